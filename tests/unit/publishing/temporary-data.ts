import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const BUNDLED_DATA = path.resolve('prisma/data');

/** A folder of its own, removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bundles-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the bundled official data, to break, and the address of a store that does not exist yet. */
export async function copiedData({ simulated = false } = {}) {
  const folder = await temporaryFolder();
  const dataDir = path.join(folder, 'data');
  const filter = (source: string) => simulated || !path.basename(source).includes('mo-phong');
  await cp(BUNDLED_DATA, dataDir, { recursive: true, filter });
  return { dataDir, databasePath: path.join(folder, 'store.db') };
}
