import { z } from 'zod';
import { type Query, single } from '@/lib/params/query';

/** Which part of the sitemap is asked for, where it has several. */
const PART = 'phan';
export const SITEMAP_KEYS = [PART] as const;

const number = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number);

/** A part's number, from 1; `whole` where none is named, null for what is no number. */
export function parseSitemap(query: Query): number | 'whole' | null {
  return query[PART] === undefined ? 'whole' : single(number, query[PART]);
}

/** What follows the sitemap's address for one of its parts. */
export const serialisePart = (part: number): string => `?${PART}=${part}`;
