import { oncePerKey } from '@/lib/scoring/kept';
import { mainCriteria, pointsOf } from '@/lib/scoring/measure';
import { settle } from '@/lib/scoring/points';
import { compareNames } from '@/lib/scoring/rank';
import { share } from '@/lib/scoring/statistics';
import type { CriterionRow, ScoreRow, TierRows } from '@/lib/scoring/types';

/** A row like another, and how far its profile is from it. */
interface Likeness<Row extends ScoreRow = ScoreRow> {
  readonly row: Row;
  /**
   * By `profile`: the sum over the criteria of how far the shares of the maximum are apart, in billionths. By `total`: points
   * apart, in thousandths.
   */
  readonly distance: number;
}

interface Alike<Row extends ScoreRow = ScoreRow> {
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

/** Rows by type, and those of a type by what they are within. */
const groupsOf = oncePerKey(
  (
    rows: readonly ScoreRow[],
    groupOf: Grouped<ScoreRow>,
  ): ReadonlyMap<string, ReadonlyMap<string | null, ScoreRow[]>> => {
    const types = new Map<string, Map<string | null, ScoreRow[]>>();
    for (const row of rows) {
      const { type, parent } = groupOf(row);
      if (type === null) continue;
      const within = types.get(type) ?? new Map<string | null, ScoreRow[]>();
      types.set(type, within);
      const group = within.get(parent);
      if (group) group.push(row);
      else within.set(parent, [row]);
    }
    return types;
  },
);

/**
 * The rows most like one: of the same type, those within the same parent before all others, then the nearest profile;
 * between equals the name orders. Rows that lack what is compared are left out. Empty where the row itself lacks its total.
 * `groupOf` is one and the same function at each asking: what it says of a list is kept by it.
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
  const likest = (others: readonly Row[], most: number): Likeness<Row>[] =>
    others
      .flatMap((other) => {
        const points = pointsOf(other, null);
        if (other === row || points === null) return [];
        const distance = by === 'profile' ? distanceBetween(criteria, row, other) : settle(Math.abs(points - total));
        return distance === null ? [] : [{ row: other, distance }];
      })
      .sort((a, b) => a.distance - b.distance || compareNames(a.row, b.row))
      .slice(0, most);
  // The rows of a list's groups are the list's own.
  const ofType = own.type === null ? undefined : groupsOf(tier.rows, groupOf as Grouped<ScoreRow>).get(own.type);
  const near = likest((ofType?.get(own.parent) ?? []) as readonly ScoreRow[] as readonly Row[], count);
  if (near.length === count) return { by, rows: near };
  const others = [...(ofType ?? [])].flatMap(([parent, rows]) => (parent === own.parent ? [] : rows));
  return { by, rows: [...near, ...likest(others as readonly ScoreRow[] as readonly Row[], count - near.length)] };
}
