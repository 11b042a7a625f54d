import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { DrawingJob, DrawingResult } from '@/lib/drawing/drawing-job';
import { FigureError } from '@/lib/drawing/figure-error';
import { Turns } from '@/lib/drawing/turns';

/** Bounds of the drawing threads. Times in milliseconds, sizes in bytes. */
export interface PoolLimits {
  readonly threads: number;
  /** Jobs that wait; more are turned away as `busy`. */
  readonly queue: number;
  /** How long one waits for its turn; then it is turned away as `busy`. */
  readonly patience: number;
  /** From its turn to the answer, a second try included; then its thread is ended. Who asked waits less. */
  readonly jobTimeout: number;
  /** Threads are replaced after so many jobs, or when one's heap holds more than `heapBytes` after a job. */
  readonly jobsPerGeneration: number;
  readonly heapBytes: number;
  /** A thread that grows beyond this is ended by V8. */
  readonly maxHeapMegabytes: number;
  readonly idleTimeout: number;
}

export const POOL_LIMITS: PoolLimits = {
  threads: Math.max(1, Math.min(2, availableParallelism() - 1)),
  queue: 200,
  patience: 5_000,
  jobTimeout: 30_000,
  jobsPerGeneration: 2_000,
  heapBytes: 256 * 1024 * 1024,
  maxHeapMegabytes: 512,
  idleTimeout: 60_000,
};

type Drawn = Exclude<DrawingResult, { fault: string }>['body'];

/** Threads that draw figures. One that dies is replaced and its job tried once more; all are replaced before they leak. */
export class DrawingPool {
  readonly #file: string;
  readonly #limits: PoolLimits;
  readonly #turns: Turns;
  #pool: Piscina;
  #jobs = 0;
  #generation = 1;

  constructor(file: string, limits: PoolLimits = POOL_LIMITS) {
    this.#file = file;
    this.#limits = limits;
    this.#turns = new Turns(limits.threads, limits.queue, limits.patience);
    this.#pool = this.#start();
  }

  /** How many times the threads were started. */
  get generation(): number {
    return this.#generation;
  }

  /** The threads now running. */
  get threads(): readonly Worker[] {
    return this.#pool.threads;
  }

  /** Draws. @throws FigureError */
  draw(job: DrawingJob): Promise<Drawn> {
    return this.#turns.take(() => this.#draw(job));
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #draw(job: DrawingJob): Promise<Drawn> {
    const signal = AbortSignal.timeout(this.#limits.jobTimeout);
    let result: DrawingResult;
    try {
      result = await this.#run(job, signal);
    } catch (error) {
      if (signal.aborted) throw new FigureError('timeout', `Drawing a ${job.figure.kind} took too long.`, error);
      throw new FigureError('failed', `Drawing a ${job.figure.kind} ended its thread twice.`, error);
    }
    if ('fault' in result) throw new FigureError('failed', `Drawing a ${job.figure.kind} failed: ${result.fault}`);
    this.#jobs += 1;
    if (this.#jobs >= this.#limits.jobsPerGeneration || result.heapBytes > this.#limits.heapBytes) this.#renew();
    return result.body;
  }

  async #run(job: DrawingJob, signal: AbortSignal): Promise<DrawingResult> {
    try {
      return await this.#pool.run(job, { signal });
    } catch (error) {
      if (signal.aborted) throw error;
      return await this.#pool.run(job, { signal });
    }
  }

  #start(): Piscina {
    const { threads, idleTimeout, maxHeapMegabytes } = this.#limits;
    const pool = new Piscina({
      filename: pathToFileURL(this.#file).href,
      // One stays ready: starting takes a second. None keeps the process alive.
      minThreads: 1,
      maxThreads: threads,
      // A job comes here in its turn; it may find its thread still starting.
      maxQueue: threads * 2,
      idleTimeout,
      // A drawing is thousands of short-lived objects: a larger nursery saves a fifth of the time.
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes, maxYoungGenerationSizeMb: 64 },
      env: { NODE_ENV: 'production' },
      // The server's own loaders (tsx) have no work in a bundled file.
      execArgv: [],
    });
    // A thread that dies between jobs is reported here; the next job starts a new one.
    pool.on('error', (error) => console.error('A drawing thread died:', error));
    return pool;
  }

  #renew(): void {
    const old = this.#pool;
    this.#jobs = 0;
    this.#generation += 1;
    this.#pool = this.#start();
    old.close().catch((error: unknown) => console.error('Old drawing threads did not end:', error));
  }
}
