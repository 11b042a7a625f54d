import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { ensureFileWorker } from '@/lib/file-thread/bundle-worker';
import { type FileJob, type FileResult, packTable, withTables } from '@/lib/file-thread/file-job';

// Why: lib/decisions/0041-files-in-a-thread.md

/** Bounds of the thread. Times in milliseconds. */
const LIMITS = {
  /** Files that wait; more are turned away. */
  queue: 50,
  /** From its turn to the file; then the thread is ended. */
  jobTimeout: 60_000,
  /** A thread that grows beyond this is ended by V8: a list of all communes of a country takes half. */
  maxHeapMegabytes: 768,
  /** Files come together, a page's or a catalogue's; then there is no thread. */
  idleTimeout: 5_000,
} as const;

// One thread a process, however often bundlers load this file.
const SHARED = Symbol.for('digital-scoreboard.file-thread');
const holder = globalThis as { [SHARED]?: Promise<Piscina> };

async function start(): Promise<Piscina> {
  const pool = new Piscina({
    filename: pathToFileURL(await ensureFileWorker()).href,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: LIMITS.queue,
    idleTimeout: LIMITS.idleTimeout,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.maxHeapMegabytes },
    env: { NODE_ENV: 'production' },
    // The server's own loaders (tsx) have no work in a bundled file.
    execArgv: [],
  });
  // A thread that dies between files is reported here; the next file starts a new one.
  pool.on('error', (error) => console.error('The thread that writes files died:', error));
  return pool;
}

function thread(): Promise<Piscina> {
  holder[SHARED] ??= start().catch((error: unknown) => {
    delete holder[SHARED];
    throw error;
  });
  return holder[SHARED];
}

/** Writes a file in a thread of its own: whoever sends kept answers does not wait for it. */
export async function writeInThread(job: FileJob): Promise<Uint8Array> {
  const packed = await withTables(job, packTable);
  const pool = await thread();
  const result = (await pool.run(packed, { signal: AbortSignal.timeout(LIMITS.jobTimeout) })) as FileResult;
  if ('fault' in result) throw new Error(`A ${job.kind} could not be written: ${result.fault}`);
  return result.body;
}

/** Ends the thread; a later file starts it again. */
export async function closeFileThread(): Promise<void> {
  const pool = holder[SHARED];
  delete holder[SHARED];
  await (await pool?.catch(() => null))?.destroy();
}
