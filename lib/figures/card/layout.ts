import type { CardFigure, CardRow } from '@/lib/figures/card/types';
import { CARD_SIZE } from '@/lib/figures/drawing-options';
import { measureText, type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';

export interface CardText {
  readonly key: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly style: TextStyle;
  readonly lineHeight: number;
  readonly tone: 'ink' | 'soft' | 'accent';
  readonly anchor: 'start' | 'end';
}

export interface PlacedCardRow {
  readonly row: CardRow;
  readonly lines: readonly string[];
  /** Baseline of the name's first line and of the figure; top of the bar. */
  readonly nameY: number;
  readonly figureY: number;
  readonly barTop: number;
}

export interface PlacedCard {
  readonly texts: readonly CardText[];
  /** The large figure with its unit after it on one baseline. */
  readonly score: {
    readonly x: number;
    readonly y: number;
    readonly style: TextStyle;
    readonly unit: TextStyle;
  } | null;
  readonly rows: readonly PlacedCardRow[];
  readonly bars: { readonly left: number; readonly right: number; readonly size: number };
  readonly rankX: number;
  readonly nameX: number;
  readonly row: TextStyle;
  readonly ruleY: number;
  readonly body: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

const PAD = 60;
const FOOT = 548;
const MIDDLE = 600;
const UNIT_STYLE: TextStyle = { size: 28, weight: 400 };
const SCORE_SIZES = [128, 108, 92, 80, 68, 56];
const SMALLEST_SCORE: TextStyle = { size: 44, weight: 600 };
/** Room between the large figure and its unit. */
export const SCORE_GAP = 14;
const TITLE_SIZES = [60, 54, 48, 42, 36] as const;
/** Without rows the words have the whole card. */
const WIDE_TITLE_SIZES = [80, 72, 64, 56, 48] as const;
const ROW_SIZES = [24, 22, 20] as const;

/** Places a share card: who and how much on the left, six criteria or five units on the right. */
export function placeCard(figure: CardFigure): PlacedCard {
  const right = CARD_SIZE.width - PAD;
  const hasRows = figure.rows.length > 0;
  const textRight = hasRows ? MIDDLE - 24 : right;
  const texts: CardText[] = [];
  let y = PAD - 6;
  const add = (key: string, lines: readonly string[], style: TextStyle, tone: CardText['tone'], x = PAD) => {
    const lineHeight = Math.round(style.size * 1.28);
    texts.push({ key, lines, x, y: y + style.size, style, lineHeight, tone, anchor: 'start' });
    y += lines.length * lineHeight;
  };
  const room = textRight - PAD;
  let placedScore: PlacedCard['score'] = null;
  add('kicker', wrapText(figure.kicker, room, { size: 26, weight: 400 }), { size: 26, weight: 400 }, 'soft');
  y += 10;
  // The largest size in which the title leaves room for what stands under it.
  const score = figure.score;
  const scoreRoom = (style: TextStyle) =>
    score ? measureText(score.figure, style) + SCORE_GAP + measureText(score.unit, UNIT_STYLE) : 0;
  const large =
    SCORE_SIZES.map((candidate): TextStyle => ({ size: candidate, weight: 600 })).find(
      (style) => (style.size <= 92 || !hasRows) && scoreRoom(style) <= room,
    ) ?? SMALLEST_SCORE;
  const scoreHeight = figure.score ? Math.round(large.size * 1.28) : 0;
  const standing: TextStyle = { size: hasRows ? 38 : 50, weight: 600 };
  const standingLines = figure.standing === '' ? [] : wrapText(figure.standing, room, standing);
  const sentence: TextStyle = { size: 30, weight: 400 };
  const sentenceLines = figure.score ? [] : wrapText(figure.sentence, room, sentence, 'full');
  const under = scoreHeight + standingLines.length * standing.size * 1.3 + sentenceLines.length * 39 + 30;
  const size =
    (hasRows ? TITLE_SIZES : WIDE_TITLE_SIZES).find((candidate) => {
      const lines = wrapText(figure.title, room, { size: candidate, weight: 600 });
      return lines.length <= 4 && y + lines.length * candidate * 1.28 + under <= FOOT;
    }) ?? 32;
  add('title', wrapText(figure.title, room, { size, weight: 600 }), { size, weight: 600 }, 'ink');
  y += 14;
  if (figure.score) {
    placedScore = { x: PAD, y: y + large.size, style: large, unit: UNIT_STYLE };
    y += Math.round(large.size * 1.28);
  }
  if (standingLines.length > 0) add('standing', standingLines, standing, 'ink');
  if (sentenceLines.length > 0) add('sentence', sentenceLines, sentence, 'soft');
  const foot: TextStyle = { size: 25, weight: 400 };
  const footY = FOOT + 50;
  const edition = `${figure.stamp} · ${figure.asOf}`;
  const siteRoom = right - PAD - measureText(edition, { ...foot, weight: 600 }) - 30;
  const site = wrapText(figure.site, siteRoom, foot);
  texts.push({
    key: 'site',
    lines: site,
    x: PAD,
    y: footY - (site.length > 1 ? 15 : 0),
    style: foot,
    lineHeight: 32,
    tone: 'soft',
    anchor: 'start',
  });
  texts.push({
    key: 'stamp',
    lines: [edition],
    x: right,
    y: footY,
    style: { ...foot, weight: 600 },
    lineHeight: 32,
    tone: 'soft',
    anchor: 'end',
  });
  return {
    texts,
    score: placedScore,
    ...placeRows(figure, { left: MIDDLE + 36, right, top: PAD + 6, bottom: FOOT - 18 }),
    ruleY: FOOT,
    body: { left: 0, right: CARD_SIZE.width, top: 0, bottom: FOOT },
  };
}

function placeRows(
  figure: CardFigure,
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): Pick<PlacedCard, 'rows' | 'bars' | 'rankX' | 'nameX' | 'row'> {
  const lineHeight = 30;
  const size = 14;
  const ranks = widestText(
    figure.rows.map(({ rank }) => rank),
    { size: ROW_SIZES[0], weight: 600 },
  );
  const rankX = box.left + ranks;
  const nameX = ranks > 0 ? rankX + 14 : box.left;
  const step = figure.rows.length > 0 ? Math.min(130, (box.bottom - box.top) / figure.rows.length) : 0;
  const most = step >= 78 ? 2 : 1;
  const wrapName = ({ name, value }: CardRow, style: TextStyle) =>
    wrapText(name, box.right - nameX - measureText(value.label, { ...style, weight: 600 }) - 20, style);
  // The largest size in which every name has room.
  const sizes = ROW_SIZES.map((candidate): TextStyle => ({ size: candidate, weight: 400 }));
  const row =
    sizes.find((style) => figure.rows.every((item) => wrapName(item, style).length <= most)) ??
    ({ size: 20, weight: 400 } as const);
  const rows = figure.rows.map((item, index): PlacedCardRow => {
    const wrapped = wrapName(item, row);
    const lines = wrapped.length > most ? shorten(wrapped, most) : wrapped;
    const barTop = box.top + (index + 1) * step - size - 14;
    return { row: item, lines, nameY: barTop - 9 - (lines.length - 1) * lineHeight, figureY: barTop - 9, barTop };
  });
  return { rows, bars: { left: nameX, right: box.right, size }, rankX, nameX, row };
}

/** A card has room for so many lines; what is left out is said by an ellipsis. */
function shorten(lines: readonly string[], most: number): string[] {
  return lines.slice(0, most).map((line, index) => (index === most - 1 ? `${line} …` : line));
}
