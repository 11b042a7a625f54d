import { type Colour, hexColour, WHITE } from '@/lib/annex/file/cell-colours';
import { isTiny, type Level, levelOf } from '@/lib/annex/file/raised-text';
import { type Attributes, readXml } from '@/lib/annex/file/read-xml';

/** How words look, as far as it decides whether anybody sees them; what is not said is left out. A colour is null where it cannot be known. */
export interface WordLook {
  letters?: Colour | null;
  /** Behind the letters. */
  ground?: Colour | null;
  hidden?: boolean;
  struck?: boolean;
  level?: Level | undefined;
  /** Letters too small to be seen. */
  tiny?: boolean;
}

interface Style {
  readonly basedOn: { id: string };
  readonly words: WordLook;
  /** Ground of a paragraph. */
  readonly paragraph: { ground?: Colour | null; numbered?: boolean };
  /** Of a table's style: what it says of all of it, under "", and of its parts. */
  readonly parts: Map<string, { words: WordLook; ground?: Colour | null }>;
}

/** A property that is on where it is named, unless it says that it is not. */
export const isOn = (attributes: Attributes): boolean => !/^(?:0|false|off|none)$/.test(attributes.get('val') ?? '1');

/** Whether a paragraph that names a list is counted: of list 0 it is not. */
export const isNumbered = (attributes: Attributes): boolean => (attributes.get('val') ?? '0') !== '0';

/** The colour of a shading; `otherwise` where it says none. */
export function shadingOf<T extends Colour | null | undefined>(
  attributes: Attributes,
  otherwise: T,
): Colour | null | T {
  const fill = attributes.get('fill') ?? 'auto';
  if (fill !== 'auto') return hexColour(fill);
  return attributes.has('themeFill') ? null : otherwise;
}

/** Takes up one property of words. */
export function addProperty(look: WordLook, name: string, attributes: Attributes): void {
  if (name === 'color') look.letters = hexColour(attributes.get('val'));
  else if (name === 'shd') look.ground = shadingOf(attributes, look.ground);
  else if (name === 'highlight') look.ground = null;
  else if (name === 'vanish' || name === 'webHidden') look.hidden = isOn(attributes) || (look.hidden ?? false);
  else if (name === 'strike' || name === 'dstrike') look.struck = isOn(attributes);
  else if (name === 'vertAlign') look.level = levelOf(attributes.get('val') ?? '');
  // Moved by half points from the line, as was done before there was a word for it.
  else if (name === 'position') look.level = levelOf(attributes.get('val') ?? '');
  else if (name === 'sz') look.tiny = isTiny(Number(attributes.get('val')) / 2);
}

/** The one look of several: what the first says, else the next. */
export function lookOf(looks: readonly WordLook[]): WordLook {
  return Object.assign({}, ...looks.toReversed());
}

/** Which parts of a table its style paints: "0020" and words of newer files. */
export interface TableLookFlags {
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
  readonly bands: boolean;
}

export function tableFlags(attributes: Attributes | null): TableLookFlags {
  const bits = Number.parseInt(attributes?.get('val') ?? '04A0', 16);
  const flag = (name: string, bit: number) =>
    attributes?.has(name) ? isOn(new Map([['val', attributes.get(name) ?? '']])) : (bits & bit) !== 0;
  return { firstRow: flag('firstRow', 0x20), firstColumn: flag('firstColumn', 0x80), bands: !flag('noHBand', 0x200) };
}

/** The named styles of a Word document. */
export class WordStyles {
  readonly #styles = new Map<string, Style>();
  readonly #defaults: WordLook = {};
  #paragraph = '';

