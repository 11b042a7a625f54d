import { z } from 'zod';
import { isEditionSegment } from '@/lib/params/edition';
import { langSegment, slugSegment, tierSegment } from '@/lib/params/slug';
import type { Lang, Tier } from '@/lib/site';

/** One figure: of a unit, by a criterion or the total, in an edition. */
export interface ClaimParams {
  readonly lang: Lang;
  readonly edition: string;
  readonly tier: Tier;
  readonly slug: string;
  /** A criterion's slug; `tong` is the total. */
  readonly criterion: string;
}

const segments = z.object({
  lang: langSegment,
  edition: z.string().refine(isEditionSegment),
  tier: tierSegment,
  // The unit's one or two words, then the criterion.
  unit: z.array(slugSegment).min(2).max(3),
});

/** Reads `/{edition}/{tier}/{unit}/{criterion}`. */
export function parseClaim(path: unknown): ClaimParams | null {
  const parsed = segments.safeParse(path);
  if (!parsed.success) return null;
  const { unit, ...rest } = parsed.data;
  return { ...rest, slug: unit.slice(0, -1).join('/'), criterion: unit.at(-1) ?? '' };
}

/** What follows the head: the inverse of `parseClaim`. */
export function serialiseClaim({ edition, tier, slug, criterion }: Omit<ClaimParams, 'lang'>): string {
  return `/${edition}/${tier}/${slug}/${criterion}`;
}
