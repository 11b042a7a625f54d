import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { freshStore } from '../fresh-store';

/** Every bundled edition, simulated ones too, in a store of its own for the tests of one file. */
export async function withBundledStore(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bundled-'));
  const databasePath = path.join(folder, 'store.db');
  beforeAll(async () => {
    vi.stubEnv('DATABASE_URL', `file:${databasePath}`);
    vi.stubEnv('SITE_URL', 'https://diem.example.vn');
    await freshStore(databasePath, { simulated: true });
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });
}
