import { BLACK, type Colour, canBeSeen, colourOf, WHITE } from '@/lib/annex/file/cell-colours';
import { type Attributes, readXml } from '@/lib/annex/file/read-xml';
import type { UnreadWhy } from '@/lib/annex/file/unread-words';
import type { SheetCell } from '@/lib/annex/sheet';

/** What a number format shows of a number. */
export interface NumberFormat {
  readonly percent: boolean;
  /** It shows a day. */
  readonly date: boolean;
  /** Most decimals it shows; null where it shows all there are. */
  readonly decimals: number | null;
  /** Whether it shows anything of a number above, below and of nought, and of a text: ";;;" shows nothing. */
  readonly shows: {
    readonly above: boolean;
    readonly below: boolean;
    readonly nought: boolean;
    readonly text: boolean;
  };
}

/** How a cell looks. */
export interface CellStyle {
  readonly format: NumberFormat;
  /** Why its letters are not read: nobody sees them, or they are struck out. */
  readonly unread: Exclude<UnreadWhy, 'deleted'> | null;
}

/** Formats every program knows by number. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  ...[37, 38].map((id) => [id, '#,##0'] as const),
  ...[39, 40].map((id) => [id, '#,##0.00'] as const),
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47].map((id) => [id, 'd/m/yyyy'] as const),
]);

/** What of a value the sections of a format show. A section of words alone shows words, and no number. */
function showsOf(sections: readonly string[], conditional: boolean): NumberFormat['shows'] {
  const numbers = sections.slice(0, 3).map((section) => /[0#?@ymdhs]|general/i.test(section));
  const text = sections[3] === undefined || sections[3].includes('@');
  // Which section a number falls under is the format's own matter: one that shows nothing is enough to doubt it.
  if (conditional)
    return { above: numbers.every(Boolean), below: numbers.every(Boolean), nought: numbers.every(Boolean), text };
  const [above = true, below = above, nought = above] = numbers;
  return { above, below, nought, text };
}

const numberFormat = (code: string): NumberFormat => {
  // Words in quotes, colours in brackets and escaped letters are no part of the number.
  const sections = code.replaceAll(/"[^"]*"|\\.|_.|\[(?![hms]+\])[^\]]*\]/gi, '').split(';');
  const [positive = ''] = sections;
  const placed = /[0#?](?:\.([0#?]*))?(?![0#?,.])/.exec(positive);
  const date = /[ymdhs]/i.test(positive.replace(/general/i, ''));
  return {
    percent: positive.includes('%'),
    date,
    decimals: placed && !date && !positive.includes('/') ? (placed[1]?.length ?? 0) : null,
    shows: code === '' ? EVERYTHING : showsOf(sections, /\[[<>=]/.test(code)),
  };
};

const EVERYTHING = { above: true, below: true, nought: true, text: true } as const;

interface Font {
  colour: Colour | null;
  struck: boolean;
}

const isOn = (attributes: Attributes): boolean => !/^(?:0|false)$/.test(attributes.get('val') ?? '1');

/** Reads a workbook's part of styles. */
class StylesReader {
  readonly #theme: readonly (Colour | null)[];
  readonly #codes = new Map<number, string>();
  readonly #fonts: Font[] = [];
  /** Ground of each fill; null where it is a pattern or cannot be known. */
  readonly #fills: (Colour | null)[] = [];
  readonly #cells: { readonly code: number; readonly font: number; readonly fill: number }[] = [];
  #in: 'fonts' | 'fills' | 'cellXfs' | null = null;

  constructor(theme: readonly (Colour | null)[]) {
    this.#theme = theme;
  }

  open(name: string, attributes: Attributes): void {
    const number = (key: string) => Number(attributes.get(key) ?? 0);
    if (name === 'numFmt') this.#codes.set(number('numFmtId'), attributes.get('formatCode') ?? '');
    else if (name === 'fonts' || name === 'fills' || name === 'cellXfs') this.#in = name;
    else if (this.#in === 'fonts') this.#font(name, attributes);
    else if (this.#in === 'fills') this.#fill(name, attributes);
    else if (this.#in === 'cellXfs' && name === 'xf')
      this.#cells.push({ code: number('numFmtId'), font: number('fontId'), fill: number('fillId') });
  }

  close(name: string): void {
    if (name === this.#in) this.#in = null;
  }

  #font(name: string, attributes: Attributes): void {
    const font = this.#fonts.at(-1);
    if (name === 'font') this.#fonts.push({ colour: BLACK, struck: false });
    else if (font && name === 'color') font.colour = colourOf(attributes, this.#theme);
    else if (font && name === 'strike') font.struck = isOn(attributes);
  }

  #fill(name: string, attributes: Attributes): void {
    if (name === 'fill') this.#fills.push(null);
    else if (name === 'patternFill') {
      const pattern = attributes.get('patternType') ?? 'none';
      this.#fills[this.#fills.length - 1] = pattern === 'none' ? WHITE : null;
      this.#solid = pattern === 'solid';
    } else if (name === 'fgColor' && this.#solid)
      this.#fills[this.#fills.length - 1] = colourOf(attributes, this.#theme);
  }

  #solid = false;

  styles(): CellStyle[] {
    return this.#cells.map(({ code, font: fontId, fill }) => {
      const font = this.#fonts[fontId];
      const ground = fill < this.#fills.length ? (this.#fills[fill] ?? null) : WHITE;
      const seen = canBeSeen(font?.colour ?? null, ground);
      const format = numberFormat(this.#codes.get(code) ?? BUILT_IN.get(code) ?? '');
      return { format, unread: font?.struck ? 'struck' : seen ? null : 'hidden' };
    });
  }
}

/** How cells look, by the style each names; `parts`: the workbook's part of styles. */
export async function readCellStyles(
  parts: Iterable<Uint8Array>,
  theme: readonly (Colour | null)[],
): Promise<readonly CellStyle[]> {
  const reader = new StylesReader(theme);
  await readXml(parts, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
  });
  return reader.styles();
}

/** Whether a format shows anything of a cell; whatever it is, an error is shown. */
export function showsCell(kind: SheetCell['kind'], digits: string, format: NumberFormat | undefined): boolean {
  if (!format) return true;
  const { shows } = format;
  if (kind === 'text') return shows.text;
  if (kind !== 'number' && kind !== 'date') return true;
  const number = Number(digits);
  return number > 0 ? shows.above : number < 0 ? shows.below : shows.nought;
}

/** A number as a cell shows it, where that is not what the file keeps: "45,5%" of 0.455, "358,17" of 358.167. */
export function shownInstead(digits: string, { percent, decimals }: NumberFormat): string | null {
  const shown = Number((Number(digits) * (percent ? 100 : 1)).toPrecision(15));
  if (!Number.isFinite(shown)) return null;
  if (percent) return `${String(shown).replace('.', ',')}%`;
  const kept = /\.(\d+)$/.exec(String(shown))?.[1]?.length ?? 0;
  return decimals === null || kept <= decimals ? null : shown.toFixed(decimals).replace('.', ',');
}
