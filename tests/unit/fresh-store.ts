import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
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
