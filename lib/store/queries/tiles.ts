import { currentSettings } from '@/lib/env';
import type { Localised, Tier } from '@/lib/site';
import { dayBefore, factOn, factShown } from '@/lib/store/facts';
import { type Identities, type Identity, readIdentitiesOf } from '@/lib/store/queries/identities';
import { findRegister } from '@/lib/store/queries/registers';
import { listUnits, type UnitRow } from '@/lib/store/queries/units';
import { remember } from '@/lib/store/reader';

/** What a unit is drawn together with. */
export interface TileGroup {
  readonly slug: string;
  readonly name: Localised;
  /** district: the unit is within it; formerProvince, formerDistrict: the units it came from were, or it was itself. */
  readonly kind: 'district' | 'formerProvince' | 'formerDistrict';
}

/** A commune with its place on the tile map. */
export interface TiledUnit {
  readonly id: number;
  readonly slug: string;
  readonly name: Localised;
  readonly column: number;
  readonly row: number;
  readonly group: TileGroup | null;
}

/** The day from which the layout of a day holds: the last that began on it or before; undefined where there is none. */
function layoutOf(layouts: readonly (string | null)[], day: string): string | null | undefined {
  return layouts
    .filter((from) => from === null || from <= day)
    .toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
    .at(-1);
}

/** What most of the units a unit came from have in common; the first by slug of several that as many have. */
function commonest(groups: readonly TileGroup[]): TileGroup | null {
  const count = (slug: string) => groups.filter((group) => group.slug === slug).length;
  return groups.toSorted((a, b) => count(b.slug) - count(a.slug) || (a.slug < b.slug ? -1 : 1))[0] ?? null;
}

/** What a unit was made of, each with the last day of that: other units, and what it was itself before it became what it is. */
function originsOf(id: number, all: Identities, asOf: string): { readonly from: Identity; readonly day: string }[] {
  const received = (all.received.get(id) ?? []).flatMap(({ fromId, date }) => {
    const from = all.byId.get(fromId);
    return from ? [{ from, day: dayBefore(date) }] : [];
  });
  const own = all.byId.get(id);
  const since = own && factShown(own.facts, asOf)?.from;
  if (!own || !since || !factOn(own.facts, dayBefore(since))) return received;
  return [{ from: own, day: dayBefore(since) }, ...received];
}

/** By which units without a district are grouped: the provinces the register was made of, else the districts before. */
async function formerGroups(
  register: string,
): Promise<(id: number, all: Identities, asOf: string) => TileGroup | null> {
  const about = await findRegister(register);
  const provinces = new Map(about?.formerProvinces.map(({ slug, name }) => [slug, name]));
  return (id, all, asOf) =>
    commonest(
      originsOf(id, all, asOf).flatMap(({ from, day }): TileGroup[] => {
        if (!about) return [];
        if (provinces.size > 0) {
          const name = (from.formerProvince !== null && provinces.get(from.formerProvince)) || about.name;
          const slug = from.formerProvince ?? about.register;
          return [{ slug, name, kind: 'formerProvince' }];
        }
        const district = all.byId.get(factShown(from.facts, day)?.parentId ?? Number.NaN);
        const fact = district && factShown(district.facts, day);
        if (!district || !fact) return [];
        return [{ slug: district.slug, name: fact.name, kind: 'formerDistrict' }];
      }),
    );
}

const districtOf = ({ parent }: UnitRow): TileGroup | null =>
  parent && { slug: parent.slug, name: parent.name, kind: 'district' };

/** Units of a tier that existed on a day (ISO) and have a tile in the layout of that day, from the north-west. One list for all who ask. */
export function listTiledUnits(register: string, tier: Tier, asOf: string): Promise<readonly TiledUnit[]> {
  const { simulated } = currentSettings();
  return remember(`tiled ${JSON.stringify([register, tier, asOf, simulated])}`, () => placeUnits(register, tier, asOf));
}

async function placeUnits(register: string, tier: Tier, asOf: string): Promise<readonly TiledUnit[]> {
  const identities = await readIdentitiesOf(register);
  const all = await remember(`tiles of ${register}`, (store) =>
    store.tile.findMany({
      where: { unit: { register } },
      select: { unitId: true, layoutFrom: true, column: true, row: true },
      orderBy: [{ row: 'asc' }, { column: 'asc' }],
    }),
  );
  const tiles = all.filter(({ unitId }) => identities.byId.get(unitId)?.tier === tier);
  const layout = layoutOf([...new Set(tiles.map(({ layoutFrom }) => layoutFrom))], asOf);
  const units = new Map((await listUnits(register, { tier, asOf })).map((unit) => [unit.id, unit]));
  const formerly = await formerGroups(register);
  return tiles.flatMap(({ unitId, layoutFrom, column, row }) => {
    const unit = layoutFrom === layout ? units.get(unitId) : undefined;
    if (!unit) return [];
    const { id, slug, name } = unit;
    return [{ id, slug, name, column, row, group: districtOf(unit) ?? formerly(id, identities, asOf) }];
  });
}
