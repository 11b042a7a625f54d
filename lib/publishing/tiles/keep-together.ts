import { type Cell, keyOf, piecesOf } from '@/lib/publishing/tiles/grid';
import type { Point } from '@/lib/publishing/tiles/spread';

/** What a good map keeps. By index of the unit. */
interface Wanted {
  readonly points: readonly Point[];
  readonly pairs: readonly (readonly [number, number])[];
  readonly groups: readonly string[];
}

/** What a fault costs, against one square's distance from where a unit belongs, squared. */
const PIECE = 40;
const PARTED = 0.6;
/** Units change places only this near to each other, in squares. */
const REACH = 4;
const ROUNDS = 60;

/** Units change places, two by two, while that brings groups into one piece each and neighbours side by side. */
export function keepTogether(wanted: Wanted, start: readonly Cell[]): Cell[] {
  const cells = [...start];
  const at = new Map(cells.map((cell, index) => [keyOf(cell), index]));
  const friends = cells.map((): number[] => []);
  for (const [a, b] of wanted.pairs) {
    friends[a]?.push(b);
    friends[b]?.push(a);
  }
  const cellOf = (index: number) => cells[index] as Cell;
  const swap = (a: number, b: number) => {
    const [first, second] = [cellOf(a), cellOf(b)];
    cells[a] = second;
    cells[b] = first;
    at.set(keyOf(second), a);
    at.set(keyOf(first), b);
  };
  const own = (index: number): number => {
    const { column, row } = cellOf(index);
    const { x, y } = wanted.points[index] as Point;
    const parted = (friends[index] ?? []).filter((friend) => {
      const other = cellOf(friend);
      return Math.abs(other.column - column) + Math.abs(other.row - row) > 1;
    });
    return (column - x) ** 2 + (row - y) ** 2 + parted.length * PARTED;
  };
  const pieces = (group: string) => piecesOf(cells.filter((_, index) => wanted.groups[index] === group)).length * PIECE;
  const cost = (a: number, b: number): number => {
    const [first, second] = [wanted.groups[a] as string, wanted.groups[b] as string];
    return own(a) + own(b) + (first === second ? 0 : pieces(first) + pieces(second));
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    let changed = false;
    for (let a = 0; a < cells.length; a += 1) {
      for (let b = a + 1; b < cells.length; b += 1) {
        const far = Math.abs(cellOf(a).column - cellOf(b).column) + Math.abs(cellOf(a).row - cellOf(b).row);
        if (far > REACH) continue;
        const before = cost(a, b);
        swap(a, b);
        if (cost(a, b) < before - 1e-9) changed = true;
        else swap(a, b);
      }
    }
    if (!changed) break;
  }
  return cells;
}
