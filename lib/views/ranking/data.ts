import { currentSettings } from '@/lib/env';
import { dataWords } from '@/lib/i18n/words/data';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { siteWords } from '@/lib/i18n/words/site';
import type { Citation } from '@/lib/open-data/citation';
import { rankingList } from '@/lib/open-data/schema-org';
import { dataPaths } from '@/lib/params/data-paths';
import { absolute, localise, paths } from '@/lib/params/paths';
import type { RankingParams } from '@/lib/params/ranking';
import { oncePerKey } from '@/lib/scoring/kept';
import type { By } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import type { TierEdition } from '@/lib/store/queries/tiers';
import { buildCitation, toCitationView } from '@/lib/views/page/citation';
import { downloadLinks } from '@/lib/views/page/download-links';
import { rowName } from '@/lib/views/page/names';
import type { RankingView } from '@/lib/views/ranking/types';
import { filterWords, knownFilter } from '@/lib/views/score/filter';

function headingIn(edition: EditionRow, tier: TierEdition, by: By, lang: Lang): string {
  const [words, site] = [rankingWords[lang], siteWords[lang]];
  const criterion = tier.criteria.find(({ slug }) => slug === by);
  const [where, year] = [tier.kind.words[lang].inSentence, site.year(edition.year)];
  return criterion ? words.titleCriterion(criterion.name[lang], where, year) : words.title(where, year);
}

/** How a ranking is cited, on its page and in its files: fixed to its revision, a part of it as that part. */
export function citeRanking(
  edition: EditionRow,
  tier: TierEdition,
  criterion: By,
  filter: { readonly district: string | null; readonly type: string | null } = { district: null, type: null },
): Citation {
  const only = filterWords(tier, filter);
  const titleIn = (each: Lang) => [headingIn(edition, tier, criterion, each), only?.[each]].filter(Boolean).join(', ');
  return buildCitation(
    edition,
    { vi: titleIn('vi'), en: titleIn('en') },
    paths.ranking(edition.slug, tier.tier, criterion, filter),
    [tier.tier, criterion, filter.district, filter.type].filter(Boolean).join('-'),
  );
}

/** The ranking as files and as something to cite, both fixed to this revision. Filters that name nothing are left out. */
export function buildRankingData(
  edition: EditionRow,
  tier: TierEdition,
  params: RankingParams,
): Pick<RankingView, 'downloads' | 'citation'> {
  const { criterion, lang } = params;
  const { district, type } = knownFilter(tier, params);
  const file = { edition: edition.slug, tier: tier.tier, criterion, district, type };
  const citation = citeRanking(edition, tier, criterion, { district, type });
  return {
    // Lines to copy have a page of their own: beside the table of a whole tier there is no room for them.
    downloads: [
      ...downloadLinks(file),
      {
        label: dataWords[lang].useTitle,
        href: localise(paths.snippets(edition.slug, tier.tier, criterion, { district, type }), lang),
      },
    ],
    citation: toCitationView(citation, (format) => dataPaths.ranking(file, format), lang),
  };
}

const rankedIn = oncePerKey((tier: TierEdition, by: By) =>
  tierModel(tier, by).ranking.listed.filter(({ shown }) => shown !== null),
);

/** The head of the ranking for search engines, each unit at its competition rank; null where no rank is known. */
export function buildRankingList(edition: EditionRow, tier: TierEdition, by: By, lang: Lang): object | null {
  // Positions among units that are ranked in lists of their own would be read as those of one list.
  if (tier.rankScope) return null;
  const { siteUrl } = currentSettings();
  const ranked = rankedIn(tier, by);
  if (ranked.length === 0) return null;
  const itemOf = ({ row, shown }: (typeof ranked)[number]) => ({
    rank: shown?.rank ?? 0,
    name: rowName(row, lang),
    url: row.unit ? absolute(siteUrl, localise(paths.unit(tier.kind.slug, row.unit.slug, edition.slug), lang)) : null,
  });
  const mark = edition.kind === 'simulated' ? `[${siteWords[lang].simulatedShort}] ` : '';
  return rankingList(mark + headingIn(edition, tier, by, lang), ranked, itemOf);
}
