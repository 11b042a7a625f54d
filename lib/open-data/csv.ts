import { type DataCell, type DataField, type DataTable, toDecimal } from '@/lib/open-data/table';

const BOM = '\uFEFF';
/** Signs a spreadsheet takes for the beginning of a formula, full-width ones included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** A text no spreadsheet runs: what looks like a formula gets an apostrophe before it. */
export function neutralise(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function textOf(field: DataField, cell: DataCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return field.type === 'decimal' ? toDecimal(cell) : String(cell);
  return typeof cell === 'boolean' ? String(cell) : neutralise(cell);
}

const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * RFC 4180: comma, CRLF, double quotes, one header line, dot decimals. `bom` puts a byte order mark first, without which
 * Excel garbles Vietnamese. Missing values are empty; their code stands in the column beside them.
 */
export function toCsv(table: DataTable, bom: boolean): string {
  const lines = [
    table.fields.map(({ name }) => name),
    ...table.rows.map((row) => table.fields.map((field, index) => textOf(field, row[index] ?? null))),
  ];
  return (bom ? BOM : '') + lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}
