import type { Tier, TierKind } from '@/lib/site';
import type { PrismaClient } from '@/lib/store/generated/client';
import type { StoredPlace } from '@/lib/store/stored-words';
import { storedJson, storedWord, unknownWord } from '@/lib/store/stored-words';

const fields = {
  id: true,
  register: true,
  slug: true,
  position: true,
  parentSlug: true,
  words: true,
  areas: true,
  hasMap: true,
} as const;

/** The tiers of every register of the store, each register's in the order they are shown. */
export type TierKinds = ReadonlyMap<string, readonly TierKind[]>;

/** Every register's tiers, of a store or of a transaction on it. @throws StoreError at a word nobody knows. */
export async function loadTierKinds(store: Pick<PrismaClient, 'tier'>): Promise<TierKinds> {
  const rows = await store.tier.findMany({ select: fields, orderBy: [{ register: 'asc' }, { position: 'asc' }] });
  const kinds = new Map<string, TierKind[]>();
  for (const { id, register, slug, parentSlug, words, ...row } of rows) {
    const place = (column: string) => ({ table: 'Tier', row: id, column });
    const kind = {
      ...row,
      slug: storedWord('tier', slug, place('slug')),
      parentSlug: parentSlug === null ? null : storedWord('tier', parentSlug, place('parentSlug')),
      words: storedJson('tierWords', words, place('words')),
    };
    kinds.set(register, [...(kinds.get(register) ?? []), kind]);
  }
  return kinds;
}

/** What a tier named somewhere in the store is. @throws StoreError where its register has no such tier. */
export function tierKindOf(kinds: TierKinds, register: string, tier: Tier, place: StoredPlace): TierKind {
  return kinds.get(register)?.find(({ slug }) => slug === tier) ?? unknownWord(tier, place);
}
