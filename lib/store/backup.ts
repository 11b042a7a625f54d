import { mkdir, readdir, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { openWriter, readRows, toStoreError } from '@/lib/store/open';
import { folderBeside, isDatabase } from '@/lib/store/place';

const KEPT = 10;
const NAME = /^store-\d{8}T\d{9}Z(?:-\d+)?\.db$/;

/** Where the copies of a store are: a folder beside it. */
export function backupFolder(databasePath: string): string {
  return path.join(folderBeside(databasePath), 'backups');
}

/** When a copy was made, as an ISO date-time, from the name it was given; null for another name. */
export function copiedAt(name: string): string | null {
  const [, y, mo, d, h, mi, s, ms] = /^store-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(name) ?? [];
  return y === undefined ? null : `${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`;
}

/**
 * Writes a whole, consistent copy of the store to `target`, which must not exist; readers are not held up. A copy is always
 * a file, of a store in PostgreSQL as well.
 * @throws StoreError when the store cannot be read.
 */
export async function copyStore(databasePath: string, target: string): Promise<void> {
  if (isDatabase(databasePath)) return copyFromDatabase(databasePath, target);
  const client = await openWriter(databasePath);
  try {
    await client.$executeRawUnsafe(`VACUUM INTO '${target.replaceAll("'", "''")}'`);
  } catch (error) {
    await unlink(target).catch(() => undefined);
    throw toStoreError(error, databasePath) ?? error;
  } finally {
    await client.$disconnect();
  }
}

/** Whether there is anything in the store that a copy could keep. @throws StoreError when a database cannot be asked. */
export async function holdsSomething(databasePath: string): Promise<boolean> {
  if (isDatabase(databasePath)) return (await readRows(databasePath, `SELECT to_regclass('"Audit"')`))[0]?.[0] !== null;
  return stat(databasePath).then(
    ({ size }) => size > 0,
    () => false,
  );
}

async function copyFromDatabase(place: string, target: string): Promise<void> {
  const { copyDatabase } = await import('@/lib/store/postgresql/copy');
  try {
    await copyDatabase(place, target);
  } catch (error) {
    await unlink(target).catch(() => undefined);
    throw error;
  }
}

/** The copies that are kept, oldest first, as paths. */
export async function listBackups(databasePath: string): Promise<string[]> {
  const folder = backupFolder(databasePath);
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Whether there is a process of this number, of whichever user: what it has half made is no leftover. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes away half copies of processes that are no more. */
async function clearHalfCopies(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = /^store-\w+-(\d+)\.db\.part/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) await unlink(path.join(folder, name)).catch(() => undefined);
  }
}

async function newCopy(databasePath: string): Promise<string> {
  const folder = backupFolder(databasePath);
  await mkdir(folder, { recursive: true });
  await clearHalfCopies(folder);
  const stamp = new Date().toISOString().replaceAll(/[-:.]/g, '');
  const target = path.join(folder, `store-${stamp}-${process.pid}.db`);
  const draft = `${target}.part`;
  await copyStore(databasePath, draft);
  await rename(draft, target);
  return target;
}

async function dropOldest(databasePath: string): Promise<void> {
  for (const old of (await listBackups(databasePath)).slice(0, -KEPT)) await unlink(old).catch(() => undefined);
}

/**
 * Keeps a copy of the store in its backup folder, and of the copies there only the last ten. A copy has its name
 * only once it is whole.
 * @returns the path of the copy. @throws StoreError when the store cannot be read.
 */
export async function backupStore(databasePath: string): Promise<string> {
  const copy = await newCopy(databasePath);
  await dropOldest(databasePath);
  return copy;
}

/**
 * Runs `work` on the store after a copy of it was kept. Work that was refused changed nothing: its copy goes, so
 * that it pushes no older one out.
 */
export async function withBackup<T>(databasePath: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = await newCopy(databasePath);
  try {
    const done = await work(copy);
    await dropOldest(databasePath);
    return done;
  } catch (error) {
    await unlink(copy).catch(() => undefined);
    throw error;
  }
}
