import type { TileCell } from '@/lib/figures/tiles/types';
import { median } from '@/lib/scoring/statistics';
import type { Points } from '@/lib/scoring/types';
import { groupBy } from '@/lib/store/group-by';

/** Above so many units a tile for each is neither read nor small. */
export const MOST_TILES = 500;
/** Above so many groups their outlines and names would cover the map. */
const MOST_GROUPS = 40;

/** A unit on the map, with its value; null where none is known. */
interface TiledValue {
  readonly column: number;
  readonly row: number;
  readonly group: string;
  readonly value: Points | null;
}

/** Units that lie together, in one tile of a coarser grid. */
export interface Block<Unit extends TiledValue = TiledValue> {
  readonly column: number;
  readonly row: number;
  /** How many places of the map it is wide and high. */
  readonly side: number;
  readonly units: readonly Unit[];
  /** The median of the values known; null where none is. */
  readonly middle: Points | null;
}

/** The units in tiles of the finest grid, of whole tiles side by side, that has no more than so many; each unit is in one. */
export function toBlocks<Unit extends TiledValue>(units: readonly Unit[], most = MOST_TILES): readonly Block<Unit>[] {
  // A grid of smaller tiles has more of them, be every one full.
  for (let side = Math.max(1, Math.floor(Math.sqrt(units.length / most))); ; side += 1) {
    const blocks = groupBy(units, ({ column, row }) => `${Math.floor(column / side)} ${Math.floor(row / side)}`);
    if (blocks.size > most) continue;
    return [...blocks].map(([place, own]) => {
      const [column = 0, row = 0] = place.split(' ').map(Number);
      return { column, row, side, units: own, middle: median(own.flatMap(({ value }) => value ?? [])) };
    });
  }
}

/** The group most of a block's units are of; none where there are too many groups to show. */
export function groupOf({ units }: Block, groups: number): TileCell['group'] {
  if (groups > MOST_GROUPS) return '';
  const sizes = [...groupBy(units, ({ group }) => group)].toSorted(([, a], [, b]) => b.length - a.length);
  return sizes[0]?.[0] ?? '';
}

export const groupsShown = <Group>(groups: readonly Group[]): readonly Group[] =>
  groups.length > MOST_GROUPS ? [] : groups;
