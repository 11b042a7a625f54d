import { currentSettings } from '@/lib/env';
import { type Localised, SIMULATED_REGISTER, type Tier, type TierKind } from '@/lib/site';
import { columnsOf, fromColumns } from '@/lib/store/columns';
import { inOrder, type Span } from '@/lib/store/facts';
import type { PrismaClient } from '@/lib/store/generated/client';
import { groupBy } from '@/lib/store/group-by';
import { loadTierKinds, type TierKinds, tierKindOf } from '@/lib/store/queries/tier-kinds';
import { remember } from '@/lib/store/reader';
import { type Confidence, type Extent, type SuccessionKind, storedWord } from '@/lib/store/stored-words';

/** What a unit was from a day on until a day. */
export interface UnitFactRow extends Span {
  /** Official, of its time: another unit may have had it before, or have it later. */
  readonly code: string;
  readonly name: Localised;
  readonly type: string;
  readonly parentId: number | null;
  readonly legalAct: string | null;
  readonly confidence: Confidence;
  readonly sourceUrl: string | null;
  readonly sortKey: string;
}

/** A unit that ended, wholly or in part, and the one that took it over; null where none is known, or there is none. */
export interface LinkRow {
  readonly fromId: number;
  readonly toId: number | null;
  /** ISO day from which it is so. */
  readonly date: string;
  readonly kind: SuccessionKind;
  readonly extent: Extent;
  readonly legalAct: string;
  readonly confidence: Confidence;
  readonly sourceUrl: string | null;
  readonly note: string | null;
}

/** What stays the same of a unit, with everything that does not, oldest first. */
export interface Identity {
  readonly id: number;
  readonly register: string;
  readonly tier: Tier;
  readonly tierKind: TierKind;
  readonly slug: string;
  readonly evidence: string;
  /** Of a predecessor only, which never was a unit of this province: slug of the province whose unit it was. */
  readonly formerProvince: string | null;
  readonly facts: readonly UnitFactRow[];
  /** What became of it. */
  readonly links: readonly LinkRow[];
}

/** Every unit of the store by its id, and what each took over. */
export interface Identities {
  readonly byId: ReadonlyMap<number, Identity>;
  readonly received: ReadonlyMap<number, readonly LinkRow[]>;
  readonly tierKinds: TierKinds;
}

const fields = {
  id: true,
  register: true,
  tier: true,
  slug: true,
  evidence: true,
  formerProvince: true,
} as const;

const factFields = {
  id: true,
  unitId: true,
  validFrom: true,
  validTo: true,
  code: true,
  ...columnsOf('name'),
  type: true,
  parentId: true,
  legalAct: true,
  confidence: true,
  sourceUrl: true,
  sortKey: true,
} as const;

const linkFields = {
  id: true,
  fromUnitId: true,
  toUnitId: true,
  date: true,
  kind: true,
  extent: true,
  legalAct: true,
  confidence: true,
  sourceUrl: true,
  note: true,
} as const;

// Three plain questions: with relations in one, Prisma asks for those of very many units in parts.
async function findStored(
  store: Pick<PrismaClient, 'tier' | 'unit' | 'unitFact' | 'succession'>,
  register: string | undefined,
) {
  const of = register === undefined ? undefined : { register };
  const byDate = [{ date: 'asc' as const }, { id: 'asc' as const }];
  return {
    tierKinds: await loadTierKinds(store),
    units: await store.unit.findMany({ where: of, select: fields, orderBy: { id: 'asc' } }),
    facts: await store.unitFact.findMany({ where: { unit: of }, select: factFields, orderBy: { id: 'asc' } }),
    links: await store.succession.findMany({ where: { fromUnit: of }, select: linkFields, orderBy: byDate }),
  };
}

type Stored = Awaited<ReturnType<typeof findStored>>;

