import { Prisma } from '@/lib/store/generated/client';
import { migrate } from '@/lib/store/migrate';
import { openWriter, readRows } from '@/lib/store/open';
import { withConnection } from '@/lib/store/postgresql/connect';

/** Every table, those that others point at first. Years point at revisions as well, and get that pointer last. */
export const TABLES = [
  'Register',
  'Tier',
  'Unit',
  'UnitFact',
  'Tile',
  'Succession',
  'MovedSlug',
  'RegisterLoad',
  'RegisterChange',
  'ReadingProfile',
  'Assessment',
  'Revision',
  'Source',
  'RevisionTier',
  'Criterion',
  'Result',
  'Score',
  'Act',
  'Audit',
  'Seal',
] as const satisfies readonly Prisma.ModelName[];

type Table = (typeof TABLES)[number];

/** Rows that are under way at a time; criteria point at each other and go in one piece. */
const ROWS = 20_000;
const rowsOf = (table: Table) => (table === 'Criterion' ? 1_000_000 : ROWS);

const columnsOf = (table: Table): string[] => Object.values(Prisma[`${table}ScalarFieldEnum`]);
const listed = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');
const inOrder = (table: Table, skip: number) => {
  const columns = columnsOf(table);
  return `SELECT ${listed(columns)} FROM "${table}" ORDER BY ${columns.includes('id') ? '"id"' : listed(columns)} LIMIT ${rowsOf(table)} OFFSET ${skip}`;
};

/** What is read of a table, in parts: a JSON array of rows each. */
async function* partsOf(table: Table, read: (skip: number) => Promise<unknown>): AsyncGenerator<string> {
  for (let skip = 0; ; skip += rowsOf(table)) {
    const part = await read(skip);
    if (typeof part !== 'string' || part === '[]') return;
    yield part;
  }
}

const POINTER = 'currentRevisionId';

/**
 * Copies a store in PostgreSQL, as it is at one moment, to a new file at `target`: the same rows under the same numbers, so that
 * everything that reads a store reads the copy, and a restore or a replica can be made of it.
 * @throws StoreError when the database cannot be read.
 */
export async function copyDatabase(place: string, target: string): Promise<void> {
  await migrate(target);
  const file = await openWriter(target);
  try {
    await withConnection(place, 'reader', async (connection) => {
      await connection.query('BEGIN');
      await file.$transaction(
        async (tx) => {
          // Rows that point at each other come one after the other.
          await tx.$executeRawUnsafe('PRAGMA defer_foreign_keys=ON');
          for (const table of TABLES) {
            const columns = columnsOf(table);
            const taken = columns.map((column) => `json_extract(value, '$."${column}"')`).join(', ');
            const insert = `INSERT INTO "${table}" (${listed(columns)}) SELECT ${taken} FROM json_each(?)`;
            const read = async (skip: number) => {
              const sql = `SELECT json_agg(row_to_json(part))::text AS rows FROM (${inOrder(table, skip)}) part`;
              return (await connection.query(sql)).rows[0]?.rows;
            };
            for await (const part of partsOf(table, read)) await tx.$executeRawUnsafe(insert, part);
          }
        },
        { timeout: 600_000 },
      );
      await connection.query('COMMIT');
    });
  } finally {
    await file.$disconnect();
  }
}

/** How the rows of a file stand in the database under the same numbers, and the next number is a new one. */
async function insertTable(tx: Prisma.TransactionClient, file: string, table: Table): Promise<void> {
  const columns = columnsOf(table);
  const taken = columns.map((column) => (column === POINTER ? `NULL AS "${column}"` : `"${column}"`)).join(', ');
  const insert = `INSERT INTO "${table}" (${listed(columns)}) SELECT ${taken} FROM json_populate_recordset(NULL::"${table}", $1::json)`;
  const pairs = columns.map((column) => `'${column}', "${column}"`).join(', ');
  const read = async (skip: number) =>
    (await readRows(file, `SELECT json_group_array(json_object(${pairs})) FROM (${inOrder(table, skip)})`))[0]?.[0];
  for await (const part of partsOf(table, read)) await tx.$executeRawUnsafe(insert, part);
  if (columns.includes('id'))
    await tx.$executeRawUnsafe(
      `SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT COALESCE(MAX("id"), 0) + 1 FROM "${table}"), false)`,
    );
}

/** Puts the rows of a file in place of all rows of the database, within the transaction of `tx`: readers see the old or the new. */
export async function replaceRows(tx: Prisma.TransactionClient, file: string): Promise<void> {
  await tx.$executeRawUnsafe(`UPDATE "Assessment" SET "${POINTER}" = NULL`);
  for (const table of TABLES.toReversed()) await tx.$executeRawUnsafe(`DELETE FROM "${table}"`);
  for (const table of TABLES) await insertTable(tx, file, table);
  const pointers = await readRows(file, `SELECT "id", "${POINTER}" FROM "Assessment" WHERE "${POINTER}" IS NOT NULL`);
  for (const [id, revision] of pointers)
    await tx.$executeRawUnsafe(`UPDATE "Assessment" SET "${POINTER}" = ${Number(revision)} WHERE "id" = ${Number(id)}`);
}
