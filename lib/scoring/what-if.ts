import { rankAt } from '@/lib/scoring/ladder';
import { mainCriteria, pointsOf } from '@/lib/scoring/measure';
import { settle } from '@/lib/scoring/points';
import { computedRankAllowed } from '@/lib/scoring/rank';
import { rankListOf } from '@/lib/scoring/rank-scope';
import { addsUp } from '@/lib/scoring/scale';
import type { CriterionRow, Points, ScoreRow, TierRows } from '@/lib/scoring/types';

/** A criterion as it is and as it is supposed to be. Thousandths. */
interface SupposedScore {
  readonly criterion: CriterionRow;
  readonly actual: Points;
  readonly supposed: Points;
}

/** What supposed points of criteria would come to in a frozen edition. A calculation, never a result. */
export interface WhatIf {
  readonly scores: readonly SupposedScore[];
  readonly actual: { readonly total: Points; readonly rank: number };
  readonly supposed: { readonly total: Points; readonly rank: number };
}

/**
 * The total and rank a row would have with other points in some of its main criteria, every other row staying as it is.
 * The total moves by what the criteria move: where a decision's sum is not its total, the difference stays.
 * Supposed points are brought within 0 and the criterion's maximum; criteria left out keep theirs. Null where the tier is
 * not whole, its criteria do not add up to the total, the row has no total or is not ranked, or a main criterion lacks its
 * value or maximum.
 */
export function supposeScores(
  tier: TierRows,
  row: ScoreRow,
  supposed: Readonly<Record<string, Points>>,
): WhatIf | null {
  const total = pointsOf(row, null);
  const criteria = mainCriteria(tier);
  if (total === null || row.unranked || criteria.length === 0 || !addsUp(tier)) return null;
  if (!computedRankAllowed(rankListOf(tier, row))) return null;
  const scores: SupposedScore[] = [];
  for (const criterion of criteria) {
    const actual = pointsOf(row, criterion.slug);
    if (actual === null || criterion.maximum === null) return null;
    const asked = Object.hasOwn(supposed, criterion.slug) ? (supposed[criterion.slug] ?? actual) : actual;
    // What a source prints above its maximum may stay, and may not grow.
    const most = Math.max(criterion.maximum, actual);
    scores.push({ criterion, actual, supposed: Math.min(most, Math.max(0, asked)) });
  }
  const moved = settle(scores.reduce((sum, score) => sum + score.supposed - score.actual, total));
  return {
    scores,
    actual: { total, rank: rankAt(tier, row, total) },
    supposed: { total: moved, rank: rankAt(tier, row, moved) },
  };
}
