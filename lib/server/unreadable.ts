import type { Duplex } from 'node:stream';
import { PROBLEM_HEADERS } from '@/lib/http/respond';
import { securityHeaders } from '@/lib/http/security-headers';
import { refusalWords } from '@/lib/i18n/words/refusal';
import { plainParts } from '@/lib/server/answers';
import { asksForData, dataProblem } from '@/lib/server/data-refusal';
import { LIMITS } from '@/lib/server/limits';
import { NO_CONTENT_POLICY } from '@/lib/server/send';

/** What Node says of bytes that are no HTTP request, or of one that never came to its end. */
export interface UnreadableError extends Error {
  readonly code?: string;
  /** The bytes that came last; of a short request, all of it. */
  readonly rawPacket?: Buffer;
}

interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly words: 'badRequest' | 'longHeaders' | 'slowRequest' | 'wrongMethod';
}

const BAD: Refusal = { status: 400, reason: 'Bad Request', words: 'badRequest' };

/** By Node's word for the fault. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  // Readers meet this one: cookies of other sites under the same domain add up.
  HPE_HEADER_OVERFLOW: { status: 431, reason: 'Request Header Fields Too Large', words: 'longHeaders' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'Request Timeout', words: 'slowRequest' },
};

interface Words {
  readonly status: number;
  readonly reason: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

function wordsOf({ status, reason, words }: Refusal, packet: Buffer | undefined, siteUrl: string): Words {
  const [, target = ''] = /^[A-Z]+ (\/\S*) HTTP\//.exec(packet?.toString('latin1', 0, LIMITS.urlLength) ?? '') ?? [];
  if (words !== 'slowRequest' && asksForData(target)) {
    const bytes = Buffer.from(JSON.stringify(dataProblem(words, target, siteUrl)));
    // The closed list of problems has one status for what is too much.
    return { status: BAD.status, reason: BAD.reason, headers: PROBLEM_HEADERS, bytes };
  }
  const { headers, html } = plainParts(refusalWords[words], siteUrl.startsWith('https:'));
  return { status, reason, headers, bytes: html };
}

/** Writes a refusal on the bare connection and closes it. */
function refuseOn(socket: Duplex, { status, reason, headers, bytes }: Words, siteUrl: string): void {
  const all = {
    'content-security-policy': NO_CONTENT_POLICY,
    ...securityHeaders(siteUrl.startsWith('https:'), false),
    ...headers,
    connection: 'close',
    'content-length': String(bytes.length),
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${reason}\r\n${head.join('')}\r\n`), bytes]));
  // Time to read the answer, for one who reads; the other end may never close.
  setTimeout(() => socket.destroy(), LIMITS.lingering).unref();
}

/**
 * Answers on the bare connection what Node could not read as a request, in words, and closes it. At once: a request
 * whose head was read may be under way, and its answer must find the connection ended.
 * @returns the status sent; null where nobody is there to read it.
 */
export function refuseUnreadable(error: UnreadableError, socket: Duplex, siteUrl: string): number | null {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return null;
  }
  const words = wordsOf(REFUSALS[error.code ?? ''] ?? BAD, error.rawPacket, siteUrl);
  refuseOn(socket, words, siteUrl);
  return words.status;
}

/** CONNECT asks for a way to elsewhere, and Node hands over its bare connection: no way is made, and it is said. */
export function refuseConnect(socket: Duplex, siteUrl: string): number {
  const words = wordsOf({ status: 405, reason: 'Method Not Allowed', words: 'wrongMethod' }, undefined, siteUrl);
  // The other end may be gone: nobody else listens to this connection any more.
  socket.on('error', () => socket.destroy());
  refuseOn(socket, { ...words, headers: { ...words.headers, allow: 'GET, HEAD' } }, siteUrl);
  return words.status;
}