  async read(parts: AsyncIterable<Uint8Array>): Promise<this> {
    let style: Style | null = null;
    let [part, inDefaults] = ['', false];
    const within: string[] = [];
    await readXml(parts, {
      open: (name, attributes) => {
        const inside = within.at(-1) ?? '';
        if (name === 'rPrDefault') inDefaults = true;
        else if (name === 'style') {
          const id = attributes.get('styleId') ?? '';
          style = { basedOn: { id: '' }, words: {}, paragraph: {}, parts: new Map() };
          part = '';
          this.#styles.set(id, style);
          if (attributes.get('type') === 'paragraph' && attributes.get('default') === '1') this.#paragraph = id;
        } else if (name === 'basedOn' && style) style.basedOn.id = attributes.get('val') ?? '';
        else if (name === 'tblStylePr') part = attributes.get('type') ?? '';
        else if (/^(?:rPr|pPr|tcPr|tblPr|trPr)$/.test(name)) within.push(name);
        else if (inside === 'rPr' && inDefaults) addProperty(this.#defaults, name, attributes);
        else if (style && inside !== '') addTo(style, part, inside, name, attributes);
      },
      close: (name) => {
        if (name === within.at(-1)) within.pop();
        else if (name === 'tblStylePr') part = '';
        else if (name === 'rPrDefault') inDefaults = false;
      },
    });
    return this;
  }

  /** A style and those it is based on, itself first. */
  #chain(id: string): Style[] {
    const chain: Style[] = [];
    for (let at = id; ; ) {
      const style = this.#styles.get(at);
      if (!style || chain.includes(style)) return chain;
      chain.push(style);
      at = style.basedOn.id;
    }
  }

  /** How words of a style look; of a paragraph that names none, of the style it has all the same. */
  words(id: string): WordLook {
    return lookOf(this.#chain(id).map(({ words }) => words));
  }

  paragraph(id: string | null): {
    readonly words: WordLook;
    readonly ground: Colour | null | undefined;
    /** Whether the program counts its paragraphs and prints the number before each. */
    readonly numbered: boolean;
  } {
    const chain = this.#chain(id ?? this.#paragraph);
    return {
      words: lookOf([...chain.map(({ words }) => words), this.#defaults]),
      ground: chain.find(({ paragraph }) => paragraph.ground !== undefined)?.paragraph.ground,
      numbered: chain.find(({ paragraph }) => paragraph.numbered !== undefined)?.paragraph.numbered ?? false,
    };
  }

  /** What a table's style says of a cell of it. Null where nobody knows what it paints. */
  cell(
    id: string | null,
    { firstRow, firstColumn, bands }: TableLookFlags,
    row: number,
    column: number,
  ): { readonly ground: Colour | null; readonly words: WordLook } {
    if (id === null || id === PLAIN_TABLE) return { ground: WHITE, words: {} };
    const chain = this.#chain(id);
    if (chain.length === 0) return { ground: null, words: {} };
    const line = firstRow ? row - 1 : row;
    const names = [
      ...(firstRow && row === 0 ? ['firstRow'] : []),
      ...(firstColumn && column === 0 ? ['firstCol'] : []),
      ...(bands && line >= 0 ? [line % 2 === 0 ? 'band1Horz' : 'band2Horz'] : []),
      '',
    ];
    const parts = names.flatMap((name) => chain.flatMap(({ parts }) => parts.get(name) ?? []));
    const painted = parts.find(({ ground }) => ground !== undefined);
    return {
      ground: painted?.ground === undefined ? WHITE : painted.ground,
      words: lookOf(parts.map(({ words }) => words)),
    };
  }
}

/** The style that draws lines and nothing else. */
const PLAIN_TABLE = 'TableGrid';

function addTo(style: Style, part: string, inside: string, name: string, attributes: Attributes): void {
  const of = style.parts.get(part) ?? { words: {} };
  if (inside === 'tcPr' || inside === 'tblPr') {
    if (name === 'shd') style.parts.set(part, { ...of, ground: shadingOf(attributes, of.ground) });
  } else if (inside === 'pPr') {
    if (name === 'shd' && part === '') style.paragraph.ground = shadingOf(attributes, style.paragraph.ground);
    if (name === 'numId' && part === '') style.paragraph.numbered = isNumbered(attributes);
  } else if (inside === 'rPr') {
    if (part === '') addProperty(style.words, name, attributes);
    addProperty(of.words, name, attributes);
    style.parts.set(part, of);
  }
}
