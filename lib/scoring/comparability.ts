import { oncePerKey } from '@/lib/scoring/kept';
import { isAssessed } from '@/lib/scoring/measure';
import { type ScaleName, scaleOf } from '@/lib/scoring/scale';
import type { CriterionRow, Points, ScoreRow, TierRows } from '@/lib/scoring/types';

/** Which of the two editions a reason is about. */
export type Which = 'before' | 'after' | 'both';

/** Why scores or ranks of two editions may not be compared. Weightiest first: one sentence needs only the first. */
export type Reason =
  | { readonly code: 'tier-differs'; readonly before: string; readonly after: string }
  /** Lists of different variants of a tier, or a variant and the whole of it. */
  | { readonly code: 'variant-differs' }
  | { readonly code: 'criteria-count-differs'; readonly before: number; readonly after: number }
  | { readonly code: 'criterion-added'; readonly criterion: CriterionRow }
  | { readonly code: 'criterion-removed'; readonly criterion: CriterionRow }
  /** One of the two in points, the other in percent or as an index. */
  | { readonly code: 'scale-differs'; readonly before: ScaleName; readonly after: ScaleName }
  /** The criterion stands under another one. */
  | { readonly code: 'criterion-moved'; readonly criterion: CriterionRow }
  | {
      readonly code: 'maximum-differs';
      readonly criterion: CriterionRow;
      readonly before: Points;
      readonly after: Points;
    }
  | { readonly code: 'total-maximum-differs'; readonly before: Points; readonly after: Points }
  /** No criterion of the tier is known. */
  | { readonly code: 'criteria-unknown'; readonly which: Which }
  /** The maximum of the total or of at least one criterion is not published. */
  | { readonly code: 'maximum-unknown'; readonly which: Which }
  /** The source names the criteria for the assessment as a whole, not for this tier. */
  | { readonly code: 'criteria-not-named-for-tier'; readonly which: Which }
  | { readonly code: 'incomplete-list'; readonly which: Which }
  /** Rows that match no unit of the register: whether the set of units is the same cannot be told. */
  | { readonly code: 'units-unmatched'; readonly which: Which }
  | { readonly code: 'unit-set-differs'; readonly gained: number; readonly lost: number }
  /** One of the two ranks the whole tier, the other within parts of it. */
  | { readonly code: 'rank-scope-differs' };

export interface Comparability {
  readonly scores: boolean;
  readonly ranks: boolean;
  readonly reasons: readonly Reason[];
}

function which(before: boolean, after: boolean): Which | null {
  if (before && after) return 'both';
  return before ? 'before' : after ? 'after' : null;
}

/** The reason when the test holds for an edition, naming which. */
function when<Code extends Reason['code']>(
  code: Code,
  before: boolean,
  after: boolean,
): { code: Code; which: Which }[] {
  const found = which(before, after);
  return found ? [{ code, which: found }] : [];
}

function criteriaReasons(before: TierRows, after: TierRows): Reason[] {
  // A list without criteria is unknown, not a framework of none.
  if (before.criteria.length === 0 || after.criteria.length === 0) return [];
  const earlier = new Map(before.criteria.map((criterion) => [criterion.slug, criterion]));
  const later = new Map(after.criteria.map((criterion) => [criterion.slug, criterion]));
  const mains = [before, after].map(({ criteria }) => criteria.filter(({ parentSlug }) => parentSlug === null).length);
  const [mainBefore = 0, mainAfter = 0] = mains;
  const reasons: Reason[] = [];
  if (mainBefore !== mainAfter) reasons.push({ code: 'criteria-count-differs', before: mainBefore, after: mainAfter });
  for (const criterion of after.criteria) {
    if (!earlier.has(criterion.slug)) reasons.push({ code: 'criterion-added', criterion });
  }
  for (const criterion of before.criteria) {
    if (!later.has(criterion.slug)) reasons.push({ code: 'criterion-removed', criterion });
  }
  const common = after.criteria.flatMap((now) => {
    const then = earlier.get(now.slug);
    return then ? [{ then, now }] : [];
  });
  for (const { then, now } of common) {
    if (then.parentSlug !== now.parentSlug) reasons.push({ code: 'criterion-moved', criterion: now });
  }
  for (const { then, now } of common) {
    if (then.maximum !== null && now.maximum !== null && then.maximum !== now.maximum) {
      reasons.push({ code: 'maximum-differs', criterion: now, before: then.maximum, after: now.maximum });
    }
  }
  return reasons;
}

function scoreReasons(before: TierRows, after: TierRows): Reason[] {
  const reasons: Reason[] = [];
  if (before.variant?.slug !== after.variant?.slug) reasons.push({ code: 'variant-differs' });
  else if (before.tier !== after.tier) reasons.push({ code: 'tier-differs', before: before.tier, after: after.tier });
  const scales = [scaleOf(before), scaleOf(after)] as const;
  if (scales[0] !== scales[1]) reasons.push({ code: 'scale-differs', before: scales[0], after: scales[1] });
  reasons.push(...criteriaReasons(before, after));
  if (before.maximum !== null && after.maximum !== null && before.maximum !== after.maximum) {
    reasons.push({ code: 'total-maximum-differs', before: before.maximum, after: after.maximum });
  }
  const noCriteria = ({ criteria }: TierRows): boolean => criteria.length === 0;
  const noMaximum = ({ maximum, criteria }: TierRows): boolean =>
    maximum === null || criteria.some((criterion) => criterion.maximum === null);
  const notForTier = ({ criteriaScope }: TierRows): boolean => criteriaScope === 'assessment';
  reasons.push(
    ...when('criteria-unknown', noCriteria(before), noCriteria(after)),
    ...when('maximum-unknown', noMaximum(before), noMaximum(after)),
    ...when('criteria-not-named-for-tier', notForTier(before), notForTier(after)),
  );
  return reasons;
}

/** Those that are ranked against each other. */
const rankedRows = (tier: TierRows): readonly ScoreRow[] =>
  tier.rows.filter((row) => !row.unranked && isAssessed(row, null));

function unitReasons(before: TierRows, after: TierRows): Reason[] {
  if (!before.complete || !after.complete) return when('incomplete-list', !before.complete, !after.complete);
  const [earlier, later] = [rankedRows(before), rankedRows(after)];
  const unmatched = (rows: readonly ScoreRow[]): boolean => rows.some(({ unitId }) => unitId === null);
  if (unmatched(earlier) || unmatched(later)) return when('units-unmatched', unmatched(earlier), unmatched(later));
  const then = new Set(earlier.map(({ unitId }) => unitId));
  const now = new Set(later.map(({ unitId }) => unitId));
  const gained = [...now].filter((unit) => !then.has(unit)).length;
  const lost = [...then].filter((unit) => !now.has(unit)).length;
  return gained + lost > 0 ? [{ code: 'unit-set-differs', gained, lost }] : [];
}

/**
 * The gate before any comparison over time of one tier. Scores compare only when criteria and maxima are known and the
 * same; ranks only when, besides, both lists are whole and assess the same units.
 */
export const compareEditions = oncePerKey((before: TierRows, after: TierRows): Comparability => {
  const method = scoreReasons(before, after);
  const scope: Reason[] = before.rankScope === after.rankScope ? [] : [{ code: 'rank-scope-differs' }];
  const units = [...unitReasons(before, after), ...scope];
  return {
    scores: method.length === 0,
    ranks: method.length === 0 && units.length === 0,
    reasons: [...method, ...units],
  };
});
