import { FILES, PAGES } from '@/lib/params/addresses';
import type { ClaimParams } from '@/lib/params/claim';
import {
  type AllFormat,
  type CitationFormat,
  type ClaimFormat,
  type RowsFormat,
  serialiseDownload,
} from '@/lib/params/download';
import { serialiseFeed } from '@/lib/params/feed';
import { languageKey } from '@/lib/params/language';
import { withQuery } from '@/lib/params/query';
import type { Lang, Tier } from '@/lib/site';

export interface RankingFile {
  readonly edition: string;
  readonly tier: Tier;
  readonly criterion?: string | null;
  readonly district?: string | null;
  readonly type?: string | null;
}

/** Addresses of files, feeds and the API. They are the same in both languages. */
export const dataPaths = {
  ranking: ({ edition, tier, criterion = null, district, type }: RankingFile, format: RowsFormat): string =>
    withQuery(FILES.download.path(serialiseDownload({ kind: 'ranking', edition, tier, criterion, format })), [
      ['huyen', district],
      ['loai', type],
    ]),
  unit: (tier: Tier, slug: string, edition: string | null, format: RowsFormat): string =>
    FILES.download.path(serialiseDownload({ kind: 'unit', tier, slug, edition, format })),
  /** The score sheet of a unit as PDF. */
  sheet: (edition: string, tier: Tier, slug: string, lang: Lang) =>
    withQuery(FILES.download.path(serialiseDownload({ kind: 'sheet', edition, tier, slug })), [
      ['lang', languageKey(lang)],
    ]),
  package: (edition: string) => FILES.download.path(serialiseDownload({ kind: 'package', edition })),
  dataPackage: (edition: string) => FILES.download.path(serialiseDownload({ kind: 'data-package', edition })),
  citation: (edition: string, format: CitationFormat) =>
    FILES.download.path(serialiseDownload({ kind: 'citation', edition, format })),
  /** Every figure of every edition in one table. */
  all: (format: AllFormat) => FILES.download.path(serialiseDownload({ kind: 'all', format })),
  /** One figure for programs, or how it is cited. */
  claim: (of: Omit<ClaimParams, 'lang'>, format: ClaimFormat) =>
    FILES.download.path(serialiseDownload({ kind: 'claim', of, format })),
  /** The workbook the publishing office fills in. */
  template: (tier: Tier | null) => FILES.download.path(serialiseDownload({ kind: 'template', tier })),
  log: () => FILES.download.path(serialiseDownload({ kind: 'log' })),
  verifier: () => FILES.download.path(serialiseDownload({ kind: 'verifier' })),
  follower: () => FILES.download.path(serialiseDownload({ kind: 'follower' })),
  /** What has this SHA-256, of what was published here. */
  sealedText: (seal: string) => FILES.download.path(serialiseDownload({ kind: 'sealed-text', seal })),
  /** Everything a revision says, as it was sealed. */
  sealed: (edition: string) => FILES.download.path(serialiseDownload({ kind: 'sealed', edition })),
  catalogue: (format: 'ttl' | 'jsonld') => FILES.download.path(serialiseDownload({ kind: 'catalogue', format })),
  feed: (kind: 'editions' | 'corrections', simulated: boolean, lang: Lang) =>
    FILES.feed.path(serialiseFeed({ kind, simulated, lang })),
  unitFeed: (tier: Tier, slug: string, lang: Lang) =>
    FILES.feed.path(serialiseFeed({ kind: 'unit', tier, slug, lang })),
  /** `path` is what follows /api/v1. */
  api: (path = '') => FILES.api.path(`/v1${path}`),
  /** Where programs look for what APIs a site has (RFC 9727). */
  apiCatalog: () => FILES.apiCatalog.path(''),
  data: () => PAGES.data.path({}),
  /** An edition's place on the data page. */
  anchor: (edition: string) => `ban-${edition.replaceAll('.', '-')}`,
  /** An assessment's place there, with whatever revisions it has. */
  seriesAnchor: (assessment: string) => `ky-${assessment}`,
  apiPage: () => PAGES.apiDocs.path({}),
} as const;
