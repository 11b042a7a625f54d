import type { HeadingRow } from '@/lib/annex/list/choose-columns';
import { roleKey } from '@/lib/annex/list/headings';
import type { RowParts } from '@/lib/annex/list/row-kind';
import { cellAddress, type Sheet, type SheetCell } from '@/lib/annex/sheet';
import { fold } from '@/lib/i18n/fold';

/** The cells of a tier's list by what their columns hold: `name`, `total`, … or `criterion` and a slug. */
export class ListColumns {
  readonly #sheet: Sheet;
  readonly #headings: HeadingRow;
  readonly #figures: readonly string[];
  readonly #columns = new Map<string, number>();

  /** `criteria`: slugs of those that are read. */
  constructor(sheet: Sheet, headings: HeadingRow, criteria: readonly string[]) {
    this.#sheet = sheet;
    this.#headings = headings;
    this.#figures = ['total', 'rank', ...criteria.map((slug) => `criterion ${slug}`)];
    for (const [column, { role }] of headings.headings) this.#columns.set(roleKey(role), column);
  }

  get all(): readonly number[] {
    return [...this.#columns.values()];
  }

  has(key: string): boolean {
    return this.#columns.has(key);
  }

  cell(row: number, key: string): SheetCell | null {
    const column = this.#columns.get(key);
    if (column === undefined) return null;
    return this.#sheet.rows[row]?.[column] ?? (key === 'district' ? this.#merged(row, column) : null);
  }

  /** A district merged over the rows of its communes. */
  #merged(row: number, column: number): SheetCell | null {
    const block = this.#sheet.merges.find(
      ({ top, bottom, left, right }) => row > top && row <= bottom && left === column && right === column,
    );
    return block ? (this.#sheet.rows[block.top]?.[column] ?? null) : null;
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
