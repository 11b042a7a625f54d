import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { LRUCache } from 'lru-cache';
import { Piscina } from 'piscina';
import { ensureFileWorker } from '@/lib/file-thread/bundle-worker';
import {
  type FileJob,
  type FileResult,
  type FileTask,
  type PackedTable,
  packRows,
  packTable,
  timeFor,
  withTables,
} from '@/lib/file-thread/file-job';
import { keptFiles } from '@/lib/kept-files';
import type { Measure } from '@/lib/open-data/edition-model';
import type { DataTable, TableHead, TableToCome } from '@/lib/open-data/table';
import { releaseOfThread } from '@/lib/thread-code';

// Why: lib/decisions/0041-files-in-a-thread.md

/** Bounds of the thread. Times in milliseconds. */
const LIMITS = {
  /** Files that wait; more are turned away. */
  queue: 50,
  /** A thread that grows beyond this is ended by V8: a list of all communes of a country takes less. */
  maxHeapMegabytes: 512,
  /** Young objects of a file are many and short-lived; a larger nursery takes memory and saves little time. */
  nurseryMegabytes: 4,
  /**
   * Files come together, a page's or a catalogue's; then there is no thread. One that has packed ten years of a country holds more
   * than the next file needs, and gives it back when it ends.
   */
  idleTimeout: 500,
  /** Whoever asked may have gone before a long file was written: the next one finds it for so long, in so many bytes. */
  keptFor: 60_000,
  keptBytes: 16 * 1024 * 1024,
} as const;

// One thread a process, however often bundlers load this file.
const SHARED = Symbol.for('digital-scoreboard.file-thread');
interface Thread {
  readonly pool: Piscina;
  /** What is being written, by its content. */
  readonly underWay: Map<string, Promise<Uint8Array>>;
  readonly written: LRUCache<string, Uint8Array>;
  readonly release: string;
}
const holder = globalThis as { [SHARED]?: Promise<Thread> };

async function start(): Promise<Thread> {
  const file = await ensureFileWorker();
  const pool = new Piscina({
    filename: pathToFileURL(file).href,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: LIMITS.queue,
    idleTimeout: LIMITS.idleTimeout,
    resourceLimits: {
      maxOldGenerationSizeMb: LIMITS.maxHeapMegabytes,
      maxYoungGenerationSizeMb: LIMITS.nurseryMegabytes,
    },
    env: { NODE_ENV: 'production' },
    // The server's own loaders (tsx) have no work in a bundled file.
    execArgv: [],
  });
  // A thread that dies between files is reported here; the next file starts a new one.
  pool.on('error', (error) => console.error('The thread that writes files died:', error));
  const written = new LRUCache<string, Uint8Array>({
    maxSize: LIMITS.keptBytes,
    sizeCalculation: (body) => Math.max(1, body.length),
    ttl: LIMITS.keptFor,
    ttlAutopurge: true,
  });
  return { pool, underWay: new Map(), written, release: releaseOfThread(file) };
}

function thread(): Promise<Thread> {
  holder[SHARED] ??= start().catch((error: unknown) => {
    delete holder[SHARED];
    throw error;
  });
  return holder[SHARED];
}

/** The same for the same file, another where a release may write it otherwise. */
async function keyOf(job: FileJob<PackedTable>, release: string): Promise<string> {
  const hash = createHash('sha256').update(release);
  const rest = await withTables(job, ({ packed, ...table }) => {
    for (const part of packed) hash.update(part);
    return { ...table, parts: packed.length };
  });
  return hash.update(JSON.stringify(rest)).digest('hex');
}

/** Writes a file in a thread of its own, once: whoever sends kept answers does not wait for it. */
export async function writeInThread(job: FileJob<DataTable | TableToCome | PackedTable>): Promise<Uint8Array> {
  const packed = await withTables(job, packTable);
  const { pool, underWay, written, release } = await thread();
  const key = await keyOf(packed, release);
  const known = written.get(key) ?? underWay.get(key);
  if (known) return known;
  const writing = find(pool, packed, key)
    .then((body) => {
      written.set(key, body);
      return body;
    })
    .finally(() => underWay.delete(key));
  underWay.set(key, writing);
  return writing;
}

/** Writes a table as Parquet, whose rows are read while they are packed, and handed over; whoever asks keeps it. */
export async function writeParquet(table: TableHead, rows: AsyncIterable<DataTable['rows']>): Promise<Uint8Array> {
  const packed = { ...table, ...(await packRows(rows)) };
  const handed = packed.packed.map(({ buffer }) => buffer);
  return bodyOf(await run((await thread()).pool, toTask({ kind: 'parquet', table: packed }, 'body', null), handed));
}

/**
 * What a file is measured as. It is written where it has not been and kept as one that is asked for, but never handed over: of a
 * country each list's is some 18 MB, which a process holds until V8 counts them.
 */
export async function measureInThread(job: FileJob<PackedTable>): Promise<Measure> {
  const { pool, release } = await thread();
  const result = await run(pool, toTask(job, 'measure', await keyOf(job, release)));
  if (!('measure' in result)) throw new TypeError('The thread measured nothing.');
  return result.measure;
}

/** `name`: where it is kept, null where it is not. */
function toTask(job: FileJob<PackedTable>, wanted: FileTask['wanted'], name: string | null): FileTask {
  const files = keptFiles();
  return { job, wanted, kept: files && name !== null ? { folder: files.folder, name } : null };
}

/** What a process wrote before, or else what is written now, kept for the next. */
async function find(pool: Piscina, job: FileJob<PackedTable>, key: string): Promise<Uint8Array> {
  return (await keptFiles()?.read(key)) ?? bodyOf(await run(pool, toTask(job, 'body', key)));
}

type Made = Exclude<FileResult, { fault: string }>;

function bodyOf(made: Made): Uint8Array {
  if (!('body' in made)) throw new TypeError('The thread handed nothing over.');
  return made.body;
}

/** `handed`: what the thread gets of the task without a copy; nobody else has it then. */
async function run(pool: Piscina, task: FileTask, handed: ArrayBuffer[] = []): Promise<Made> {
  const options = { signal: AbortSignal.timeout(timeFor(task.job)), transferList: handed };
  const result = (await pool.run(task, options)) as FileResult;
  if ('fault' in result) throw new Error(`A ${task.job.kind} could not be written: ${result.fault}`);
  return result;
}

/** Ends the thread; a later file starts it again. */
export async function closeFileThread(): Promise<void> {
  const started = holder[SHARED];
  delete holder[SHARED];
  const known = await started?.catch(() => null);
  known?.written.clear();
  await known?.pool.destroy();
}
