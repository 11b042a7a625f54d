import { listSlug, type Tier } from '@/lib/site';
import { columnsOf } from '@/lib/store/columns';
import type { Prisma } from '@/lib/store/generated/client';
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
      select: { id: true, tier: true, variant: true, ...columnsOf('variant') },
      orderBy: { position: 'asc' },
    });
    // By the lists' numbers, which rows are found by: asked by the revision, the store looks through all rows of all years.
    const tierId = { in: lists.map(({ id }) => id) };
    const count = async (where: Prisma.ResultWhereInput) =>
      new Map(
        (await store.result.groupBy({ by: ['tierId'], where: { ...where, tierId }, _count: true })).map((each) => [
          each.tierId,
          each._count,
        ]),
      );
    const rows = await count({});
    // What `toValue` says of a row, asked of the store.
    const published = await count({ total: { not: null }, missing: null });
    return lists.map((list): TierOutline => {
      const tier = storedWord('tier', list.tier, { table: 'RevisionTier', row: list.id, column: 'tier' });
      return {
        tier: listSlug({ tier, variant: variantOf(list)?.slug }),
        rows: rows.get(list.id) ?? 0,
        published: published.get(list.id) ?? 0,
      };
    });
  });
}
