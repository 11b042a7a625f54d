import { z } from 'zod';
import { LANGUAGES, TIERS } from '@/lib/site';

export const langSegment = z.enum(LANGUAGES);
export const tierSegment = z.enum(TIERS);

/** One address segment in unaccented Vietnamese. */
export const slugSegment = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
