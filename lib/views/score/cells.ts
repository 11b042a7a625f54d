import { siteWords } from '@/lib/i18n/words/site';
import { oncePerKey } from '@/lib/scoring/kept';
import { type By, maximumOf, measureOf, pointsOf, valueBy } from '@/lib/scoring/measure';
import { decimalsOf, formatPoints } from '@/lib/scoring/points';
import { percentOfMaximum } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { MissingCode, Points, ScoreRow, TierRows } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';

/** The most decimals any of the values prints with; values that are missing print none. */
export function longestDecimals(values: readonly (Points | null)[]): number {
  return values.reduce<number>((most, value) => (value === null ? most : Math.max(most, decimalsOf(value))), 0);
}

const decimalsIn = oncePerKey((tier: TierRows, by: By) => longestDecimals(tier.rows.map((row) => pointsOf(row, by))));

/** What all cells of a column share: how far their decimals reach and what a full bar stands for. */
interface ColumnScale {
  readonly decimals: number;
  /** Points of a full bar: the maximum where known, else the highest score. */
  readonly full: Points | null;
}

/** Scale of a column over a tier, `extra` being values shown beside the rows, such as the median. */
export function columnScale(tier: TierRows, by: By, extra: readonly (Points | null)[] = []): ColumnScale {
  return {
    decimals: Math.max(decimalsIn(tier, by), longestDecimals(extra)),
    full: maximumOf(tier, by) ?? tierModel(tier, by).statistics.top?.points ?? null,
  };
}

/** A cell with nothing in it. */
export const EMPTY_CELL: CellView = { text: null, padding: 0, whole: false, bar: null, missing: null };

export function pointsCell(points: Points, scale: ColumnScale, lang: Lang): CellView {
  const percent = percentOfMaximum(points, scale.full);
  return {
    text: formatPoints(points, lang),
    padding: (scale.decimals - decimalsOf(points)) as CellView['padding'],
    whole: decimalsOf(points) === 0 && scale.decimals > 0,
    bar: percent === null ? null : Math.min(100, Math.round(percent / 10)),
    missing: null,
  };
}

/** The cell of one row in one column. */
export function rowCell(row: ScoreRow, by: By, scale: ColumnScale, lang: Lang): CellView {
  const { points, missing: code } = valueBy(row, by);
  if (points !== null) return pointsCell(points, scale, lang);
  const { printed } = measureOf(row, by);
  return { ...EMPTY_CELL, missing: { code, label: siteWords[lang].missing[code], printed } };
}

/** One figure in a table cell. */
export interface CellView {
  /** The figure as shown, or null where it is missing. */
  readonly text: string | null;
  /** Decimals fewer than the longest of the column, 0–6: keeps the decimal commas in one line. */
  readonly padding: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  /** Whether the padding also stands in for the decimal mark. */
  readonly whole: boolean;
  /** Length of the in-cell bar in whole percents of the column's scale, 0–100; null draws none. */
  readonly bar: number | null;
  readonly missing: { readonly code: MissingCode; readonly label: string; readonly printed: string | null } | null;
}
