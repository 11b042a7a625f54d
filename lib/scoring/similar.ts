import { mainCriteria, pointsOf } from '@/lib/scoring/measure';
import { settle } from '@/lib/scoring/points';
import { compareNames } from '@/lib/scoring/rank';
import { share } from '@/lib/scoring/statistics';
import type { CriterionRow, ScoreRow, TierRows } from '@/lib/scoring/types';

/** A row like another, and how far its profile is from it. */
export interface Likeness<Row extends ScoreRow = ScoreRow> {
  readonly row: Row;
  /**
   * By `profile`: the sum over the criteria of how far the shares of the maximum are apart, in billionths. By `total`: points
   * apart, in thousandths.
   */
  readonly distance: number;
}

export interface Alike<Row extends ScoreRow = ScoreRow> {
  /** What was compared: every main criterion, or only the total where criteria are not all known. */
  readonly by: 'profile' | 'total';
  /** Nearest first. */
  readonly rows: readonly Likeness<Row>[];
}

type Grouped<Row> = (row: Row) => { readonly type: string | null; readonly parent: string | null };

function distanceBetween(criteria: readonly CriterionRow[], a: ScoreRow, b: ScoreRow): number | null {
  let sum = 0;
  for (const { slug, maximum } of criteria) {
    const [one, other] = [pointsOf(a, slug), pointsOf(b, slug)];
    if (one === null || other === null || maximum === null || maximum <= 0) return null;
    sum += Math.abs(share(one, maximum) - share(other, maximum));
  }
  return sum;
}

/**
 * The rows most like one: of the same type, those within the same parent before all others, then the nearest profile;
 * between equals the name orders. Rows that lack what is compared are left out. Empty where the row itself lacks its total.
 */
export function mostAlike<Row extends ScoreRow>(
  tier: Omit<TierRows, 'rows'> & { readonly rows: readonly Row[] },
  row: Row,
  groupOf: Grouped<Row>,
  count: number,
): Alike<Row> {
  const total = pointsOf(row, null);
  const criteria = mainCriteria(tier);
  const by = criteria.length > 0 && distanceBetween(criteria, row, row) !== null ? 'profile' : 'total';
  if (total === null) return { by, rows: [] };
  const own = groupOf(row);
  const candidates = tier.rows.flatMap((other) => {
    const points = pointsOf(other, null);
    const { type, parent } = groupOf(other);
    if (other === row || points === null || type === null || type !== own.type) return [];
    const distance = by === 'profile' ? distanceBetween(criteria, row, other) : settle(Math.abs(points - total));
    return distance === null ? [] : [{ row: other, distance, far: parent === own.parent ? 0 : 1 }];
  });
  candidates.sort((a, b) => a.far - b.far || a.distance - b.distance || compareNames(a.row, b.row));
  return { by, rows: candidates.slice(0, count).map(({ row: other, distance }) => ({ row: other, distance })) };
}
