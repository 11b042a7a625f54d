import { type PlacedRows, placeRows } from '@/lib/figures/card/rows';
import { type CardText, lineHeightOf, type PlacedStory, placeStory } from '@/lib/figures/card/story';
import type { CardFigure } from '@/lib/figures/card/types';
import { CARD_SIZE } from '@/lib/figures/drawing-options';
import { measureText, type TextStyle, wrapText } from '@/lib/figures/text/measure-text';
import { wrapTitle } from '@/lib/figures/text/wrap-title';

export interface PlacedCard extends PlacedRows {
  /** The site's mark, a square. */
  readonly mark: { readonly x: number; readonly y: number; readonly size: number };
  readonly texts: readonly CardText[];
  readonly score: PlacedStory['score'];
  /** Where a score would be drawn that is not published, on a card that has nothing else to draw. */
  readonly missing: PlacedStory['missing'];
  /** The words that say what is simulated or draft, in a box of their own; null on a card of what is published. */
  readonly label: { readonly text: CardText; readonly left: number; readonly width: number } | null;
  readonly ruleY: number;
  readonly body: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

const LEFT = 60;
const RIGHT = CARD_SIZE.width - 60;
const MARK = { x: LEFT, y: 36, size: 44 } as const;
/** Between the head and the rule over the foot: all of it is used, whatever the card shows. */
const BODY = { top: 112, bottom: 524 } as const;
const RULE = 548;
const FOOT = { size: 20, weight: 600, ours: true } as const satisfies TextStyle;
/** Where the words end and the bars begin, on a card that has both. */
const SPLIT = { words: 592, bars: 652 } as const;

/** Places a share card: whose it is, who and how much on the left, criteria or units on the right, sources under both. */
export function placeCard(figure: CardFigure): PlacedCard {
  const hasRows = figure.rows.length > 0;
  const label = placeLabel(figure.watermark);
  const story = placeStory(figure, { left: LEFT, right: hasRows ? SPLIT.words : RIGHT, ...BODY });
  return {
    mark: MARK,
    texts: [placeSite(figure, (label?.left ?? RIGHT + 24) - 24), ...story.texts, ...placeFoot(figure)],
    score: story.score,
    missing: story.missing,
    label,
    ...placeRows(figure.rows, figure.lang, { left: SPLIT.bars, right: RIGHT, ...BODY }),
    ruleY: RULE,
    body: { left: 0, right: CARD_SIZE.width, top: 0, bottom: RULE },
  };
}

function placeLabel(watermark: string | null): PlacedCard['label'] {
  if (watermark === null) return null;
  const style: TextStyle = { size: 22, weight: 600, ours: true };
  const width = Math.ceil(measureText(watermark, style)) + 28;
  const left = RIGHT - width;
  const text = { key: 'label', lines: [watermark], x: left + 14, y: 66, style, lineHeight: 28 } as const;
  return { text: { ...text, tone: 'paper', anchor: 'start' }, left, width };
}

/** The site's name beside its mark, in one line or two. */
function placeSite({ site, lang }: CardFigure, right: number): CardText {
  const x = LEFT + MARK.size + 16;
  const sizes = [26, 24, 22, 20].map((size): TextStyle => ({ size, weight: 600, ours: true }));
  const style = sizes.find((each) => measureText(site, each) <= right - x) ?? { size: 20, weight: 600, ours: true };
  const lines = wrapTitle(site, lang, right - x, style);
  const middle = MARK.y + MARK.size / 2;
  const lineHeight = lineHeightOf(style);
  const y = Math.round(middle + style.size * 0.36 - ((lines.length - 1) * lineHeight) / 2);
  return { key: 'site', lines, x, y, style, lineHeight, tone: 'ink', anchor: 'start' };
}

/** Whence the figures are on the left; which edition, as of when, on the right. */
function placeFoot(figure: CardFigure): CardText[] {
  const lineHeight = 27;
  const y = RULE + 32;
  const stamps = [figure.stamp, figure.asOf];
  const room = RIGHT - LEFT - Math.max(...stamps.map((text) => measureText(text, FOOT))) - 40;
  const styles = [20, 19, 18, 17].map((size): TextStyle => ({ size, weight: 400 }));
  const linesIn = (style: TextStyle) => wrapText(figure.source, room, style).length;
  const style = styles.slice(0, 3).find((each) => linesIn(each) === 1) ??
    styles.find((each) => linesIn(each) <= 2) ?? { size: 16, weight: 400 };
  const lines = wrapText(figure.source, room, style);
  return [
    {
      key: 'source',
      lines,
      x: LEFT,
      y,
      style,
      lineHeight: lines.length > 2 ? 22 : lineHeight,
      tone: 'soft',
      anchor: 'start',
    },
    { key: 'stamp', lines: stamps, x: RIGHT, y, style: FOOT, lineHeight, tone: 'soft', anchor: 'end' },
  ];
}
