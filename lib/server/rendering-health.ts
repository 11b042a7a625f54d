import { LIMITS } from '@/lib/server/limits';

interface RenderingTrouble {
  readonly reason: string;
  /** When the first of the row failed. */
  readonly since: string;
  readonly failuresInARow: number;
}

/** Whether pages can be drawn at all: one bad page is no trouble, several failures in a row are. */
export class RenderingHealth {
  #inARow = 0;
  #since = 0;
  #reason = '';

  failed(reason: string): void {
    if (this.#inARow === 0) this.#since = Date.now();
    this.#inARow += 1;
    this.#reason = reason;
  }

  succeeded(): void {
    this.#inARow = 0;
  }

  get trouble(): RenderingTrouble | null {
    if (this.#inARow < LIMITS.failuresTold) return null;
    return { reason: this.#reason, since: new Date(this.#since).toISOString(), failuresInARow: this.#inARow };
  }
}
