import { isPinned } from '@/lib/params/edition';
import { type By, mainCriteria, pointsOf } from '@/lib/scoring/measure';
import type { Tier } from '@/lib/site';
import { lastDayOf } from '@/lib/store/facts';
import { type EditionRow, listCurrentEditions } from '@/lib/store/queries/editions';
import {
  findTierLike,
  findTierOf,
  findTierOrFirst,
  type ListName,
  listTiers,
  type ResultRow,
  rowOf,
  type TierEdition,
} from '@/lib/store/queries/tiers';
import { type UnitRow, unitInList } from '@/lib/store/queries/units';

// Where the latest result of a tier or a unit stands that is known: it need not be the newest year.
// Why: lib/decisions/0006-plain-unit-address.md

/** A tier of an edition, with the edition. */
export interface KnownTier {
  readonly edition: EditionRow;
  readonly tier: TierEdition;
}

/** Whether a tier has points of anyone, in total or by a criterion: without any there is nothing to read in it. */
export function hasPoints(tier: TierEdition, by: By = null): boolean {
  return tier.rows.some((row) => pointsOf(row, by) !== null);
}

/** Something of a unit is known: a score to calculate with, or the rank its decision gave it. */
export function isKnown(row: ResultRow | null): row is ResultRow {
  return row !== null && (pointsOf(row, null) !== null || row.officialRank !== null);
}

type KnownIn = (edition: EditionRow) => Promise<boolean>;

/** Whether an edition has points for a ranking: by the criterion where its tier has that, else in total. */
export function rankingKnownIn(list: ListName, criterion: By): KnownIn {
  return async ({ id }) => {
    const found = await findTierLike(id, list);
    if (!found) return false;
    const known = mainCriteria(found).some(({ slug }) => slug === criterion);
    return hasPoints(found, known ? criterion : null);
  };
}

/** Whether an edition knows something of a unit. */
export function unitKnownIn(unitId: number): KnownIn {
  return async ({ id }) =>
    (await listTiers(id)).some(({ rows }) => rows.some((row) => row.unitId === unitId && isKnown(row)));
}

/** Whether an edition has a row of a unit, with or without figures: its score sheet. */
export function rowIn(unitId: number): KnownIn {
  return async ({ id }) => (await listTiers(id)).some(({ rows }) => rows.some((row) => row.unitId === unitId));
}

/** Whether an edition has a list of the same tier. */
export function tierIn(list: ListName): KnownIn {
  return async ({ id }) => (await findTierLike(id, list)) !== null;
}

/** Of pages that every edition has. */
export const inEvery: KnownIn = async () => true;

const listEditionsOf = async (register: string) =>
  (await listCurrentEditions()).filter((edition) => edition.register === register);

/** The latest result of a tier that is known: in the newest current edition of the register that has points of it. Null where none has. */
export async function findLatestKnown(register: string, tier: Tier, by: By = null): Promise<KnownTier | null> {
  for (const edition of await listEditionsOf(register)) {
    const found = await findTierOrFirst(edition.id, tier);
    if (found && hasPoints(found, by)) return { edition, tier: found };
  }
  return null;
}

/** Rows of one edition of which something is known, each with its tier. */
interface KnownRows {
  readonly edition: EditionRow;
  readonly rows: readonly { readonly tier: TierEdition; readonly row: ResultRow }[];
}

/** What the newest edition of the register knows of any of some units; null where none knows anything of them. */
export async function findLatestOf(register: string, units: ReadonlySet<number>): Promise<KnownRows | null> {
  for (const edition of await listEditionsOf(register)) {
    const rows = (await listTiers(edition.id)).flatMap((tier) =>
      [...units]
        .map((unitId) => rowOf(tier, unitId))
        .filter(isKnown)
        .toSorted((a, b) => a.sourceRow - b.sourceRow)
        .map((row) => ({ tier, row })),
    );
    if (rows.length > 0) return { edition, rows };
  }
  return null;
}

/** A row of which something is known, with where it stands. */
export interface KnownRow extends KnownTier {
  readonly row: ResultRow;
}

/**
 * The latest known row of each of some units, by the unit's id, whatever their registers: no list is read in which there is none
 * left to find.
 */
export async function findLatestOfEach(
  units: readonly Pick<UnitRow, 'id' | 'register'>[],
): Promise<ReadonlyMap<number, KnownRow>> {
  const found = new Map<number, KnownRow>();
  for (const edition of await listCurrentEditions()) {
    const left = units.filter(({ id, register }) => register === edition.register && !found.has(id));
    for (const tier of left.length > 0 ? await listTiers(edition.id) : []) {
      for (const { id } of left) {
        const row = rowOf(tier, id);
        if (!found.has(id) && isKnown(row)) found.set(id, { edition, tier, row });
      }
    }
  }
  return found;
}

/** A unit in one year: the year's latest revision. */
export interface UnitYear {
  readonly edition: EditionRow;
  /** Null where the edition has no such tier. */
  readonly tier: TierEdition | null;
  /** Null where the edition has no row for the unit. */
  readonly row: ResultRow | null;
  /** Whether the edition could have the unit: it was there on the day the list is about, or is named by it. */
  readonly was: boolean;
}

/** Every year of the unit's register, newest first. */
export async function listUnitYears(unit: Pick<UnitRow, 'id' | 'tier' | 'register'>): Promise<UnitYear[]> {
  return Promise.all(
    (await listEditionsOf(unit.register)).map(async (edition) => {
      const tier = await findTierOf(edition.id, unit);
      const list = tier ?? { asOf: lastDayOf(edition.year), rows: [] };
      const row = tier && rowOf(tier, unit.id);
      return { edition, tier, row, was: (await unitInList(unit, list)) !== null };
    }),
  );
}

/**
 * The year a unit's plain address opens: the newest in which something of it is known, else the newest that could have it,
 * else the newest. Null where its register has no edition. `years` newest first.
 */
export function openingYear(years: readonly UnitYear[]): UnitYear | null {
  return years.find(({ row }) => isKnown(row)) ?? years.find(({ was }) => was) ?? years[0] ?? null;
}

/** Segment of a unit's own address for an edition named by `segment`: null for the year its plain address opens. */
export function ownSegment(opening: UnitYear | null, segment: string): string | null {
  return !isPinned(segment) && segment === opening?.edition.assessmentSlug ? null : segment;
}
