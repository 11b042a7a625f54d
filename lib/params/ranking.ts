import { z } from 'zod';
import { editionSegment } from '@/lib/params/edition';
import { langSegment, slugSegment, tierSegment } from '@/lib/params/slug';
import type { Lang, Tier } from '@/lib/site';

/** Columns a ranking can be ordered by besides its score: name, district, change since the year before. */
export const RANKING_SORTS = ['ten', 'huyen', 'thay-doi'] as const;
export type RankingSort = (typeof RANKING_SORTS)[number];

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

type Query = Record<string, string | string[] | undefined>;

/** A key given once with a value of the closed form; anything else is the default. */
function single<T>(schema: z.ZodType<T>, value: string | string[] | undefined): T | null {
  if (typeof value !== 'string') return null;
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

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
  };
}
