import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readerAdapter, writerAdapter } from '@/lib/store/adapter';
import { causes, StoreError } from '@/lib/store/fault';
import { type FileState, fileStateOf } from '@/lib/store/file-state';
import { PrismaClient } from '@/lib/store/generated/client';
import { migrationNames } from '@/lib/store/migration-names';
import { isDatabase } from '@/lib/store/place';
import { toDatabaseFault } from '@/lib/store/postgresql/fault';

// A store is a file, or a PostgreSQL database: then another room does the same. It is loaded only where it is needed.
const database = () => import('@/lib/store/postgresql/open');

const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
/** A change that was cut short must be undone first, which this user or mount may not: the extended code says so. */
const SQLITE_READONLY_ROLLBACK = 776;
const SQLITE_CORRUPT = 11;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

/** The file a `file:` address or a path names, as an absolute path; a database's address as it is. */
export function storePathOf(databaseUrl: string): string {
  if (isDatabase(databaseUrl)) return databaseUrl;
  if (databaseUrl.startsWith('file:///')) return fileURLToPath(databaseUrl);
  return path.resolve(databaseUrl.replace(/^file:/, ''));
}

function sqliteCode(error: unknown): number | null {
  for (const cause of causes(error)) {
    if (cause.kind === 'SocketTimeout') return SQLITE_BUSY;
    const code = cause.rawCode ?? cause.extendedCode ?? cause.originalCode;
    if (code !== undefined && code !== null && /^\d+$/.test(String(code))) {
      return Number(code) === SQLITE_READONLY_ROLLBACK ? SQLITE_READONLY_ROLLBACK : Number(code) & 0xff;
    }
    const message = String(cause.message ?? '');
    if (/database is locked/.test(message)) return SQLITE_BUSY;
    if (/file is not a database/.test(message)) return SQLITE_NOTADB;
    if (/malformed/.test(message)) return SQLITE_CORRUPT;
  }
  return null;
}

/** The rows of one query, on a connection of its own. @throws what `toStoreError` reads; StoreError for no such file. */
export async function readRows(file: string, query: string): Promise<unknown[][]> {
  if (isDatabase(file)) return (await import('@/lib/store/postgresql/connect')).databaseRows(file, query);
  await checkFile(file);
  const [rows = []] = await rowsOf(file, [query]);
  return rows;
}

/** What a failed statement says about the store file; null where the fault is not the file's. */
export function toStoreError(error: unknown, file: string): StoreError | null {
  if (error instanceof StoreError) return error;
  if (isDatabase(file)) return toDatabaseFault(error, file);
  switch (sqliteCode(error)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return new StoreError('locked', file, `The store at ${file} is locked by another process.`, error);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return new StoreError('damaged', file, `The store at ${file} is damaged or not a SQLite file.`, error);
    case SQLITE_READONLY_ROLLBACK:
      return new StoreError(
        'interrupted',
        file,
        `A change of the store at ${file} was cut short and is not undone yet: run "npm run data -- list" as the user who publishes.`,
        error,
      );
    case SQLITE_CANTOPEN:
      return new StoreError('missing', file, `The store at ${file} cannot be opened.`, error);
    default:
      return null;
  }
}

/**
 * SQLite creates what it cannot find, and reads an empty file as an empty store: both are caught here first. The file is never
 * opened past SQLite: closing it would drop every lock this process holds on it (sqlite.org/howtocorrupt.html, 2.2), and a
 * writer could then commit in the midst of a reader's transaction.
 */
async function checkFile(file: string): Promise<void> {
  const stats = await stat(file).catch(() => null);
  if (!stats) throw new StoreError('missing', file, `There is no store at ${file}.`);
  if (!stats.isFile()) throw new StoreError('damaged', file, `The store at ${file} is not a file.`);
  if (stats.size === 0) throw new StoreError('empty', file, `The store at ${file} is an empty file.`);
}

