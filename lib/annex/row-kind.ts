import type { SheetCell } from '@/lib/annex/sheet';
import { fold } from '@/lib/i18n/fold';

/** Rows under or between the units: sums and averages of the list. */
const SUMMARY =
  /^(?:tong cong|tong so|tong|cong|trung binh|binh quan|diem trung binh|diem binh quan|trung vi|cao nhat|thap nhat|total|average|mean|median)(?: |$)/;

const MAXIMA = /^(?:diem toi da|thang diem|diem chuan|toi da|maximum)(?: |$)/;

/** "I", "IV", "A", "B.": the number of a group of units. */
const GROUP_NUMBER = /^(?:[IVXL]{1,6}|[A-Z])\.?$/;

export type RowKind =
  | 'blank'
  | 'summary'
  | 'maxima'
  /** "(1) (2) (3)" under the headings. */
  | 'column-numbers'
  /** A group's name, such as a district above its communes. */
  | 'group'
  | 'unit';

/** The parts of a row that tell what it is. `texts`: its first cells up to the name; `values`: what should be figures. */
export interface RowParts {
  readonly cells: readonly (SheetCell | null)[];
  readonly order: SheetCell | null;
  readonly code: SheetCell | null;
  readonly name: SheetCell | null;
  readonly values: readonly (SheetCell | null)[];
}

function isColumnNumbers(cells: readonly (SheetCell | null)[]): boolean {
  const numbers = cells.flatMap((cell) => (cell ? [Number(cell.text.replace(/^\((.*)\)$/, '$1'))] : []));
  return (
    numbers.length > 2 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

/** What a row under the headings is. `isUnit`: whether a text is a unit's name. */
export function rowKind(parts: RowParts, isUnit: (name: string) => boolean): RowKind {
  const { cells, order, code, name, values } = parts;
  const filled = cells.filter((cell) => cell !== null);
  if (filled.length === 0) return 'blank';
  if (isColumnNumbers(cells)) return 'column-numbers';
  const first = name ?? order ?? filled[0] ?? null;
  if (code === null && first?.kind === 'text') {
    if (SUMMARY.test(fold(first.text))) return 'summary';
    if (MAXIMA.test(fold(first.text))) return 'maxima';
  }
  if (code !== null) return 'unit';
  if (name !== null && isUnit(name.text)) {
    const numbered = order !== null && GROUP_NUMBER.test(order.text);
    return numbered && values.every((cell) => cell === null) ? 'group' : 'unit';
  }
  if (values.every((cell) => cell === null)) return 'group';
  // A signature under the list stands anywhere, and nothing in its line is a figure.
  if (name === null && order === null && filled.every((cell) => cell.kind === 'text' && !/\d/.test(cell.text)))
    return 'group';
  return order !== null && GROUP_NUMBER.test(order.text) ? 'group' : 'unit';
}
