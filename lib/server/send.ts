import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type ByteRange, mayContinue, readRange } from '@/lib/http/byte-range';
import { bytesIn, chooseEncoding, type Encoding, entityTag, isLong, unpackedPart } from '@/lib/http/encoding';
import { precondition } from '@/lib/http/preconditions';
import { securityHeaders } from '@/lib/http/security-headers';
import type { Answer } from '@/lib/server/answer';

export interface SendOptions {
  readonly secure: boolean;
  /** The answer may stand in pages of other sites: drawings, embeds, API. */
  readonly embeddable: boolean;
  readonly extra?: Readonly<Record<string, string>>;
}

/** Of an answer without a policy of its own. */
export const NO_CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Headers of an answer that says nothing but its status. */
export const NOTHING_ALLOWED = { 'cache-control': 'no-store', 'content-security-policy': NO_CONTENT_POLICY };

type Headers = Record<string, string>;

/** What does not change from request to request, by answer and by what it depends on: most answers are sent many times. */
const prepared = new WeakMap<Answer, Map<string, Headers>>();

/** Headers an answer is sent with in an encoding, whoever asks. */
export function headersOf(answer: Answer, encoding: Encoding, { secure, embeddable }: SendOptions): Headers {
  const kind = `${encoding} ${secure} ${embeddable}`;
  let kinds = prepared.get(answer);
  if (!kinds) {
    kinds = new Map();
    prepared.set(answer, kinds);
  }
  const known = kinds.get(kind);
  if (known) return known;
  const headers: Headers = {
    'content-security-policy': NO_CONTENT_POLICY,
    ...securityHeaders(secure, embeddable),
    ...answer.headers,
  };
  if (answer.body.identity === null) headers.vary = 'Accept-Encoding';
  if (answer.status === 200) {
    // A page is small and compressed whole: a part of one helps nobody. A program may read a part of a file.
    headers['accept-ranges'] = isOpen(answer) ? 'bytes' : 'none';
    headers.etag = entityTag(answer.body, encoding);
  }
  kinds.set(kind, headers);
  return headers;
}

/** Programs of other sites may read it: a file, an answer of the API, a feed, a drawing. */
const isOpen = ({ headers }: Answer) => headers['access-control-allow-origin'] === '*';

/** The one part of a file that is asked for, of its plain bytes; null where the whole is to be sent. */
function partOf({ method, headers: asked }: IncomingMessage, answer: Answer): ByteRange | 'outside' | null {
  if (asked.range === undefined || method !== 'GET' || answer.status !== 200 || !isOpen(answer)) return null;
  const tag = entityTag(answer.body, 'identity');
  if (!mayContinue(asked['if-range']?.toString(), tag, answer.headers['last-modified'])) return null;
  return readRange(asked.range, answer.body.plainBytes);
}

async function sendPart(res: ServerResponse, answer: Answer, headers: Headers, { first, last }: ByteRange) {
  res.writeHead(206, {
    ...headers,
    'content-range': `bytes ${first}-${last}/${answer.body.plainBytes}`,
    'content-length': String(last + 1 - first),
  });
  if (isLong(answer.body)) await sendUnpacked(res, answer, first, last + 1);
  else res.end((await bytesIn(answer.body, 'identity')).subarray(first, last + 1));
}

/** Headers of an answer whose content is not sent: nothing is said of it. */
function withoutContent({ 'content-type': _, 'content-disposition': __, ...headers }: Headers): Headers {
  return headers;
}

/** Of one that is no answer to what was asked: it has no tag either, and nobody keeps it. */
function refused({ etag: _, ...headers }: Headers): Headers {
  return { ...withoutContent(headers), 'cache-control': 'no-store' };
}

/** Sends plain bytes of a long answer as they are unpacked, no faster than the reader takes them. */
async function sendUnpacked(res: ServerResponse, { body }: Answer, from?: number, to?: number): Promise<void> {
  try {
    await pipeline(unpackedPart(body, from, to), res);
  } catch (error) {
    // Whoever went away needs no more of it.
    if (!res.destroyed) throw error;
  }
}

/** Sends an answer: encoding, entity tag, conditions, HEAD and parts as HTTP has them, and the headers every answer carries. */
export async function send(
  req: IncomingMessage,
  res: ServerResponse,
  answer: Answer,
  options: SendOptions,
): Promise<void> {
  const part = partOf(req, answer);
  const encoding = part === null ? chooseEncoding(req.headers['accept-encoding'], answer.body) : 'identity';
  const headers = { ...headersOf(answer, encoding, options), ...options.extra };
  if (answer.status === 200) {
    const tag = entityTag(answer.body, encoding);
    const condition = precondition(req.headers, tag, answer.headers['last-modified']);
    if (condition !== null) {
      res.writeHead(condition, condition === 304 ? withoutContent(headers) : refused(headers)).end();
      return;
    }
  }
  if (part === 'outside') {
    res.writeHead(416, { ...refused(headers), 'content-range': `bytes */${answer.body.plainBytes}` }).end();
    return;
  }
  if (part !== null) return sendPart(res, answer, headers, part);
  if (encoding === 'identity' && isLong(answer.body)) {
    res.writeHead(answer.status, { ...headers, 'content-length': String(answer.body.plainBytes) });
    if (req.method === 'HEAD') res.end();
    else await sendUnpacked(res, answer);
    return;
  }
  const bytes = await bytesIn(answer.body, encoding);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  if (answer.status !== 204) headers['content-length'] = String(bytes.length);
  res.writeHead(answer.status, headers);
  res.end(req.method === 'HEAD' ? undefined : bytes);
}
