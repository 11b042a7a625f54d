import { dataWords } from '@/lib/i18n/words/data';
import { dataPaths, type RankingFile, type TableFormat } from '@/lib/open-data/addresses';
import type { Lang, Tier } from '@/lib/site';
import type { Link } from '@/lib/views/frame';

const FORMATS: readonly TableFormat[] = ['csv', 'xlsx', 'json'];

/** What a page downloads: a ranking under its filters, or a unit in one edition. */
export type Downloadable =
  | RankingFile
  | { readonly unit: { readonly tier: Tier; readonly slug: string }; readonly edition: string };

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

/** The unit's results of every year, and its feed. */
export function unitDataLinks(tier: Tier, slug: string, lang: Lang): Link[] {
  const words = dataWords[lang];
  return [
    { label: words.everyYear, href: dataPaths.unit(tier, slug, null, 'csv') },
    { label: words.follow, href: dataPaths.unitFeed(tier, slug, lang === 'en') },
  ];
}
