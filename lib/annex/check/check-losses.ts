import type { AnnexContent } from '@/lib/annex/content';
import type { TierList } from '@/lib/annex/list/tier-list';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import type { TierNames } from '@/lib/annex/tier-names';
import type { CriterionDraft, TierDraft } from '@/lib/store/draft';

// What would be published without its figures, or no more be published. All of it may be meant; none of it passes in silence.

const hasScores = (tier: TierDraft, slug: string): boolean =>
  tier.results.some(({ scores }) => Object.hasOwn(scores, slug));

/**
 * Says where a list has no totals, and which criteria it gives no figures for. Not where the revision it corrects is
 * without them too. `named`: the facts sheet names the criteria.
 */
export function reportUnpublished(
  criteria: readonly CriterionDraft[],
  named: boolean,
  base: TierDraft | undefined,
  list: TierList,
  place: Place,
  problems: AnnexProblems,
): void {
  // A column under a heading nobody knows may be the total: that was said of it.
  if (!list.hasTotal && !problems.hasAt('figures-not-read', place)) problems.add('no-totals', place);
  const lost = criteria.filter(({ slug }) => {
    if (list.published.includes(slug)) return false;
    return base?.criteria.some((criterion) => criterion.slug === slug) ? hasScores(base, slug) : named;
  });
  if (lost.length > 0) problems.add('criteria-without-figures', place, null, null, ...lost.map(({ name }) => name));
}

/** Says of a tier without any unit that it is published so. `at`: the line of the facts that names it, or its sheet. */
export function reportEmptyTier(
  { tier, variant }: Pick<TierDraft, 'tier' | 'variant'>,
  complete: boolean,
  base: TierDraft | undefined,
  { place, cell }: { readonly place: Place; readonly cell: string | null },
  names: TierNames,
  problems: AnnexProblems,
): void {
  const units = base?.results.length ?? 0;
  if (complete) problems.add('missing-list', place, cell, null, names.labelOf(tier, variant));
  else if (units > 0) problems.add('tier-dropped', place, cell, null, names.labelOf(tier, variant), String(units));
  // A correction need not repeat that a tier has no figures.
  else if (!base) problems.add('empty-list', place, cell, null, names.labelOf(tier, variant));
}

/** Says which lists of the year's current revision an annex with a facts sheet takes back. A list that became several is there. */
export function reportDroppedTiers(
  base: AnnexContent | null,
  kept: readonly Pick<TierDraft, 'tier' | 'variant'>[],
  place: Place,
  names: TierNames,
  problems: AnnexProblems,
): void {
  for (const { tier, variant, results } of base?.tiers ?? []) {
    const stands = kept.some((other) => other.tier === tier && (!variant || other.variant?.slug === variant.slug));
    if (!stands) problems.add('tier-dropped', place, null, null, names.labelOf(tier, variant), String(results.length));
  }
}
