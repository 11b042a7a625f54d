import { pointsOf } from '@/lib/scoring/measure';
import type { Tier } from '@/lib/site';
import { type EditionRow, listCurrentEditions } from '@/lib/store/queries/editions';
import { successorsOf } from '@/lib/store/queries/lineage';
import { listTiers, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { remember } from '@/lib/store/reader';
import type { Extent } from '@/lib/store/stored-words';

/** A total of a unit that is no more, which a unit of later took over. */
export interface InheritedResult {
  readonly edition: EditionRow;
  readonly tier: TierEdition;
  readonly row: ResultRow;
  /** Whether all of that unit went to the later one. */
  readonly extent: Extent;
}

/** Later than every day: what a unit has become by now. */
const EVER = '9999-12-31';

/** A unit's id and the results it took over, the best first. */
type Inherited = ReadonlyMap<number, readonly InheritedResult[]>;

/**
 * The latest known results of what each unit was made of, by the unit's id: of the newest edition of the register that has
 * any, as the edition ranks them. Units that have results of their own take over none. Worked out once for all who ask.
 */
export async function findInherited(register: string, ofTier: Tier): Promise<Inherited> {
  const editions = (await listCurrentEditions()).filter((edition) => edition.register === register);
  const slugs = editions.map(({ slug }) => slug).join(' ');
  return remember(`inherited ${register} ${ofTier} ${slugs}`, () => workOut(editions, ofTier));
}

async function workOut(editions: readonly EditionRow[], ofTier: Tier): Promise<Inherited> {
  const found = new Map<number, InheritedResult[]>();
  for (const edition of editions) {
    const tier = (await listTiers(edition.id)).find((each) => each.tier === ofTier);
    for (const row of tier?.rows ?? []) {
      if (!tier || row.unitId === null || pointsOf(row, null) === null) continue;
      for (const { unit: later, extent } of await successorsOf({ id: row.unitId }, EVER)) {
        const known = found.get(later.id) ?? [];
        if (known.every((each) => each.edition === edition))
          found.set(later.id, [...known, { edition, tier, row, extent }]);
      }
    }
  }
  return new Map(
    [...found].map(([id, results]) => [
      id,
      results.toSorted((a, b) => (pointsOf(b.row, null) ?? 0) - (pointsOf(a.row, null) ?? 0)),
    ]),
  );
}
