import { assignAtLeastCost } from '@/lib/publishing/tiles/assign';
import type { Cell } from '@/lib/publishing/tiles/grid';
import { keepTogether } from '@/lib/publishing/tiles/keep-together';
import { outlineOf } from '@/lib/publishing/tiles/outline';
import { neighbourPairs, type Point, spread } from '@/lib/publishing/tiles/spread';

/** A unit of a tile map to be made. */
export interface UnitToPlace {
  readonly unit: string;
  /** Degrees; null in a list without positions. */
  readonly position: { readonly longitude: number; readonly latitude: number } | null;
  /** Units of one group (a former province or district) stay together; null where there are none. */
  readonly group: string | null;
}

/** A square a unit, none twice, in one piece without holes, from the north-west; the same list in any order gives the same map. */
export function layTiles(units: readonly UnitToPlace[]): Map<string, Cell> {
  const inOrder = units.toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
  const located = inOrder.every(({ position }) => position !== null);
  const points = located ? onTheGround(inOrder) : byGroup(inOrder);
  const pairs = neighbourPairs(points);
  const spreadOut = located ? spread(points, pairs) : points;
  const cells = outlineOf(spreadOut);
  const taken = assignAtLeastCost(
    spreadOut.map(({ x, y }) => cells.map(({ column, row }) => (column - x) ** 2 + (row - y) ** 2)),
  );
  const placed = taken.map((index) => cells[index] as Cell);
  const groups = inOrder.map(({ group }) => group ?? '');
  const settled = keepTogether({ points: spreadOut, pairs, groups }, placed);
  const [left, top] = [Math.min(...settled.map(({ column }) => column)), Math.min(...settled.map(({ row }) => row))];
  return new Map(
    inOrder.map(({ unit }, index) => {
      const { column, row } = settled[index] as Cell;
      return [unit, { column: column - left, row: row - top }];
    }),
  );
}

/** Cosine of an angle in degrees as a plain sum, exact to a millionth up to 30°: `Math.cos` may differ between engines. */
function cosine(degrees: number): number {
  const square = ((degrees * Math.PI) / 180) ** 2;
  return 1 - square / 2 + square ** 2 / 24 - square ** 3 / 720;
}

/** Positions in a plane, true enough over a province. */
function onTheGround(units: readonly UnitToPlace[]): Point[] {
  const latitudes = units.map(({ position }) => position?.latitude ?? 0);
  const narrowing = cosine((Math.min(...latitudes) + Math.max(...latitudes)) / 2);
  return units.map(({ position }) => ({
    x: (position?.longitude ?? 0) * narrowing,
    y: -(position?.latitude ?? 0),
  }));
}

/** No positions: a square block a group, blocks side by side as the groups' names come, a list inside each. */
function byGroup(units: readonly UnitToPlace[]): Point[] {
  const groups = [...new Set(units.map(({ group }) => group ?? ''))].toSorted();
  const members = new Map(groups.map((group) => [group, units.filter((unit) => (unit.group ?? '') === group)]));
  const wide = Math.ceil(Math.sqrt(groups.length));
  const side = Math.max(...[...members.values()].map((own) => Math.ceil(Math.sqrt(own.length))));
  return units.map((unit) => {
    const own = members.get(unit.group ?? '') ?? [];
    const block = groups.indexOf(unit.group ?? '');
    const [place, across] = [own.indexOf(unit), Math.ceil(Math.sqrt(own.length))];
    return {
      x: (block % wide) * side + (place % across),
      y: Math.floor(block / wide) * side + Math.floor(place / across),
    };
  });
}
