import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { currentSettings } from '@/lib/env';
import { openWriter } from '@/lib/store/open';

/** A copy of the store, changed, in place of the store for the tests of one file. */
export function withChangedStore(change: (store: Awaited<ReturnType<typeof openWriter>>) => Promise<void>): void {
  const before = process.env.DATABASE_URL;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'changed-store-'));
    const file = path.join(folder, 'store.db');
    await copyFile(currentSettings().databasePath, file);
    const store = await openWriter(file);
    await change(store);
    await store.$disconnect();
    process.env.DATABASE_URL = `file:${file}`;
  });

  afterAll(async () => {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
    await rm(folder, { recursive: true, force: true });
  });
}
