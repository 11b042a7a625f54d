import { stat } from 'node:fs/promises';
import { LIMITS } from '@/lib/server/limits';

/**
 * Notices that the store file changed (a publish, a restore) or went away, by looking at it every second. The version is
 * any text that differs when the file does.
 */
export class StoreWatch {
  readonly #file: string;
  #version = 'unseen';
  #timer: NodeJS.Timeout | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  get version(): string {
    return this.#version;
  }

  async look(): Promise<void> {
    const stats = await stat(this.#file).catch(() => null);
    this.#version = stats ? `${stats.ino}-${stats.size}-${stats.mtimeMs}-${stats.ctimeMs}` : 'missing';
  }

  async start(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look(), LIMITS.storePollEvery);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
