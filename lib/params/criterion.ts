import { isEditionSegment } from '@/lib/params/edition';
import { langSegment, slugSegment } from '@/lib/params/slug';
import type { Lang } from '@/lib/site';

export interface CriterionParams {
  readonly lang: Lang;
  readonly slug: string;
  /** Null: the official editions. A simulated edition is asked for by its segment. */
  readonly edition: string | null;
}

/** Reads a criterion's address: its slug, then perhaps an edition. */
export function parseCriterion(path: { lang?: unknown; slug?: unknown }): CriterionParams | null {
  const lang = langSegment.safeParse(path.lang);
  const [slug, edition, ...more] = Array.isArray(path.slug) ? (path.slug as unknown[]) : [];
  const known = slugSegment.safeParse(slug);
  if (!lang.success || !known.success || more.length > 0) return null;
  if (edition === undefined) return { lang: lang.data, slug: known.data, edition: null };
  return typeof edition === 'string' && isEditionSegment(edition)
    ? { lang: lang.data, slug: known.data, edition }
    : null;
}

/** What follows the head of a criterion's address: the inverse of `parseCriterion`. */
export function serialiseCriterion({ slug, edition }: Omit<CriterionParams, 'lang'>): string {
  return `/${slug}${edition === null ? '' : `/${edition}`}`;
}
