import { type DrawingOptions, isStacked } from '@/lib/figures/drawing-options';
import { middleWithin, type PlacedTick, placeTicks } from '@/lib/figures/layout/axis-layout';
import { FRAME_TYPE, type PlacedFrame, placeFrame } from '@/lib/figures/layout/frame-layout';
import type { ProfileFigure, ProfileRow } from '@/lib/figures/profile/types';
import { measureText, type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';
import { wrapTitle } from '@/lib/figures/text/wrap-title';
import { keepTogether } from '@/lib/i18n/keep-together';

export interface PlacedProfileRow {
  readonly key: string;
  readonly row: ProfileRow;
  readonly lines: readonly string[];
}

export interface PlacedProfile {
  readonly frame: PlacedFrame;
  /** Narrow: name and figure stand over the bar. Wide: on either side of it. */
  readonly stacked: boolean;
  /** Names have lines of their own over the figures: beside them a word would come apart. */
  readonly apart: boolean;
  readonly rows: readonly PlacedProfileRow[];
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly pitch: number;
  readonly barSize: number;
  /** Right edges of the two columns of figures: score with maximum, and percent. */
  readonly scoreX: number;
  readonly shareX: number;
  readonly ticks: readonly PlacedTick[];
  readonly axisLines: readonly string[];
  /** The words for median and best: over the first row's marks, or in the narrow drawing as a key. */
  readonly marks: readonly PlacedMark[];
  readonly label: TextStyle;
  readonly small: TextStyle;
}

interface PlacedMark {
  readonly kind: 'median' | 'top';
  readonly text: string;
  /** Middle of the words and their baseline. */
  readonly x: number;
  readonly y: number;
  /** Middle of the mark itself. */
  readonly markX: number;
  /** The mark is drawn beside its words, as a key. */
  readonly isKey: boolean;
}

/** Shares are thousandths of the maximum. */
export const WHOLE_SHARE = 1000;
const SHARE_TICKS = [0, 250, 500, 750, 1000];
const AXIS = 20;

/** Places a unit's criteria, all on one scale from 0 to 100 % of each maximum. */
export function placeProfile(figure: ProfileFigure, options: DrawingOptions): PlacedProfile {
  const type = FRAME_TYPE[options.width];
  const stacked = isStacked(options.width);
  const label: TextStyle = { size: type.label, weight: 400 };
  const small: TextStyle = { size: type.small, weight: 400 };
  const empty = placeFrame(figure, options, 0);
  const { left, right } = empty;
  const shareWidth = widestText(
    figure.rows.map(({ shareLabel }) => shareLabel),
    label,
  );
  const scoreWidth = Math.max(
    0,
    ...figure.rows.map(({ value, maximumLabel }) =>
      value.points === null
        ? 0
        : measureText(value.label, { ...label, weight: 600 }) + measureText(maximumLabel, label),
    ),
  );
  const shareX = right;
  const scoreX = right - (shareWidth > 0 ? shareWidth + 14 : 0);
  const names = figure.rows.map(({ name }) => name);
  const beside = stacked ? scoreX - scoreWidth - 12 - left : Math.min(widestText(names, label), (right - left) * 0.3);
  const apart = stacked && names.some((name) => widestText(keepTogether(name, figure.lang).split(' '), label) > beside);
  const nameRoom = apart ? right - left : beside;
  const rows = figure.rows.map((row) => ({
    key: row.key,
    row,
    lines: apart ? wrapTitle(row.name, figure.lang, nameRoom, label) : wrapText(row.name, nameRoom, label),
  }));
  const mostLines = Math.max(1, ...rows.map(({ lines }) => lines.length));
  const lineHeight = Math.round(type.label * 1.3);
  const barSize = stacked ? 14 : 18;
  const stackedLines = mostLines + (apart ? 1 : 0);
  const pitch = stacked
    ? stackedLines * lineHeight + barSize + 20
    : Math.max(mostLines * lineHeight + 12, barSize + 20);
  const plotLeft = stacked ? left : Math.ceil(left + nameRoom + 14);
  // A mark at 100 % needs half its width more.
  const plotRight = stacked ? right - 6 : Math.floor(scoreX - scoreWidth - 20);
  const marks = stacked
    ? placeMarkKey(figure, left, small)
    : placeMarks(figure, { left: plotLeft, right: plotRight }, { left, right }, small);
  const markHeight = marks.length === 0 ? 0 : Math.max(...marks.map(({ y }) => y)) + 6;
  const top = empty.top + markHeight;
  const bottom = top + pitch * rows.length;
  const axisLines = wrapText(figure.words.axis, right - plotLeft, small);
  const axisHeight = AXIS + axisLines.length * Math.round(small.size * 1.3);
  return {
    frame: placeFrame(figure, options, bottom + axisHeight - empty.top),
    stacked,
    apart,
    rows,
    plot: { left: plotLeft, right: plotRight, top, bottom },
    pitch,
    barSize,
    scoreX,
    shareX,
    ticks: placeTicks(
      { from: 0, to: WHOLE_SHARE, ticks: SHARE_TICKS },
      { left: plotLeft, right: plotRight },
      { left, right },
      small,
      (share) => `${share / 10}%`,
      null,
    ),
    axisLines,
    marks: marks.map((mark) => ({ ...mark, y: empty.top + mark.y })),
    label,
    small,
  };
}

/** The words "median" and "best" over the first row's marks; under each other where they would touch. */
function placeMarks(
  figure: ProfileFigure,
  plot: { readonly left: number; readonly right: number },
  edge: { readonly left: number; readonly right: number },
  style: TextStyle,
): PlacedMark[] {
  const first = figure.rows[0];
  if (!first) return [];
  const line = Math.round(style.size * 1.4);
  const placed: PlacedMark[] = [];
  for (const kind of ['top', 'median'] as const) {
    const share = first[kind];
    if (share === null) continue;
    const text = figure.words[kind];
    const width = measureText(text, style);
    const markX = plot.left + (share / WHOLE_SHARE) * (plot.right - plot.left);
    const x = middleWithin(markX, width, edge.left, edge.right);
    const touches = placed.some((other) => Math.abs(other.x - x) < (width + measureText(other.text, style)) / 2 + 8);
    placed.push({ kind, text, x, y: line - 4 + (touches ? line : 0), markX, isKey: false });
  }
  return placed;
}

/** "| Median  ◇ Best" in a line of their own. */
function placeMarkKey(figure: ProfileFigure, left: number, style: TextStyle): PlacedMark[] {
  const placed: PlacedMark[] = [];
  let x = left + 6;
  for (const kind of ['median', 'top'] as const) {
    if (figure.rows.every((row) => row[kind] === null)) continue;
    const text = figure.words[kind];
    const width = measureText(text, style);
    placed.push({ kind, text, x: x + 10 + width / 2, y: Math.round(style.size), markX: x, isKey: true });
    x += width + 32;
  }
  return placed;
}

/** Top of a row's bar. */
export function profileBarTop(placed: PlacedProfile, index: number): number {
  const { plot, pitch, barSize, stacked } = placed;
  return plot.top + index * pitch + (stacked ? pitch - barSize - 9 : (pitch - barSize) / 2);
}

/** The radar joins neighbours: with a share missing it would draw a corner that is not there, so the bars stand in. */
export function drawsRadar(figure: ProfileFigure): boolean {
  return figure.view === 'radar' && figure.rows.length >= 3 && figure.rows.every(({ share }) => share !== null);
}