function toFact(stored: Stored['facts'][number]): UnitFactRow {
  const { id, validFrom: from, validTo: to, code, type, parentId, legalAct, confidence, sourceUrl, sortKey } = stored;
  const place = { table: 'UnitFact', row: id, column: 'confidence' };
  const name = fromColumns('name', stored);
  const sure = storedWord('confidence', confidence, place);
  return { code, type, parentId, legalAct, sourceUrl, sortKey, name, from, to, confidence: sure };
}

function toLink(stored: Stored['links'][number]): LinkRow {
  const { id, fromUnitId: fromId, toUnitId: toId, date, kind, extent, legalAct, confidence, sourceUrl, note } = stored;
  const place = (column: string) => ({ table: 'Succession', row: id, column });
  return {
    fromId,
    toId,
    date,
    kind: storedWord('succession', kind, place('kind')),
    extent: storedWord('extent', extent, place('extent')),
    legalAct,
    confidence: storedWord('confidence', confidence, place('confidence')),
    sourceUrl,
    note,
  };
}

function toIdentity(
  unit: Stored['units'][number],
  tierKinds: TierKinds,
): Pick<Identity, keyof typeof fields | 'tierKind'> {
  const place = { table: 'Unit', row: unit.id, column: 'tier' };
  const tier = storedWord('tier', unit.tier, place);
  return { ...unit, tier, tierKind: tierKindOf(tierKinds, unit.register, tier, place) };
}

function toIdentities({ tierKinds, units, facts, links }: Stored): Identities {
  const linkRows = links.map(toLink);
  const [factsOf, linksOf] = [groupBy(facts, ({ unitId }) => unitId), groupBy(linkRows, ({ fromId }) => fromId)];
  return {
    byId: new Map(
      units.map((unit) => [
        unit.id,
        {
          ...toIdentity(unit, tierKinds),
          facts: inOrder((factsOf.get(unit.id) ?? []).map(toFact)),
          links: linksOf.get(unit.id) ?? [],
        },
      ]),
    ),
    received: groupBy(linkRows, ({ toId }) => toId),
    tierKinds,
  };
}

/** Every unit of a store, or of a transaction on it, or those of one register. @throws StoreError at a word nobody knows. */
export async function loadIdentities(store: Parameters<typeof findStored>[0], register?: string): Promise<Identities> {
  return toIdentities(await findStored(store, register));
}

/** What a register says of its units, as one text to compare; what became of them may change beside it. */
export function unitsText({ byId }: Identities, register: string): string {
  const own = [...byId.values()].filter((unit) => unit.register === register);
  return JSON.stringify(own.map(({ links: _, ...unit }) => unit));
}

/** The units of one register, read once for all who ask: no act joins units of two. @throws StoreError at a word nobody knows. */
export function readIdentitiesOf(register: string): Promise<Identities> {
  return remember(`units of ${register}`, (store) => loadIdentities(store, register));
}

/** Every unit of the store, read once for all who ask. @throws StoreError at a word nobody knows. */
export function readIdentities(): Promise<Identities> {
  return remember('units', async (store) => {
    const found = await store.unit.groupBy({ by: ['register'], orderBy: { register: 'asc' } });
    const parts = await Promise.all(found.map(({ register }) => readIdentitiesOf(register)));
    return {
      byId: new Map(parts.flatMap(({ byId }) => [...byId]).sort(([a], [b]) => a - b)),
      received: new Map(parts.flatMap(({ received }) => [...received])),
      tierKinds: await readTierKinds(),
    };
  });
}

/** The tiers of every register, read once for all who ask. @throws StoreError at a word nobody knows. */
export function readTierKinds(): Promise<TierKinds> {
  return remember('tier kinds', loadTierKinds);
}

/** What exists on this installation: SIMULATED=off hides the simulated register from every query. */
export function visible<T extends { readonly register: string }>(rows: readonly T[]): T[] {
  const { simulated } = currentSettings();
  return rows.filter(({ register }) => simulated || register !== SIMULATED_REGISTER);
}
