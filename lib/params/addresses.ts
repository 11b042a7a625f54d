import { type AddressTable, files, page, plainPage, type Renamed } from '@/lib/params/address-rows';
import { API_QUERY } from '@/lib/params/api';
import { CARD_KEYS } from '@/lib/params/card';
import { parseClaim, serialiseClaim } from '@/lib/params/claim';
import { COMPARISON_KEYS, parseComparisonAddress, serialiseComparison } from '@/lib/params/comparison';
import { parseCriterion, serialiseCriterion } from '@/lib/params/criterion';
import { DOWNLOAD_KEYS } from '@/lib/params/download';
import { parseEditionPage } from '@/lib/params/edition-page';
import { parseEditionTier } from '@/lib/params/edition-tier';
import { parseEditionUnit, serialiseEditionUnit } from '@/lib/params/edition-unit';
import { BUILDER_KEYS, type BuilderQuery, pickBuilderKeys } from '@/lib/params/embed-builder';
import { DRAWING_KEYS, EMBED_KEYS } from '@/lib/params/figure';
import { parseLetter, serialiseLetter } from '@/lib/params/letter';
import { withQuery } from '@/lib/params/query';
import { LIST_KEYS, parseList, parseRanking, RANKING_KEYS, serialiseRanking } from '@/lib/params/ranking';
import { parseRevisionPair } from '@/lib/params/revision-pair';
import { parseSearch } from '@/lib/params/search';
import { parseVerify } from '@/lib/params/sheet-code';
import { SITEMAP_KEYS } from '@/lib/params/sitemap';
import { parseUnit, serialiseUnit } from '@/lib/params/unit';
import { parseWhatIf, serialiseWhatIf, WHAT_IF_KEYS } from '@/lib/params/what-if';
import type { Tier } from '@/lib/site';

// Words that begin more than one row.
const RANKINGS = 'xep-hang';
const CRITERIA = 'tieu-chi';
const CORRECTIONS = 'dinh-chinh';
const DATA = 'du-lieu';
const EMBEDS = 'nhung';

/** Pages, by name. Each stands in Vietnamese as it is, in English with /en before it. */
export const PAGES = {
  overview: plainPage(''),
  rankings: plainPage(RANKINGS),
  ranking: page({
    head: RANKINGS,
    shape: '/{edition}/{tier}[/{criterion}]',
    keys: RANKING_KEYS,
    keeps: 'all',
    listed: 'each',
    queryFolder: 'xep-hang-loc',
    parse: ({ lang, tail: [edition, tier, ...criterion], query }) =>
      parseRanking({ lang, edition, tier, criterion }, query),
    serialise: serialiseRanking,
  }),
  unit: page({
    head: 'don-vi',
    shape: '/{tier}/{unit}[/{edition}]',
    keys: [],
    keeps: 'all',
    listed: 'each',
    parse: ({ lang, tail: [tier, ...unit] }) => parseUnit({ lang, tier, unit }),
    serialise: serialiseUnit,
  }),
  criteria: plainPage(CRITERIA),
  criterion: page({
    head: CRITERIA,
    shape: '/{criterion}[/{edition}]',
    keys: [],
    keeps: 'all',
    listed: 'each',
    parse: ({ lang, tail }) => parseCriterion({ lang, slug: tail }),
    serialise: serialiseCriterion,
  }),
  comparison: page({
    head: 'so-sanh',
    shape: '',
    keys: COMPARISON_KEYS,
    keeps: 'plain',
    listed: 'plain',
    parse: ({ lang, tail, query }) => (tail.length === 0 ? parseComparisonAddress(lang, query) : null),
    serialise: serialiseComparison,
  }),
  method: plainPage('phuong-phap'),
  reconciliation: page({
    head: 'doi-chieu',
    shape: '/{edition}',
    keys: [],
    keeps: 'all',
    listed: 'each',
    parse: ({ lang, tail: [edition, ...more] }) => (more.length === 0 ? parseEditionPage({ lang, edition }) : null),
    serialise: ({ edition }: { readonly edition: string }) => `/${edition}`,
  }),
  corrections: plainPage(CORRECTIONS),
  revisionDiff: page({
    head: CORRECTIONS,
    shape: '/{from}/{to}',
    keys: [],
    keeps: 'all',
    listed: 'each',
    parse: ({ lang, tail: [from, to, ...more] }) => (more.length === 0 ? parseRevisionPair({ lang, from, to }) : null),
    serialise: ({ from, to }: { readonly from: string; readonly to: string }) => `/${from}/${to}`,
  }),
  data: plainPage(DATA),
  apiDocs: plainPage(DATA, 'api'),
  snippets: page({
    head: 'dung-so-lieu',
    shape: '/{edition}/{tier}[/{criterion}]',
    keys: LIST_KEYS,
    keeps: 'plain',
    listed: 'no',
    parse: ({ lang, tail: [edition, tier, ...criterion], query }) =>
      parseList({ lang, edition, tier, criterion }, query),
    serialise: serialiseRanking,
  }),
  embedBuilder: page({
    head: EMBEDS,
    shape: '',
    keys: BUILDER_KEYS,
    keeps: 'plain',
    listed: 'plain',
    parse: ({ tail, query }) => (tail.length === 0 ? pickBuilderKeys(query) : null),
    serialise: (asked: BuilderQuery) =>
      withQuery(
        '',
        BUILDER_KEYS.map((key) => [key, asked[key]]),
      ),
  }),
  search: page({
    head: 'tim-kiem',
    shape: '',
    keys: ['q'],
    keeps: 'none',
    listed: 'no',
    parse: ({ lang, tail, query }) => (tail.length === 0 ? parseSearch(lang, query) : null),
    serialise: ({ query }: { readonly query: string }) => withQuery('', [['q', query]]),
  }),
  letter: page({
    head: 'yeu-cau',
    shape: '/{edition}/{tier}[/{unit}]',
    keys: [],
    keeps: 'all',
    listed: 'no',
    parse: ({ lang, tail: [edition, tier, ...unit] }) => parseLetter({ lang, edition, tier, unit }),
    serialise: serialiseLetter,
  }),
  press: page({
    head: 'bao-chi',
    shape: '/{edition}',
    keys: [],
    keeps: 'all',
    listed: 'each',
    parse: ({ lang, tail: [edition, ...more] }) => (more.length === 0 ? parseEditionPage({ lang, edition }) : null),
    serialise: ({ edition }: { readonly edition: string }) => `/${edition}`,
  }),
  sheet: page({
    head: 'phieu',
    shape: '/{edition}/{tier}/{unit}',
    keys: [],
    keeps: 'all',
    listed: 'no',
    parse: ({ lang, tail: [edition, tier, ...unit] }) => parseEditionUnit({ lang, edition, tier, unit }),
    serialise: serialiseEditionUnit,
  }),
  claim: page({
    head: 'so-lieu',
    shape: '/{edition}/{tier}/{unit}/{criterion}',
    keys: [],
    keeps: 'all',
    listed: 'no',
    parse: ({ lang, tail: [edition, tier, ...unit] }) => parseClaim({ lang, edition, tier, unit }),
    serialise: serialiseClaim,
  }),
  verify: page({
    head: 'kiem-tra',
    shape: '',
    keys: ['ma'],
    keeps: 'plain',
    listed: 'plain',
    parse: ({ lang, tail, query }) => (tail.length === 0 ? parseVerify(lang, query) : null),
    serialise: ({ code }: { readonly code: string }) => withQuery('', [['ma', code]]),
  }),
  whatIf: page({
    head: 'neu-thi',
    shape: '/{edition}/{tier}/{unit}',
    keys: WHAT_IF_KEYS,
    keeps: 'plain',
    listed: 'no',
    parse: ({ lang, tail: [edition, tier, ...unit], query }) => parseWhatIf({ lang, edition, tier, unit }, query),
    serialise: serialiseWhatIf,
  }),
  firmness: page({
    head: 'do-ben',
    shape: '/{edition}/{tier}',
    keys: [],
    keeps: 'all',
    listed: 'each',
    parse: ({ lang, tail: [edition, tier, ...more] }) =>
      more.length === 0 ? parseEditionTier({ lang, edition, tier }) : null,
    serialise: ({ edition, tier }: { readonly edition: string; readonly tier: Tier }) => `/${edition}/${tier}`,
  }),
  accessibility: plainPage('tro-nang'),
};

