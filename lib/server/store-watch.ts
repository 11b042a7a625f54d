import { LIMITS } from '@/lib/server/limits';
import type { SealWatch } from '@/lib/server/seal-watch';
import type { StoreState } from '@/lib/store/store-state';
import { openVersion } from '@/lib/store/version';

/** Notices what a publication, a correction or a restore changed in the store, by looking at it every second. */
export class StoreWatch {
  readonly #store: Promise<StoreState>;
  readonly #seals: SealWatch;
  #version = 'unseen';
  #unlogged = 0;
  #looking: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(file: string, seals: SealWatch) {
    this.#store = openVersion(file);
    this.#seals = seals;
  }

  /** Any text that differs when what readers are given does. */
  get version(): string {
    return `${this.#version}${this.#seals.mark}`;
  }

  /** Looks now, or takes part in the look that is under way. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const store = await this.#store;
    await store.look();
    // Somebody changed the store past the log: no page is made of it before the seals were looked at.
    if (store.unlogged > this.#unlogged || this.#seals.state.examined === null) await this.#seals.look();
    this.#unlogged = store.unlogged;
    this.#version = store.current;
  }

  async start(): Promise<void> {
    await this.#seals.start();
    await this.look();
    this.#timer = setInterval(() => void this.look(), LIMITS.storePollEvery);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#seals.stop();
    void this.#store.then((store) => store.close());
  }
}
