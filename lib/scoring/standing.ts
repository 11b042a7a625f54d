import { mainCriteria, pointsOf } from '@/lib/scoring/measure';
import { type PercentTenths, percentOfMaximum } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { CriterionRow, Points, ScoreRow, TierRows } from '@/lib/scoring/types';

/**
 * A criterion is a strength or a weakness from five percentage points off the tier's median (tenths of a percent).
 * Nearer than that is called near the median: with a maximum of 50 points it is less than two and a half points.
 */
export const STANDING_THRESHOLD: PercentTenths = 50;

export interface Standing {
  readonly criterion: CriterionRow;
  readonly points: Points;
  readonly median: Points;
  readonly percent: PercentTenths;
  readonly medianPercent: PercentTenths;
  /** percent − medianPercent of the rounded values, so that what is shown adds up. */
  readonly difference: PercentTenths;
  readonly kind: 'strength' | 'weakness' | 'near';
}

/**
 * A unit against its tier's median in each main criterion, in the decision's order. Criteria without a known maximum
 * above 0, without a median (partial list) or without the unit's value are left out.
 */
export function standings(tier: TierRows, row: ScoreRow): readonly Standing[] {
  return mainCriteria(tier).flatMap((criterion) => {
    const points = pointsOf(row, criterion.slug);
    const { median } = tierModel(tier, criterion.slug).statistics;
    const percent = percentOfMaximum(points, criterion.maximum);
    const medianPercent = percentOfMaximum(median, criterion.maximum);
    if (points === null || median === null || percent === null || medianPercent === null) return [];
    const difference = percent - medianPercent;
    const kind =
      difference >= STANDING_THRESHOLD ? 'strength' : difference <= -STANDING_THRESHOLD ? 'weakness' : 'near';
    return [{ criterion, points, median, percent, medianPercent, difference, kind } as const];
  });
}

/** The strengths, strongest first, and the weaknesses, weakest first. */
export function strengthsAndWeaknesses(
  tier: TierRows,
  row: ScoreRow,
): { readonly strengths: readonly Standing[]; readonly weaknesses: readonly Standing[] } {
  const all = standings(tier, row);
  return {
    strengths: all.filter(({ kind }) => kind === 'strength').toSorted((a, b) => b.difference - a.difference),
    weaknesses: all.filter(({ kind }) => kind === 'weakness').toSorted((a, b) => a.difference - b.difference),
  };
}
