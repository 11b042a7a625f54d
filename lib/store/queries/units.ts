import { readEnv } from '@/lib/env';
import type { Tier } from '@/lib/site';
import { reader } from '@/lib/store/reader';

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

const SIMULATED_REGISTER = 'mo-phong';

function visibleRegister(): { register?: { not: string } } {
  return readEnv(process.env).simulated ? {} : { register: { not: SIMULATED_REGISTER } };
}

type StoredUnit = Awaited<ReturnType<typeof findStoredUnits>>[number];

async function findStoredUnits(where: object) {
  const store = await reader();
  return store.unit.findMany({
    where: { AND: [where, visibleRegister()] },
    select: unitFields,
    orderBy: { sortKey: 'asc' },
  });
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

/** The unit at an address; null where there is none on this installation. */
export async function findUnit(tier: Tier, slug: string): Promise<UnitRow | null> {
  const [stored] = await findStoredUnits({ tier, slug });
  return stored ? toUnit(stored) : null;
}

/** Units of a register, in Vietnamese alphabetical order of their bare names. */
export async function listUnits(register: string, tier?: Tier): Promise<UnitRow[]> {
  return (await findStoredUnits({ register, tier })).map(toUnit);
}

/** Every unit of every visible register. */
export async function listAllUnits(): Promise<UnitRow[]> {
  return (await findStoredUnits({})).map(toUnit);
}

/** Communes of a district. */
export async function listSiblings(register: string, parentSlug: string): Promise<UnitRow[]> {
  return (await findStoredUnits({ register, tier: 'cap-xa', parent: { slug: parentSlug } })).map(toUnit);
}

/** Units of the register that became part of the same successor on the same date. */
export async function listMergedInto(register: string, toCode: string, date: string): Promise<UnitRow[]> {
  return (await findStoredUnits({ register, successions: { some: { toCode, date } } })).map(toUnit);
}

/** Where a unit's old address leads now; null where it never moved. */
export async function findMovedSlug(tier: Tier, oldSlug: string): Promise<string | null> {
  const store = await reader();
  const moved = await store.movedSlug.findFirst({
    where: { tier, oldSlug, ...visibleRegister() },
    select: { newSlug: true },
  });
  return moved?.newSlug ?? null;
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
  const store = await reader();
  const rows = await store.succession.findMany({
    where: { toUnitId: unitId, toName: nameVi, fromUnitId: { not: unitId } },
    select: {
      date: true,
      legalAct: true,
      confidence: true,
      sourceUrl: true,
      fromUnit: { select: { slug: true, nameVi: true, nameEn: true } },
    },
    orderBy: [{ date: 'asc' }, { fromUnit: { sortKey: 'asc' } }],
  });
  return rows.map(({ fromUnit, ...row }) => ({ ...row, from: fromUnit, confidence: row.confidence as Confidence }));
}
