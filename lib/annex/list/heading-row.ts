import { type ColumnMeaning, readTree, statedMaximum } from '@/lib/annex/list/heading-tree';
import { type NamedCriterion, readHeading } from '@/lib/annex/list/headings';
import { isColumnNumbers } from '@/lib/annex/list/row-kind';
import { readScoreCell } from '@/lib/annex/score-cell';
import type { Sheet, SheetCell } from '@/lib/annex/sheet';

/** Headings are looked for in the first lines only; above them stand titles. */
const SEARCHED_ROWS = 60;
/** Lines a heading may have. */
const MOST_LINES = 6;

/** Where a list's headings stand, and what they make of each column. */
export interface HeadingBlock {
  /** Row of the (first line of the) headings, from 0. */
  readonly row: number;
  /** First row below the headings. */
  readonly next: number;
  readonly columns: readonly ColumnMeaning[];
}

type Row = readonly (SheetCell | null)[];

const filled = (row: Row): readonly SheetCell[] => row.filter((cell) => cell !== null);

function isHeading(columns: readonly ColumnMeaning[]): boolean {
  const known = columns.flatMap(({ heading }) => heading ?? []);
  const kinds = new Set(known.map(({ role }) => role.kind));
  const named = kinds.has('name') || kinds.has('code') || kinds.has('district');
  return (
    named &&
    ['total', 'rank', 'band', 'criterion', 'order', 'code'].some((kind) => kinds.has(kind as never)) &&
    known.length > 1
  );
}

const IDENTITY: readonly string[] = ['order', 'code', 'name', 'district'];

/** Years alone, two of them at least: what a line under headings of several years has. */
function areYears(cells: readonly SheetCell[]): boolean {
  const years = cells.map(({ text }) => (/^20[0-9]{2}$/.test(text) ? Number(text) : Number.NaN));
  return new Set(years).size > 1 && years.every((year) => Math.abs(year - (years[0] ?? 0)) < 10);
}

/** "1.1", "1.2", "2.1" under criteria: the numbers of their parts, each after the one before; nobody scores so. */
function arePartNumbers(cells: readonly SheetCell[]): boolean {
  const numbers = cells.map(({ text }) => /^\(?(\d{1,2})[.,](\d{1,2})\)?$/.exec(text)?.slice(1).map(Number) ?? []);
  return (
    numbers.length > 1 &&
    numbers.every(([major = 0, minor = 0], index) => {
      const [before = 0, last = 0] = numbers[index - 1] ?? [];
      return index === 0
        ? minor === 1
        : (major === before && minor === last + 1) || (major === before + 1 && minor === 1);
    })
  );
}

/** Whether a row goes on with the headings above it: words only, no figure, and nothing where a unit would be named. */
function isFurtherLine(row: Row, above: readonly ColumnMeaning[], criteria: readonly NamedCriterion[]): boolean {
  const cells = filled(row);
  if (cells.length === 0 || isColumnNumbers(row)) return false;
  const isYears = areYears(cells) || arePartNumbers(cells);
  const words = cells.every((cell) => {
    if (cell.kind !== 'text') return isYears;
    return isYears || statedMaximum([cell.text]) !== null || !/^[[\d]/.test(cell.text) || !readScoreCell(cell).ok;
  });
  if (!words) return false;
  const identified = above.some(({ column, heading }) => {
    const cell = row[column];
    return cell && IDENTITY.includes(heading?.role.kind ?? '') && readHeading(cell.text, criteria) === null;
  });
  const placed = row.some((cell, column) => cell !== null && column < above.length);
  return !identified && placed;
}

/** Where and when a table was signed stands at its right too, and heads no column. */
const DAY = /ngày\s*[\d.…]*\s*tháng/iu;

/** Lines above that only group columns to the right of the units' names, such as "Điểm tự chấm" over some of them. */
function topOf(sheet: Sheet, row: number, columns: readonly ColumnMeaning[], from: number): number {
  const names = columns
    .filter(({ heading }) => IDENTITY.includes(heading?.role.kind ?? ''))
    .map(({ column }) => column);
  const first = Math.max(...names);
  let top = row;
  while (top > from && row - top < MOST_LINES - 1) {
    const above = sheet.rows[top - 1] ?? [];
    const groups = above.every((cell, column) => cell === null || (cell.kind === 'text' && column > first));
    if (filled(above).length === 0 || !groups || filled(above).some(({ text }) => DAY.test(text))) break;
    top -= 1;
  }
  return top;
}

/** The headings that begin in a row; null where none do. */
export function headingsAt(
  sheet: Sheet,
  row: number,
  from: number,
  criteria: readonly NamedCriterion[],
): HeadingBlock | null {
  const cells = sheet.rows[row] ?? [];
  // "XẾP HẠNG NĂM 2024" alone on the line above the headings is a title.
  if (filled(cells).length < 2 || !cells.some((cell) => cell?.kind === 'text')) return null;
  if (!cells.some((cell) => cell?.kind === 'text' && readHeading(cell.text, criteria))) return null;
  let next = row + 1;
  let columns = readTree(sheet, row, next, criteria);
  while (next - row < MOST_LINES && isFurtherLine(sheet.rows[next] ?? [], columns, criteria)) {
    next += 1;
    columns = readTree(sheet, row, next, criteria);
  }
  if (!isHeading(columns)) return null;
  const top = topOf(sheet, row, columns, from);
  return { row: top, next, columns: top === row ? columns : readTree(sheet, top, next, criteria) };
}

/** The first headings of a list at or below a row; null where no row looks like them. */
export function findHeadings(sheet: Sheet, criteria: readonly NamedCriterion[], from = 0): HeadingBlock | null {
  for (let row = from; row < Math.min(sheet.rows.length, from + SEARCHED_ROWS); row += 1) {
    const found = headingsAt(sheet, row, from, criteria);
    if (found) return found;
  }
  return null;
}
