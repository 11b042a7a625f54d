import { digitsOf, inPoints } from '@/lib/scoring/points';
import type { Points } from '@/lib/scoring/types';
import type { Localised } from '@/lib/site';

export type FieldType = 'string' | 'integer' | 'decimal' | 'boolean';

/** A column, described once for CSV, XLSX, JSON, CSVW and the data package. */
export interface DataField {
  /** Stable machine name: the header of the CSV and the key of the JSON. */
  readonly name: string;
  readonly type: FieldType;
  readonly title: Localised;
  readonly description: Localised;
  /** Every cell has a value. */
  readonly required?: boolean;
  /** The closed list of values. */
  readonly values?: readonly string[];
  /** Attainable maximum in thousandths of a point, where the decision gives one. */
  readonly maximum?: Points | null;
  /** A value as the page shows it, for people: a reader of CSV would take “385,641” for a number. Stands in JSON alone. */
  readonly asShown?: boolean;
  /** Words of a source that may look like a number: a CSV puts them in quotation marks, “3331,01”. */
  readonly quoted?: boolean;
  /** A person reads it: these columns come first in a workbook and are the ones that are printed. */
  readonly printed?: boolean;
}

/** A decimal is thousandths (358170 is 358.17); null is a missing value, whose code stands in a column beside it. */
export type DataCell = string | number | boolean | null;

/** A note on the whole table, in both languages. */
export type DataNote = Localised;

/** What a download holds, before it has a format. */
export interface DataTable {
  /** Stable machine name, such as "2023.1-cap-xa". */
  readonly name: string;
  readonly title: Localised;
  readonly fields: readonly DataField[];
  readonly primaryKey: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
  readonly notes: readonly DataNote[];
}

/** A long table, whose rows come a part at a time. */
export type TableHead = Omit<DataTable, 'rows'>;

export type Rows = DataTable['rows'];

/** A table whose rows are read a part at a time, anew by each who asks: however long it is, no more is in memory. */
export interface TableInParts extends TableHead {
  /** How many rows there are. */
  readonly length: number;
  readonly parts: () => Iterable<Rows>;
}

/** A table whose rows are worked out a part at a time, anew for each who asks: however long it is, a part is in memory. */
export interface TableToCome extends TableHead {
  /** How many rows there are. */
  readonly length: number;
  readonly coming: () => AsyncIterable<Rows>;
}

/** A table once all its rows have come. */
export async function gather({ coming, length, ...head }: TableToCome): Promise<DataTable> {
  const parts: Rows[] = [];
  for await (const part of coming()) parts.push(part);
  return { ...head, rows: parts.flat() };
}

export const inParts = ({ rows, ...head }: DataTable): TableInParts => ({
  ...head,
  length: rows.length,
  parts: () => [rows],
});

/** The table as files of cells have it, without the copies for people. */
export function withoutShown(table: DataTable): DataTable {
  const kept = table.fields.flatMap(({ asShown }, index) => (asShown ? [] : [index]));
  const pick = <T>(list: readonly T[]) => kept.flatMap((index) => list.slice(index, index + 1));
  return { ...table, fields: pick(table.fields), rows: table.rows.map(pick) };
}

/** Thousandths as the shortest exact decimal with a dot: 358170 → "358.17". */
export function toDecimal(points: Points): string {
  const [whole, decimals] = digitsOf(points);
  return `${points < 0 ? '-' : ''}${decimals === '' ? whole : `${whole}.${decimals}`}`;
}

/** A cell as JSON has it: decimals become numbers. */
export function toJsonValue(field: DataField, cell: DataCell): DataCell {
  return field.type === 'decimal' && typeof cell === 'number' ? inPoints(cell) : cell;
}

/** Rows as objects keyed by field name. */
export function toRecords(table: DataTable): Record<string, DataCell>[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.fields.map((field, index) => [field.name, toJsonValue(field, row[index] ?? null)])),
  );
}
