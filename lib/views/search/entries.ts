import { simulatedRegister } from '@/lib/open-data/simulated';
import type { SearchEntry } from '@/lib/search/search-entry';
import { listAllUnits, type UnitRow } from '@/lib/store/queries/units';

// A unit is the same object until the store changes, and so is its entry: what the search works out of a name is kept by entry.
const entries = new WeakMap<UnitRow, SearchEntry>();

function toEntry(unit: UnitRow): SearchEntry {
  return {
    id: unit.id,
    tier: unit.tier,
    tierPosition: unit.tierKind.position,
    body: !unit.tierKind.areas,
    slug: unit.slug,
    name: unit.name,
    type: unit.type,
    parentName: unit.parent?.name.vi ?? null,
    aliases: [
      ...unit.facts.flatMap(({ name, to }) =>
        name.vi === unit.name.vi ? [] : [{ name: name.vi, kind: 'former' as const, date: to }],
      ),
      ...unit.successions.flatMap(({ toName, date }) =>
        toName && toName !== unit.name.vi ? [{ name: toName, kind: 'successor' as const, date }] : [],
      ),
    ],
    sortKey: unit.sortKey,
    simulated: simulatedRegister(unit.register),
  };
}

/** A unit as the search knows it, with the names it took after the mergers. */
function entryOf(unit: UnitRow): SearchEntry {
  const known = entries.get(unit);
  if (known) return known;
  const made = toEntry(unit);
  entries.set(unit, made);
  return made;
}

/** Every unit of this installation as the search knows it. */
export async function findSearchEntries(): Promise<SearchEntry[]> {
  return (await listAllUnits()).map(entryOf);
}
