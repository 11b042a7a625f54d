import { listSlug, type Tier } from '@/lib/site';
import { columnsOf } from '@/lib/store/columns';
import { variantOf } from '@/lib/store/queries/tiers';
import { remember } from '@/lib/store/reader';
import { storedWord } from '@/lib/store/stored-words';

/** What is told of a list without reading it: a country's costs no more than a province's. */
interface TierOutline {
  /** Word of the list. */
  readonly tier: Tier;
  readonly rows: number;
  /** Rows with a total to calculate with. */
  readonly published: number;
}

/** Every list of a revision in short, in the order of the decision. */
export function listOutlines(revisionId: number): Promise<readonly TierOutline[]> {
  return remember(`outlines ${revisionId}`, async (store) => {
    const lists = await store.revisionTier.findMany({
      where: { revisionId },
      select: { id: true, tier: true, variant: true, ...columnsOf('variant'), _count: { select: { results: true } } },
      orderBy: { position: 'asc' },
    });
    // What `toValue` says of a row, asked of the store.
    const counted = await store.result.groupBy({
      by: ['tierId'],
      where: { tier: { revisionId }, total: { not: null }, missing: null },
      _count: true,
    });
    const published = new Map(counted.map(({ tierId, _count }) => [tierId, _count]));
    return lists.map((list): TierOutline => {
      const tier = storedWord('tier', list.tier, { table: 'RevisionTier', row: list.id, column: 'tier' });
      return {
        tier: listSlug({ tier, variant: variantOf(list)?.slug }),
        rows: list._count.results,
        published: published.get(list.id) ?? 0,
      };
    });
  });
}
