import {
  type DataCell,
  type DataField,
  type DataTable,
  type TableInParts,
  toDecimal,
  withoutShown,
} from '@/lib/open-data/table';

/** Signs a spreadsheet takes for the beginning of a formula, full-width ones included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** A text no spreadsheet runs: what looks like a formula gets an apostrophe before it. */
export function neutralise(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function textOf(field: DataField, cell: DataCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return field.type === 'decimal' ? toDecimal(cell) : String(cell);
  if (typeof cell === 'boolean') return String(cell);
  return field.quoted ? `“${cell}”` : neutralise(cell);
}

const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const toLine = (cells: readonly string[]) => `${cells.map(quote).join(',')}\r\n`;

/** Names of the columns, as the first line has them. */
export const csvHead = (fields: DataTable['fields']): string =>
  toLine(fields.filter(({ asShown }) => !asShown).map(({ name }) => name));

/** The rows of a table, without the line of names: the rest of the file, or a part of it. */
export function csvRows(all: DataTable): string {
  const table = withoutShown(all);
  return table.rows
    .map((row) => toLine(table.fields.map((field, index) => textOf(field, row[index] ?? null))))
    .join('');
}

/**
 * RFC 4180, for programs: comma, CRLF, double quotes, one header line, dot decimals, no byte order mark. Missing values are
 * empty; their code stands in the column beside them. People have the workbook.
 */
export function* csvParts({ parts, ...head }: TableInParts): Generator<string> {
  yield csvHead(head.fields);
  for (const rows of parts()) yield csvRows({ ...head, rows });
}
