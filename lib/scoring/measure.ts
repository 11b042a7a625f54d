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

/** A value to calculate with, in thousandths, or why there is none: always one of the two. */
export type Value =
  | { readonly points: Points; readonly missing: null }
  | { readonly points: null; readonly missing: MissingCode };

/** What a source's figure says. One marked as invalid is no value; one without figure and code is not published. */
export function toValue({ points, missing }: Measured): Value {
  if (missing !== null) return { points: null, missing };
  return points === null ? { points, missing: 'not-published' } : { points, missing };
}

/** The value of a row; of a unit that the list does not have, none was published. */
export function valueBy(row: ScoreRow | null | undefined, by: By): Value {
  return row ? toValue(measureOf(row, by)) : { points: null, missing: 'not-published' };
}

/** The value to calculate with, in thousandths; null when missing or marked as invalid. */
export function pointsOf(row: ScoreRow, by: By): Points | null {
  return valueBy(row, by).points;
}

/** Why the row has no value to calculate with; null when it has one. */
export function missingOf(row: ScoreRow, by: By): MissingCode | null {
  return valueBy(row, by).missing;
}

/** Whether the row counts as assessed: it has a value, or one that nobody published or printed right. */
export function isAssessed(row: ScoreRow, by: By): boolean {
  const { missing } = valueBy(row, by);
  return missing === null || assessedButUnknown(missing);
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
