import { mainCriteria, measureOf } from '@/lib/scoring/measure';
import { compareNames } from '@/lib/scoring/rank';
import { shownRanks } from '@/lib/scoring/shown-rank';
import type { CriterionRow, Measured, ScoreRow, TierRows } from '@/lib/scoring/types';

/** One value that differs between two revisions of a tier. `criterion` null: the total. */
export interface ValueChange {
  readonly kind: 'value';
  readonly row: ScoreRow;
  readonly criterion: CriterionRow | null;
  readonly before: Measured;
  readonly after: Measured;
}

/** A shown rank that differs; null where none is shown. */
export interface RankChange {
  readonly kind: 'rank';
  readonly row: ScoreRow;
  readonly before: number | null;
  readonly after: number | null;
}

/** A unit that only one of the two revisions lists. */
export interface MembershipChange {
  readonly kind: 'added' | 'removed';
  readonly row: ScoreRow;
}

export type RevisionChange = ValueChange | RankChange | MembershipChange;

/** Rows of two revisions are of one unit when the register says so; unmatched rows by their printed name. */
const identityOf = (row: ScoreRow): string => (row.unitId === null ? `name ${row.nameAsPrinted}` : `unit ${row.unitId}`);

const same = (a: Measured, b: Measured): boolean => a.points === b.points && a.missing === b.missing && a.printed === b.printed;

/**
 * What a revision changed in a tier: units added and removed, values and shown ranks, by unit in Vietnamese order and
 * then total first. Two equal tiers give nothing; swapping the two swaps every before and after.
 */
export function diffTiers(before: TierRows, after: TierRows): readonly RevisionChange[] {
  const earlier = new Map(before.rows.map((row) => [identityOf(row), row]));
  const later = new Map(after.rows.map((row) => [identityOf(row), row]));
  const criteria = new Map([...mainCriteria(before), ...mainCriteria(after)].map((criterion) => [criterion.slug, criterion]));
  const ranks = [shownRanks(before), shownRanks(after)] as const;
  const changes: RevisionChange[] = [];
  const identities = [...new Map([...earlier, ...later])].toSorted(([, a], [, b]) => compareNames(a, b));
  for (const [identity] of identities) {
    const [then, now] = [earlier.get(identity), later.get(identity)];
    if (then && !now) changes.push({ kind: 'removed', row: then });
    if (now && !then) changes.push({ kind: 'added', row: now });
    if (!then || !now) continue;
    for (const criterion of [null, ...criteria.values()]) {
      const by = criterion?.slug ?? null;
      const values = [measureOf(then, by), measureOf(now, by)] as const;
      if (!same(...values)) changes.push({ kind: 'value', row: now, criterion, before: values[0], after: values[1] });
    }
    const [rankThen, rankNow] = [ranks[0].get(then)?.rank ?? null, ranks[1].get(now)?.rank ?? null];
    if (rankThen !== rankNow) changes.push({ kind: 'rank', row: now, before: rankThen, after: rankNow });
  }
  return changes;
}
