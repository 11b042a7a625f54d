/** The server is too busy to render more; the reader may try again. */
export class BusyError extends Error {
  override name = 'BusyError';
}

/** Who waits for a job. */
export interface Asker {
  /** The network it comes from; of unnamed ones nothing is known, and they count as one. */
  readonly network?: string;
  /** Whether anybody still waits for the answer. */
  readonly isWanted?: () => boolean;
}

type Limiter = <T>(job: () => Promise<T>, asker?: Asker) => Promise<T>;

interface Waiting {
  readonly begin: () => void;
  readonly refuse: (error: Error) => void;
  readonly isWanted: () => boolean;
}

const tooMany = () => new BusyError('Too many renderings wait already.');

/**
 * Lets at most `running` jobs work at once and `waiting` wait. Networks take turns, each in the order its own jobs came, and
 * where the room is full the network with the most waiting gives a place to one with fewer: so whoever asks much waits for
 * himself, not others for him. A job nobody waits for any more is dropped when its turn comes.
 * @throws BusyError (from the returned function) when a job finds no place, loses it, or is wanted no more.
 */
export function createLimiter(running: number, waiting: number): Limiter {
  let active = 0;
  let size = 0;
  /** Networks that wait, the next whose turn it is first. */
  const queues = new Map<string, Waiting[]>();

  const longest = (): Waiting[] =>
    [...queues.values()].reduce<Waiting[]>((most, queue) => (queue.length > most.length ? queue : most), []);

  function next(): Waiting | undefined {
    const [turn] = queues;
    if (!turn) return undefined;
    const [network, queue] = turn;
    const taken = queue.shift();
    size -= 1;
    queues.delete(network);
    // To the end of the round.
    if (queue.length > 0) queues.set(network, queue);
    return taken;
  }

  function hand(): void {
    let place = next();
    while (place && !place.isWanted()) {
      place.refuse(new BusyError('Nobody waits for this any more.'));
      place = next();
    }
    if (place) place.begin();
    else active -= 1;
  }

  /** A place in the waiting room; the slot itself is handed over by the job that ends, so nobody can slip in between. */
  function wait(network: string, isWanted: () => boolean): Promise<void> {
    if (size >= waiting) {
      const giving = longest();
      if (giving.length <= (queues.get(network)?.length ?? 0) + 1) throw tooMany();
      giving.pop()?.refuse(tooMany());
      size -= 1;
    }
    return new Promise<void>((begin, refuse) => {
      const queue = queues.get(network);
      const place = { begin, refuse, isWanted };
      if (queue) queue.push(place);
      else queues.set(network, [place]);
      size += 1;
    });
  }

  return async (job, { network = '', isWanted = () => true } = {}) => {
    if (active < running) active += 1;
    else await wait(network, isWanted);
    try {
      return await job();
    } finally {
      hand();
    }
  };
}
