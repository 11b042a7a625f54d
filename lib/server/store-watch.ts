import { LIMITS } from '@/lib/server/limits';
import { StoreVersion } from '@/lib/store/version';

/** Notices what a publication, a correction or a restore changed in the store, by looking at it every second. */
export class StoreWatch {
  readonly #store: StoreVersion;
  #looking: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(file: string) {
    this.#store = new StoreVersion(file);
  }

  /** Any text that differs when what the store holds does. */
  get version(): string {
    return this.#store.current;
  }

  /** Looks now, or takes part in the look that is under way. */
  look(): Promise<void> {
    this.#looking ??= this.#store.look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async start(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look(), LIMITS.storePollEvery);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    void this.#store.close();
  }
}
