import { editionSegment } from '@/lib/params/edition';
import { type Query, single, withQuery } from '@/lib/params/query';
import { langSegment, tierSegment } from '@/lib/params/slug';
import { type Lang, MAX_COMPARED, type Tier } from '@/lib/site';

/** What a reader wants to compare; null is "not said". */
export interface ComparisonParams {
  readonly lang: Lang;
  /** Names or slugs as they were typed, at most `MAX_COMPARED`. */
  readonly units: readonly string[];
  /** More were given than are compared. */
  readonly tooMany: boolean;
  readonly edition: string | null;
  readonly tier: Tier | null;
}

const UNIT_TEXT = 120;

/** Keys the comparison takes, in the order its address has them. */
export const COMPARISON_KEYS = ['don-vi', 'ban', 'cap'] as const;

/** What was typed, by comma however often the key was repeated, no longer than is read. */
const typedUnits = (query: Query): string =>
  [query['don-vi'] ?? []]
    .flat()
    .join(',')
    .slice(0, 8 * UNIT_TEXT);

/** Reads /so-sanh: `don-vi` (by comma, or repeated), `ban` (an edition), `cap` (a tier). Unknown values fall back to the default. */
export function parseComparison(lang: unknown, query: Query): ComparisonParams | null {
  const page = langSegment.safeParse(lang);
  if (!page.success) return null;
  const texts = typedUnits(query)
    .split(',')
    .map((text) => text.trim().slice(0, UNIT_TEXT))
    .filter((text) => text !== '');
  const units = [...new Set(texts)];
  return {
    lang: page.data,
    units: units.slice(0, MAX_COMPARED),
    tooMany: units.length > MAX_COMPARED,
    edition: single(editionSegment, query.ban),
    tier: single(tierSegment, query.cap),
  };
}

/** The query of a comparison's address: the inverse of `parseComparison`. Names are written as they were typed. */
export function serialiseComparison({
  units = [],
  edition,
  tier,
}: Partial<Omit<ComparisonParams, 'lang' | 'tooMany'>>): string {
  return withQuery('', [
    ['don-vi', units.join(',')],
    ['ban', edition],
    ['cap', tier],
  ]);
}

/** What an address asks to compare with all that was typed, more units than are compared too: the page says so. */
export function parseComparisonAddress(lang: unknown, query: Query): Omit<ComparisonParams, 'tooMany'> | null {
  const parsed = parseComparison(lang, query);
  return parsed && { ...parsed, units: parsed.units.length > 0 ? typedUnits(query).split(',') : [] };
}
