import type { HeadingRow } from '@/lib/annex/list/choose-columns';
import { roleKey } from '@/lib/annex/list/headings';
import type { RowParts } from '@/lib/annex/list/row-kind';
import { readScoreCell } from '@/lib/annex/score-cell';
import { cellAddress, type Merge, type Sheet, type SheetCell } from '@/lib/annex/sheet';
import { fold } from '@/lib/i18n/fold';

/** Rows that merged cells cover, each counted as often as it is covered: some twenty for each row of a long list. */
const MOST_MERGED = 500_000;

/** What stands above a table of percentages. */
const UNIT_LINE = /đơn vị(?: tính)?\s*:\s*(?:%|phần trăm)/iu;

/** The cells of a tier's list by what their columns hold: `name`, `total`, … or `criterion` and a slug. */
export class ListColumns {
  readonly #sheet: Sheet;
  readonly #headings: HeadingRow;
  readonly #figures: readonly string[];
  readonly #columns = new Map<string, number>();
  /** Merged cells below the headings, by every row they are in. */
  readonly #byRow = new Map<number, Merge[]>();

  /** `criteria`: slugs of those that are read. */
  constructor(sheet: Sheet, headings: HeadingRow, criteria: readonly string[]) {
    this.#sheet = sheet;
    this.#headings = headings;
    this.#figures = ['total', 'rank', 'band', ...criteria.map((slug) => `criterion ${slug}`)];
    for (const [column, { role }] of headings.headings) this.#columns.set(roleKey(role), column);
    let left = MOST_MERGED;
    for (const merge of sheet.merges) {
      left -= merge.bottom - merge.top + 1;
      if (left < 0) break;
      for (let row = Math.max(merge.top, headings.next); row <= merge.bottom; row += 1)
        this.#byRow.set(row, [...(this.#byRow.get(row) ?? []), merge]);
    }
  }

  get all(): readonly number[] {
    return [...this.#columns.values()];
  }

  /** Whether the heading of a column, or a line above all of them ("Đơn vị tính: %"), says that its figures are percentages. */
  inPercent(key: string): boolean {
    const above = this.#sheet.rows.slice(0, this.#headings.next).flat();
    if (above.some((cell) => UNIT_LINE.test(cell?.text.normalize('NFC') ?? ''))) return true;
    return this.#headings.headings.get(this.#columns.get(key) ?? -1)?.percent ?? false;
  }

  has(key: string): boolean {
    return this.#columns.has(key);
  }

  cell(row: number, key: string): SheetCell | null {
    const column = this.#columns.get(key);
    if (column === undefined) return null;
    return this.#sheet.rows[row]?.[column] ?? this.#merged(row, column, key);
  }

  /** What a merged cell says of one it covers: a district, of all its communes; a word or code, of every figure of its unit. */
  #merged(row: number, column: number, key: string): SheetCell | null {
    const block = this.#blockOf(row, column);
    const cell = block && (this.#sheet.rows[block.top]?.[block.left] ?? null);
    if (!block || !cell) return null;
    if (key === 'district') return block.left === column && block.right === column ? cell : null;
    const read = readScoreCell(cell);
    return block.top === row && this.#figures.includes(key) && read.ok && read.value.points === null ? cell : null;
  }

  /** The merged cell with a figure, in the row or above it, that covers a figure's place; null where none does. */
  mergedOver(row: number, key: string): SheetCell | null {
    const column = this.#columns.get(key);
    if (column === undefined || this.cell(row, key) !== null) return null;
    const block = this.#blockOf(row, column);
    const cell = block && (this.#sheet.rows[block.top]?.[block.left] ?? null);
    return cell && readScoreCell(cell).ok ? cell : null;
  }

  #blockOf(row: number, column: number): Merge | null {
    const blocks = this.#byRow.get(row) ?? [];
    return (
      blocks.find(({ top, left, right }) => column >= left && column <= right && (row !== top || column !== left)) ??
      null
    );
  }

  at(row: number, key: string): string {
    return cellAddress(row, this.#columns.get(key) ?? 0);
  }

  parts(row: number): RowParts {
    const cells = this.#sheet.rows[row] ?? [];
    return {
      cells,
      order: this.cell(row, 'order'),
      code: this.cell(row, 'code'),
      name: this.cell(row, 'name'),
      values: this.#figures.map((key) => this.cell(row, key)),
      heading: this.#repeatsHeadings(cells),
    };
  }

  /** Whether a row says what a line of the headings says, as at the top of a printed list's next page. */
  #repeatsHeadings(cells: readonly (SheetCell | null)[]): boolean {
    const { row, next } = this.#headings;
    return this.#sheet.rows
      .slice(row, next)
      .some(
        (line) =>
          cells.filter((cell) => cell !== null).length > 1 &&
          cells.every((cell, column) => cell === null || fold(cell.text) === fold(line[column]?.text ?? '')),
      );
  }
}
