import { isPinned } from '@/lib/params/edition';
import { paths } from '@/lib/params/paths';
import { mainCriteria } from '@/lib/scoring/measure';
import { type EditionRow, findEdition } from '@/lib/store/queries/editions';
import { findTierLike, type ListName } from '@/lib/store/queries/tiers';

/**
 * A ranking's address in another edition: by the same criterion where its list has that, else by the total; of the tier's own
 * list, or its first group, where the edition has no such group; the edition's reconciliation where it has no such tier.
 * Criteria and groups change from year to year, so the same words may name nothing there.
 */
export async function rankingPathIn(segment: string, list: ListName, criterion: string | null): Promise<string> {
  const edition = await findEdition(segment);
  const found = edition && (await findTierLike(edition.id, list));
  if (!found) return paths.reconciliation(segment);
  const known = mainCriteria(found).some(({ slug }) => slug === criterion);
  return paths.ranking(segment, found.tier, known ? criterion : null);
}

/** The page of how firm a list's ranks are, in another edition; its reconciliation where it has no such tier. */
export async function firmnessPathIn(segment: string, list: ListName): Promise<string> {
  const edition = await findEdition(segment);
  const found = edition && (await findTierLike(edition.id, list));
  return found ? paths.firmness(segment, found.tier) : paths.reconciliation(segment);
}

/** What search engines are told of a page that shows an edition under `segment`. */
interface Indexing {
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
