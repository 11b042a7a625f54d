import { inEach, type Lang, type Tier, type TierKind, type TierWords } from '@/lib/site';
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

/** A tier as it was on a day (ISO): by what its units were called then. */
export function kindOn(kind: TierKind, day: string): TierKind {
  const wordsIn = (lang: Lang): TierWords => {
    const { unitsFrom = {}, ...words } = kind.words[lang];
    const last = Object.keys(unitsFrom)
      .filter((from) => from <= day)
      .toSorted()
      .at(-1);
    return { ...words, units: (last && unitsFrom[last]) ?? words.units };
  };
  return { ...kind, words: inEach(wordsIn) };
}

/** What a tier named somewhere in the store is. @throws StoreError where its register has no such tier. */
export function tierKindOf(kinds: TierKinds, register: string, tier: Tier, place: StoredPlace): TierKind {
  return kinds.get(register)?.find(({ slug }) => slug === tier) ?? unknownWord(tier, place);
}
