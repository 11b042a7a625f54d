import type { CitationFormat } from '@/lib/params/download';
import type { Tier } from '@/lib/site';

export interface RankingFile {
  readonly edition: string;
  readonly tier: Tier;
  readonly criterion?: string | null;
  readonly district?: string | null;
  readonly type?: string | null;
}

function withQuery(path: string, pairs: readonly (readonly [string, string | null | undefined])[]): string {
  const query = pairs
    .filter((pair): pair is readonly [string, string] => Boolean(pair[1]))
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return query ? `${path}?${query}` : path;
}

const CITATION_ENDINGS = { bib: 'trich-dan.bib', csl: 'trich-dan.json' } as const;

/** Addresses of files, feeds and the API. They are the same in both languages. */
export const dataPaths = {
  ranking: (file: RankingFile, format: string): string =>
    withQuery(`/tai-ve/${file.edition}/${file.tier}${file.criterion ? `/${file.criterion}` : ''}.${format}`, [
      ['huyen', file.district],
      ['loai', file.type],
    ]),
  unit: (tier: Tier, slug: string, edition: string | null, format: string): string =>
    `/tai-ve/don-vi/${tier}/${slug}${edition ? `/${edition}` : ''}.${format}`,
  package: (edition: string) => `/tai-ve/${edition}.zip`,
  dataPackage: (edition: string) => `/tai-ve/${edition}/datapackage.json`,
  citation: (edition: string, format: CitationFormat) => `/tai-ve/${edition}/${CITATION_ENDINGS[format]}`,
  rankingCitation: (file: RankingFile, format: CitationFormat): string =>
    dataPaths.ranking(file, CITATION_ENDINGS[format]),
  unitCitation: (tier: Tier, slug: string, edition: string, format: CitationFormat): string =>
    dataPaths.unit(tier, slug, edition, CITATION_ENDINGS[format]),
  /** The workbook the publishing office fills in. */
  template: (tier: Tier | null) => `/tai-ve/mau-phu-luc${tier ? `/${tier}` : ''}.xlsx`,
  catalogue: (format: 'ttl' | 'jsonld') => `/tai-ve/dcat.${format}`,
  feed: (name: 'cac-ban' | 'dinh-chinh', simulated: boolean, english: boolean) =>
    `/nguon-tin${english ? '/en' : ''}${simulated ? '/mo-phong' : ''}/${name}.xml`,
  unitFeed: (tier: Tier, slug: string, english: boolean) =>
    `/nguon-tin${english ? '/en' : ''}/don-vi/${tier}/${slug}.xml`,
  api: (path = '') => `/api/v1${path}`,
  data: () => '/du-lieu',
  /** An edition's place on the data page. */
  anchor: (edition: string) => `ban-${edition.replaceAll('.', '-')}`,
  /** An assessment's place there, with whatever revisions it has. */
  seriesAnchor: (assessment: string) => `ky-${assessment}`,
  apiPage: () => '/du-lieu/api',
} as const;
