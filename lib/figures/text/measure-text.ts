import glyphWidths from '@/lib/figures/text/glyph-widths.json' with { type: 'json' };

/** The two weights drawings use. */
export type Weight = 400 | 600;

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly weight: Weight;
  /** Drawn here, as pixels: no font of a reader's takes the place of its own. */
  readonly ours?: true;
}

// A reader's browser may lack Be Vietnam Pro and draw with its own sans serif, which is at most this much wider; its bold more so.
const FALLBACK_SLACK: Readonly<Record<Weight, number>> = { 400: 1.04, 600: 1.155 };

/** How much wider than Be Vietnam Pro's letters a text is taken to be. */
const slackOf = ({ weight, ours }: TextStyle): number => FALLBACK_SLACK[ours ? 400 : weight];

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

/** Width in pixels of one line of text set in Be Vietnam Pro itself, without kerning: for what is set by it, not kept clear of it. */
export function letterWidth(text: string, { size, weight }: TextStyle): number {
  const table = tables[weight];
  let units = 0;
  for (const char of text.normalize('NFC')) units += table.get(char) ?? UNKNOWN;
  return (units / glyphWidths[weight].unitsPerEm) * size;
}

/** Width in pixels of one line of text in whatever font it is drawn with, as an upper bound. */
export const measureText = (text: string, style: TextStyle): number => letterWidth(text, style) * slackOf(style);

/** A running text's last line is at least this part of the full one where the words allow. */
const LAST_LINE = 0.28;

const SOFT_HYPHEN = '\u00AD';

/** The letters of a part in pieces no wider than a line, each as long as can be. */
function cutLetters(part: string, width: number, style: TextStyle): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const char of part) {
    if (piece !== '' && measureText(piece + char, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece];
}

/** A word that alone is wider than a line: first where no-break spaces are, then where it says it may be broken, last anywhere. */
function breakWord(word: string, width: number, style: TextStyle): string[] {
  const whole = word.replaceAll(SOFT_HYPHEN, '');
  if (measureText(whole, style) <= width) return [whole];
  if (word.includes('\u00a0')) return word.split('\u00a0').flatMap((each) => breakWord(each, width, style));
  const pieces: string[] = [];
  let piece = '';
  for (const [index, part] of word.split(SOFT_HYPHEN).entries()) {
    const last = index === word.split(SOFT_HYPHEN).length - 1;
    if (piece !== '' && measureText(piece + part + (last ? '' : '-'), style) > width) {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece].flatMap((each) => cutLetters(each, width, style));
}

/** Words joined into as few lines as fit `width`, each filled before the next. */
function fillLines(words: readonly string[], width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureText(joined, style) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** The same words in `count` lines of as even a length as can be, none wider than `width`. */
function evenLines(words: readonly string[], count: number, width: number, style: TextStyle): string[] {
  const aim = measureText(words.join(' '), style) / count;
  // best[n]: the cheapest way to set the first n words in the lines so far; cost is the sum of squared differences from the aim.
  let best: ({ cost: number; lines: readonly string[] } | null)[] = words.map(() => null);
  best = [{ cost: 0, lines: [] }, ...best];
  for (let line = 0; line < count; line += 1) {
    const next: typeof best = best.map(() => null);
    best.forEach((before, start) => {
      if (!before) return;
      for (let end = start + 1; end <= words.length; end += 1) {
        const text = words.slice(start, end).join(' ');
        const length = measureText(text, style);
        if (length > width) break;
        const cost = before.cost + (length - aim) ** 2;
        if (cost < (next[end]?.cost ?? Number.POSITIVE_INFINITY)) next[end] = { cost, lines: [...before.lines, text] };
      }
    });
    best = next;
  }
  return [...(best[words.length]?.lines ?? fillLines(words, width, style))];
}

/**
 * Breaks text into lines no wider than `width` pixels, at spaces (a no-break space keeps its words together while they fit a
 * line; a soft hyphen says where a word too wide comes apart). Nothing is ever left out. Titles and names are set `even`, in lines of about the same length; running text is `full`, and only
 * kept from ending in a lone short word.
 */
export function wrapText(text: string, width: number, style: TextStyle, set: 'even' | 'full' = 'even'): string[] {
  const words = text
    .normalize('NFC')
    // A dash between words stays at the end of its line.
    .replace(/ ([-–—·]) /g, '\u00a0$1 ')
    .split(/[ \n\t]+/)
    .filter((word) => word !== '')
    .flatMap((word) => breakWord(word, width, style));
  const filled = fillLines(words, width, style);
  if (filled.length < 2) return filled;
  if (set === 'even') return evenLines(words, filled.length, width, style);
  for (let limit = width; limit > width * 0.6; limit -= 8) {
    const lines = fillLines(words, limit, style);
    if (lines.length > filled.length || lines.some((line) => measureText(line, style) > width)) break;
    if (measureText(lines.at(-1) ?? '', style) > width * LAST_LINE) return lines;
  }
  return filled;
}

/** Width of the widest of several texts. */
export function widestText(texts: readonly string[], style: TextStyle): number {
  return texts.reduce((widest, text) => Math.max(widest, measureText(text, style)), 0);
}
