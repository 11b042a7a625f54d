import { FILES, PAGES } from '@/lib/params/addresses';
import { type CardAddress, cardPairs, serialiseCard } from '@/lib/params/card';
import { type DrawingQuery, type EmbedTheme, WIDTH_KEYS } from '@/lib/params/figure';
import { languageHead, languageKey } from '@/lib/params/language';
import { withQuery } from '@/lib/params/query';
import type { RankingSort } from '@/lib/params/ranking';
import type { Lang, Tier } from '@/lib/site';

/** Query of a ranking page; only what differs from the default is written. */
interface RankingQuery {
  readonly district?: string | null;
  readonly type?: string | null;
  readonly sort?: RankingSort | null;
  readonly reversed?: boolean;
  readonly page?: number;
}

/** How a drawing is asked for as a file. */
interface FigureFile {
  /** `json`: what the live drawing draws. */
  readonly format: 'svg' | 'png' | 'json';
  readonly lang: Lang;
  readonly width?: DrawingQuery['width'];
  readonly theme?: 'light' | 'dark';
  readonly scale?: 1 | 2;
  readonly frame?: 'full' | 'plain';
}

/** Every address of the site, without language: pass the result through `localise`. */
export const paths = {
  overview: () => PAGES.overview.path({}),
  /** Every ranking, by year and tier. */
  rankings: () => PAGES.rankings.path({}),
  ranking: (edition: string, tier: Tier, criterion: string | null = null, query: RankingQuery = {}) =>
    PAGES.ranking.path({
      edition,
      tier,
      criterion,
      district: query.district ?? null,
      type: query.type ?? null,
      sort: query.sort ?? null,
      reversed: query.reversed ?? false,
      page: query.page ?? 1,
    }),
  unit: (tier: Tier, slug: string, edition: string | null = null) => PAGES.unit.path({ tier, slug, edition }),
  /** Lines that open a ranking's table in a program. */
  snippets: (edition: string, tier: Tier, criterion: string | null = null, query: RankingQuery = {}) =>
    PAGES.snippets.path({
      edition,
      tier,
      criterion,
      district: query.district ?? null,
      type: query.type ?? null,
      sort: null,
      reversed: false,
      page: 1,
    }),
  criterion: (slug: string, edition: string | null = null) => PAGES.criterion.path({ slug, edition }),
  criteria: () => PAGES.criteria.path({}),
  compare: (units: readonly string[], edition: string | null = null) =>
    PAGES.comparison.path({ units, edition, tier: null }),
  /** A drawing as a file; `path` and `pairs` come from `serialiseFigure`. What is usual is left out. */
  figureFile: (path: string, pairs: readonly (readonly [string, string])[], file: FigureFile) =>
    withQuery(FILES.figure.path(`/${path}.${file.format}`), [
      ...pairs,
      ['width', WIDTH_KEYS[file.width ?? 'wide']],
      ['theme', file.theme === 'dark' ? 'dark' : null],
      ['lang', languageKey(file.lang)],
      ['scale', file.scale === 2 ? '2' : null],
      ['frame', file.frame === 'plain' ? 'plain' : null],
    ]),
  /** A figure as a document to be framed. */
  embed: (
    path: string,
    pairs: readonly (readonly [string, string])[],
    lang: Lang,
    theme: EmbedTheme = 'light',
    height: number | null = null,
  ) =>
    withQuery(FILES.embed.path(`/${path}`), [
      ...pairs,
      ['lang', languageKey(lang)],
      ['theme', theme === 'light' ? null : theme],
      ['cao', height === null ? null : String(height)],
    ]),
  /** `figure` is a whole figure to begin with, as `serialiseFigure` writes it. */
  embedBuilder: (figure?: string) => PAGES.embedBuilder.path(figure === undefined ? {} : { hinh: figure }),
  /** A share card. */
  card: (card: CardAddress, lang: Lang) =>
    withQuery(FILES.card.path(`/${serialiseCard(card)}.png`), [...cardPairs(card), ['lang', languageKey(lang)]]),
  oembed: (url: string, format: 'json' | 'xml') =>
    withQuery(FILES.oembed.path(''), [
      ['url', url],
      ['format', format],
    ]),
  method: () => PAGES.method.path({}),
  reconciliation: (edition: string) => PAGES.reconciliation.path({ edition }),
  corrections: () => PAGES.corrections.path({}),
  /** What differs between two revisions of an assessment, the earlier first. */
  revisionDiff: (from: string, to: string) => PAGES.revisionDiff.path({ from, to }),
  search: (query = '') => PAGES.search.path({ query }),
  /** A letter that asks for what an edition leaves out: of a tier, or of one unit of it. */
  letter: (edition: string, tier: Tier, slug: string | null = null) => PAGES.letter.path({ edition, tier, slug }),
  /** What the press needs of an edition. */
  press: (edition: string) => PAGES.press.path({ edition }),
  accessibility: () => PAGES.accessibility.path({}),
  /** The A4 score sheet of a unit in an edition. */
  sheet: (edition: string, tier: Tier, slug: string) => PAGES.sheet.path({ edition, tier, slug }),
  /** One figure, with where it is from and what follows from it; null is the total. */
  claim: (edition: string, tier: Tier, slug: string, criterion: string | null = null) =>
    PAGES.claim.path({ edition, tier, slug, criterion: criterion ?? 'tong' }),
  /** Whether a sheet is ours; `code` as it stands on one. */
  verify: (code = '') => PAGES.verify.path({ code }),
  /** A calculation with other points; `supposed` by the criterion's place in the decision, from 1, as it is written. */
  whatIf: (edition: string, tier: Tier, slug: string, supposed: Readonly<Record<number, string>> = {}) =>
    PAGES.whatIf.path({ edition, tier, slug, supposed }),
  /** How far the ranks of a tier depend on the framework's choices. */
  firmness: (edition: string, tier: Tier) => PAGES.firmness.path({ edition, tier }),
} as const;

/** The address in a language: the default one is unprefixed, English stands under /en. */
export function localise(path: string, lang: Lang): string {
  const head = languageHead(lang);
  return path === '/' && head !== '' ? head : head + path;
}

/** The address with the public origin before it. `siteUrl` has no trailing slash. */
export function absolute(siteUrl: string, path: string): string {
  return `${siteUrl}${path}`;
}
