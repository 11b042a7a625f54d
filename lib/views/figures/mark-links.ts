import { localise, paths } from '@/lib/params/paths';
import { mainCriteria } from '@/lib/scoring/measure';
import { unitSegment } from '@/lib/views/edition/edition';
import type { FigureContext } from '@/lib/views/figures/context';

type Paths = Readonly<Record<string, string>>;

/** The pages of units, by their slugs. */
export async function unitLinks(
  { address, edition, tier, lang }: FigureContext,
  slugs: readonly string[],
): Promise<Paths> {
  const segment = await unitSegment(edition, address.edition);
  return Object.fromEntries(slugs.map((slug) => [slug, localise(paths.unit(tier.tier, slug, segment), lang)]));
}

/** The pages of the tier's units that have a row. */
export function rowLinks(context: FigureContext): Promise<Paths> {
  return unitLinks(
    context,
    context.tier.rows.flatMap(({ unit }) => (unit ? [unit.slug] : [])),
  );
}

/** The rankings by the tier's criteria, by their slugs. */
export async function criterionLinks({ address, tier, lang }: FigureContext): Promise<Paths> {
  return Object.fromEntries(
    mainCriteria(tier).map(({ slug }) => [slug, localise(paths.ranking(address.edition, tier.tier, slug), lang)]),
  );
}
