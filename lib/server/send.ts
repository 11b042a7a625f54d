import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { mayContinue, readRange, unchangedSince } from '@/lib/http/byte-range';
import {
  bytesIn,
  chooseEncoding,
  type Encoding,
  entityTag,
  isLong,
  matchesTag,
  unpackedPart,
} from '@/lib/http/encoding';
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

/** Whether the reader has this very answer. The tag counts where one is given, and the day only where none is. */
function isKnown({ headers }: IncomingMessage, answer: Answer, tag: string): boolean {
  const asked = headers['if-none-match'];
  return asked === undefined
    ? unchangedSince(headers['if-modified-since'], answer.headers['last-modified'])
    : matchesTag(asked, tag);
}

/** Sends the one part of a file that is asked for, of its plain bytes; false where the whole is to be sent. */
async function sendPart(
  { method, headers: asked }: IncomingMessage,
  res: ServerResponse,
  answer: Answer,
  options: SendOptions,
): Promise<boolean> {
  if (asked.range === undefined || method !== 'GET' || answer.status !== 200 || !isOpen(answer)) return false;
  const tag = entityTag(answer.body, 'identity');
  if (matchesTag(asked['if-none-match'], tag)) return false;
  if (!mayContinue(asked['if-range']?.toString(), tag, answer.headers['last-modified'])) return false;
  const length = answer.body.plainBytes;
  const range = readRange(asked.range, length);
  if (range === null) return false;
  const headers = { ...headersOf(answer, 'identity', options), ...options.extra };
  if (range === 'outside') {
    delete headers.etag;
    delete headers['content-disposition'];
    delete headers['content-type'];
    res.writeHead(416, { ...headers, 'cache-control': 'no-store', 'content-range': `bytes */${length}` }).end();
    return true;
  }
  headers['content-range'] = `bytes ${range.first}-${range.last}/${length}`;
  headers['content-length'] = String(range.last + 1 - range.first);
  res.writeHead(206, headers);
  if (isLong(answer.body)) await sendUnpacked(res, answer, range.first, range.last + 1);
  else res.end((await bytesIn(answer.body, 'identity')).subarray(range.first, range.last + 1));
  return true;
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

/** Sends an answer: encoding, entity tag, 304, HEAD and parts as HTTP has them, and the headers every answer carries. */
export async function send(
  req: IncomingMessage,
  res: ServerResponse,
  answer: Answer,
  options: SendOptions,
): Promise<void> {
  if (await sendPart(req, res, answer, options)) return;
  const encoding = chooseEncoding(req.headers['accept-encoding'], answer.body);
  const headers = { ...headersOf(answer, encoding, options), ...options.extra };
  if (answer.status === 200 && isKnown(req, answer, entityTag(answer.body, encoding))) {
    delete headers['content-type'];
    delete headers['content-disposition'];
    res.writeHead(304, headers).end();
    return;
  }
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
