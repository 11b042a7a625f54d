import { LRUCache } from 'lru-cache';

/** A kept answer and when it was made. `version` is the store's when its making began. */
interface Kept<T> {
  readonly value: T;
  readonly madeAt: number;
  readonly version: string;
  /** Order in which makings began: a slow one never replaces the answer of one that began after it. */
  readonly order: number;
  /** The last attempt to make a newer one failed. */
  fault: { readonly reason: string; readonly at: number; readonly version: string } | null;
}

export interface CacheOutcome<T> {
  readonly value: T;
  /**
   * hit: of the store as it is; failed: of an earlier state, the re-rendering failed; made: new; fault: no answer could be
   * made or stood in (told by the site, never by the cache).
   */
  readonly state: 'hit' | 'failed' | 'made' | 'fault';
  /** Why an old answer stands in, for `failed`. */
  readonly reason: string | null;
}

/** A rendering under way, and those who wait for it. */
interface Flight<T> {
  readonly job: Promise<T>;
  readonly wanted: (() => boolean)[];
}

/** Makes an answer; it may leave off once nobody who asked for it still waits. */
export type Make<T> = (isWanted: () => boolean) => Promise<T>;

const always = () => true;

export interface AnswerCacheOptions<T> {
  readonly maxBytes: number;
  /** Milliseconds, as all times here: an answer of an earlier state of the store stands in no longer than this. */
  readonly staleFor: number;
  /** After a failure the next attempt is made this much later. */
  readonly retryAfter: number;
  /** How long a new answer is waited for where an older one could be served. */
  readonly patience: number;
  readonly sizeOf: (value: T) => number;
  /** Whether a new answer is to be kept; one that is not takes the older one away (a page that was withdrawn). */
  readonly keeps: (value: T) => boolean;
  /** Whether a new answer is a fault that an older one may stand in for. */
  readonly isFault: (value: T) => string | null;
  readonly now?: () => number;
}

const SLOW = Symbol('slow');

/**
 * Answers by address, bounded in bytes. Identical requests share one rendering. No answer depends on the time: it is good
 * until the store's version changes, however old, and nothing is made while nobody waits for it. After a change a new one is
 * waited for; when making it fails or takes long, the older one stands in until the stale limit.
 */
export class AnswerCache<T extends object> {
  readonly #kept: LRUCache<string, Kept<T>>;
  readonly #running = new Map<string, Flight<T>>();
  readonly #options: AnswerCacheOptions<T>;
  readonly #now: () => number;
  #begun = 0;

  constructor(options: AnswerCacheOptions<T>) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#kept = new LRUCache({
      maxSize: options.maxBytes,
      // A key is two bytes a sign at most; the rest is what an entry and its maps weigh.
      sizeCalculation: ({ value }, key) => Math.max(1, options.sizeOf(value) + key.length * 2 + 512),
    });
  }

  get figures(): { readonly entries: number; readonly bytes: number; readonly running: number } {
    return { entries: this.#kept.size, bytes: this.#kept.calculatedSize, running: this.#running.size };
  }

  /** The kept answer where it is of this version of the store; nothing is made. */
  fresh(key: string, version: string): T | null {
    const kept = this.#kept.get(key);
    return kept?.version === version ? kept.value : null;
  }

  /**
   * The answer for an address: kept, or made by `make`. `isWanted` tells whether this asker still waits.
   * @throws what `make` throws where no older answer may stand in.
   */
  async answer(key: string, version: string, make: Make<T>, isWanted = always): Promise<CacheOutcome<T>> {
    const fresh = this.fresh(key, version);
    if (fresh) return { value: fresh, state: 'hit', reason: null };
    const kept = this.#usable(key);
    if (!kept) return { value: await this.#make(key, version, make, isWanted), state: 'made', reason: null };
    const fault = kept.fault?.version === version ? kept.fault : null;
    if (fault && this.#now() - fault.at < this.#options.retryAfter) {
      return { value: kept.value, state: 'failed', reason: fault.reason };
    }
    const making = this.#make(key, version, make, fault ? always : isWanted);
    if (fault) {
      // Nobody waits for this one; how it ended is written beside the kept answer.
      making.catch(() => undefined);
      return { value: kept.value, state: 'failed', reason: fault.reason };
    }
    return this.#orKept(key, making, `${version}\n${key}`);
  }

  /** Waits for a new answer, within patience; a fault or a long wait makes the older one stand in. */
  async #orKept(key: string, making: Promise<T>, flight: string): Promise<CacheOutcome<T>> {
    let timer: NodeJS.Timeout | undefined;
    const slow = new Promise<typeof SLOW>((resolve) => {
      timer = setTimeout(() => resolve(SLOW), this.#options.patience);
    });
    let reason: string | null;
    try {
      const value = await Promise.race([making, slow]);
      if (value === SLOW) {
        making.catch(() => undefined);
        // The next readers want it, also when this one has gone with the older answer.
        this.#running.get(flight)?.wanted.push(always);
        reason = 'slow';
      } else {
        reason = this.#options.isFault(value);
        if (reason === null) return { value, state: 'made', reason: null };
      }
    } catch (error) {
      reason = reasonOf(error);
    } finally {
      clearTimeout(timer);
    }
    const kept = this.#usable(key);
    return kept ? { value: kept.value, state: 'failed', reason } : { value: await making, state: 'made', reason: null };
  }

  /** The kept answer of whichever version, unless it is past the stale limit. */
  #usable(key: string): Kept<T> | null {
    const kept = this.#kept.get(key);
    return kept && this.#now() - kept.madeAt < this.#options.staleFor ? kept : null;
  }

  #make(key: string, version: string, make: Make<T>, isWanted: () => boolean): Promise<T> {
    const flight = `${version}\n${key}`;
    const running = this.#running.get(flight);
    if (running) {
      running.wanted.push(isWanted);
      return running.job;
    }
    const wanted = [isWanted];
    this.#begun += 1;
    const order = this.#begun;
    const failed = (reason: string) => {
      const kept = this.#kept.peek(key);
      if (kept) kept.fault = { reason, at: this.#now(), version };
    };
    const job = make(() => wanted.some((asks) => asks()))
      .then(
        (value) => {
          const fault = this.#options.isFault(value);
          if (fault !== null) failed(fault);
          else this.#replace(key, { value, madeAt: this.#now(), version, order, fault });
          return value;
        },
        (error: unknown) => {
          failed(reasonOf(error));
          throw error;
        },
      )
      .finally(() => this.#running.delete(flight));
    this.#running.set(flight, { job, wanted });
    return job;
  }

  #replace(key: string, made: Kept<T>): void {
    const before = this.#kept.peek(key);
    if (before && before.order > made.order) return;
    // An answer too large for the room would leave the older one standing.
    this.#kept.delete(key);
    if (this.#options.keeps(made.value)) this.#kept.set(key, made);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : 'fault';
}
