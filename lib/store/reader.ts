import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { LRUCache } from 'lru-cache';
import { currentSettings } from '@/lib/env';
import { StoreError } from '@/lib/store/fault';
import { type FileState, fileStateOf } from '@/lib/store/file-state';
import type { PrismaClient } from '@/lib/store/generated/client';
import { openReader, toStoreError } from '@/lib/store/open';
import { isDatabase } from '@/lib/store/place';

// Why: lib/decisions/0009-remembered-reads.md

interface OpenStore {
  readonly identity: string;
  readonly client: Promise<PrismaClient>;
}

type Answers = LRUCache<string, Promise<unknown>>;

interface Remembered {
  /** The store file as it was when the answers were read. */
  readonly state: string;
  readonly answers: Answers;
}

/** What one piece of work found of the store when it first looked. */
interface Seen {
  answers: Promise<Answers> | null;
}

// One connection and one memory per process, also across the module copies Next makes for its bundles.
const holder = globalThis as {
  __storeReader?: OpenStore;
  __storeRemembered?: Remembered;
  __storeSeen?: AsyncLocalStorage<Seen>;
  __storeApart?: AsyncResource;
};
holder.__storeSeen ??= new AsyncLocalStorage();
holder.__storeApart ??= new AsyncResource('store');
const seen = holder.__storeSeen;
const apart = holder.__storeApart;

/**
 * Answers kept at a time, and rows in them all: what follows from a list goes with it. A row of a tier, with what follows from
 * it, takes about a kilobyte; a page of a unit reads ten years of a country at most.
 */
const REMEMBERED = { answers: 100, rows: 250_000 };
/** A database tells its state itself, and one transaction from the next for sure. */
async function databaseState(place: string): Promise<FileState> {
  const { STATE, toState } = await import('@/lib/store/postgresql/version');
  const client = await openOnce(place, place);
  try {
    const [row] = await client.$queryRawUnsafe<{ readonly head: unknown; readonly change: unknown }[]>(STATE);
    return { identity: place, state: `${place}:${toState(row?.head, row?.change).state}`, settled: true };
  } catch (error) {
    throw toStoreError(error, place) ?? error;
  }
}

async function stateOf(path: string): Promise<FileState> {
  if (isDatabase(path)) return databaseState(path);
  const state = await fileStateOf(path);
  if (!state) throw new StoreError('missing', path, `There is no store at ${path}.`);
  return state;
}

/** The file that stands there now: opened anew where another was put in its place (a restore). */
async function openNow(path: string): Promise<PrismaClient> {
  return openOnce(path, isDatabase(path) ? path : (await stateOf(path)).identity);
}

async function openOnce(path: string, identity: string): Promise<PrismaClient> {
  const before = holder.__storeReader;
  if (before?.identity === identity) return before.client;
  const opened: OpenStore = { identity, client: openReader(path) };
  holder.__storeReader = opened;
  // What could not be opened may be whole again when the next one asks.
  opened.client.catch(() => {
    if (holder.__storeReader === opened) delete holder.__storeReader;
  });
  await before?.client.then((client) => client.$disconnect()).catch(() => undefined);
  return opened.client;
}

const newAnswers = (): Answers => new LRUCache({ max: REMEMBERED.answers, maxSize: REMEMBERED.rows });

/** Lists in an answer are this deep: tiers, and in each its rows. */
const DEPTH = 3;
/** A list of no more is looked into: its own may be long. */
const FEW = 50;

/** How many rows an answer holds, about: a long list is as many as it has, a short one what is in it; never less than one. */
export function rowsIn(answer: unknown, depth = DEPTH): number {
  if (typeof answer !== 'object' || answer === null) return 1;
  if (answer instanceof Map || answer instanceof Set) return Math.max(1, answer.size);
  const parts = Array.isArray(answer) ? answer : Object.values(answer);
  if (parts.length > FEW || depth === 0) return Math.max(1, parts.length);
  return parts.reduce((sum: number, part) => sum + rowsIn(part, depth - 1), 1);
}

function answersOf(state: string): Answers {
  if (holder.__storeRemembered?.state !== state) holder.__storeRemembered = { state, answers: newAnswers() };
  return holder.__storeRemembered.answers;
}

async function look(file: string): Promise<Answers> {
  const { state, settled } = await stateOf(file);
  return settled ? answersOf(state) : newAnswers();
}

/** What is known of the state that the work this is part of began with; without such work, of the state as it is. */
function knownAnswers(): Promise<Answers> {
  const work = seen.getStore();
  if (!work) return look(currentSettings().databasePath);
  work.answers ??= look(currentSettings().databasePath);
  return work.answers;
}

/**
 * Runs a piece of work, a page's rendering, that looks at the store's file once, when it first reads: hundreds of readings
 * of one page are of one state, and no reading waits for the disk to say so.
 */
export function atOneState<T>(work: () => Promise<T>): Promise<T> {
  return seen.run({ answers: null }, work);
}

/**
 * Reads what is kept for others apart from who asked: a promise remembers the work it was begun in, a whole rendering with its
 * answer, for as long as it is kept. It is of the same state all the same.
 */
function beginApart<T>(answers: Answers, load: (store: PrismaClient) => Promise<T>): Promise<T> {
  const begin = () => openNow(currentSettings().databasePath).then(load);
  return apart.runInAsyncScope(() => seen.run({ answers: Promise.resolve(answers) }, begin));
}

/** What `load` reads from the store, read-only, for an answer that is kept elsewhere. @throws StoreError as `remember` does. */
export async function readOnce<T>(load: (store: PrismaClient) => Promise<T>): Promise<T> {
  return load(await openNow(currentSettings().databasePath));
}

/**
 * What `load` reads from the store, read-only; kept under `name` until the store file changes, and shared by all who ask.
 * Nobody may change an answer. `name` says everything the answer depends on.
 * @throws StoreError when the file is missing or cannot be read.
 */
export async function remember<T>(name: string, load: (store: PrismaClient) => Promise<T>): Promise<T> {
  const answers = await knownAnswers();
  const known = answers.get(name);
  if (known) return known as Promise<T>;
  const answer = beginApart(answers, load);
  answers.set(name, answer, { size: 1 });
  // How much it holds is known once it is read; what is more than there is room for has it alone.
  const weigh = (read: T) => {
    const size = Math.min(REMEMBERED.rows, rowsIn(read));
    if (answers.peek(name) !== answer) return;
    // What is set again as it is keeps its old size.
    answers.delete(name);
    answers.set(name, answer, { size });
  };
  answer.then(weigh, () => undefined);
  // A fault may pass (a lock): the next asker tries again.
  answer.catch(() => answers.delete(name));
  return answer;
}
