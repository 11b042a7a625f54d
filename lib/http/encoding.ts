import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGunzip, gunzip, gzip } from 'node:zlib';
import { type PackedText, tagOf } from '@/lib/http/packed-text';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const fromGzip = promisify(gunzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** A body in the encodings it is sent in, with the tag of its content. */
export interface EncodedBody {
  /** Content hash without quotes. */
  readonly tag: string;
  readonly gzip: Buffer | null;
  /** Kept only where compressing does not pay. */
  readonly identity: Buffer | null;
  readonly effort: Effort;
  /** How long it is before any encoding. */
  readonly plainBytes: number;
  /** What it weighs once every encoding was asked for: brotli never needs more than gzip. */
  readonly bytes: number;
}

const SMALLEST_COMPRESSED = 512;
/** A longer one is never unpacked whole: what is sent of it is unpacked as it is sent. */
const LONGEST_UNPACKED = 16 * 1024 * 1024;

export const isLong = ({ gzip, plainBytes }: EncodedBody): boolean => gzip !== null && plainBytes > LONGEST_UNPACKED;

export function isCompressible(contentType: string): boolean {
  return /^(?:text\/|application\/(?:json|javascript|xml|.*\+(?:json|xml))|image\/svg\+xml)/.test(contentType);
}

/** `small` for what is sent many times, `fast` for what may be sent once. */
export type Effort = 'small' | 'fast';

function brotliQuality(effort: Effort, bytes: number): number {
  if (effort === 'fast') return 5;
  return bytes > 200_000 ? 8 : 11;
}

/** Compresses a body once, for all who ask for it later. */
export async function encodeBody(body: Buffer, contentType: string, effort: Effort = 'small'): Promise<EncodedBody> {
  const tag = tagOf(createHash('sha256').update(body));
  const plainBytes = body.length;
  if (body.length < SMALLEST_COMPRESSED || !isCompressible(contentType)) {
    return { tag, gzip: null, identity: body, effort, plainBytes, bytes: body.length };
  }
  const gz = await toGzip(body, { level: effort === 'fast' ? 6 : 9 });
  const encoded: EncodedBody = { tag, gzip: gz, identity: null, effort, plainBytes, bytes: 2 * gz.length };
  unpacked.set(encoded, new WeakRef(body));
  return encoded;
}

/** A text that was packed as it was written. */
export const packedBody = ({ gzip, bytes, tag }: PackedText): EncodedBody => ({
  ...{ tag, gzip, identity: null, effort: 'fast', plainBytes: bytes },
  bytes: 2 * gzip.length,
});

/** The plain bytes from one place to before another, unpacked as they are taken. */
export async function* unpackedPart({ gzip }: EncodedBody, from = 0, to = Number.POSITIVE_INFINITY) {
  let at = 0;
  const chunks = Readable.from([gzip ?? Buffer.alloc(0)]).pipe(createGunzip());
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    const part = chunk.subarray(Math.max(0, from - at), Math.max(0, to - at));
    at += chunk.length;
    if (part.length > 0) yield part;
    if (at >= to) return;
  }
}

async function brotliInParts(body: EncodedBody): Promise<Buffer> {
  const made: Buffer[] = [];
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality('fast', body.plainBytes) } };
  await pipeline(unpackedPart(body), createBrotliCompress(options), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) made.push(chunk);
  });
  return Buffer.concat(made);
}

/** Made when the first reader asks for it: at its smallest it takes as long as drawing the page, and many ask for gzip alone. */
const brotlis = new WeakMap<EncodedBody, Promise<Buffer>>();

function brotliOf(body: EncodedBody, packed: Buffer): Promise<Buffer> {
  const known = brotlis.get(body);
  if (known) return known;
  const underWay = isLong(body) ? brotliInParts(body) : brotliOfWhole(body, packed);
  brotlis.set(body, underWay);
  underWay.catch(() => brotlis.delete(body));
  return underWay;
}

async function brotliOfWhole(body: EncodedBody, packed: Buffer): Promise<Buffer> {
  const plain = await plainOf(body, packed);
  return toBrotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality(body.effort, plain.length),
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}

/** How much a reader wants each encoding it names, 1 where it does not say; 0 refuses one. */
function weightsOf(header: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...params] = part.split(';').map((word) => word.trim());
    const [weight = 1] = params.flatMap((param) => /^q=([01](?:\.\d*)?)$/.exec(param)?.slice(1).map(Number) ?? []);
    weights.set(name, Math.max(weight, weights.get(name) ?? 0));
  }
  return weights;
}

/**
 * The encoding to answer in, from Accept-Encoding: the one that is wanted most. Of two that are wanted alike the smaller, and of a long
 * answer the one it is kept in.
 */
export function chooseEncoding(header: string | undefined, body: EncodedBody): Encoding {
  if (!header || body.identity) return 'identity';
  const weights = weightsOf(header);
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? 0;
  const [first, second] = isLong(body) ? (['gzip', 'br'] as const) : (['br', 'gzip'] as const);
  const packed = weightOf(second) > weightOf(first) ? second : first;
  // Who names neither (or only *) gets plain bytes, which everyone can read.
  const plain = weights.get('identity') ?? weights.get('*') ?? 0;
  return weightOf(packed) > 0 && weightOf(packed) >= plain ? packed : 'identity';
}

/** Plain copies being made, and those in use: one for all who ask, gone when the last of them was sent. */
const unpacking = new WeakMap<EncodedBody, Promise<Buffer>>();
const unpacked = new WeakMap<EncodedBody, WeakRef<Buffer>>();

async function plainOf(body: EncodedBody, packed: Buffer): Promise<Buffer> {
  const known = unpacked.get(body)?.deref();
  if (known) return known;
  const underWay = unpacking.get(body) ?? fromGzip(packed);
  unpacking.set(body, underWay);
  try {
    const plain = await underWay;
    unpacked.set(body, new WeakRef(plain));
    return plain;
  } finally {
    unpacking.delete(body);
  }
}

/** The bytes in an encoding: gzip is kept, brotli once it was asked for, and the plain ones are unpacked for the rare reader that takes no other. */
export async function bytesIn(body: EncodedBody, encoding: Encoding): Promise<Buffer> {
  if (!body.gzip) return body.identity ?? Buffer.alloc(0);
  if (encoding === 'br') return brotliOf(body, body.gzip);
  return encoding === 'gzip' ? body.gzip : plainOf(body, body.gzip);
}

/** Strong tag of one representation: encodings differ in bytes, so they differ in tag. */
export function entityTag(body: EncodedBody, encoding: Encoding): string {
  return encoding === 'identity' ? `"${body.tag}"` : `"${body.tag}-${encoding}"`;
}
