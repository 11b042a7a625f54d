import { type PackedText, packedHeaders } from '@/lib/http/packed-text';
import type { Problem } from '@/lib/http/problem';

/** Who may read: everyone, from any page. */
export const OPEN_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Link, Content-Disposition, Content-Length, Content-Range, Accept-Ranges, Last-Modified, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/**
 * What names a revision never changes. What follows the latest one is kept 20 s by a client and 30 s by a cache before it,
 * which together stay under the minute within which a publish shows; an outage may be bridged by what was kept.
 */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
export const LIVE = 'public, max-age=20, s-maxage=30, stale-if-error=604800';

export interface FileAnswer<Body = Uint8Array | string> {
  readonly body: Body;
  readonly contentType: string;
  readonly immutable: boolean;
  /** Names of the saved file: plain ASCII, and as readers write it. Absent for what opens in the browser. */
  readonly fileName?: { readonly ascii: string; readonly full: string };
  /** Value of the Link header. */
  readonly link?: string;
  readonly noIndex?: boolean;
  /** ISO date-time at which what is fixed to a revision was published; absent for what may change. */
  readonly lastModified?: string | null;
}

/** A file, or a long text that is packed already. */
export type AnyFile = FileAnswer<Uint8Array | string | PackedText>;

/** RFC 6266 with the RFC 8187 form beside it for Vietnamese letters. */
function contentDisposition(ascii: string, full: string): string {
  const encoded = encodeURIComponent(full).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii.replace(/[^\w.-]/g, '-')}"; filename*=UTF-8''${encoded}`;
}

/** An ISO date-time as HTTP writes it. */
export const httpDate = (iso: string): string => new Date(iso).toUTCString();

/** The same bytes, not a copy. */
const asBuffer = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer as ArrayBuffer, byteOffset, length);

/** In one piece, not a copy: a Response copies the bytes it is given. */
const inOnePiece = (bytes: Buffer): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(piece) {
      if (bytes.length > 0) piece.enqueue(bytes);
      piece.close();
    },
  });

export function respondFile(answer: AnyFile): Response {
  const { body } = answer;
  const packed = typeof body === 'object' && 'gzip' in body ? body : null;
  const bytes = typeof body === 'string' ? Buffer.from(body) : asBuffer('gzip' in body ? body.gzip : body);
  return new Response(inOnePiece(bytes), {
    headers: {
      ...OPEN_HEADERS,
      ...(packed && packedHeaders(packed)),
      'content-type': answer.contentType,
      'cache-control': answer.immutable ? IMMUTABLE : LIVE,
      ...(answer.fileName
        ? { 'content-disposition': contentDisposition(answer.fileName.ascii, answer.fileName.full) }
        : {}),
      ...(answer.link ? { link: answer.link } : {}),
      ...(answer.noIndex ? { 'x-robots-tag': 'noindex' } : {}),
      ...(answer.lastModified ? { 'last-modified': httpDate(answer.lastModified) } : {}),
    },
  });
}

/** A file's present address, for one it had before. An address that moved may move again. */
export function redirectTo(path: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, {
    status: 308,
    headers: { ...OPEN_HEADERS, 'cache-control': LIVE, ...headers, location: path },
  });
}

export function respondJson(value: object, immutable: boolean, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    headers: {
      ...OPEN_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': immutable ? IMMUTABLE : LIVE,
      ...headers,
    },
  });
}

export const PROBLEM_HEADERS = {
  ...OPEN_HEADERS,
  'content-type': 'application/problem+json; charset=utf-8',
  'cache-control': 'no-store',
} as const;

export function respondProblem(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...PROBLEM_HEADERS, ...headers },
  });
}
