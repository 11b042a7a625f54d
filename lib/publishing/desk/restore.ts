import { copyFile, rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { backupStore } from '@/lib/store/backup';
import { migrate } from '@/lib/store/migrate';
import { openReader, StoreError } from '@/lib/store/open';
import { writeStore } from '@/lib/store/writer';

/** The store as it is now, kept aside; null where it is too broken to be copied. */
async function keepPresent(databasePath: string): Promise<string | null> {
  try {
    return await backupStore(databasePath);
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'locked') return null;
    throw error;
  }
}

/**
 * Puts a copy of a store in place of the store, in one step: readers see the old one or the new one. The copy is
 * migrated where it is older, and the restore is the last row of its log.
 * @returns where the store of before is kept; null where it could not be read.
 * @throws StoreError when the copy cannot be read or holds no edition; then the store is left alone.
 */
export async function restoreStore(databasePath: string, file: string): Promise<string | null> {
  const draft = `${databasePath}-restore-${process.pid}`;
  try {
    await copyFile(file, draft).catch((error) => {
      throw new StoreError('missing', `There is no store at ${file}.`, error);
    });
    await migrate(draft);
    const probe = await openReader(draft);
    await probe.$disconnect();
    await writeStore(draft, (writer) =>
      writer.appendAudit({
        at: new Date().toISOString(),
        action: 'restore',
        revision: null,
        note: path.basename(file),
        sourceSha256: null,
      }),
    );
    const before = await keepPresent(databasePath);
    const swap = () => rename(draft, databasePath);
    if (before === null) {
      // A journal beside a broken store would be played into the store that takes its place.
      await unlink(`${databasePath}-journal`).catch(() => undefined);
      await swap();
    } else await writeStore(databasePath, swap);
    return before;
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}
