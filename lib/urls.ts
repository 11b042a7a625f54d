import type { Lang, Tier } from '@/lib/site';

/** Query of a ranking page; only what differs from the default is written. */
export interface RankingQuery {
  readonly district?: string | null;
  readonly type?: string | null;
  readonly sort?: string | null;
  readonly reversed?: boolean;
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
  compare: (unitSlugs: readonly string[]) => withQuery('/so-sanh', [['don-vi', unitSlugs.join(',')]]),
  method: () => '/phuong-phap',
  reconciliation: (edition: string) => `/doi-chieu/${edition}`,
  corrections: () => '/dinh-chinh',
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
