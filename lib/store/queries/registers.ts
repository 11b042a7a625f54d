import type { TierKind } from '@/lib/site';
import { fromColumns } from '@/lib/store/columns';
import type { RegisterAbout } from '@/lib/store/draft';
import { readTierKinds, visible } from '@/lib/store/queries/identities';
import { listUnits } from '@/lib/store/queries/units';
import { remember } from '@/lib/store/reader';
import { storedJson, storedWord } from '@/lib/store/stored-words';

/** Every visible register and what it says of itself. @throws StoreError at a word nobody knows. */
export async function listRegisters(): Promise<RegisterAbout[]> {
  const rows = await remember('registers', (store) => store.register.findMany({ orderBy: { register: 'asc' } }));
  return visible(rows).map((row) => {
    const place = (column: string) => ({ table: 'Register', row: row.register, column });
    return {
      register: row.register,
      kind: storedWord('kind', row.kind, place('kind')),
      name: fromColumns('name', row),
      owner: fromColumns('owner', row),
      note: fromColumns('note', row),
      words: storedJson('registerWords', row.words, place('words')),
      formerProvinces: storedJson('formerProvinces', row.formerProvinces, place('formerProvinces')),
    };
  });
}

/** What a register says of itself; null where none of that name was loaded on this installation. */
export async function findRegister(register: string): Promise<RegisterAbout | null> {
  return (await listRegisters()).find((row) => row.register === register) ?? null;
}

/** Every tier of a register, in the order they are shown. @throws StoreError */
export async function listTiersOf(register: string): Promise<readonly TierKind[]> {
  return (await readTierKinds()).get(register) ?? [];
}

/** The tiers of a register that had units on a day (ISO), in the order they are shown. @throws StoreError */
export async function listTierKinds(register: string, asOf: string): Promise<TierKind[]> {
  const standing = new Set((await listUnits(register, { asOf })).map(({ tier }) => tier));
  return (await listTiersOf(register)).filter(({ slug }) => standing.has(slug));
}

/** Every tier of every visible register, each word once, in the order they are shown; of two registers the real one speaks. */
export async function listKnownTiers(): Promise<TierKind[]> {
  const tierKinds = await readTierKinds();
  const registers = (await listRegisters()).toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  const all = registers.flatMap(({ register }) => tierKinds.get(register) ?? []);
  const known = [...new Map(all.toReversed().map((kind) => [kind.slug, kind])).values()].toReversed();
  return known.toSorted((a, b) => a.position - b.position);
}
