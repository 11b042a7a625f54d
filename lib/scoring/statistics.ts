import { type By, maximumOf, pointsOf } from '@/lib/scoring/measure';
import { finestDecimals, fromFinest, MOST_DECIMALS, settle, toFinest } from '@/lib/scoring/points';
import { compareNames, computedRankAllowed } from '@/lib/scoring/rank';
import type { Points, ScoreRow, TierRows } from '@/lib/scoring/types';

/** Tenths of a percent: 853 is 85,3 %. Whole, so that what is shown adds up. */
export type PercentTenths = number;

/** a / b to the nearest whole number, halves up. For whole a ≥ 0, b > 0. */
function divideHalfUp(a: number, b: number): number {
  return Math.floor((2 * a + b) / (2 * b));
}

/**
 * Score / attainable maximum, in tenths of a percent, halves up. Null when the score or the maximum is unknown or the
 * maximum is 0. More than 1000 only where the source prints a score above its maximum.
 */
export function percentOfMaximum(points: Points | null, maximum: Points | null): PercentTenths | null {
  if (points === null || maximum === null || maximum <= 0) return null;
  return divideHalfUp(toFinest(points) * 1000, toFinest(maximum));
}

/** A score's share of its maximum, which is more than 0, in billionths: whole, so that equal shares stay equal. */
export function share(points: Points, maximum: Points): number {
  return Math.floor(Math.round(points * 1_000_000_000) / maximum);
}

/** Maximum − score, in thousandths; null when either is unknown or the score is above the maximum. */
export function pointsLeft(points: Points | null, maximum: Points | null): Points | null {
  if (points === null || maximum === null || points > maximum) return null;
  return settle(maximum - points);
}

/** A sum of scores, in millionths, divided into so many parts and rounded as finely as the scores are printed, halves up. */
function partOf(sum: number, parts: number, decimals: number): Points {
  const unit = 10 ** (MOST_DECIMALS - decimals);
  return fromFinest(divideHalfUp(sum, parts * unit) * unit);
}

/** Arithmetic mean, rounded to the thousandth, or as finely as the values are printed, halves up; null of nothing. */
export function mean(values: readonly Points[]): Points | null {
  if (values.length === 0) return null;
  const sum = values.reduce((all, value) => all + toFinest(value), 0);
  return partOf(sum, values.length, finestDecimals(values));
}

/** The value a quarter-count of the way through the sorted values, interpolated (R's type 7, Excel's QUARTILE.INC), halves up. */
function quantile(sorted: readonly Points[], quarters: 1 | 2 | 3): Points | null {
  const position = (sorted.length - 1) * quarters;
  const low = sorted[Math.floor(position / 4)];
  if (low === undefined) return null;
  const high = sorted[Math.floor(position / 4) + 1] ?? low;
  const [from, to] = [toFinest(low), toFinest(high)];
  return partOf(from * 4 + (to - from) * (position % 4), 4, finestDecimals(sorted));
}

const ascending = (values: readonly Points[]): Points[] => values.toSorted((a, b) => a - b);

/** Median; between the middle two of an even count, rounded as the mean is, halves up. */
export function median(values: readonly Points[]): Points | null {
  return quantile(ascending(values), 2);
}

interface Quartiles {
  readonly lower: Points;
  readonly median: Points;
  readonly upper: Points;
}

/** The three cuts of a map's four classes; null for fewer than four values. */
export function quartiles(values: readonly Points[]): Quartiles | null {
  const sorted = ascending(values);
  const [lower, middle, upper] = [quantile(sorted, 1), quantile(sorted, 2), quantile(sorted, 3)];
  if (sorted.length < 4 || lower === null || middle === null || upper === null) return null;
  return { lower, median: middle, upper };
}

export interface TierStatistics<Row extends ScoreRow = ScoreRow> {
  /** Which units the figures are of: every assessed one, those whose value is known, or only what a partial list prints. */
  readonly basis: 'all-assessed' | 'known-values' | 'partial-list';
  /** How many units have a value. */
  readonly count: number;
  readonly maximum: Points | null;
  /** Mean, median and quartiles are null for a partial list: the first three of a tier have no typical score. */
  readonly mean: Points | null;
  readonly median: Points | null;
  readonly quartiles: Quartiles | null;
  /** The highest known score and whose it is, by name. */
  readonly top: { readonly points: Points; readonly rows: readonly Row[] } | null;
}

/** The highest known score among rows and whose it is, by name; null where none is known. */
export function topOf<Row extends ScoreRow>(rows: readonly Row[], by: By): TierStatistics<Row>['top'] {
  let top: { readonly points: Points; readonly rows: Row[] } | null = null;
  for (const row of rows) {
    const points = pointsOf(row, by);
    if (points === null || (top !== null && points < top.points)) continue;
    if (top !== null && points === top.points) top.rows.push(row);
    else top = { points, rows: [row] };
  }
  return top && { points: top.points, rows: top.rows.toSorted(compareNames) };
}

/** Mean, median, quartiles and top of a tier, only over units with values. `tierModel` has them computed once. */
export function tierStatistics<Row extends ScoreRow>(tier: TierRows<Row>, by: By = null): TierStatistics<Row> {
  const values = tier.rows.flatMap((row) => pointsOf(row, by) ?? []);
  const typical = tier.complete ? values : [];
  return {
    basis: !tier.complete ? 'partial-list' : computedRankAllowed(tier, by) ? 'all-assessed' : 'known-values',
    count: values.length,
    maximum: maximumOf(tier, by),
    mean: mean(typical),
    median: median(typical),
    quartiles: quartiles(typical),
    top: topOf(tier.rows, by),
  };
}
