import { stat } from 'node:fs/promises';
import { readEnv } from '@/lib/env';
import type { PrismaClient } from '@/lib/store/generated/client';
import { openReader, StoreError } from '@/lib/store/open';

interface OpenStore {
  readonly client: PrismaClient;
  readonly identity: string;
}

// One connection per process, also across the module copies Next makes for its bundles.
const holder = globalThis as { __storeReader?: Promise<OpenStore> };

async function identityOf(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path);
    return `${path}:${dev}:${ino}`;
  } catch {
    throw new StoreError('missing', `There is no store at ${path}.`);
  }
}

/**
 * The store, read-only. A store file that was put in place of another (a restore) is noticed and opened anew.
 * @throws StoreError when the file is missing or cannot be read.
 */
export async function reader(): Promise<PrismaClient> {
  const { databasePath } = readEnv(process.env);
  const identity = await identityOf(databasePath);
  const current = await holder.__storeReader?.catch(() => undefined);
  if (current?.identity === identity) return current.client;
  holder.__storeReader = openReader(databasePath).then((client) => ({ client, identity }));
  await current?.client.$disconnect().catch(() => undefined);
  return (await holder.__storeReader).client;
}
