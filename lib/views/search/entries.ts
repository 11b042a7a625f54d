import { simulatedRegister } from '@/lib/open-data/simulated';
import type { SearchEntry } from '@/lib/search/search-entry';
import { listAllUnits } from '@/lib/store/queries/units';

/** Every unit of this installation as the search knows it, with the names it took after the mergers. */
export async function findSearchEntries(): Promise<SearchEntry[]> {
  const units = await listAllUnits();
  return units.map((unit) => ({
    id: unit.id,
    tier: unit.tier,
    slug: unit.slug,
    nameVi: unit.nameVi,
    nameEn: unit.nameEn,
    type: unit.type,
    parentName: unit.parent?.nameVi ?? null,
    aliases: unit.successions.flatMap(({ toName, date }) =>
      toName && toName !== unit.nameVi ? [{ name: toName, kind: 'successor' as const, date }] : [],
    ),
    sortKey: unit.sortKey,
    simulated: simulatedRegister(unit.register),
  }));
}
