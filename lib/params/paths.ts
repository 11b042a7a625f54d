import type { Lang, Tier } from '@/lib/site';

/** Query of a ranking page; only what differs from the default is written. */
export interface RankingQuery {
  readonly district?: string | null;
  readonly type?: string | null;
  readonly sort?: string | null;
  readonly reversed?: boolean;
}

/** How a drawing is asked for as a file. */
export interface FigureFile {
  /** `json`: what the live drawing draws. */
  readonly format: 'svg' | 'png' | 'json';
  readonly lang: Lang;
  readonly width?: 'narrow' | 'wide';
  readonly theme?: 'light' | 'dark';
  readonly scale?: 1 | 2;
  readonly frame?: 'full' | 'plain';
}

function withQuery(path: string, pairs: readonly (readonly [string, string | null | undefined])[]): string {
  const query = pairs
    .filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string' && pair[1] !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return query ? `${path}?${query}` : path;
}

/** Every address of the site, without language: pass the result through `localise`. */
export const paths = {
  overview: () => '/',
  ranking: (edition: string, tier: Tier, criterion?: string | null, query: RankingQuery = {}) =>
    withQuery(`/xep-hang/${edition}/${tier}${criterion ? `/${criterion}` : ''}`, [
      ['huyen', query.district],
      ['loai', query.type],
      ['sap-xep', query.sort],
      ['thu-tu', query.reversed ? 'nguoc' : null],
    ]),
  unit: (tier: Tier, slug: string, edition?: string | null) => `/don-vi/${tier}/${slug}${edition ? `/${edition}` : ''}`,
  criterion: (slug: string, edition?: string | null) => `/tieu-chi/${slug}${edition ? `/${edition}` : ''}`,
  criteria: () => '/tieu-chi',
  compare: (unitSlugs: readonly string[], edition?: string | null) =>
    withQuery('/so-sanh', [
      ['don-vi', unitSlugs.join(',')],
      ['ban', edition],
    ]),
  /** A drawing as a file; `path` and `pairs` come from `serialiseFigure`. What is usual is left out. */
  figureFile: (path: string, pairs: readonly (readonly [string, string])[], file: FigureFile) =>
    withQuery(`/bieu-do/${path}.${file.format}`, [
      ...pairs,
      ['width', file.width === 'narrow' ? '360' : null],
      ['theme', file.theme === 'dark' ? 'dark' : null],
      ['lang', file.lang === 'en' ? 'en' : null],
      ['scale', file.scale === 2 ? '2' : null],
      ['frame', file.frame === 'plain' ? 'plain' : null],
    ]),
  /** A figure as a document to be framed. */
  embed: (path: string, pairs: readonly (readonly [string, string])[], lang: Lang, theme: 'light' | 'dark' = 'light') =>
    withQuery(`/nhung/${path}`, [
      ...pairs,
      ['lang', lang === 'en' ? 'en' : null],
      ['theme', theme === 'dark' ? 'dark' : null],
    ]),
  embedBuilder: () => '/nhung',
  /** A share card; `path` names what it shows, edition included. */
  card: (path: string, lang: Lang) => withQuery(`/the-chia-se/${path}.png`, [['lang', lang === 'en' ? 'en' : null]]),
  oembed: (url: string, format: 'json' | 'xml') =>
    withQuery('/api/oembed', [
      ['url', url],
      ['format', format],
    ]),
  method: () => '/phuong-phap',
  reconciliation: (edition: string) => `/doi-chieu/${edition}`,
  corrections: () => '/dinh-chinh',
  /** What differs between two revisions of an assessment, the earlier first. */
  revisionDiff: (from: string, to: string) => `/dinh-chinh/${from}/${to}`,
  search: (query?: string) => withQuery('/tim-kiem', [['q', query]]),
  accessibility: () => '/tro-nang',
} as const;

/** The address in a language: Vietnamese is unprefixed, English stands under /en. */
export function localise(path: string, lang: Lang): string {
  if (lang === 'vi') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** The address with the public origin before it. `siteUrl` has no trailing slash. */
export function absolute(siteUrl: string, path: string): string {
  return `${siteUrl}${path === '/' ? '/' : path}`;
}
