import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';

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
  /** What it weighs once every encoding was asked for: brotli never needs more than gzip. */
  readonly bytes: number;
}

const SMALLEST_COMPRESSED = 512;

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
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  if (body.length < SMALLEST_COMPRESSED || !isCompressible(contentType)) {
    return { tag, gzip: null, identity: body, effort, bytes: body.length };
  }
  const gz = await toGzip(body, { level: effort === 'fast' ? 6 : 9 });
  const encoded: EncodedBody = { tag, gzip: gz, identity: null, effort, bytes: 2 * gz.length };
  unpacked.set(encoded, new WeakRef(body));
  return encoded;
}

/** Made when the first reader asks for it: at its smallest it takes as long as drawing the page, and many ask for gzip alone. */
const brotlis = new WeakMap<EncodedBody, Promise<Buffer>>();

function brotliOf(body: EncodedBody, packed: Buffer): Promise<Buffer> {
  const known = brotlis.get(body);
  if (known) return known;
  const underWay = plainOf(body, packed).then((plain) =>
    toBrotli(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality(body.effort, plain.length),
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  );
  brotlis.set(body, underWay);
  underWay.catch(() => brotlis.delete(body));
  return underWay;
}

/** The encoding to answer in, from Accept-Encoding; q=0 refuses one. */
export function chooseEncoding(header: string | undefined, body: EncodedBody): Encoding {
  if (!header || body.identity) return 'identity';
  let gzipAllowed = false;
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...params] = part.trim().split(';');
    if (params.some((param) => /^\s*q=0(?:\.0*)?\s*$/.test(param))) continue;
    // A reader that names neither (or only *) gets plain bytes, which everyone can read.
    if (name.trim() === 'br') return 'br';
    if (name.trim() === 'gzip') gzipAllowed = true;
  }
  return gzipAllowed ? 'gzip' : 'identity';
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

/**
 * Whether If-None-Match names this representation. Another encoding's tag does not count: a cache may not use a 304 whose
 * tag it does not hold (RFC 9111, 4.3.4).
 */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((part) => part.trim().replace(/^W\//, '') === tag);
}
