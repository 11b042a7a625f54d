/** Where a shape of the API is told on its page. */
export const shapeAnchor = (name: string): string => `truong-${name}`.replaceAll(' ', '-');

/** A type, such as "UnitRef | null" or "Band[]", whose shapes lead to where they are told. */
export function ShapeType({ type, shapes }: { type: string; shapes: readonly string[] }) {
  return type.split(/(\w+(?:\[\])?)/).map((part, index) => {
    const shape = part.replace('[]', '');
    return shapes.includes(shape) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order
      <a key={index} href={`#${shapeAnchor(shape)}`}>
        {part}
      </a>
    ) : (
      part
    );
  });
}
