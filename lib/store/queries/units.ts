import { currentSettings } from '@/lib/env';
import { SIMULATED_REGISTER, type Tier } from '@/lib/site';
import type { PrismaClient } from '@/lib/store/generated/client';
import { remember } from '@/lib/store/reader';

export type Confidence = 'sourced' | 'inferred' | 'unknown';

export interface SuccessionRow {
  readonly date: string;
  readonly toCode: string | null;
  readonly toName: string | null;
  /** Slug of the successor where it stands in the same register under the same code. */
  readonly toSlug: string | null;
  readonly legalAct: string;
  readonly confidence: Confidence;
  readonly sourceUrl: string | null;
  readonly note: string | null;
}

export interface UnitRow {
  readonly id: number;
  readonly register: string;
  readonly tier: Tier;
  readonly code: string;
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly type: string;
  readonly evidence: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly sortKey: string;
  readonly searchKey: string;
  readonly parent: { readonly slug: string; readonly nameVi: string; readonly nameEn: string } | null;
  readonly successions: readonly SuccessionRow[];
}

const unitFields = {
  id: true,
  register: true,
  tier: true,
  code: true,
  slug: true,
  nameVi: true,
  nameEn: true,
  type: true,
  evidence: true,
  validFrom: true,
  validTo: true,
  sortKey: true,
  searchKey: true,
  parent: { select: { slug: true, nameVi: true, nameEn: true } },
  successions: {
    select: {
      date: true,
      toCode: true,
      toName: true,
      toUnit: { select: { slug: true } },
      legalAct: true,
      confidence: true,
      sourceUrl: true,
      note: true,
    },
  },
} as const;

function visible<T extends { readonly register: string }>(rows: readonly T[]): T[] {
  const { simulated } = currentSettings();
  return rows.filter(({ register }) => simulated || register !== SIMULATED_REGISTER);
}

type StoredUnit = Awaited<ReturnType<typeof findStoredUnits>>[number];

function findStoredUnits(store: PrismaClient) {
  return store.unit.findMany({ select: unitFields, orderBy: { sortKey: 'asc' } });
}

function toUnit(stored: StoredUnit): UnitRow {
  return {
    ...stored,
    tier: stored.tier as Tier,
    // Sorted here: with an order of its own, Prisma cannot ask for the successions of very many units in parts.
    successions: stored.successions
      .map(({ toUnit, ...row }) => ({
        ...row,
        confidence: row.confidence as Confidence,
        toSlug: toUnit?.slug ?? null,
      }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}

/** Every unit of every visible register, in Vietnamese alphabetical order of their bare names. */
export async function listAllUnits(): Promise<UnitRow[]> {
  return visible(await remember('units', async (store) => (await findStoredUnits(store)).map(toUnit)));
}

/** The unit at an address; null where there is none on this installation. */
export async function findUnit(tier: Tier, slug: string): Promise<UnitRow | null> {
  return (await listAllUnits()).find((unit) => unit.tier === tier && unit.slug === slug) ?? null;
}

/** Units of a register, in Vietnamese alphabetical order of their bare names. */
export async function listUnits(register: string, tier?: Tier): Promise<UnitRow[]> {
  return (await listAllUnits()).filter((unit) => unit.register === register && (!tier || unit.tier === tier));
}

/** Communes of a district. */
export async function listSiblings(register: string, parentSlug: string): Promise<UnitRow[]> {
  return (await listUnits(register, 'cap-xa')).filter(({ parent }) => parent?.slug === parentSlug);
}

/** Units of the register that became part of the same successor on the same date. */
export async function listMergedInto(register: string, toCode: string, date: string): Promise<UnitRow[]> {
  return (await listUnits(register)).filter(({ successions }) =>
    successions.some((row) => row.toCode === toCode && row.date === date),
  );
}

/** Where old addresses of a tier's units lead now. */
export async function movedSlugsOf(tier: Tier): Promise<ReadonlyMap<string, string>> {
  const moved = await remember('moved slugs', (store) =>
    store.movedSlug.findMany({ select: { tier: true, register: true, oldSlug: true, newSlug: true } }),
  );
  return new Map(
    visible(moved)
      .filter((row) => row.tier === tier)
      .map(({ oldSlug, newSlug }) => [oldSlug, newSlug]),
  );
}

/** Where a unit's old address leads now; null where it never moved. */
export async function findMovedSlug(tier: Tier, oldSlug: string): Promise<string | null> {
  return (await movedSlugsOf(tier)).get(oldSlug) ?? null;
}

export interface ReceivedRow {
  readonly from: { readonly slug: string; readonly nameVi: string; readonly nameEn: string };
  readonly date: string;
  readonly legalAct: string;
  readonly confidence: Confidence;
  readonly sourceUrl: string | null;
}

/** Other units of the register that became part of this one while it kept its name, oldest first. */
export async function listReceived(unitId: number, nameVi: string): Promise<ReceivedRow[]> {
  const rows = await remember(`received ${unitId} ${nameVi}`, (store) =>
    store.succession.findMany({
      where: { toUnitId: unitId, toName: nameVi, fromUnitId: { not: unitId } },
      select: {
        date: true,
        legalAct: true,
        confidence: true,
        sourceUrl: true,
        fromUnit: { select: { slug: true, nameVi: true, nameEn: true } },
      },
      orderBy: [{ date: 'asc' }, { fromUnit: { sortKey: 'asc' } }],
    }),
  );
  return rows.map(({ fromUnit, ...row }) => ({ ...row, from: fromUnit, confidence: row.confidence as Confidence }));
}
