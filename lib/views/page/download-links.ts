import { currentSettings } from '@/lib/env';
import { dataWords } from '@/lib/i18n/words/data';
import { type Snippet, snippetsOf } from '@/lib/open-data/snippets';
import { dataPaths, type RankingFile } from '@/lib/params/data-paths';
import type { TableFormat } from '@/lib/params/download';
import { absolute } from '@/lib/params/paths';
import type { Lang, Tier, TierKind } from '@/lib/site';
import type { Link } from '@/lib/views/page/frame';

const FORMATS: readonly TableFormat[] = ['csv', 'xlsx', 'json'];

/** What a page downloads: a ranking under its filters, or a unit in one edition or, for null, in every year. */
type Downloadable =
  | RankingFile
  | { readonly unit: { readonly tier: Tier; readonly slug: string }; readonly edition: string | null };

/** "CSV · XLSX · JSON" of exactly what a page shows. Give the pinned edition: then the file never changes. */
export function downloadLinks(what: Downloadable): Link[] {
  return FORMATS.map((format) => ({
    label: format.toUpperCase(),
    href:
      'unit' in what
        ? dataPaths.unit(what.unit.tier, what.unit.slug, what.edition, format)
        : dataPaths.ranking(what, format),
  }));
}

/** Lines that open in a program exactly what a page shows; of the pinned edition, so that they read the same for good. */
export function snippetsFor(what: RankingFile): Snippet[] {
  const at = (format: TableFormat) => absolute(currentSettings().siteUrl, dataPaths.ranking(what, format));
  return snippetsOf({ csv: at('csv'), json: at('json') });
}

/** One answer of the API as what a page downloads; `path` is after /api/v1. */
export function apiLink(path: string, lang: Lang, what?: string): Link {
  const words = dataWords[lang];
  return { label: what ? words.apiOf(what) : words.api, href: dataPaths.api(path) };
}

/** Each of these tiers as CSV by one criterion or the total, of the pinned edition; named with its year where one is given. */
export function tierDataLinks(
  edition: string,
  tiers: readonly TierKind[],
  criterion: string | null,
  lang: Lang,
  year: number | null = null,
): Link[] {
  return tiers.map(({ slug, words }) => ({
    label: dataWords[lang].csvOf(year === null ? words[lang].name : `${words[lang].name} ${year}`),
    href: dataPaths.ranking({ edition, tier: slug, criterion }, 'csv'),
  }));
}

/** The whole edition as one file. */
export function packageLink(edition: string, lang: Lang): Link {
  return { label: dataWords[lang].wholeZip, href: dataPaths.package(edition) };
}

/** The unit's results of every year, and its feed. */
export function unitDataLinks(tier: Tier, slug: string, lang: Lang): Link[] {
  const words = dataWords[lang];
  return [
    { label: words.everyYear, href: dataPaths.unit(tier, slug, null, 'csv') },
    { label: words.follow, href: dataPaths.unitFeed(tier, slug, lang) },
  ];
}
