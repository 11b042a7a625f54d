import { z } from 'zod';
import { editionSegment } from '@/lib/params/edition';
import { type Query, single, withQuery } from '@/lib/params/query';
import { langSegment, slugSegment, tierSegment } from '@/lib/params/slug';
import type { Lang, Tier } from '@/lib/site';

/** Columns a ranking can be ordered by besides its score: name, district, change since the year before. */
export const RANKING_SORTS = ['ten', 'huyen', 'thay-doi'] as const;
export type RankingSort = (typeof RANKING_SORTS)[number];

/** Query keys of a list, in the order its address has them. */
export const LIST_KEYS = ['huyen', 'loai', 'sap-xep', 'thu-tu'] as const;
/** Those of a ranking's page, which shows a long list in parts. */
export const RANKING_KEYS = [...LIST_KEYS, 'trang'] as const;

export interface RankingParams {
  readonly lang: Lang;
  readonly edition: string;
  readonly tier: Tier;
  readonly criterion: string | null;
  readonly district: string | null;
  readonly type: string | null;
  /** Null orders by the score of the page. */
  readonly sort: RankingSort | null;
  readonly reversed: boolean;
  /** Part of a long list, from 1. */
  readonly page: number;
}

const segments = z.object({
  lang: langSegment,
  edition: editionSegment,
  tier: tierSegment,
  criterion: z
    .array(slugSegment)
    .max(1)
    .optional()
    .transform((list) => list?.[0] ?? null),
});

const pageNumber = z.string().regex(/^[1-9]\d{0,3}$/);

/** Reads a ranking's address. Null where the path names no ranking; unknown or repeated query keys fall back to the default. */
export function parseRanking(path: unknown, query: Query = {}): RankingParams | null {
  const parsed = segments.safeParse(path);
  if (!parsed.success) return null;
  return {
    ...parsed.data,
    district: single(slugSegment, query.huyen),
    type: single(slugSegment, query.loai),
    sort: single(z.enum(RANKING_SORTS), query['sap-xep']),
    reversed: single(z.literal('nguoc'), query['thu-tu']) !== null,
    page: Number(single(pageNumber, query.trang) ?? 1),
  };
}

/** Reads the address of a page about a list, which has no parts. */
export function parseList(path: unknown, query: Query = {}): RankingParams | null {
  const parsed = parseRanking(path, query);
  return parsed && { ...parsed, page: 1 };
}

/** What follows the head of a ranking's address: the inverse of `parseRanking`. Only what differs from the default is written. */
export function serialiseRanking(ranking: Omit<RankingParams, 'lang'>): string {
  const { edition, tier, criterion, district, type, sort, reversed, page } = ranking;
  return withQuery(`/${edition}/${tier}${criterion === null ? '' : `/${criterion}`}`, [
    ['huyen', district],
    ['loai', type],
    ['sap-xep', sort],
    ['thu-tu', reversed ? 'nguoc' : null],
    ['trang', page === 1 ? null : String(page)],
  ]);
}
