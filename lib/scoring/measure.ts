import type { CriterionRow, Measured, MissingCode, Points, ScoreRow, TierRows } from '@/lib/scoring/types';

/** What a ranking is by: a criterion's slug, or null for the total. */
export type By = string | null;

/** The unit took no part in what is measured: it neither blocks a computed rank nor counts as assessed. */
const NOT_ASSESSED: ReadonlySet<MissingCode> = new Set(['not-assessed', 'not-applicable', 'unit-abolished']);

/** True for the codes that say the unit was assessed but its value is unknown ("not-published", "invalid-in-source"). */
export function assessedButUnknown(code: MissingCode): boolean {
  return !NOT_ASSESSED.has(code);
}

/** The value a row is measured by. A criterion the row does not have is as missing as its total, or not published. */
export function measureOf(row: ScoreRow, by: By): Measured {
  if (by === null) return row.total;
  const score = Object.hasOwn(row.scores, by) ? row.scores[by] : undefined;
  if (score) return score;
  const code = row.total.missing;
  return { points: null, printed: null, missing: code && !assessedButUnknown(code) ? code : 'not-published' };
}

/** The value to calculate with, in thousandths; null when missing or marked as invalid. */
export function pointsOf(row: ScoreRow, by: By): Points | null {
  const { points, missing } = measureOf(row, by);
  return missing === null ? points : null;
}

/** Why the row has no value to calculate with; null when it has one. */
export function missingOf(row: ScoreRow, by: By): MissingCode | null {
  const { points, missing } = measureOf(row, by);
  return missing ?? (points === null ? 'not-published' : null);
}

/** Attainable points for what is measured, in thousandths; null where not published. */
export function maximumOf(tier: TierRows, by: By): Points | null {
  return by === null ? tier.maximum : (tier.criteria.find(({ slug }) => slug === by)?.maximum ?? null);
}

/** The criteria that make up the total, in the decision's order. */
export function mainCriteria(tier: TierRows): readonly CriterionRow[] {
  return childCriteria(tier, null);
}

/** The criteria directly under one (null: the main ones), in the decision's order. */
export function childCriteria(tier: TierRows, parentSlug: string | null): readonly CriterionRow[] {
  return tier.criteria
    .filter((criterion) => criterion.parentSlug === parentSlug)
    .toSorted((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1));
}
