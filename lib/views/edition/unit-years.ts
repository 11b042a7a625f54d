import { isPinned } from '@/lib/params/edition';
import { pointsOf } from '@/lib/scoring/measure';
import { lastDayOf } from '@/lib/store/facts';
import { type EditionRow, listCurrentEditions } from '@/lib/store/queries/editions';
import { findTier, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { type UnitRow, unitInList } from '@/lib/store/queries/units';

// Why: lib/decisions/0006-plain-unit-address.md

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

/** Something of the unit is known: a score to calculate with, or the rank its decision gave it. */
export function isKnown(row: ResultRow | null): row is ResultRow {
  return row !== null && (pointsOf(row, null) !== null || row.officialRank !== null);
}

/** Every year of the unit's register, newest first. */
export async function listUnitYears(unit: Pick<UnitRow, 'id' | 'tier' | 'register'>): Promise<UnitYear[]> {
  const editions = (await listCurrentEditions()).filter(({ register }) => register === unit.register);
  return Promise.all(
    editions.map(async (edition) => {
      const tier = await findTier(edition.id, unit.tier);
      const list = tier ?? { asOf: lastDayOf(edition.year), rows: [] };
      const row = tier?.rows.find(({ unitId }) => unitId === unit.id) ?? null;
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
