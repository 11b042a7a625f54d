import type { Lang, Tier } from '@/lib/site';
import type { RegisterAbout } from '@/lib/store/draft';
import { visible } from '@/lib/store/queries/identities';
import { listUnits } from '@/lib/store/queries/units';
import { remember } from '@/lib/store/reader';
import { storedJson, storedWord, type TierWords } from '@/lib/store/stored-words';

/** A tier of a register's units. */
export interface TierKindRow {
  readonly slug: Tier;
  /** The tier its units may be within; null where there is none. */
  readonly parentSlug: string | null;
  readonly words: Readonly<Record<Lang, TierWords>>;
  readonly hasMap: boolean;
  readonly hasFilter: boolean;
}

const tierFields = {
  id: true,
  register: true,
  slug: true,
  parentSlug: true,
  words: true,
  hasMap: true,
  hasFilter: true,
} as const;

/** Every visible register and what it says of itself. @throws StoreError at a word nobody knows. */
export async function listRegisters(): Promise<RegisterAbout[]> {
  const rows = await remember('registers', (store) => store.register.findMany({ orderBy: { register: 'asc' } }));
  return visible(rows).map((row) => {
    const place = (column: string) => ({ table: 'Register', row: row.register, column });
    return {
      register: row.register,
      kind: storedWord('kind', row.kind, place('kind')),
      name: { vi: row.nameVi, en: row.nameEn },
      owner: { vi: row.ownerVi, en: row.ownerEn },
      note: { vi: row.noteVi, en: row.noteEn },
      words: storedJson('registerWords', row.words, place('words')),
      formerProvinces: storedJson('formerProvinces', row.formerProvinces, place('formerProvinces')),
    };
  });
}

/** What a register says of itself; null where none of that name was loaded on this installation. */
export async function findRegister(register: string): Promise<RegisterAbout | null> {
  return (await listRegisters()).find((row) => row.register === register) ?? null;
}

/** The tiers of a register that had units on a day (ISO), in the order they are shown. @throws StoreError */
export async function listTierKinds(register: string, asOf: string): Promise<TierKindRow[]> {
  const rows = await remember('tier kinds', (store) =>
    store.tier.findMany({ select: tierFields, orderBy: [{ register: 'asc' }, { position: 'asc' }] }),
  );
  const standing = new Set((await listUnits(register, { asOf })).map(({ tier }) => tier));
  return visible(rows)
    .filter((row) => row.register === register)
    .map(({ id, register: _, slug, words, ...row }) => ({
      ...row,
      slug: storedWord('tier', slug, { table: 'Tier', row: id, column: 'slug' }),
      words: storedJson('tierWords', words, { table: 'Tier', row: id, column: 'words' }),
    }))
    .filter(({ slug }) => standing.has(slug));
}
