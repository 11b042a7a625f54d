import { z } from 'zod';
import { isEditionSegment } from '@/lib/params/edition';
import { langSegment, slugSegment, tierSegment } from '@/lib/params/slug';
import type { Lang, Tier } from '@/lib/site';

/** A unit within an edition, as addresses name it that are about a unit's result of one edition. */
export interface EditionUnitParams {
  readonly lang: Lang;
  readonly edition: string;
  readonly tier: Tier;
  readonly slug: string;
}

const segments = z.object({
  lang: langSegment,
  edition: z.string().refine(isEditionSegment),
  tier: tierSegment,
  unit: z.array(slugSegment).min(1).max(2),
});

/** Reads `/{edition}/{tier}/{unit}`. */
export function parseEditionUnit(path: unknown): EditionUnitParams | null {
  const parsed = segments.safeParse(path);
  if (!parsed.success) return null;
  const { unit, ...rest } = parsed.data;
  return { ...rest, slug: unit.join('/') };
}

/** What follows the head: the inverse of `parseEditionUnit`. */
export function serialiseEditionUnit({ edition, tier, slug }: Omit<EditionUnitParams, 'lang'>): string {
  return `/${edition}/${tier}/${slug}`;
}
