import { localise, paths } from '@/lib/params/paths';
import { mainCriteria } from '@/lib/scoring/measure';
import { rowAt } from '@/lib/store/queries/tiers';
import type { FigureContext } from '@/lib/views/figures/context';

// Marks lead to the year, in its latest revision: a picture of a year and one fixed to that revision are the same bytes, and
// what is corrected later is found from both.

type Paths = Readonly<Record<string, string>>;

/** The pages of units in the figure's year, by their slugs. */
export async function unitLinks({ edition, tier, lang }: FigureContext, slugs: readonly string[]): Promise<Paths> {
  return Object.fromEntries(
    slugs.map((slug) => [slug, localise(paths.unit(tier.kind.slug, slug, edition.assessmentSlug), lang)]),
  );
}

/** The pages of the units among the marks that are drawn: a row that matches no unit has none. */
export function markLinks(context: FigureContext, marks: readonly { readonly key: string }[]): Promise<Paths> {
  const units = marks.filter(({ key }) => rowAt(context.tier, key) !== null);
  return unitLinks(
    context,
    units.map(({ key }) => key),
  );
}

/** The rankings by the tier's criteria, by their slugs. */
export async function criterionLinks({ edition, tier, lang }: FigureContext): Promise<Paths> {
  return Object.fromEntries(
    mainCriteria(tier).map(({ slug }) => [
      slug,
      localise(paths.ranking(edition.assessmentSlug, tier.tier, slug), lang),
    ]),
  );
}
