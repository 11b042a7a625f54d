import { z } from 'zod';
import { LANGUAGES, type Lang } from '@/lib/site';

export const langSegment = z.enum(LANGUAGES);

/** One address segment in unaccented Vietnamese. */
export const slugSegment = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A tier by its word; which there are, the registers of the store say. */
export const tierSegment = slugSegment;

/** The language of an address whose path says nothing else; null for an unknown one. */
export const parseLang = (lang: unknown): Lang | null => langSegment.safeParse(lang).data ?? null;
