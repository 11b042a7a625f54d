import type { SimulatedUnit } from '@/lib/publishing/simulation/province';
import { layTiles } from '@/lib/publishing/tiles/lay-tiles';

/** The days from which the fictional province has one department less, and from which it has no districts. */
export const REFORM = { departments: '2025-03-01', communes: '2025-07-01' } as const;

/** The department that became part of another. */
export const MERGED_DEPARTMENT = { code: 'mp-s19', into: 'mp-s01' } as const;

/** Communes that went on under another name or as another type. */
const RENAMED: Readonly<Record<string, Pick<SimulatedUnit, 'name' | 'type'>>> = {
  'mp-060': { name: { vi: 'Phường Mẫu 060', en: 'Sample Ward 060' }, type: 'Phường' },
  'mp-050': { name: { vi: 'Xã Mẫu Mới 050', en: 'New Sample Commune 050' }, type: 'Xã' },
};

/** A commune formed out of others. */
export interface Merger {
  readonly into: SimulatedUnit;
  readonly from: readonly { readonly unit: SimulatedUnit; readonly extent: 'whole' | 'part' | 'rest' }[];
}

const TOWNSHIP = 'Thị trấn';

function formed(number: number): SimulatedUnit {
  const ward = number % 3 === 0;
  return {
    tier: 'cap-xa',
    code: `mp-${number}`,
    slug: `${ward ? 'phuong' : 'xa'}-mau-${number}`,
    name: { vi: `${ward ? 'Phường' : 'Xã'} Mẫu ${number}`, en: `Sample ${ward ? 'Ward' : 'Commune'} ${number}` },
    type: ward ? 'Phường' : 'Xã',
    parentCode: null,
    tile: null,
  };
}

/**
 * The fourteen mergers of 1 July 2025: each township with the last commune of its district not yet taken, for there are no
 * townships any more; and in district 6 two communes, one of them divided between this merger and another.
 */
export function simulatedMergers(communes: readonly SimulatedUnit[]): Merger[] {
  const left = communes.filter(({ type, code }) => type === 'Xã' && code !== 'mp-144').toReversed();
  const takeFrom = (parentCode: string | null): SimulatedUnit => {
    const index = left.findIndex((unit) => unit.parentCode === parentCode);
    const [taken] = index < 0 ? [] : left.splice(index, 1);
    if (!taken) throw new Error(`District ${parentCode} has no commune left to merge.`);
    return taken;
  };
  const townships = communes.filter(({ type }) => type === TOWNSHIP);
  const whole = (unit: SimulatedUnit) => ({ unit, extent: 'whole' as const });
  const mergers: Merger[] = townships.map((township, index) => ({
    into: formed(201 + index),
    from: [whole(township), whole(takeFrom(township.parentCode))],
  }));
  const divided = takeFrom('mp-h6');
  const last = {
    into: formed(201 + townships.length),
    from: [whole(takeFrom('mp-h6')), { unit: divided, extent: 'part' as const }],
  };
  const rest = mergers.findIndex(({ from }) => from[0]?.unit.parentCode === 'mp-h6');
  return [
    ...mergers.map((merger, index) =>
      index === rest ? { ...merger, from: [...merger.from, { unit: divided, extent: 'rest' as const }] } : merger,
    ),
    last,
  ];
}

/** Places of the communes of 2025: a merger's in the middle of what it came from, former districts kept together. */
function placed(units: readonly SimulatedUnit[], mergers: readonly Merger[]): SimulatedUnit[] {
  const middle = (tiles: readonly { readonly column: number; readonly row: number }[]) => ({
    longitude: tiles.reduce((sum, { column }) => sum + column, 0) / tiles.length / 100,
    latitude: -tiles.reduce((sum, { row }) => sum + row, 0) / tiles.length / 100,
  });
  const origins = new Map(mergers.map(({ into, from }) => [into.code, from.map(({ unit }) => unit)]));
  const tiles = layTiles(
    units.map((unit) => {
      const from = origins.get(unit.code) ?? [unit];
      return {
        unit: unit.code,
        position: middle(from.flatMap(({ tile }) => (tile ? [tile] : []))),
        group: from[0]?.parentCode ?? null,
      };
    }),
  );
  return units.map((unit) => ({ ...unit, tile: tiles.get(unit.code) ?? null }));
}

/** Units of Tỉnh Mẫu at the end of 2025: 19 departments, no district, 129 communes, of which 115 went on and 14 are new. */
export function simulatedUnitsOf2025(units: readonly SimulatedUnit[]): readonly SimulatedUnit[] {
  const communes = units.filter(({ tier }) => tier === 'cap-xa');
  const mergers = simulatedMergers(communes);
  const ended = new Set(['mp-144', ...mergers.flatMap(({ from }) => from.map(({ unit }) => unit.code))]);
  const standing = [
    ...communes.filter(({ code }) => !ended.has(code)).map((unit) => ({ ...unit, ...RENAMED[unit.code] })),
    ...mergers.map(({ into }) => into),
  ];
  const departments = units.filter(({ tier, code }) => tier === 'so-nganh' && code !== MERGED_DEPARTMENT.code);
  return [...departments, ...placed(standing, mergers)];
}
