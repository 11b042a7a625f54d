import glyphWidths from '@/lib/figures/text/glyph-widths.json' with { type: 'json' };

/** The two weights drawings use. */
export type Weight = 400 | 600;

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly weight: Weight;
}

// A reader's browser may lack Be Vietnam Pro and draw with its own sans serif, which is at most this much wider.
export const FALLBACK_SLACK = 1.04;

/** A letter missing from the table is taken to be as wide as the widest common one. */
const UNKNOWN = 900;

function tableOf(weight: Weight): ReadonlyMap<string, number> {
  const { widths } = glyphWidths[weight];
  const table = new Map(
    Object.entries(widths).flatMap(([width, chars]) => [...chars].map((char) => [char, Number(width)])),
  );
  // Digits are asked for in equal widths; a font that has none draws them no wider than its widest.
  const digits = [...'0123456789'];
  const widest = Math.max(...digits.map((digit) => table.get(digit) ?? UNKNOWN));
  for (const digit of digits) table.set(digit, widest);
  return table;
}
const tables = { 400: tableOf(400), 600: tableOf(600) } as const;

/** Width in pixels of one line of text set in Be Vietnam Pro, as an upper bound (no kerning, with slack for other fonts). */
export function measureText(text: string, { size, weight }: TextStyle): number {
  const table = tables[weight];
  let units = 0;
  for (const char of text.normalize('NFC')) units += table.get(char) ?? UNKNOWN;
  return (units / glyphWidths[weight].unitsPerEm) * size * FALLBACK_SLACK;
}

/** A running text's last line is at least this part of the full one where the words allow. */
const LAST_LINE = 0.28;

/** Cuts a word that alone is wider than a line. */
function breakWord(word: string, width: number, style: TextStyle): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const char of word) {
    if (piece !== '' && measureText(piece + char, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece];
}

/**
 * Breaks text into lines no wider than `width` pixels, at spaces (a no-break space keeps its words together). Nothing is
 * ever left out. Titles and names are set `even`: in lines of about the same length, without a lone last word.
 */
export function wrapText(text: string, width: number, style: TextStyle, set: 'even' | 'full' = 'even'): string[] {
  const words = text
    .normalize('NFC')
    .split(/[ \n\t]+/)
    .filter((word) => word !== '')
    .flatMap((word) => (measureText(word, style) > width ? breakWord(word, width, style) : [word]));
  const fill = (limit: number) => {
    const lines: string[] = [];
    for (const word of words) {
      const last = lines.at(-1);
      const joined = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && measureText(joined, style) <= limit) lines[lines.length - 1] = joined;
      else lines.push(word);
    }
    return lines;
  };
  const greedy = fill(width);
  if (greedy.length < 2) return greedy;
  const lengthOfLast = (lines: readonly string[]) => measureText(lines.at(-1) ?? '', style);
  if (set === 'full' && lengthOfLast(greedy) > width * LAST_LINE) return greedy;
  // The narrowest measure that needs no more lines gives lines of even length.
  let even = greedy;
  for (let limit = width - 8; limit > width * 0.5; limit -= 8) {
    const lines = fill(limit);
    if (lines.length > greedy.length || lines.some((line) => measureText(line, style) > limit)) break;
    even = lines;
    if (set === 'full' && lengthOfLast(lines) > width * LAST_LINE) break;
  }
  return even;
}

/** Width of the widest of several texts. */
export function widestText(texts: readonly string[], style: TextStyle): number {
  return texts.reduce((widest, text) => Math.max(widest, measureText(text, style)), 0);
}
