import { remember } from '@/lib/store/reader';

/** A commune with its place on the tile map. */
export interface TiledUnit {
  readonly id: number;
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly column: number;
  readonly row: number;
  readonly validTo: string | null;
  readonly parentSlug: string | null;
  readonly parentNameVi: string | null;
  readonly parentNameEn: string | null;
}

/** Communes of a register that have a tile, by row and column from the north-west. */
export async function listTiledUnits(register: string): Promise<TiledUnit[]> {
  const units = await remember(`tiles ${register}`, (store) =>
    store.unit.findMany({
      where: { register, tier: 'cap-xa', tileColumn: { not: null }, tileRow: { not: null } },
      select: {
        id: true,
        slug: true,
        nameVi: true,
        nameEn: true,
        tileColumn: true,
        tileRow: true,
        validTo: true,
        parent: { select: { slug: true, nameVi: true, nameEn: true } },
      },
      orderBy: [{ tileRow: 'asc' }, { tileColumn: 'asc' }],
    }),
  );
  return units.map(({ parent, tileColumn, tileRow, ...unit }) => ({
    ...unit,
    column: tileColumn ?? 0,
    row: tileRow ?? 0,
    parentSlug: parent?.slug ?? null,
    parentNameVi: parent?.nameVi ?? null,
    parentNameEn: parent?.nameEn ?? null,
  }));
}