/** Its first page, read by SQLite. @throws StoreError where it is none of SQLite's, or cannot be read. */
async function checkHeader(file: string): Promise<void> {
  await checkFile(file);
  await rowsOf(file, ['PRAGMA schema_version']).catch((error) => {
    throw toStoreError(error, file) ?? error;
  });
}

async function rowsOf(file: string, queries: readonly string[]): Promise<unknown[][][]> {
  const connection = await readerAdapter(file).connect();
  try {
    const answers: unknown[][][] = [];
    for (const sql of queries) answers.push((await connection.queryRaw({ sql, args: [], argTypes: [] })).rows);
    return answers;
  } finally {
    await connection.dispose();
  }
}

/**
 * Committed migrations the store has not finished, oldest first; `folder` is where those of a file are.
 * @throws StoreError when the store cannot be read.
 */
export async function unappliedMigrations(file: string, folder: string): Promise<string[]> {
  if (isDatabase(file)) return (await import('@/lib/store/postgresql/migrate')).unappliedInDatabase(file);
  await checkFile(file);
  try {
    const [tables] = await rowsOf(file, ["SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'"]);
    if (!tables?.length) return migrationNames(folder);
    const [rows] = await rowsOf(file, [
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    ]);
    const applied = new Set(rows?.map(([name]) => name));
    return (await migrationNames(folder)).filter((name) => !applied.has(name));
  } catch (error) {
    throw toStoreError(error, file) ?? error;
  }
}

/** A register alone is something: a province begins with its units, before its first edition. */
const HELD = 'SELECT 1 FROM "Register" UNION ALL SELECT 1 FROM "Revision" LIMIT 1';

// One of the process, however often bundlers load this file.
const LOOKED_THROUGH = Symbol.for('digital-scoreboard.looked-through');
const shared = globalThis as { [LOOKED_THROUGH]?: Map<string, string> };
shared[LOOKED_THROUGH] ??= new Map();
/** The content each file was looked through with, page by page, and found whole. */
const lookedThrough = shared[LOOKED_THROUGH];

/** Notes that a file with this content is whole, so that who opens it next need not look through it. */
export function noteWhole(file: string, { state, settled }: FileState): void {
  if (settled) lookedThrough.set(file, state);
}

async function checkReadable(file: string): Promise<void> {
  const unapplied = await unappliedMigrations(file, path.resolve('prisma/migrations'));
  if (unapplied.length > 0) {
    throw new StoreError('not-migrated', file, `The store at ${file} lacks the migration ${unapplied[0]}.`);
  }
  try {
    const found = await fileStateOf(file);
    const known = found !== null && lookedThrough.get(file) === found.state;
    // A country's ten years take most of a second to look through: once, while they are as they are.
    const [rows, check] = await rowsOf(file, [HELD, ...(known ? [] : ['PRAGMA quick_check(1)'])]);
    if (!known && check?.[0]?.[0] !== 'ok') throw new StoreError('damaged', file, `The store at ${file} is damaged.`);
    if (!rows?.length) throw new StoreError('empty', file, `The store at ${file} holds no register and no edition.`);
    if (found) noteWhole(file, found);
  } catch (error) {
    throw toStoreError(error, file) ?? error;
  }
}

/**
 * The store for reading: no statement through it can write. Never creates a file.
 * @throws StoreError when the file is missing, empty, damaged, locked for 5 s, or not migrated.
 */
export async function openReader(file: string): Promise<PrismaClient> {
  if (isDatabase(file)) return (await database()).openDatabaseReader(file);
  await checkReadable(file);
  return new PrismaClient({ adapter: readerAdapter(file) });
}

/**
 * The store for writing (publishing only; the web process never calls this).
 * @throws StoreError when the file is missing, empty or damaged.
 */
export async function openWriter(file: string): Promise<PrismaClient> {
  if (isDatabase(file)) return (await database()).openDatabaseWriter(file);
  await checkHeader(file);
  return new PrismaClient({ adapter: writerAdapter(file) });
}
