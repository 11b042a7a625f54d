import { measureText, type TextStyle } from '@/lib/figures/text/measure-text';

export interface PlacedKey {
  /** Left edge of the swatch; the words begin `SWATCH + 6` further on. */
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly index: number;
}

export const SWATCH = 12;
const GAP = 14;

/** Sets a row of swatches with their names, wrapped between `left` and `right`, from `top` down. */
export function placeLegend(
  names: readonly string[],
  box: { readonly left: number; readonly right: number; readonly top: number },
  style: TextStyle,
): { readonly keys: readonly PlacedKey[]; readonly height: number } {
  const lineHeight = Math.round(style.size * 1.6);
  const keys: PlacedKey[] = [];
  let x = box.left;
  let line = 0;
  names.forEach((name, index) => {
    const width = SWATCH + 6 + measureText(name, style);
    if (x > box.left && x + width > box.right) {
      x = box.left;
      line += 1;
    }
    keys.push({ x, y: box.top + (line + 0.5) * lineHeight, index });
    x += width + GAP;
  });
  return { keys, height: names.length === 0 ? 0 : (line + 1) * lineHeight };
}
