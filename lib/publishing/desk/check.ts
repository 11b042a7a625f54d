import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type LoadOptions, type LoadReport, loadBundles } from '@/lib/publishing/bundle/load';
import { copyStore, holdsSomething } from '@/lib/store/backup';

/**
 * What `loadBundles` would do, done to a copy of the store that is thrown away: the same checks, nothing written.
 * @throws what loadBundles throws.
 */
export async function checkBundles(options: LoadOptions): Promise<LoadReport> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'check-'));
  try {
    const copy = path.join(folder, 'store.db');
    if (await holdsSomething(options.databasePath)) await copyStore(options.databasePath, copy);
    return await loadBundles({ ...options, databasePath: copy });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
