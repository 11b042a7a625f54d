import { stat } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import { currentSettings } from '@/lib/env';
import type { PrismaClient } from '@/lib/store/generated/client';
import { openReader, StoreError } from '@/lib/store/open';

// Why: lib/decisions/0009-remembered-reads.md

interface OpenStore {
  readonly client: PrismaClient;
  readonly identity: string;
}

interface Remembered {
  /** The store file as it was when the answers were read. */
  readonly state: string;
  readonly answers: LRUCache<string, Promise<unknown>>;
}

// One connection and one memory per process, also across the module copies Next makes for its bundles.
const holder = globalThis as { __storeReader?: Promise<OpenStore>; __storeRemembered?: Remembered };

/** Answers kept at a time; the largest are the tiers of a revision, some hundred kilobytes. */
const REMEMBERED = 100;
/** No file system tells two changes within this time apart for sure, so what is read in it is not kept. Milliseconds. */
const SETTLED_AFTER = 2_000;

interface FileState {
  /** Which file it is. */
  readonly identity: string;
  /** Which content it has. */
  readonly state: string;
  readonly settled: boolean;
}

const statsOf = (path: string) => stat(path, { bigint: true }).catch(() => null);

/** What a tool that ships the store keeps in a write-ahead log is content of the store as much as the file itself. */
async function stateOf(path: string): Promise<FileState> {
  const [file, log] = await Promise.all([statsOf(path), statsOf(`${path}-wal`)]);
  if (!file) throw new StoreError('missing', path, `There is no store at ${path}.`);
  const identity = `${path}:${file.dev}:${file.ino}`;
  const signs = [file, log].map((stats) => stats && `${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`);
  const changed = Math.max(Number(file.ctimeMs), Number(log?.ctimeMs ?? 0));
  return { identity, state: `${identity}:${signs.join(':')}`, settled: Date.now() - changed > SETTLED_AFTER };
}

/** Opens the file anew where another was put in its place (a restore). */
async function openOnce(path: string, identity: string): Promise<PrismaClient> {
  const current = await holder.__storeReader?.catch(() => undefined);
  if (current?.identity === identity) return current.client;
  holder.__storeReader = openReader(path).then((client) => ({ client, identity }));
  await current?.client.$disconnect().catch(() => undefined);
  return (await holder.__storeReader).client;
}

function answersOf(state: string): Remembered['answers'] {
  if (holder.__storeRemembered?.state !== state) {
    holder.__storeRemembered = { state, answers: new LRUCache({ max: REMEMBERED }) };
  }
  return holder.__storeRemembered.answers;
}

/** What `load` reads from the store, read-only, for an answer that is kept elsewhere. @throws StoreError as `remember` does. */
export async function readOnce<T>(load: (store: PrismaClient) => Promise<T>): Promise<T> {
  const { databasePath } = currentSettings();
  const { identity } = await stateOf(databasePath);
  return load(await openOnce(databasePath, identity));
}

/**
 * What `load` reads from the store, read-only; kept under `name` until the store file changes, and shared by all who ask.
 * Nobody may change an answer. `name` says everything the answer depends on.
 * @throws StoreError when the file is missing or cannot be read.
 */
export async function remember<T>(name: string, load: (store: PrismaClient) => Promise<T>): Promise<T> {
  const { databasePath } = currentSettings();
  const { identity, state, settled } = await stateOf(databasePath);
  const read = async () => load(await openOnce(databasePath, identity));
  if (!settled) return read();
  const answers = answersOf(state);
  const known = answers.get(name);
  if (known) return known as Promise<T>;
  const answer = read();
  answers.set(name, answer);
  // A fault may pass (a lock): the next asker tries again.
  answer.catch(() => answers.delete(name));
  return answer;
}
