import { fold } from '@/lib/i18n/fold';
import { simulatedRegister } from '@/lib/open-data/simulated';
import { oncePer } from '@/lib/scoring/kept';
import type { Alias, SearchEntry } from '@/lib/search/search-entry';
import type { Lang } from '@/lib/site';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { listAllUnits, type UnitRow } from '@/lib/store/queries/units';

// A unit is the same object until the store changes, and so is its entry: what the search works out of a name is kept by entry.
const entries = new WeakMap<UnitRow, SearchEntry>();

const former = (name: string, lang: Lang, date: string | null): Alias => ({ name, lang, kind: 'former', date });

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
      ...unit.facts.flatMap((fact) => [
        ...(fact.name.vi === unit.name.vi ? [] : [former(fact.name.vi, 'vi', fact.to)]),
        // The English name of a Vietnamese one that is found already would only be found twice.
        ...(fact.name.en === unit.name.en || fold(fact.name.en) === fold(fact.name.vi)
          ? []
          : [former(fact.name.en, 'en', fact.to)]),
      ]),
      ...unit.successions.flatMap(({ toName, date }) =>
        toName && toName !== unit.name.vi
          ? [{ name: toName, lang: 'vi' as const, kind: 'successor' as const, date }]
          : [],
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

const entriesOf = oncePer((units: readonly UnitRow[]): readonly SearchEntry[] => units.map(entryOf));

/** Every unit of this installation as the search knows it: one list, as long as the store is at one version. */
export async function findSearchEntries(): Promise<readonly SearchEntry[]> {
  return entriesOf(await listAllUnits());
}

/** Whether units of a kind of data have pages: a province's begin with its first results. */
export async function findKindsWithPages(): Promise<(simulated: boolean) => boolean> {
  const kinds = new Set((await listCurrentEditions()).map(({ kind }) => kind === 'simulated'));
  return (simulated) => kinds.has(simulated);
}