export type PageName = keyof typeof PAGES;

/** Everything else, by name. The same in both languages. */
export const FILES = {
  figure: files({ head: 'bieu-do', kind: 'figure', shape: '/{figure}.{svg, png, json}', keys: DRAWING_KEYS }),
  embed: files({ head: EMBEDS, kind: 'embed', shape: '/{figure}', keys: EMBED_KEYS, otherKeys: 'dropped' }),
  card: files({ head: 'the-chia-se', kind: 'card', shape: '/{card}.png', keys: [...CARD_KEYS, 'lang'] }),
  download: files({ head: 'tai-ve', kind: 'download', shape: '/{file}', keys: DOWNLOAD_KEYS }),
  feed: files({ head: 'nguon-tin', kind: 'feed', shape: '/{feed}.xml' }),
  health: files({ head: 'api/health', kind: 'api', shape: '', keeps: 'none', otherKeys: 'dropped' }),
  oembed: files({
    head: 'api/oembed',
    kind: 'api',
    shape: '',
    keys: ['url', 'format', 'maxwidth', 'maxheight'],
    otherKeys: 'dropped',
  }),
  apiCatalog: files({ head: '.well-known/api-catalog', kind: 'api', shape: '', otherKeys: 'dropped' }),
  api: files({ head: 'api', kind: 'api', shape: '/v1/{operation}', keys: API_QUERY }),
  // Its parts, where there are more addresses than one file may hold.
  sitemap: files({ head: 'sitemap.xml', kind: 'robots', shape: '', keys: SITEMAP_KEYS, otherKeys: 'dropped' }),
  robots: files({ head: 'robots.txt', kind: 'robots', shape: '', otherKeys: 'dropped' }),
  build: files({ head: '_next', kind: 'static', shape: '/static/{file}', otherKeys: 'dropped' }),
  islands: files({ head: 'islands', kind: 'static', shape: '/{file}', otherKeys: 'dropped' }),
};

/** Addresses that were renamed, the older first; they answer 308 for good, whatever follows and in each language. */
const RENAMED: readonly Renamed[] = [];

export const ADDRESSES: AddressTable = {
  rows: [...Object.values(PAGES), ...Object.values(FILES)],
  renamed: RENAMED,
};
