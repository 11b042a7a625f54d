import type { IncomingMessage, ServerResponse } from 'node:http';
import { bytesIn, chooseEncoding, type Encoding, entityTag, matchesTag } from '@/lib/http/encoding';
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

function headersOf(answer: Answer, encoding: Encoding, { secure, embeddable }: SendOptions): Headers {
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
    // Answers are small and compressed whole: a part of one helps nobody, and Range is ignored.
    headers['accept-ranges'] = 'none';
    headers.etag = entityTag(answer.body, encoding);
  }
  kinds.set(kind, headers);
  return headers;
}

/** Sends an answer: encoding, entity tag, 304 and HEAD as HTTP has them, and the headers every answer carries. */
export async function send(
  req: IncomingMessage,
  res: ServerResponse,
  answer: Answer,
  options: SendOptions,
): Promise<void> {
  const encoding = chooseEncoding(req.headers['accept-encoding'], answer.body);
  const headers = { ...headersOf(answer, encoding, options), ...options.extra };
  if (answer.status === 200 && matchesTag(req.headers['if-none-match'], entityTag(answer.body, encoding))) {
    delete headers['content-type'];
    delete headers['content-disposition'];
    res.writeHead(304, headers).end();
    return;
  }
  const bytes = await bytesIn(answer.body, encoding);
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  if (answer.status !== 204) headers['content-length'] = String(bytes.length);
  res.writeHead(answer.status, headers);
  res.end(req.method === 'HEAD' ? undefined : bytes);
}
