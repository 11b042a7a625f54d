import { pointsOf } from '@/lib/scoring/measure';
import type { EditionRow } from '@/lib/store/queries/editions';
import { everyPredecessorOf } from '@/lib/store/queries/lineage';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import type { UnitRow } from '@/lib/store/queries/units';
import type { Extent } from '@/lib/store/stored-words';
import { findLatestOf } from '@/lib/views/edition/latest-known';

/** What one unit that went into another had. */
export interface InheritedResult {
  readonly tier: TierEdition;
  readonly row: ResultRow;
  /** Whether all of that unit went into the later one. */
  readonly extent: Extent;
}

/** What a unit was made of had, the highest first: in the newest edition that knows any of it. */
export interface Inherited {
  readonly edition: EditionRow;
  readonly results: readonly InheritedResult[];
}

/**
 * The latest known results of what a unit was made of, over any number of acts; null where none is known. They stand in for
 * its own only where it has none.
 */
export async function findInherited(unit: Pick<UnitRow, 'id' | 'register'>): Promise<Inherited | null> {
  const extents = new Map((await everyPredecessorOf(unit)).map((related) => [related.unit.id, related.extent]));
  if (extents.size === 0) return null;
  const known = await findLatestOf(unit.register, new Set(extents.keys()));
  return (
    known && {
      edition: known.edition,
      results: known.rows
        .map((found) => ({ ...found, extent: extents.get(found.row.unitId ?? 0) ?? 'whole' }))
        .toSorted((a, b) => (pointsOf(b.row, null) ?? 0) - (pointsOf(a.row, null) ?? 0)),
    }
  );
}
