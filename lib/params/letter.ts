import { z } from 'zod';
import { editionSegment } from '@/lib/params/edition';
import { langSegment, slugSegment, tierSegment } from '@/lib/params/slug';
import type { Lang, Tier } from '@/lib/site';

/** What a letter asks for. */
export interface LetterParams {
  readonly lang: Lang;
  readonly edition: string;
  readonly tier: Tier;
  /** One unit of the tier; null asks for all of it. */
  readonly slug: string | null;
}

const segments = z.object({
  lang: langSegment,
  edition: editionSegment,
  tier: tierSegment,
  unit: z.array(slugSegment).max(2).default([]),
});

/** Reads a letter's address: an edition, a tier and perhaps a unit. Null where the path is none. */
export function parseLetter(path: unknown): LetterParams | null {
  const parsed = segments.safeParse(path);
  if (!parsed.success) return null;
  const { unit, ...asked } = parsed.data;
  return { ...asked, slug: unit.length === 0 ? null : unit.join('/') };
}

/** What follows the head of a letter's address: the inverse of `parseLetter`. */
export function serialiseLetter({ edition, tier, slug }: Omit<LetterParams, 'lang'>): string {
  return `/${edition}/${tier}${slug === null ? '' : `/${slug}`}`;
}
