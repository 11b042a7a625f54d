import type { TileCell } from '@/lib/figures/types';

interface Grid {
  /** Left and top edge of the first column and row, and the length of a tile's side. Pixels. */
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

const at = (column: number, row: number) => `${column},${row}`;

/** The lines between tiles of different groups, and round the whole: an SVG path. */
export function groupOutlines(cells: readonly TileCell[], { left, top, size }: Grid): string {
  const groupAt = new Map(cells.map((cell) => [at(cell.column, cell.row), cell.group]));
  const parts: string[] = [];
  for (const { column, row, group } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const [x, y] = [left + column * size, top + row * size];
    // Each shared edge is drawn by the tile to its right or under it; outer edges by the tile they bound.
    if (groupAt.get(at(column - 1, row)) !== group) parts.push(`M${x} ${y}v${size}`);
    if (groupAt.get(at(column, row - 1)) !== group) parts.push(`M${x} ${y}h${size}`);
    if (!groupAt.has(at(column + 1, row))) parts.push(`M${x + size} ${y}v${size}`);
    if (!groupAt.has(at(column, row + 1))) parts.push(`M${x} ${y + size}h${size}`);
  }
  return parts.join('');
}

/**
 * Where a group's name stands: on the seam between two of its rows, nearest its middle, so that it runs between the marks
 * of the tiles. Column and row are in tiles, fractions allowed.
 */
export function groupSeat(
  cells: readonly TileCell[],
  group: string,
): { readonly column: number; readonly row: number } | null {
  const own = cells.filter((cell) => cell.group === group);
  if (own.length === 0) return null;
  const middleRow = own.reduce((sum, { row }) => sum + row + 0.5, 0) / own.length;
  const taken = new Set(own.map(({ column, row }) => at(column, row)));
  const rows = [...new Set(own.map(({ row }) => row))].sort((a, b) => a - b);
  let best: { column: number; row: number; score: number } | null = null;
  for (const row of rows) {
    // Columns held both in this row and in the next make the seam.
    const columns = own
      .filter((cell) => cell.row === row && taken.has(at(cell.column, row + 1)))
      .map(({ column }) => column)
      .sort((a, b) => a - b);
    for (const run of runsOf(columns)) {
      const score = run.length - Math.abs(row + 1 - middleRow) * 0.6;
      if (best === null || score > best.score) best = { column: (run.first + run.last + 1) / 2, row: row + 1, score };
    }
  }
  if (best) return best;
  const [only] = own;
  return only ? { column: only.column + 0.5, row: only.row + 0.5 } : null;
}

function runsOf(columns: readonly number[]): { first: number; last: number; length: number }[] {
  const runs: { first: number; last: number; length: number }[] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && run.last === column - 1) {
      run.last = column;
      run.length += 1;
    } else runs.push({ first: column, last: column, length: 1 });
  }
  return runs;
}
