/** The server is too busy to render more; the reader may try again. */
export class BusyError extends Error {
  override name = 'BusyError';
}

export type Limiter = <T>(job: () => Promise<T>) => Promise<T>;

/**
 * Lets at most `running` jobs work at once and `waiting` wait, in the order they came.
 * @throws BusyError (from the returned function) when the waiting room is full.
 */
export function createLimiter(running: number, waiting: number): Limiter {
  let active = 0;
  const queue: (() => void)[] = [];
  return async (job) => {
    if (active < running) {
      active += 1;
    } else {
      if (queue.length >= waiting) throw new BusyError('Too many renderings wait already.');
      // The slot is handed over by the job that ends, so nobody can slip in between.
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    try {
      return await job();
    } finally {
      const next = queue.shift();
      if (next) next();
      else active -= 1;
    }
  };
}
