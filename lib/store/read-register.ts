import { fromColumns } from '@/lib/store/columns';
import type { RegisterDraft } from '@/lib/store/draft';
import type { PrismaClient } from '@/lib/store/generated/client';
import { openReader } from '@/lib/store/open';
import { loadIdentities } from '@/lib/store/queries/identities';
import { fromRegisterJson } from '@/lib/store/register-json';
import { storedJson, storedWord } from '@/lib/store/stored-words';

type Reader = Pick<
  PrismaClient,
  'register' | 'tier' | 'unit' | 'unitFact' | 'succession' | 'tile' | 'movedSlug' | 'registerLoad' | 'registerChange'
>;

/** A change of a register that the office published; `undoneAt` null while it counts. */
interface StoredRegisterChange {
  readonly id: number;
  readonly at: string;
  /** ISO day. */
  readonly asOf: string;
  readonly note: string;
  readonly fileName: string;
  /** JSON, as `lib/register` has it. */
  readonly content: string;
  readonly undoneAt: string | null;
  readonly undone: string | null;
}

/** A register as it stands, as it was loaded, and what the office changed since. */
export interface RegisterLedger {
  readonly current: RegisterDraft;
  readonly base: RegisterDraft;
  /** Oldest first. */
  readonly changes: readonly StoredRegisterChange[];
}

async function readAbout(store: Reader, register: string) {
  const row = await store.register.findUnique({ where: { register } });
  if (!row) return null;
  const tiers = await store.tier.findMany({ where: { register }, orderBy: { position: 'asc' } });
  const place = (column: string) => ({ table: 'Register', row: register, column });
  return {
    register,
    kind: storedWord('kind', row.kind, place('kind')),
    name: fromColumns('name', row),
    owner: fromColumns('owner', row),
    note: fromColumns('note', row),
    words: storedJson('registerWords', row.words, place('words')),
    formerProvinces: storedJson('formerProvinces', row.formerProvinces, place('formerProvinces')),
    tiers: tiers.map(({ id, slug, parentSlug, words, areas, hasMap }) => ({
      slug,
      parentSlug,
      words: storedJson('tierWords', words, { table: 'Tier', row: id, column: 'words' }),
      areas,
      hasMap,
    })),
  };
}

/** A register as it stands in the store, as its files would say it; null where there is none. @throws StoreError at a word nobody knows. */
async function readRegisterDraft(store: Reader, register: string): Promise<RegisterDraft | null> {
  const about = await readAbout(store, register);
  if (!about) return null;
  const { byId } = await loadIdentities(store);
  const own = [...byId.values()].filter((unit) => unit.register === register);
  const slugs = new Map(own.map(({ id, tier, slug }) => [id, { tier, slug }]));
  const tiles = await store.tile.findMany({ where: { unit: { register } }, orderBy: { id: 'asc' } });
  const moved = await store.movedSlug.findMany({ where: { register }, orderBy: { id: 'asc' } });
  const links = own.flatMap(({ links: ownLinks }) => ownLinks);
  return {
    ...about,
    contentHash: '',
    sourceSha256: '',
    units: own.map(({ id, tier, slug, evidence, formerProvince, facts }) => ({
      tier,
      slug,
      evidence,
      formerProvince,
      facts: facts.map(({ parentId, ...fact }) => ({
        ...fact,
        parent: parentId === null ? null : (slugs.get(parentId) ?? null),
      })),
      tiles: tiles
        .filter(({ unitId }) => unitId === id)
        .map(({ layoutFrom, column, row }) => ({ from: layoutFrom, column, row })),
    })),
    successions: links.flatMap(({ fromId, toId, ...link }) => {
      const from = slugs.get(fromId);
      return from ? [{ ...link, tier: from.tier, from: from.slug, to: slugs.get(toId ?? -1)?.slug ?? null }] : [];
    }),
    movedSlugs: moved.map(({ id, tier, oldSlug, newSlug }) => ({
      tier: storedWord('tier', tier, { table: 'MovedSlug', row: id, column: 'tier' }),
      oldSlug,
      newSlug,
    })),
  };
}

/** A register with its past; null where the store has none of that name. */
export async function readLedger(store: Reader, register: string): Promise<RegisterLedger | null> {
  const current = await readRegisterDraft(store, register);
  if (!current) return null;
  const load = await store.registerLoad.findUnique({ where: { register }, select: { base: true } });
  const base = load?.base ? fromRegisterJson<RegisterDraft>(load.base) : current;
  const changes = await store.registerChange.findMany({
    where: { register },
    select: { id: true, at: true, asOf: true, note: true, fileName: true, content: true, undoneAt: true, undone: true },
    orderBy: { id: 'asc' },
  });
  return { current, base, changes };
}

/** The same of the store at a path. @throws StoreError */
export async function readRegisterLedger(file: string, register: string): Promise<RegisterLedger | null> {
  const store = await openReader(file);
  try {
    return await readLedger(store, register);
  } finally {
    await store.$disconnect();
  }
}
