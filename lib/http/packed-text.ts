import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** A long text, packed while it was written: the whole of it is in no memory. */
export interface PackedText {
  readonly gzip: Buffer;
  /** How many bytes it has unpacked, and the tag of those. */
  readonly bytes: number;
  readonly tag: string;
}

/** Signs of a hash that are enough to tell one content from another. */
export const tagOf = (hash: ReturnType<typeof createHash>): string => hash.digest('base64url').slice(0, 27);

/** Packs a text as its parts come. */
export async function packText(parts: AsyncIterable<string>): Promise<PackedText> {
  const hash = createHash('sha256');
  const packed: Buffer[] = [];
  let bytes = 0;
  async function* plain() {
    for await (const part of parts) {
      const written = Buffer.from(part);
      hash.update(written);
      bytes += written.length;
      yield written;
    }
  }
  await pipeline(plain, createGzip(), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) packed.push(chunk);
  });
  return { gzip: Buffer.concat(packed), bytes, tag: tagOf(hash) };
}

/** Where a route says so of its answer; it never leaves the server. */
const HEADER = 'x-packed-text';

export const packedHeaders = ({ bytes, tag }: PackedText) => ({
  'content-encoding': 'gzip',
  [HEADER]: `${bytes} ${tag}`,
});

const NAMED = /^(\d+) ([\w-]+)$/;

function named(name: string, gzip: Buffer): PackedText | null {
  const [, bytes, tag] = NAMED.exec(name) ?? [];
  return bytes === undefined || tag === undefined ? null : { gzip, bytes: Number(bytes), tag };
}

/** The packed text of a route's answer; null where it is none. */
export const readPacked = (headers: Readonly<Record<string, string>>, body: Buffer): PackedText | null =>
  named(headers[HEADER] ?? '', body);

/** As the parts of a file: its name for itself, a line's end, and the rest as it is, which of ten years of a country is no small part of memory. */
export const toPackedFile = ({ gzip, bytes, tag }: PackedText): readonly [Buffer, Buffer] => [
  Buffer.from(`${bytes} ${tag}\n`),
  gzip,
];

export function fromPackedFile(file: Buffer): PackedText | null {
  const end = file.indexOf('\n');
  return end < 0 ? null : named(file.subarray(0, end).toString('latin1'), file.subarray(end + 1));
}
