import { isFactsSheet } from '@/lib/annex/facts/facts-sheet';
import { SHEET_BOUNDS } from '@/lib/annex/file/bounds';
import { CellTexts } from '@/lib/annex/file/cell-texts';
import { toUnicode } from '@/lib/annex/file/legacy-text';
import { reportHidden } from '@/lib/annex/file/report-hidden';
import { TableGrid } from '@/lib/annex/file/table-grid';
import { type UnreadWhy, UnreadWords } from '@/lib/annex/file/unread-words';
import { findHeadings } from '@/lib/annex/list/heading-row';
import type { AnnexProblems } from '@/lib/annex/problem';
import { cellAddress, plainText, type Sheet, type SheetCell } from '@/lib/annex/sheet';

/** Lines above a table that may be its titles; a decision's text is longer, and its number stands in its first lines. */
const MOST_LEAD = 400;
const MAX_LINE = 2000;

interface OpenTable {
  readonly grid: TableGrid;
  readonly hiddenColumns: Set<number>;
  readonly unread: UnreadWords;
  /** Addresses of cells that hold nothing but a number the program gives them. */
  readonly numbered: Set<string>;
}

interface Table {
  readonly lead: readonly string[];
  readonly sheet: Sheet;
  readonly open: OpenTable;
}

const widthOf = (rows: Sheet['rows']): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** What stands between the parts of a table that goes on over a page: "(Tiếp theo)", "Trang 2", "- 2 -". */
const GOES_ON =
  /^[\s(–-]*(?:\(?(?:tiếp|bảng tiếp|phần tiếp)(?:[\s\p{L}]{0,24})|(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?|continued)[\s.…)–-]*$/iu;

/** What a page's part of a table says again of its figures; percentages are no points, so of them it is no word between. */
const IN_POINTS = /^[\s(]*đơn vị(?: tính)?\s*:\s*điểm[\s.)]*$/iu;

/** A number as a list has them; "Điều 1." and dates are none. */
const FIGURE = /^\d{1,6}(?:[.,]\d+)*\s*%?$/;

/**
 * Makes sheets of a document's tables: the lines above a table are its titles, a table that goes on with the one above it is
 * one with it, and one that only lays out words, such as a letter's head, is lines.
 */
export class DocumentSheets {
  readonly #file: string;
  readonly #texts = new CellTexts();
  readonly #open: OpenTable[] = [];
  readonly #tables: Table[] = [];
  #lead: string[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** The table whose cells are being read. */
  get grid(): TableGrid | null {
    return this.#open.at(-1)?.grid ?? null;
  }

  get tooLarge(): boolean {
    return this.#open.some(({ grid }) => grid.tooLarge) || this.#tables.some(({ open }) => open.grid.tooLarge);
  }

  line(text: string): void {
    const plain = plainText(text.slice(0, MAX_LINE));
    if (plain === null) return;
    // As it is written: what is no letter today may have been one.
    this.#lead.push(text.slice(0, MAX_LINE));
    if (this.#lead.length > MOST_LEAD) this.#lead.splice(MOST_LEAD / 2, 1);
  }

  /** `explicit`: cells that others cover are named one by one. */
  openTable(explicit = false): void {
    this.#open.push({
      grid: new TableGrid(explicit),
      hiddenColumns: new Set(),
      unread: new UnreadWords(),
      numbered: new Set(),
    });
  }

  /** `kept`: what the file itself says the cell is, in place of its words. */
  cell(text: string, across: number, down: number, kept: SheetCell | null = null): void {
    this.grid?.put(kept ?? this.#texts.cell(text), across, down);
  }

  /** Says of the cell that stands next that all a person sees in it is a number the program counts by itself. */
  numbered(): void {
    const table = this.#open.at(-1);
    table?.numbered.add(cellAddress(Math.max(table.grid.row, 0), table.grid.column));
  }

  /** Words of the cell that stands next that are not read. */
  unread(why: UnreadWhy, text: string): void {
    const table = this.#open.at(-1);
    const plain = plainText(text);
    if (!table || plain === null) return;
    table.unread.add(why, cellAddress(Math.max(table.grid.row, 0), table.grid.column), plain);
  }

  closeTable(): void {
    const open = this.#open.pop();
    if (!open || open.grid.rows.length === 0) return;
    const { grid, hiddenColumns } = open;
    const sheet: Sheet = {
      file: this.#file,
      name: null,
      rows: grid.rows,
      formulas: new Set(),
      merges: grid.merges,
      hidden: { sheet: false, rows: grid.hiddenRows, columns: hiddenColumns },
    };
    const modern = { ...sheet, rows: this.#texts.modern(grid.rows, this.#texts.encoding(this.#lead)) };
    const headings = findHeadings(modern, []);
    const listed = isFactsSheet(modern) || headings !== null;
    const figures = grid.rows.filter((row) => row.some((cell) => cell !== null && FIGURE.test(cell.text))).length;
    if (this.#continues(open, headings?.row ?? null) && this.#join(sheet, open)) return;
    // A letter's head and its foot are tables too.
    if (!listed && figures < 3) {
      for (const row of grid.rows) for (const cell of row) if (cell) this.line(cell.text);
      return;
    }
    this.#tables.push({ lead: this.#lead, sheet, open });
    this.#lead = [];
  }

  /** Whether a table goes on with the one right above it, as where a page breaks: under no headings, or under the same again. */
  #continues({ grid }: OpenTable, headings: number | null): boolean {
    const last = this.#tables.at(-1);
    const before = last?.sheet;
    const { rows } = grid;
    // A column of notes may be blank throughout in one part: it is a column of the table all the same.
    const wide = last && (widthOf(last.sheet.rows) === widthOf(rows) || last.open.grid.width === grid.width);
    const between = (line: string) => GOES_ON.test(line) || (headings === null && IN_POINTS.test(line));
    if (!before || !wide || !this.#lead.every((line) => between(line.normalize('NFC').trim()))) return false;
    const says = (row: Sheet['rows'][number] | undefined) => JSON.stringify(row?.map((cell) => cell?.text ?? null));
    return headings === null || before.rows.some((row) => says(row) === says(rows[headings]));
  }

  #join(sheet: Sheet, { unread, numbered }: OpenTable): boolean {
    const before = this.#tables.at(-1);
    if (!before) return false;
    const { grid } = before.open;
    const from = grid.rows.length;
    grid.rows.push(...sheet.rows.map((row) => [...row]));
    for (const { top, bottom, left, right } of sheet.merges)
      grid.merges.push({ left, right, top: top + from, bottom: bottom + from });
    for (const row of sheet.hidden.rows) grid.hiddenRows.add(row + from);
    for (const at of numbered) {
      const [, column = '', line = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
      before.open.numbered.add(`${column}${Number(line) + from}`);
    }
    before.open.unread.join(unread);
    this.#lead = [];
    return true;
  }

  /** The sheets, once the document is read; what is hidden of them, or typed before Unicode, is said. */
  sheets(problems: AnnexProblems): Sheet[] {
    if (this.tooLarge) {
      problems.add('sheet-too-large', { file: this.#file, sheet: null }, null, null, ...SHEET_BOUNDS);
      return [];
    }
    if (this.#tables.length === 0) problems.add('no-list', { file: this.#file, sheet: null });
    const legacy = this.#texts.encoding(this.#tables.flatMap(({ lead }) => lead));
    return this.#tables.map(({ lead, sheet, open }, index) => {
      const name = `Bảng ${index + 1}`;
      const lines = lead.flatMap((text) => plainText(legacy === null ? text : toUnicode(text, legacy)) ?? []);
      const numbered = open.numbered.size > 0 && { numbered: open.numbered };
      const made = { ...sheet, ...numbered, name, lead: lines, rows: this.#texts.modern(sheet.rows, legacy) };
      const place = { file: this.#file, sheet: name };
      if (legacy !== null) problems.add('text-legacy', place, null, null, legacy);
      reportHidden(made, problems);
      open.unread.report(place, problems);
      return made;
    });
  }
}
