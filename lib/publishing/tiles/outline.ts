import { besides, type Cell, holesOf, keyOf, piecesOf } from '@/lib/publishing/tiles/grid';
import type { Point } from '@/lib/publishing/tiles/spread';

/** Room round the points for squares, in squares. */
const MARGIN = 2;

const distance = (cell: Cell, { x, y }: Point): number => (cell.column - x) ** 2 + (cell.row - y) ** 2;

function candidates(points: readonly Point[]): Cell[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  // Points may stand closer than squares do: there must be room for all.
  const margin = MARGIN + Math.ceil(Math.sqrt(points.length) / 2);
  const cells: Cell[] = [];
  for (let row = Math.floor(Math.min(...ys)) - margin; row <= Math.ceil(Math.max(...ys)) + margin; row += 1) {
    for (
      let column = Math.floor(Math.min(...xs)) - margin;
      column <= Math.ceil(Math.max(...xs)) + margin;
      column += 1
    ) {
      cells.push({ column, row });
    }
  }
  return cells;
}

/** As many squares as there are points: where the points are, in one piece, none shut in. */
export function outlineOf(points: readonly Point[]): Cell[] {
  const grid = candidates(points);
  const farness = new Map(grid.map((cell) => [keyOf(cell), Math.min(...points.map((point) => distance(cell, point)))]));
  const far = (cell: Cell) => farness.get(keyOf(cell)) as number;
  const byNearness = grid.toSorted((a, b) => far(a) - far(b) || a.row - b.row || a.column - b.column);
  const nearest = byNearness[0];
  if (!nearest) return [];
  // Grown from one square, always by the nearest that touches it.
  const grown = new Map([[keyOf(nearest), nearest]]);
  while (grown.size < points.length) {
    const next = byNearness.find(
      (cell) => !grown.has(keyOf(cell)) && besides(cell).some((beside) => grown.has(keyOf(beside))),
    ) as Cell;
    grown.set(keyOf(next), next);
  }
  return withoutHoles([...grown.values()], far);
}

/** Holes filled with squares taken from the rim, the farthest first, where that breaks nothing apart. */
function withoutHoles(start: readonly Cell[], far: (cell: Cell) => number): Cell[] {
  const holes = holesOf(start);
  let cells = [...start, ...holes];
  for (let left = holes.length; left > 0; left -= 1) {
    const rim = cells.toSorted((a, b) => far(b) - far(a) || a.row - b.row || a.column - b.column);
    for (const cell of rim) {
      const rest = cells.filter((other) => other !== cell);
      if (piecesOf(rest).length === 1 && holesOf(rest).length === 0) {
        cells = rest;
        break;
      }
    }
  }
  return cells;
}
