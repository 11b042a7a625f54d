import type { TileCell } from '@/lib/figures/tiles/types';

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

interface Seat {
  /** Middle of the name in tiles, fractions allowed. */
  readonly column: number;
  readonly row: number;
  /** Tiles side by side that the name may run over. */
  readonly length: number;
}

/**
 * Where a group's name can stand: on every seam between two of its rows, where it runs between the marks of the tiles, and
 * within its rows. First what is nearest the group's middle over as many of its tiles as can be.
 */
export function groupSeats(cells: readonly TileCell[], group: string): Seat[] {
  const own = cells.filter((cell) => cell.group === group);
  const count = Math.max(1, own.length);
  const middleRow = own.reduce((sum, { row }) => sum + row + 0.5, 0) / count;
  const middleColumn = own.reduce((sum, { column }) => sum + column + 0.5, 0) / count;
  const taken = new Set(own.map(({ column, row }) => at(column, row)));
  const rows = [...new Set(own.map(({ row }) => row))].sort((a, b) => a - b);
  const seats = rows.flatMap((row) => {
    const columns = own
      .filter((cell) => cell.row === row)
      .map(({ column }) => column)
      .sort((a, b) => a - b);
    // Columns held both in this row and in the next make the seam.
    const seam = columns.filter((column) => taken.has(at(column, row + 1)));
    return [
      ...runsOf(seam).flatMap((run) => placesIn(run, row + 1)),
      ...runsOf(columns).flatMap((run) => placesIn(run, row + 0.5)),
    ];
  });
  const score = ({ column, row, length }: Seat) =>
    length -
    Math.abs(row - middleRow) * 0.6 -
    Math.abs(column - middleColumn) * 0.3 -
    (Number.isInteger(row) ? 0 : 0.2);
  return seats.sort((a, b) => score(b) - score(a));
}

/** The middle of a run, and half a tile at a time to either side; `length` is what a name there has of the run. */
function placesIn({ first, length }: { readonly first: number; readonly length: number }, row: number): Seat[] {
  return Array.from({ length: length * 2 - 1 }, (_, index) => {
    const column = first + (index + 1) / 2;
    return { column, row, length: Math.min(column - first, first + length - column) * 2 };
  });
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
