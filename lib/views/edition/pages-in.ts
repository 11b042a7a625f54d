import { isPinned } from '@/lib/params/edition';
import { paths } from '@/lib/params/paths';
import { mainCriteria } from '@/lib/scoring/measure';
import type { Tier } from '@/lib/site';
import { type EditionRow, findEdition } from '@/lib/store/queries/editions';
import { findTierOrFirst } from '@/lib/store/queries/tiers';

/**
 * A ranking's address in another edition: by the same criterion where its tier has that, else by the total; the edition's
 * reconciliation where it has no such tier. Criteria change from year to year, so the same words may name nothing there.
 */
export async function rankingPathIn(segment: string, tier: Tier, criterion: string | null): Promise<string> {
  const edition = await findEdition(segment);
  const found = edition && (await findTierOrFirst(edition.id, tier));
  if (!found) return paths.reconciliation(segment);
  const known = mainCriteria(found).some(({ slug }) => slug === criterion);
  return paths.ranking(segment, found.tier, known ? criterion : null);
}

/** What search engines are told of a page that shows an edition under `segment`. */
export interface Indexing {
  /** Segment of the page that stands for this one: the latest of the year where this very revision is that. */
  readonly canonicalSegment: string;
  /** False for a revision that was replaced or withdrawn: readers follow links to it, nobody should find it first. */
  readonly index: boolean;
}

export function indexingOf(edition: EditionRow, segment: string): Indexing {
  const current = edition.slug === edition.currentSlug;
  return isPinned(segment)
    ? { canonicalSegment: current ? edition.assessmentSlug : segment, index: current }
    : { canonicalSegment: segment, index: true };
}
