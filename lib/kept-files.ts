import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, statfs, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Bounds of the folder, in bytes. */
interface KeptLimits {
  readonly bytes: number;
  /** Where less is free on its disk nothing is added: the store comes first. */
  readonly leftFree: number;
  /** How many files are added between two looks at the folder. */
  readonly lookEvery: number;
}

export const KEPT_LIMITS: KeptLimits = { bytes: 256 * 1024 * 1024, leftFree: 1024 * 1024 * 1024, lookEvery: 64 };

/** After a look the folder has this share of its bytes. */
const LEFT = 0.9;
const HASH_BYTES = 32;

/** What is kept, whole or in parts that follow each other. */
export type Kept = string | Uint8Array | readonly Uint8Array[];

function partsOf(made: Kept): readonly Uint8Array[] {
  if (typeof made === 'string') return [Buffer.from(made)];
  return made instanceof Uint8Array ? [made] : made;
}

function hashOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/**
 * What is dear to make, in a folder, so that made once it outlives the process, and processes share it. Names say all that it was
 * made of, so that nothing here is ever out of date. A file begins with the hash of the rest: one that a crash left half written
 * is none. Those not read for the longest go first. A fault of the disk is never one of who asks: it is then made again.
 */
export class KeptFiles {
  readonly folder: string;
  readonly #limits: KeptLimits;
  #added = 0;

  constructor(folder: string, limits: KeptLimits = KEPT_LIMITS) {
    this.folder = folder;
    this.#limits = limits;
  }

  async read(name: string): Promise<Buffer | null> {
    const file = path.join(this.folder, name);
    try {
      const whole = await readFile(file);
      const body = whole.subarray(HASH_BYTES);
      if (body.length === 0 || !hashOf([body]).equals(whole.subarray(0, HASH_BYTES))) return null;
      const now = new Date();
      await utimes(file, now, now).catch(() => undefined);
      return body;
    } catch {
      return null;
    }
  }

  async add(name: string, made: Kept): Promise<void> {
    try {
      if (this.#added % this.#limits.lookEvery === 0) await this.#makeRoom();
      this.#added += 1;
      const { bavail, bsize } = await statfs(this.folder);
      if (bavail * bsize < this.#limits.leftFree) return;
      const file = path.join(this.folder, name);
      const draft = `${file}.${process.pid}.tmp`;
      // As it is: a country's files are no small part of a process's memory, and a copy of one as much again.
      const parts = partsOf(made);
      await writeFile(draft, [hashOf(parts), ...parts]);
      await rename(draft, file);
    } catch {
      // A folder that cannot be written keeps nothing.
    }
  }

  async #makeRoom(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const files = await Promise.all(
      (await readdir(this.folder)).map(async (name) => {
        const file = path.join(this.folder, name);
        // Another process may have taken it away meanwhile.
        const found = await stat(file).catch(() => null);
        return { file, bytes: found?.size ?? 0, readAt: found?.mtimeMs ?? 0 };
      }),
    );
    let total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total <= this.#limits.bytes) return;
    for (const { file, bytes } of files.sort((a, b) => a.readAt - b.readAt)) {
      if (total <= this.#limits.bytes * LEFT) return;
      await rm(file, { force: true });
      total -= bytes;
    }
  }
}

// One folder a process, however often bundlers load this file.
const SHARED = Symbol.for('digital-scoreboard.kept-files');
const shared = globalThis as { [SHARED]?: KeptFiles };

/** Keeps what is published as large files in a folder, whichever process makes them; without it they last as long as their process. */
export function keepFilesIn(folder: string): void {
  shared[SHARED] = new KeptFiles(folder);
}

/** Where large files are kept; null where they are not. */
export const keptFiles = (): KeptFiles | null => shared[SHARED] ?? null;
