import { localise, paths } from '@/lib/params/paths';
import { oncePerKey } from '@/lib/scoring/kept';
import { mainCriteria } from '@/lib/scoring/measure';
import type { Lang } from '@/lib/site';
import type { TierEdition } from '@/lib/store/queries/tiers';
import type { FigureContext } from '@/lib/views/figures/context';

// Marks lead to the year, in its latest revision: a picture of a year and one fixed to that revision are the same bytes, and
// what is corrected later is found from both.

type Paths = Readonly<Record<string, string>>;

const linksOf = oncePerKey(({ rows, kind }: TierEdition, within: string): Paths => {
  const [lang = '', assessment = ''] = within.split(' ');
  return Object.fromEntries(
    rows.flatMap(({ unit }) =>
      unit ? [[unit.slug, localise(paths.unit(kind.slug, unit.slug, assessment), lang as Lang)]] : [],
    ),
  );
});

/** The pages of units in the figure's year, by their slugs. */
export async function unitLinks({ edition, tier, lang }: FigureContext, slugs: readonly string[]): Promise<Paths> {
  return Object.fromEntries(
    slugs.map((slug) => [slug, localise(paths.unit(tier.kind.slug, slug, edition.assessmentSlug), lang)]),
  );
}

/** The pages of the tier's units that have a row. */
export async function rowLinks({ tier, edition, lang }: FigureContext): Promise<Paths> {
  return linksOf(tier, `${lang} ${edition.assessmentSlug}`);
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
