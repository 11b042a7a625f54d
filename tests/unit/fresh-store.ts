import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, inject, vi } from 'vitest';
import { loadBundles } from '@/lib/publishing/bundle/load';

/**
 * Puts a store of the bundled data at `file`, as a first start leaves it. Loading takes seconds, so it is done once in a
 * run and copied: the store is one file.
 */
export async function freshStore(file: string, { simulated }: { readonly simulated: boolean }): Promise<void> {
  const made = path.join(inject('freshStores'), simulated ? 'whole.db' : 'official.db');
  if (!existsSync(made)) {
    const own = path.join(inject('freshStores'), `${process.pid}-${path.basename(made)}`);
    await loadBundles({ databasePath: own, dataDir: 'prisma/data', simulated });
    renameSync(own, made);
  }
  mkdirSync(path.dirname(file), { recursive: true });
  copyFileSync(made, file);
}

/** Gives the tests of a file a store of their own with the bundled official editions, which the views read. */
export function readsOfficialStore(name: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), `${name}-`));
  beforeAll(async () => {
    const store = path.join(folder, 'store.db');
    vi.stubEnv('DATABASE_URL', `file:${store}`);
    await freshStore(store, { simulated: false });
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
}
