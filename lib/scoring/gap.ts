import { type By, pointsOf } from '@/lib/scoring/measure';
import { settle } from '@/lib/scoring/points';
import { compareNames, computedRankAllowed } from '@/lib/scoring/rank';
import { rankListOf } from '@/lib/scoring/rank-scope';
import type { Points, ScoreRow, TierRows } from '@/lib/scoring/types';

/** How far a unit is from the next better score. */
type Gap<Row extends ScoreRow = ScoreRow> =
  | { readonly kind: 'leader' }
  | {
      readonly kind: 'gap';
      /** Points needed to draw level, thousandths. */
      readonly points: Points;
      /** The next better score. */
      readonly target: Points;
      /** Who has it, by name. */
      readonly rows: readonly Row[];
    }
  /** The row has no value or is not ranked, or an unprinted score may lie between. */
  | { readonly kind: 'unknown' };

/** With some scores unknown, only the official ranks can tell that nobody stands between. */
function nobodyBetween(row: ScoreRow, next: readonly ScoreRow[]): boolean {
  const [first] = next;
  if (!first) return row.officialRank === 1;
  if (first.officialRank === null || row.officialRank === null) return false;
  const oneGroup = next.every(({ officialRank }) => officialRank === first.officialRank);
  return oneGroup && first.officialRank + next.length === row.officialRank;
}

/** The gap from one row to the next better score of the list it is ranked in, by total or by a criterion. */
export function gapToNext<Row extends ScoreRow>(given: TierRows<Row>, row: Row, by: By = null): Gap<Row> {
  const tier = rankListOf(given, row);
  const own = pointsOf(row, by);
  if (own === null || row.unranked) return { kind: 'unknown' };
  const others = tier.rows.filter((other) => !other.unranked);
  let target: Points | null = null;
  for (const other of others) {
    const points = pointsOf(other, by);
    if (points !== null && points > own && (target === null || points < target)) target = points;
  }
  const next = target === null ? [] : others.filter((other) => pointsOf(other, by) === target);
  const certain = computedRankAllowed(tier, by) || (by === null && nobodyBetween(row, next));
  if (!certain) return { kind: 'unknown' };
  if (target === null) return { kind: 'leader' };
  return { kind: 'gap', points: settle(target - own), target, rows: next.toSorted(compareNames) };
}
