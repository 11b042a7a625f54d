import { FigureError } from '@/lib/drawing/figure-error';

interface Waiting {
  readonly go: () => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Lets so many jobs work at a time and so many wait, each for so long. A job that gives up waiting never reaches a thread,
 * so that a flood costs no thread its life. Milliseconds.
 */
export class Turns {
  #free: number;
  readonly #most: number;
  readonly #patience: number;
  readonly #line: Waiting[] = [];

  constructor(atOnce: number, waiting: number, patience: number) {
    this.#free = atOnce;
    this.#most = waiting;
    this.#patience = patience;
  }

  /** Does `work` when its turn comes. @throws FigureError `busy` where it does not come. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    await this.#wait();
    try {
      return await work();
    } finally {
      const next = this.#line.shift();
      if (next) {
        clearTimeout(next.timer);
        next.go();
      } else this.#free += 1;
    }
  }

  async #wait(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    if (this.#line.length >= this.#most) throw new FigureError('busy', 'Too many drawings wait already.');
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#line.splice(this.#line.indexOf(waiting), 1);
        reject(new FigureError('busy', 'No drawing thread came free in time.'));
      }, this.#patience);
      const waiting: Waiting = { go: resolve, timer };
      this.#line.push(waiting);
    });
  }
}
