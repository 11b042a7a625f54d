import { editionSegment } from '@/lib/params/edition';
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

type Query = Readonly<Record<string, string | string[] | undefined>>;

const UNIT_TEXT = 120;

/** Reads /so-sanh: `don-vi` (by comma, or repeated), `ban` (an edition), `cap` (a tier). Unknown values fall back to the default. */
export function parseComparison(lang: unknown, query: Query): ComparisonParams | null {
  const page = langSegment.safeParse(lang);
  if (!page.success) return null;
  const typed = [query['don-vi'] ?? []]
    .flat()
    .join(',')
    .slice(0, 8 * UNIT_TEXT);
  const texts = typed
    .split(',')
    .map((text) => text.trim().slice(0, UNIT_TEXT))
    .filter((text) => text !== '');
  const units = [...new Set(texts)];
  const edition = editionSegment.safeParse(query.ban);
  const tier = tierSegment.safeParse(query.cap);
  return {
    lang: page.data,
    units: units.slice(0, MAX_COMPARED),
    tooMany: units.length > MAX_COMPARED,
    edition: edition.success ? edition.data : null,
    tier: tier.success ? tier.data : null,
  };
}
