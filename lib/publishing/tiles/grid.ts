/** A square of the map, counted from the north-west. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

export const keyOf = ({ column, row }: Cell): string => `${column},${row}`;

/** The four squares that share an edge with one. */
export function besides({ column, row }: Cell): Cell[] {
  return [
    { column, row: row - 1 },
    { column: column - 1, row },
    { column: column + 1, row },
    { column, row: row + 1 },
  ];
}

/** The pieces a set of squares falls into, each joined edge to edge. */
export function piecesOf(cells: readonly Cell[]): Cell[][] {
  const left = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const pieces: Cell[][] = [];
  for (const start of cells) {
    if (!left.delete(keyOf(start))) continue;
    const piece = [start];
    // The array grows while it is walked.
    for (const cell of piece) {
      for (const next of besides(cell)) if (left.delete(keyOf(next))) piece.push(next);
    }
    pieces.push(piece);
  }
  return pieces;
}

/** Squares that no unit has and that are shut in: they would read as a lake. */
export function holesOf(cells: readonly Cell[]): Cell[] {
  const taken = new Set(cells.map(keyOf));
  const columns = cells.map(({ column }) => column);
  const rows = cells.map(({ row }) => row);
  const empty: Cell[] = [];
  for (let row = Math.min(...rows) - 1; row <= Math.max(...rows) + 1; row += 1) {
    for (let column = Math.min(...columns) - 1; column <= Math.max(...columns) + 1; column += 1) {
      if (!taken.has(`${column},${row}`)) empty.push({ column, row });
    }
  }
  // The first piece holds the corner, so it is the outside.
  return piecesOf(empty).slice(1).flat();
}
