import { dataWords } from '@/lib/i18n/words/data';
import { siteWords } from '@/lib/i18n/words/site';
import type { Snippet } from '@/lib/open-data/snippets';
import { localise, paths } from '@/lib/params/paths';
import { unknownValue } from '@/lib/params/query';
import type { RankingParams } from '@/lib/params/ranking';
import { mainCriteria } from '@/lib/scoring/measure';
import { findEdition } from '@/lib/store/queries/editions';
import { findTier } from '@/lib/store/queries/tiers';
import { downloadLinks, snippetsFor } from '@/lib/views/page/download-links';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { filterFaults } from '@/lib/views/ranking/filters';

export interface SnippetsPageView {
  readonly frame: PageFrame;
  readonly title: string;
  readonly simulated: string | null;
  readonly snippets: readonly Snippet[];
  readonly files: readonly Link[];
  readonly page: Link;
}

/** How to open a ranking's table in a program, fixed to the revision; null where there is no such table. */
export async function findSnippetsPage(params: RankingParams): Promise<SnippetsPageView | null> {
  const { lang, criterion } = params;
  const edition = await findEdition(params.edition);
  const tier = edition && (await findTier(edition.id, params.tier));
  const by = tier && mainCriteria(tier).find(({ slug }) => slug === criterion);
  if (!edition || !tier || (criterion !== null && !by)) return null;
  const words = dataWords[lang];
  // A filter that names nothing is left out, as the ranking leaves it out.
  const wrong = filterFaults(tier, { district: params.district, type: params.type }, unknownValue);
  const kept = (key: 'district' | 'type') => (wrong.some(({ parameter }) => parameter === key) ? null : params[key]);
  const [district, type] = [kept('district'), kept('type')];
  const file = { edition: edition.slug, tier: tier.tier, criterion, district, type };
  const what = [tier.kind.words[lang].name, by?.name[lang], siteWords[lang].year(edition.year)].filter(Boolean);
  const title = words.snippetsOf(what.join(', '));
  const own = (segment: string) => paths.snippets(segment, tier.tier, criterion, { district, type });
  const page = localise(paths.ranking(edition.slug, tier.tier, criterion, { district, type }), lang);
  return {
    frame: await buildFrame({
      lang,
      path: own(params.edition),
      canonical: own(edition.slug),
      index: false,
      title,
      shortTitle: words.snippetsShort(what.join(', ')),
      crumb: words.useTitle,
      description: `${title}. ${words.useNote}`,
      edition,
      crumbs: [{ label: what.join(', '), href: page }],
    }),
    title,
    simulated: edition.kind === 'simulated' ? siteWords[lang].simulatedBand : null,
    snippets: snippetsFor(file),
    files: downloadLinks(file),
    page: { label: words.useBack, href: page },
  };
}
