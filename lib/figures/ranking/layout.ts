import { type DrawingOptions, isStacked } from '@/lib/figures/drawing-options';
import { type PlacedTick, placeTicks } from '@/lib/figures/layout/axis-layout';
import { FRAME_TYPE, type PlacedFrame, placeFrame } from '@/lib/figures/layout/frame-layout';
import { type PlacedKey, placeLegend } from '@/lib/figures/layout/legend-layout';
import { type Scale, zeroBasedScale } from '@/lib/figures/layout/scale';
import { pickRankingRows, type RankingRow } from '@/lib/figures/ranking/rows';
import type { RankingBar, RankingFigure } from '@/lib/figures/ranking/types';
import { measureText, type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';
import { atHead, formatDecimal } from '@/lib/i18n/format';

export type PlacedRankingRow = RankingRow & {
  readonly lines: readonly string[];
  readonly strong: boolean;
  readonly top: number;
  readonly height: number;
};

/** A swatch of the legend; hue null is the hatch. */
export interface RankingKey {
  readonly name: string;
  readonly hue: number | null;
}

export interface PlacedRanking {
  readonly frame: PlacedFrame;
  /** Narrow: the name stands over its bar. Wide: beside it. */
  readonly stacked: boolean;
  readonly rows: readonly PlacedRankingRow[];
  /** Index of the first row without a score; `rows.length` where every row has one. */
  readonly unscoredFrom: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly barSize: number;
  /** Right edge of the rank numbers and left edge of the names. */
  readonly rankX: number;
  readonly nameX: number;
  readonly scale: Scale;
  readonly ticks: readonly PlacedTick[];
  readonly legend: readonly PlacedKey[];
  /** The legend's names: the criteria, and last what the hatch stands for where a bar has a part without a score. */
  readonly keys: readonly RankingKey[];
  readonly label: TextStyle;
  readonly small: TextStyle;
}

const AXIS = 22;
/** Room between a bar's end and its figure. */
export const VALUE_GAP = 6;

/** Places a ranking's rows, scale and labels. */
export function placeRanking(figure: RankingFigure, options: DrawingOptions): PlacedRanking {
  const type = FRAME_TYPE[options.width];
  const stacked = isStacked(options.width);
  const label: TextStyle = { size: type.label, weight: 400 };
  const small: TextStyle = { size: type.small, weight: 400 };
  const empty = placeFrame(figure, options, 0);
  const { left, right } = empty;
  const { scored, unscored } = pickRankingRows(figure);
  const rows = [...scored, ...unscored];
  const strongOf = (row: RankingRow) => row.kind === 'bar' && row.key === figure.chosen;
  const styleOf = (row: RankingRow): TextStyle => ({ size: type.label, weight: strongOf(row) ? 600 : 400 });

  const bars = rows.flatMap((row) => (row.kind === 'bar' ? [row.bar] : []));
  const rankWidth = widestText(
    bars.map(({ rank }) => rank),
    { ...label, weight: 600 },
  );
  const rankX = left + rankWidth;
  const nameX = rankWidth > 0 ? rankX + 8 : left;
  const longest = rows.reduce(
    (w, row) => (row.kind === 'bar' ? Math.max(w, measureText(row.bar.name, styleOf(row))) : w),
    0,
  );
  const nameRoom = stacked ? right - nameX : Math.min(Math.ceil(longest), Math.floor((right - left) * 0.42));
  const lineHeight = Math.round(type.label * 1.3);
  const barSize = stacked ? 12 : 16;

  const plotLeft = stacked ? nameX : nameX + nameRoom + 12;
  const scale = zeroBasedScale(
    Math.max(0, ...bars.map(({ value }) => value.points ?? 0)),
    figure.maximum?.points ?? null,
    stacked ? 4 : 5,
  );
  // Every figure fits between its bar's end and the right edge.
  const plotWidth = bars.reduce((width, { key, value }) => {
    if (!value.points) return width;
    const text = measureText(value.label, { ...label, weight: key === figure.chosen ? 600 : 400 });
    return Math.min(width, (right - plotLeft - VALUE_GAP - text) / (value.points / scale.to));
  }, right - plotLeft);
  const plotRight = Math.floor(plotLeft + plotWidth);
  const { missing } = figure.words;
  const keys: RankingKey[] = [
    ...figure.criteria,
    ...(missing && bars.some((bar) => knownEnd(bar) !== null) ? [{ name: atHead(missing), hue: null }] : []),
  ];
  const legend = placeLegend(
    keys.map(({ name }) => name),
    { left, right, top: empty.top },
    small,
  );
  const top =
    empty.top + (legend.height > 0 ? legend.height + 8 : 0) + (figure.median ? Math.round(type.small * 1.6) : 0);
  let bottom = top;
  const placed = rows.map((row): PlacedRankingRow => {
    const text = row.kind === 'bar' ? row.bar.name : row.text;
    const lines = wrapText(text, row.kind === 'gap' ? right - nameX : nameRoom, styleOf(row));
    const words = lines.length * lineHeight;
    const height = row.kind === 'gap' || !stacked ? Math.max(words + 8, barSize + 11) : words + barSize + 11;
    const place = { top: bottom, height };
    bottom += height;
    return { ...row, lines, strong: strongOf(row), ...place };
  });
  return {
    frame: placeFrame(figure, options, bottom + AXIS - empty.top),
    stacked,
    rows: placed,
    unscoredFrom: scored.length,
    plot: { left: plotLeft, right: plotRight, top, bottom },
    barSize,
    rankX,
    nameX,
    scale,
    ticks: placeTicks(
      scale,
      { left: plotLeft, right: plotRight },
      { left, right },
      small,
      (value) => formatDecimal(value / 1000, 6, figure.lang),
      figure.maximum && figure.maximum.points === scale.to ? figure.maximum.label : null,
    ),
    legend: legend.keys,
    keys,
    label,
    small,
  };
}

/**
 * Where the known parts of a divided bar end, in points: what is left to its total belongs to criteria without a score,
 * and left blank it would count them as zero. Null where every part is known.
 */
export function knownEnd({ parts, value }: RankingBar): number | null {
  if (!parts?.includes(null) || value.points === null) return null;
  const known = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return known < value.points ? known : null;
}

/** Top of a row's bar. A name that stands over its bar keeps close to it. */
export function barTop(placed: PlacedRanking, index: number): number {
  const { rows, plot, barSize, stacked } = placed;
  const { top, height } = rows[index] ?? { top: plot.top, height: barSize };
  return top + (stacked ? height - barSize - 5 : (height - barSize) / 2);
}

/** Where the rows without a score begin: the foot of the scored ones. */
export function scoredBottom({ rows, unscoredFrom, plot }: PlacedRanking): number {
  return rows[unscoredFrom]?.top ?? plot.bottom;
}

/**
 * Where the median's line is drawn: down all scored rows, or over each bar where names stand between the bars and no
 * figure stands in its way.
 */
export function medianSpans(placed: PlacedRanking, median: number): (readonly [number, number])[] {
  const { plot, barSize, rows, unscoredFrom, stacked, scale, label } = placed;
  if (!stacked) return [[plot.top - 2, scoredBottom(placed)]];
  const xOf = (points: number) => plot.left + (points / scale.to) * (plot.right - plot.left);
  return rows.slice(0, unscoredFrom).flatMap((row, index) => {
    if (row.kind === 'gap') return [];
    const end = xOf(row.bar.value.points ?? 0);
    const figureEnd =
      end + VALUE_GAP + measureText(row.bar.value.label, { ...label, weight: row.strong ? 600 : 400 }) + 4;
    if (xOf(median) > end + 2 && xOf(median) < figureEnd) return [];
    const top = barTop(placed, index);
    return [[top - 3, top + barSize + 3] as const];
  });
}
