import { LRUCache } from 'lru-cache';

/** A kept answer and when it was made. `version` is the store's at that time. */
export interface Kept<T> {
  readonly value: T;
  readonly madeAt: number;
  readonly version: string;
}

export interface CacheOutcome<T> {
  readonly value: T;
  /** hit: fresh; stale: older, a re-rendering runs; failed: older, the re-rendering failed; made: new. */
  readonly state: 'hit' | 'stale' | 'failed' | 'made';
  /** Why an old answer stands in, for `failed`. */
  readonly reason: string | null;
}

export interface AnswerCacheOptions<T> {
  readonly maxBytes: number;
  readonly freshFor: number;
  readonly staleFor: number;
  readonly sizeOf: (value: T) => number;
  /** Whether a new answer is to be kept; one that is not never replaces one that is. */
  readonly keeps: (value: T) => boolean;
  /** Whether a new answer is a fault that an older one may stand in for. */
  readonly isFault: (value: T) => string | null;
  readonly now?: () => number;
}

/**
 * Answers by address, bounded in bytes. Identical requests share one rendering. Fresh answers are served as they are;
 * older ones at once, while one re-rendering runs; after the store changed only a new one will do. When making a new one
 * fails, an older one stands in until the stale limit.
 */
export class AnswerCache<T extends object> {
  readonly #kept: LRUCache<string, Kept<T>>;
  readonly #running = new Map<string, Promise<T>>();
  readonly #options: AnswerCacheOptions<T>;
  readonly #now: () => number;

  constructor(options: AnswerCacheOptions<T>) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#kept = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: ({ value }, key) => Math.max(1, options.sizeOf(value) + key.length * 2 + 256),
    });
  }

  get figures(): { readonly entries: number; readonly bytes: number; readonly running: number } {
    return { entries: this.#kept.size, bytes: this.#kept.calculatedSize, running: this.#running.size };
  }

  /** The kept answer where it is fresh and of this version of the store; nothing is made. */
  fresh(key: string, version: string): T | null {
    const kept = this.#kept.get(key);
    return kept && kept.version === version && this.#now() - kept.madeAt < this.#options.freshFor ? kept.value : null;
  }

  /**
   * The answer for an address: kept, or made by `make`.
   * @throws what `make` throws where no older answer may stand in.
   */
  async answer(key: string, version: string, make: () => Promise<T>): Promise<CacheOutcome<T>> {
    const kept = this.#kept.get(key);
    const age = kept ? this.#now() - kept.madeAt : Number.POSITIVE_INFINITY;
    const usable = kept && age < this.#options.staleFor ? kept : null;
    if (usable && usable.version === version && age < this.#options.freshFor) {
      return { value: usable.value, state: 'hit', reason: null };
    }
    const making = this.#make(key, version, make);
    if (usable && usable.version === version) {
      // Someone waits for nothing here: the fault, if there is one, shows at the next request.
      making.catch(() => undefined);
      return { value: usable.value, state: 'stale', reason: null };
    }
    try {
      const value = await making;
      const fault = this.#options.isFault(value);
      if (fault !== null && usable) return { value: usable.value, state: 'failed', reason: fault };
      return { value, state: 'made', reason: null };
    } catch (error) {
      if (!usable) throw error;
      return { value: usable.value, state: 'failed', reason: error instanceof Error ? error.name : 'fault' };
    }
  }

  #make(key: string, version: string, make: () => Promise<T>): Promise<T> {
    const flight = `${version}\n${key}`;
    const running = this.#running.get(flight);
    if (running) return running;
    const job = make()
      .then((value) => {
        if (this.#options.keeps(value)) this.#kept.set(key, { value, madeAt: this.#now(), version });
        return value;
      })
      .finally(() => this.#running.delete(flight));
    this.#running.set(flight, job);
    return job;
  }
}
