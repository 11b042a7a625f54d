import { type Heading, type NamedCriterion, readHeading, roleKey, settleDistrict } from '@/lib/annex/list/headings';
import type { Sheet, SheetCell } from '@/lib/annex/sheet';
import { fold } from '@/lib/i18n/fold';
import type { Tier } from '@/lib/site';

/** Headings are looked for in the first lines only; above them stand titles. */
const SEARCHED_ROWS = 60;

export interface HeadingRow {
  /** Row of the (first line of the) headings, from 0. */
  readonly row: number;
  /** First row below the headings. */
  readonly next: number;
  /** By column. */
  readonly headings: ReadonlyMap<number, Heading>;
  /** Columns that have a heading nobody knows. */
  readonly unknown: readonly { readonly column: number; readonly text: string }[];
  /** Second columns of something that has one already. */
  readonly repeated: readonly { readonly column: number; readonly text: string }[];
}

type Row = readonly (SheetCell | null)[];

function readRow(row: Row, criteria: readonly NamedCriterion[]): Map<number, Heading> {
  const found = new Map<number, Heading>();
  for (const [column, cell] of row.entries()) {
    const heading = cell?.kind === 'text' ? readHeading(cell, criteria) : null;
    if (heading) found.set(column, heading);
  }
  return found;
}

function isHeadingRow(found: ReadonlyMap<number, Heading>): boolean {
  const kinds = new Set([...found.values()].map(({ role }) => role.kind));
  const named = kinds.has('name') || kinds.has('code') || kinds.has('district');
  return (
    named && ['total', 'rank', 'criterion', 'order', 'code'].some((kind) => kinds.has(kind as never)) && found.size > 1
  );
}

/** A second line of headings under merged ones: it names columns, and nothing in it is a value. */
function isSecondLine(row: Row, first: ReadonlyMap<number, Heading>, found: ReadonlyMap<number, Heading>): boolean {
  const own = [...found.keys()].filter((column) => !first.has(column) || first.get(column)?.role.kind === 'total');
  return (
    own.length > 0 &&
    row.every((cell) => cell === null || cell.kind === 'text') &&
    !row.some((cell) => cell && /^\d+(?:,\d+)?$/.test(cell.text))
  );
}

/** The headings of a tier's list; null where no row looks like one. */
export function findHeadings(sheet: Sheet, criteria: readonly NamedCriterion[], tier: Tier | null): HeadingRow | null {
  for (const [index, row] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    const first = readRow(row, criteria);
    const below = sheet.rows[index + 1] ?? [];
    const second = readRow(below, criteria);
    const merged = new Map([...first, ...second]);
    // "XẾP HẠNG NĂM 2024" alone on the line above the headings is a title.
    const title = row.filter((cell) => cell !== null).length === 1 && isHeadingRow(second);
    const twoLines = first.size > 0 && !title && isSecondLine(below, first, second) && isHeadingRow(merged);
    if (!isHeadingRow(first) && !twoLines) continue;
    const found = twoLines ? merged : first;
    settleDistrict(found, tier);
    return settle(index, twoLines ? [row, below] : [row], found);
  }
  return null;
}

function settle(row: number, lines: readonly Row[], found: ReadonlyMap<number, Heading>): HeadingRow {
  const headings = new Map<number, Heading>();
  const repeated: { column: number; text: string }[] = [];
  const unknown: { column: number; text: string }[] = [];
  const seen = new Set<string>();
  const width = Math.max(...lines.map((line) => line.length));
  const plain = new Set([...found.values()].flatMap(({ role, qualified }) => (qualified ? [] : [roleKey(role)])));
  for (let column = 0; column < width; column += 1) {
    const text = lines.map((line) => line[column]?.text).findLast((cell) => cell !== undefined) ?? '';
    const own = found.get(column);
    const heading = own?.qualified && plain.has(roleKey(own.role)) ? undefined : own;
    if (!heading) {
      // A heading over several columns stands in the first of them and is no heading of that column alone.
      const covers = lines.length > 1 && lines[1]?.[column] === null;
      if (text !== '' && !covers) unknown.push({ column, text });
      continue;
    }
    const key = roleKey(heading.role);
    if (seen.has(key)) repeated.push({ column, text });
    else headings.set(column, heading);
    seen.add(key);
  }
  return { row, next: row + lines.length, headings, unknown, repeated };
}

/** Whole phrases: "số" of "chuyển đổi số" is no department, "xã" of "xã hội" no commune. */
const PHRASES: readonly (readonly [Tier, RegExp])[] = [
  ['cap-xa', / (?:cap xa|xa phuong|phuong xa|cac xa|communes?) /],
  ['cap-huyen', / (?:cap huyen|huyen thanh pho|quan huyen|cac huyen|districts?) /],
  ['so-nganh', / (?:so nganh|so ban nganh|cac so|cap so|departments?) /],
];

/** What the name of a sheet may be shortened to. */
const SHORT: Readonly<Record<string, Tier>> = { xa: 'cap-xa', huyen: 'cap-huyen', so: 'so-nganh' };

/** The tier a title names, such as "Bảng xếp hạng UBND cấp xã năm 2023"; null where it names none. */
export function tierNamed(text: string): Tier | null {
  const words = ` ${fold(text)} `;
  return PHRASES.find(([, phrase]) => phrase.test(words))?.[0] ?? null;
}

/** The tier a sheet's name stands for: "Cấp xã", "Xã", "UBND huyện (2)". */
export function tierOfSheet(name: string): Tier | null {
  const short = fold(name)
    .replace(/^(?:ubnd|danh sach|bang|phu luc) |[\d ]+$/g, '')
    .trim();
  return SHORT[short] ?? tierNamed(name);
}
