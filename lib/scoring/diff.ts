import { mainCriteria, measureOf } from '@/lib/scoring/measure';
import { compareNames } from '@/lib/scoring/rank';
import { shownRanks } from '@/lib/scoring/shown-rank';
import type { CriterionRow, Measured, Points, ScoreRow, TierRows } from '@/lib/scoring/types';

/** One value that differs between two revisions of a tier. `criterion` null: the total. `row` is the later one. */
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

/** A maximum that differs, in thousandths; null where not published. `criterion` null: the total. */
export interface MaximumChange {
  readonly criterion: CriterionRow | null;
  readonly before: Points | null;
  readonly after: Points | null;
}

/**
 * Rows of two revisions are of one unit when the register says so, unmatched rows when they print the same name. A unit
 * with a second row (which reconciliation reports) keeps both: the second of one list meets the second of the other.
 */
function byIdentity(tier: TierRows): Map<string, ScoreRow> {
  const rows = new Map<string, ScoreRow>();
  const seen = new Map<string, number>();
  for (const row of tier.rows.toSorted((a, b) => a.sourceRow - b.sourceRow)) {
    const unit = row.unitId === null ? `name ${row.nameAsPrinted}` : `unit ${row.unitId}`;
    const nth = (seen.get(unit) ?? 0) + 1;
    seen.set(unit, nth);
    rows.set(`${unit} #${nth}`, row);
  }
  return rows;
}

/** "351" and "351,0" are one value; two texts without a value are two. */
const same = (a: Measured, b: Measured): boolean =>
  a.points === b.points && a.missing === b.missing && (a.points !== null || a.printed === b.printed);

/**
 * What a revision changed in a tier: units added and removed, values and shown ranks, by unit in Vietnamese order and
 * then total first. Two equal tiers give nothing; swapping the two swaps every before and after.
 */
export function diffTiers(before: TierRows, after: TierRows): readonly RevisionChange[] {
  const earlier = byIdentity(before);
  const later = byIdentity(after);
  const criteria = new Map(
    [...mainCriteria(before), ...mainCriteria(after)].map((criterion) => [criterion.slug, criterion]),
  );
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

/** Maxima a revision changed in a tier, the total's first; a criterion that only one revision has counts as unknown in the other. */
export function diffMaxima(before: TierRows, after: TierRows): readonly MaximumChange[] {
  const criteria = new Map([...before.criteria, ...after.criteria].map((criterion) => [criterion.slug, criterion]));
  const maximumIn = (tier: TierRows, slug: string) =>
    tier.criteria.find((criterion) => criterion.slug === slug)?.maximum ?? null;
  return [
    { criterion: null, before: before.maximum, after: after.maximum },
    ...[...criteria.values()].map((criterion) => ({
      criterion,
      before: maximumIn(before, criterion.slug),
      after: maximumIn(after, criterion.slug),
    })),
  ].filter((change) => change.before !== change.after);
}
