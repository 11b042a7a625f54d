import { MAX_CELLS, MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from '@/lib/annex/file/bounds';
import type { Merge, SheetCell } from '@/lib/annex/sheet';

/** Puts the cells of a table where they stand: documents and web pages say only how far each reaches. */
export class TableGrid {
  readonly rows: (SheetCell | null)[][] = [];
  readonly merges: Merge[] = [];
  readonly hiddenRows = new Set<number>();
  /** Merges that reach below the row they begin in, by every column they cover. */
  readonly #reaching = new Map<number, Merge>();
  #row = -1;
  #column = 0;
  #hidden = false;
  /** A cell stands beyond the bounds. */
  tooLarge = false;
  #width = 0;
  #filled = 0;
  /** Cells that others cover are named one by one, as OpenDocument does. */
  readonly #explicit: boolean;

  constructor(explicit = false) {
    this.#explicit = explicit;
  }

  /** Row of the last cell, from 0; -1 before the first row. */
  get row(): number {
    return this.#row;
  }

  /** Column the next cell will stand in, from 0. */
  get column(): number {
    return this.#column;
  }

  /** Columns the table has, blank ones counted: a row's own cells may end before them. */
  get width(): number {
    return Math.max(this.#width, this.#column);
  }

  openRow(hidden = false): void {
    this.#width = this.width;
    this.#row += 1;
    this.#column = 0;
    this.#hidden = hidden;
  }

  /** Leaves rows without a cell. */
  leaveRows(rows: number): void {
    this.#row += Math.max(0, rows);
  }

  /** Says of the row that is read that nobody sees it. */
  hideRow(): void {
    this.#hidden = true;
  }

  /** Leaves columns without a cell. */
  skip(columns: number): void {
    this.#column += Math.max(0, columns);
  }

  /** `across`, `down`: columns and rows the cell covers, itself counted. */
  put(cell: SheetCell | null, across = 1, down = 1): void {
    while (!this.#explicit && this.#covered(this.#column)) this.#column += 1;
    const [top, left] = [this.#row, this.#column];
    const width = Math.max(1, Math.min(across, MAX_COLUMNS));
    this.#column += this.#explicit ? 1 : width;
    if (cell !== null && (top >= MAX_ROWS || left >= MAX_COLUMNS)) this.tooLarge = true;
    if (cell !== null) this.#filled += 1;
    if (this.#filled > MAX_CELLS) this.tooLarge = true;
    if (this.tooLarge || top < 0 || top >= MAX_ROWS || left >= MAX_COLUMNS) return;
    if (cell !== null) this.#set(top, left, cell);
    if (across <= 1 && down <= 1) return;
    const bottom = Math.min(top + Math.max(1, down), MAX_ROWS) - 1;
    const right = Math.min(left + width, MAX_COLUMNS) - 1;
    this.#merge({ top, left, bottom, right });
  }

  /** A cell that goes on with the one above it, as Word says of each row that a cell reaches into. */
  continueAbove(across = 1): void {
    const [row, left] = [this.#row, this.#column];
    this.#column += Math.max(1, Math.min(across, MAX_COLUMNS));
    const at = this.merges.findLastIndex((merge) => merge.left === left && merge.bottom === row - 1);
    const above = this.merges[at];
    if (above) this.merges[at] = { ...above, bottom: row };
    else if (row > 0) this.#merge({ top: row - 1, left, bottom: row, right: Math.min(this.#column, MAX_COLUMNS) - 1 });
  }

  #covered(column: number): boolean {
    const merge = this.#reaching.get(column);
    return merge !== undefined && this.#row > merge.top && this.#row <= merge.bottom;
  }

  #merge(merge: Merge): void {
    if (this.merges.length >= MAX_MERGES) return;
    this.merges.push(merge);
    for (let column = merge.left; column <= merge.right; column += 1) this.#reaching.set(column, merge);
  }

  #set(row: number, column: number, cell: SheetCell): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
    if (this.#hidden) this.hiddenRows.add(row);
  }
}
