import { Zip, ZipDeflate } from 'fflate';

/** What an entry is made of, as it comes. */
export type EntryParts = Iterable<string | Uint8Array>;

/** Texts are handed to the packer so many signs at a time. */
const PART = 64 * 1024;
const encoder = new TextEncoder();

/** Parts as bytes, small ones together. */
export function* bytesOf(parts: EntryParts): Generator<Uint8Array> {
  let waiting = '';
  for (const part of parts) {
    if (typeof part === 'string') waiting += part;
    if (waiting !== '' && (typeof part !== 'string' || waiting.length >= PART)) {
      yield encoder.encode(waiting);
      waiting = '';
    }
    if (typeof part !== 'string') yield part;
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

/** Bytes one after another, in a buffer of their own: it can be handed to another thread. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The parts as one file. */
export const fileOf = (parts: EntryParts): Uint8Array<ArrayBuffer> => joined([...bytesOf(parts)]);

/** A zip that is packed while its entries are written: what an entry holds unpacked is in no memory as a whole. */
export class ZipInParts {
  readonly #chunks: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#chunks.push(chunk);
  });
  readonly #mtime: Date;
  readonly #level: 6 | 9;

  /** `mtime`: of every entry; zips keep local time. */
  constructor(mtime: Date, level: 6 | 9) {
    this.#mtime = mtime;
    this.#level = level;
  }

  add(name: string, parts: EntryParts): void {
    const entry = new ZipDeflate(name, { level: this.#level });
    entry.mtime = this.#mtime;
    this.#zip.add(entry);
    for (const bytes of bytesOf(parts)) entry.push(bytes);
    entry.push(new Uint8Array(0), true);
  }

  /** The whole; nothing can be added then. */
  end(): Uint8Array<ArrayBuffer> {
    this.#zip.end();
    return joined(this.#chunks);
  }
}
