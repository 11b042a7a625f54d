import { z } from 'zod';
import { isEditionSegment } from '@/lib/params/edition';
import { langSegment, slugSegment, tierSegment } from '@/lib/params/slug';
import type { Lang, Tier } from '@/lib/site';

export interface UnitParams {
  readonly lang: Lang;
  readonly tier: Tier;
  readonly slug: string;
  /** Null stands for the latest edition that knows the unit's register. */
  readonly edition: string | null;
}

const segments = z.object({ lang: langSegment, tier: tierSegment, unit: z.array(z.string()).min(1).max(3) });

/** Reads a unit's address: its slug (a commune's with the district before it), then perhaps an edition. */
export function parseUnit(path: unknown): UnitParams | null {
  const parsed = segments.safeParse(path);
  if (!parsed.success) return null;
  const { lang, tier, unit } = parsed.data;
  const last = unit.at(-1) ?? '';
  const edition = unit.length > 1 && isEditionSegment(last) ? last : null;
  const slug = edition ? unit.slice(0, -1) : unit;
  if (slug.length > 2 || !slug.every((part) => slugSegment.safeParse(part).success)) return null;
  return { lang, tier, slug: slug.join('/'), edition };
}

/** What follows the head of a unit's address: the inverse of `parseUnit`. */
export function serialiseUnit({ tier, slug, edition }: Omit<UnitParams, 'lang'>): string {
  return `/${tier}/${slug}${edition === null ? '' : `/${edition}`}`;
}
