import type { Prisma } from '@/lib/store/generated/client';
import { isDatabase } from '@/lib/store/place';

// Long lists are read as texts of JSON that the store itself makes: a row and all its scores are then one value to hand over, not
// fifty, each by name and by number. Why: lib/decisions/0046-a-start-reads-what-it-shows.md

export type Asked = Pick<Prisma.TransactionClient, '$queryRawUnsafe'>;

/** SQL of what a value is, by the name it has in an object. */
type Expressions = Readonly<Record<string, string>>;

/** How a store writes JSON; of expressions of SQL, not of values. */
interface JsonSql {
  readonly object: (values: Expressions) => string;
  readonly array: (values: readonly string[]) => string;
  /** Of all rows of a query, in the order they come. */
  readonly list: (item: string) => string;
  /** An answer that the client hands over as text. */
  readonly text: (json: string) => string;
}

const pairs = (values: Expressions, sql: (value: string) => string) =>
  Object.entries(values)
    .map(([name, value]) => `'${name}', ${sql(value)}`)
    .join(', ');

/** SQLite's columns hold whatever a foreign tool put there, and JSON has no bytes: those are told as what no column of ours says. */
const plain = (value: string) => `CASE typeof(${value}) WHEN 'blob' THEN 'blob ' || hex(${value}) ELSE ${value} END`;

const IN_FILE: JsonSql = {
  object: (values) => `json_object(${pairs(values, plain)})`,
  array: (values) => `json_array(${values.map(plain).join(', ')})`,
  list: (item) => `json_group_array(${item})`,
  text: (json) => json,
};

const IN_DATABASE: JsonSql = {
  object: (values) => `json_build_object(${pairs(values, String)})`,
  array: (values) => `json_build_array(${values.join(', ')})`,
  list: (item) => `coalesce(json_agg(${item}), '[]')`,
  text: (json) => `(${json})::text`,
};

/** How the store at `place` writes JSON. */
export const jsonSql = (place: string): JsonSql => (isDatabase(place) ? IN_DATABASE : IN_FILE);

/** Columns of a table that a query calls `alias`, by their names. */
export const columnsIn = (alias: string, columns: readonly string[]): Expressions =>
  Object.fromEntries(columns.map((column) => [column, `${alias}."${column}"`]));

/** The rows of a query all of whose columns are texts of JSON, as what those say. */
export async function jsonRows<Row extends object>(store: Asked, sql: string): Promise<Row[]> {
  const rows = await store.$queryRawUnsafe<Record<keyof Row, string>[]>(sql);
  return rows.map(
    (row) => Object.fromEntries(Object.entries<string>(row).map(([name, text]) => [name, JSON.parse(text)])) as Row,
  );
}
