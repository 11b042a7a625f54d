import type { CardFigure } from '@/lib/figures/card/types';
import { measureText, type TextStyle, wrapText } from '@/lib/figures/text/measure-text';
import { wrapTitle } from '@/lib/figures/text/wrap-title';

export interface CardText {
  readonly key: string;
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly style: TextStyle;
  readonly lineHeight: number;
  readonly tone: 'ink' | 'soft' | 'accent' | 'paper';
  readonly anchor: 'start' | 'end';
}

export interface PlacedStory {
  readonly texts: readonly CardText[];
  /** The large figure with its unit after it on one baseline. */
  readonly score: {
    readonly x: number;
    readonly y: number;
    readonly style: TextStyle;
    readonly unit: TextStyle;
  } | null;
  readonly missing: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

export interface CardBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room between the large figure and its unit. */
export const SCORE_GAP = 14;
const KICKER: TextStyle = { size: 24, weight: 400 };
const UNIT: TextStyle = { size: 28, weight: 400 };
/** Between who it is, at the top, and how much, at the bottom. */
const GAP = 22;
const UNDER_KICKER = 6;
const HATCH = 34;

/** From largest to smallest; without bars beside them the words have the whole card. */
const SIZES = {
  beside: {
    title: [64, 58, 52, 46, 42, 38, 34, 30],
    score: [112, 104, 96, 88, 80, 72, 64, 56, 48],
    words: [30, 28, 26, 24, 22, 20],
  },
  alone: {
    title: [92, 84, 76, 68, 60, 54, 48, 42],
    score: [176, 152, 132, 112, 96, 80],
    words: [38, 34, 30, 28, 26, 24],
  },
} as const;
const STANDING = { beside: [52, 46, 40, 36, 32], alone: [76, 64, 52, 44, 36], unknown: [48, 44, 40, 36] } as const;

export const lineHeightOf = ({ size }: TextStyle): number => Math.round(size * 1.28);

interface Block {
  readonly key: string;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly tone: CardText['tone'];
}

const heightOf = ({ lines, style }: Block) => lines.length * lineHeightOf(style);

/** Who at the top of the box, how much at its bottom, each as large as the other allows: no card is half empty. */
export function placeStory(figure: CardFigure, box: CardBox): PlacedStory {
  const room = box.right - box.left;
  const form = figure.rows.length > 0 ? 'beside' : 'alone';
  const sizes = SIZES[form];
  const kicker: Block = {
    key: 'kicker',
    lines: figure.kicker === '' ? [] : wrapTitle(figure.kicker, figure.lang, room, KICKER),
    style: KICKER,
    tone: 'soft',
  };
  const standing = largest(figure.standing, room, STANDING[form === 'alone' && !figure.score ? 'unknown' : form]);
  const hatch = figure.score === null && form === 'alone' ? HATCH + GAP : 0;
  const under = (amount: number) => {
    if (figure.score) return [standing];
    const style: TextStyle = { size: amount, weight: 400 };
    const lines = linesOf(figure.sentence, room, style, 'full');
    return [standing, { key: 'sentence', lines, style, tone: 'soft' } as const];
  };
  const title = (size: number): Block => {
    const style: TextStyle = { size, weight: 600, ours: true };
    return { key: 'title', lines: wrapTitle(figure.title, figure.lang, room, style), style, tone: 'ink' };
  };
  // What is under it gives way last: the score, or the finding in words.
  const { score } = figure;
  const width = (size: number) =>
    score
      ? measureText(score.figure, { size, weight: 600, ours: true }) + SCORE_GAP + measureText(score.unit, UNIT)
      : 0;
  const amounts = score ? sizes.score.filter((size) => width(size) <= room) : sizes.words;
  const smallest = sizes.title[sizes.title.length - 1] ?? 30;
  // Without a score the name is the largest thing on the card.
  const wanted = score ? smallest : sizes.title[3];
  const heightUnder = (amount: number) =>
    (score ? Math.round(amount * 1.1) : 0) + under(amount).reduce((sum, block) => sum + heightOf(block), 0);
  const fits = (amount: number, size: number) =>
    heightOf(kicker) + UNDER_KICKER + heightOf(title(size)) + GAP + hatch + heightUnder(amount) <= box.bottom - box.top;
  const least = amounts.at(-1) ?? sizes.score[sizes.score.length - 1] ?? 48;
  const amount = amounts.find((each) => fits(each, wanted)) ?? amounts.find((each) => fits(each, smallest)) ?? least;
  const size = sizes.title.find((each) => fits(amount, each)) ?? smallest;

  const texts: CardText[] = [];
  const stack = (blocks: readonly Block[], from: number) => {
    let y = from;
    for (const { key, lines, style, tone } of blocks) {
      if (lines.length === 0) continue;
      const lineHeight = lineHeightOf(style);
      texts.push({ key, lines, x: box.left, y: y + style.size, style, lineHeight, tone, anchor: 'start' });
      y += lines.length * lineHeight;
    }
  };
  stack([kicker], box.top - 6);
  stack([title(size)], box.top - 6 + heightOf(kicker) + UNDER_KICKER);
  const top = box.bottom - heightUnder(amount);
  const figureHeight = score ? Math.round(amount * 1.1) : 0;
  // The last line's letters, not the room under them, end where the bars beside them end.
  const sink = Math.round((under(amount).findLast(({ lines }) => lines.length > 0)?.style.size ?? amount) * 0.24);
  stack(under(amount), top + figureHeight + sink);
  return {
    texts,
    score: score && {
      x: box.left,
      y: top + Math.round(amount * 0.86) + sink,
      style: { size: amount, weight: 600, ours: true },
      unit: UNIT,
    },
    missing: hatch > 0 ? { x: box.left, y: top + sink - hatch + 6, width: room, height: HATCH } : null,
  };
}

function linesOf(text: string, room: number, style: TextStyle, set: 'even' | 'full' = 'even'): string[] {
  return text === '' ? [] : wrapText(text, room, style, set);
}

/** The largest of the sizes in which the words have one line. */
function largest(text: string, room: number, sizes: readonly number[]): Block {
  const styles = sizes.map((size): TextStyle => ({ size, weight: 600, ours: true }));
  const last = styles.at(-1) ?? { size: 32, weight: 600 as const, ours: true };
  const style = styles.find((each) => measureText(text, each) <= room) ?? last;
  return { key: 'standing', lines: linesOf(text, room, style), style, tone: 'ink' };
}
