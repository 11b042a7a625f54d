import { PAGES } from '@/lib/params/addresses';
import { localise, paths } from '@/lib/params/paths';
import { mainCriteria } from '@/lib/scoring/measure';
import { LANGUAGES } from '@/lib/site';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { listAllUnits } from '@/lib/store/queries/units';
import { replacedPairs, touchedAt } from '@/lib/views/edition/acts';
import { listUnitYears, openingYear, ownSegment } from '@/lib/views/edition/latest-known';

export interface SitemapEntry {
  readonly path: string;
  /** The same page in each language. */
  readonly alternates: Readonly<Record<string, string>>;
  /** ISO date of the edition the page shows. */
  readonly lastModified: string;
}

/** Every page worth finding, in both languages: official editions only, live addresses only. */
export async function buildSitemap(): Promise<SitemapEntry[]> {
  const editions = (await listCurrentEditions()).filter(({ kind }) => kind === 'official');
  const pages = new Map<string, string>();
  const add = (path: string, date: string) => {
    if (!pages.has(path)) pages.set(path, date);
  };
  const latest = editions[0]?.publishedAt ?? '';
  for (const { listed, head, shape } of Object.values(PAGES)) {
    if (listed === 'plain') add(`/${head}${shape}`, latest);
  }
  for (const edition of editions) {
    add(paths.reconciliation(edition.assessmentSlug), edition.publishedAt);
    add(paths.press(edition.assessmentSlug), edition.publishedAt);
    for (const pair of replacedPairs(edition)) add(paths.revisionDiff(...pair), touchedAt(edition));
    for (const tier of await listTiers(edition.id)) {
      add(paths.ranking(edition.assessmentSlug, tier.tier), edition.publishedAt);
      for (const criterion of mainCriteria(tier)) {
        add(paths.criterion(criterion.slug), edition.publishedAt);
        if (tier.rows.some((row) => row.scores[criterion.slug])) {
          add(paths.ranking(edition.assessmentSlug, tier.tier, criterion.slug), edition.publishedAt);
        }
      }
      for (const row of tier.rows) {
        const { unit, unitId: id } = row;
        if (!unit || id === null) continue;
        // A unit of which nothing newer is known opens at this year: its plain address is the one to find.
        const opening = openingYear(await listUnitYears({ id, tier: tier.kind.slug, register: edition.register }));
        add(paths.unit(tier.kind.slug, unit.slug, ownSegment(opening, edition.assessmentSlug)), edition.publishedAt);
      }
    }
  }
  const registers = new Set(editions.map((edition) => edition.register));
  for (const unit of await listAllUnits()) {
    if (registers.has(unit.register)) add(paths.unit(unit.tier, unit.slug), latest);
  }
  return [...pages].flatMap(([path, lastModified]) =>
    LANGUAGES.map((lang) => ({
      path: localise(path, lang),
      lastModified,
      alternates: Object.fromEntries(LANGUAGES.map((other) => [other, localise(path, other)])),
    })),
  );
}
