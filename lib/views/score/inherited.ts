import { pointsOf } from '@/lib/scoring/measure';
import { type EditionRow, listCurrentEditions } from '@/lib/store/queries/editions';
import { everyPredecessorOf } from '@/lib/store/queries/lineage';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import type { UnitRow } from '@/lib/store/queries/units';
import { remember } from '@/lib/store/reader';
import type { Extent } from '@/lib/store/stored-words';
import { findLatestOf } from '@/lib/views/edition/latest-known';

/** What one unit that went into another had. */
interface InheritedResult {
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

type Asked = Pick<UnitRow, 'id' | 'register'>;

/**
 * The latest known results of what a unit was made of, over any number of acts; null where none is known. They stand in for
 * its own only where it has none. Worked out once for all who ask while the store is as it is: the map asks of every commune.
 */
export async function findInherited(unit: Asked): Promise<Inherited | null> {
  const editions = (await listCurrentEditions()).map(({ slug }) => slug).join(' ');
  const known = await remember(`inherited of ${editions}`, async () => new Map<number, Promise<Inherited | null>>());
  const before = known.get(unit.id);
  if (before) return before;
  const found = workOut(unit);
  known.set(unit.id, found);
  // A fault may pass: the next asker tries again.
  found.catch(() => known.delete(unit.id));
  return found;
}

async function workOut(unit: Asked): Promise<Inherited | null> {
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
