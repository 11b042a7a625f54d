import { access, link, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { StoreError } from '@/lib/store/fault';
import { migrationNames } from '@/lib/store/migration-names';
import { storePathOf, toStoreError, unappliedMigrations } from '@/lib/store/open';
import { isDatabase } from '@/lib/store/place';
import { openSchemaEngine } from '@/lib/store/schema-engine';

const MIGRATIONS = path.resolve('prisma/migrations');

/** The migration folders as the schema engine takes them. `folder` is absolute. */
export async function readMigrations(folder: string): Promise<MigrationList> {
  const lockfile = await readFile(path.join(folder, 'migration_lock.toml'), 'utf8').catch(() => null);
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      (await migrationNames(folder)).map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(path.join(folder, name, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  };
}

async function applyMigrations(file: string, folder: string): Promise<string[]> {
  const engine = await openSchemaEngine(file);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(folder),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } catch (error) {
    throw toStoreError(error, file) ?? migrationFailed(file, error);
  } finally {
    engine.free();
  }
}

function migrationFailed(file: string, error: unknown): StoreError {
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreError(
    'not-migrated',
    file,
    `The store at ${file} could not be migrated: ${reason.split('\n')[0]}`,
    error,
  );
}

/** Unlike a rename, a link never takes the place of a store; some mounted folders have no links. */
async function putInPlace(draft: string, file: string): Promise<void> {
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw error;
    return rename(draft, file);
  });
}

/** A store of no rows, with room to spare. */
const FIRST_BYTES = 512 * 1024;

/**
 * Writes and takes away what a new store needs: the schema engine says of a full disk or a folder that may not be written only
 * that something outside failed.
 * @throws the disk's own error.
 */
async function tryDisk(file: string): Promise<void> {
  try {
    await writeFile(file, Buffer.alloc(FIRST_BYTES), { flush: true });
  } finally {
    await unlink(file).catch(() => undefined);
  }
}

let begun = 0;

/** A new store is built beside its place and put there whole, so that a stopped start leaves no half store. */
async function createStore(file: string, folder: string): Promise<string[]> {
  // Of this start alone: one that ends takes away what has its draft's name.
  begun += 1;
  const draft = `${file}-new-${process.pid}-${begun}.db`;
  try {
    await tryDisk(`${draft}-tried`);
    const applied = await applyMigrations(draft, folder);
    await putInPlace(draft, file);
    return applied;
  } catch (error) {
    // Another process put its store there first: it is as good as ours.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return migrate(file, folder);
    throw error;
  } finally {
    for (const leftover of await leftovers(draft)) await unlink(leftover).catch(() => undefined);
  }
}

async function leftovers(draft: string): Promise<string[]> {
  const folder = path.dirname(draft);
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.startsWith(path.basename(draft))).map((name) => path.join(folder, name));
}

/**
 * Brings the store to the committed migrations, making it where there is none. Does nothing, in
 * milliseconds, when it is up to date. `databaseUrl` is a `file:` address, a path, or a database's address, which has
 * migrations of its own.
 * @returns the names of the migrations applied now.
 * @throws StoreError when the file cannot be read, is locked, or a migration fails.
 */
export async function migrate(databaseUrl: string, folder = MIGRATIONS): Promise<string[]> {
  if (isDatabase(databaseUrl)) return (await import('@/lib/store/postgresql/migrate')).migrateDatabase(databaseUrl);
  const file = storePathOf(databaseUrl);
  const size = await stat(file).then(
    (stats) => stats.size,
    () => null,
  );
  if (size === null) {
    await access(path.dirname(file)).catch(() => {
      throw new StoreError('missing', file, `There is no folder for the store at ${path.dirname(file)}.`);
    });
    return createStore(file, folder);
  }
  // An empty file is what a failed copy leaves, or `touch`: nothing in it can be lost.
  if (size === 0) {
    await unlink(file);
    return createStore(file, folder);
  }
  const unapplied = await unappliedMigrations(file, folder);
  return unapplied.length === 0 ? [] : applyMigrations(file, folder);
}
