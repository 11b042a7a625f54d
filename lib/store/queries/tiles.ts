import { readIdentities } from '@/lib/store/queries/identities';
import { listUnits } from '@/lib/store/queries/units';
import { remember } from '@/lib/store/reader';

/** A commune with its place on the tile map. */
export interface TiledUnit {
  readonly id: number;
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly column: number;
  readonly row: number;
  readonly parentSlug: string | null;
  readonly parentNameVi: string | null;
  readonly parentNameEn: string | null;
}

/** The day from which the layout of a day holds: the last that began on it or before; undefined where there is none. */
function layoutOf(layouts: readonly (string | null)[], day: string): string | null | undefined {
  return layouts
    .filter((from) => from === null || from <= day)
    .toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
    .at(-1);
}

/** Communes of a register that existed on a day (ISO) and have a tile in the layout of that day, from the north-west. */
export async function listTiledUnits(register: string, asOf: string): Promise<TiledUnit[]> {
  const { byId } = await readIdentities();
  const all = await remember('tiles', (store) =>
    store.tile.findMany({
      select: { unitId: true, layoutFrom: true, column: true, row: true },
      orderBy: [{ row: 'asc' }, { column: 'asc' }],
    }),
  );
  const tiles = all.filter(({ unitId }) => byId.get(unitId)?.register === register);
  const layout = layoutOf([...new Set(tiles.map(({ layoutFrom }) => layoutFrom))], asOf);
  const units = new Map((await listUnits(register, { tier: 'cap-xa', asOf })).map((unit) => [unit.id, unit]));
  return tiles.flatMap(({ unitId, layoutFrom, column, row }) => {
    const unit = layoutFrom === layout ? units.get(unitId) : undefined;
    if (!unit) return [];
    return [
      {
        id: unit.id,
        slug: unit.slug,
        nameVi: unit.nameVi,
        nameEn: unit.nameEn,
        column,
        row,
        parentSlug: unit.parent?.slug ?? null,
        parentNameVi: unit.parent?.nameVi ?? null,
        parentNameEn: unit.parent?.nameEn ?? null,
      },
    ];
  });
}
