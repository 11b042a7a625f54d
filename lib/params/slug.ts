import { z } from 'zod';
import { LANGUAGES, type Lang } from '@/lib/site';

export const langSegment = z.enum(LANGUAGES);

/** One address segment in unaccented Vietnamese. */
export const slugSegment = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const isUnitSlug = (text: string): boolean => {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every((part) => slugSegment.safeParse(part).success);
};

/** A unit by its slug, with its district's before it; null where the text is none. */
export const unitSlugOf = (text: string): string | null => (isUnitSlug(text) ? text : null);

/** Two to `most` units by comma, each once; null where the text says anything else. */
export function unitSlugs(text: unknown, most: number): string[] | null {
  if (typeof text !== 'string') return null;
  const units = [...new Set(text.split(',').filter((slug) => slug !== ''))];
  return units.length >= 2 && units.length <= most && units.every(isUnitSlug) ? units : null;
}

/** A tier by its word; which there are, the registers of the store say. */
export const tierSegment = slugSegment;

/** The language of an address whose path says nothing else; null for an unknown one. */
export const parseLang = (lang: unknown): Lang | null => langSegment.safeParse(lang).data ?? null;
