import type { Duplex } from 'node:stream';
import { bytesIn } from '@/lib/http/encoding';
import { securityHeaders } from '@/lib/http/security-headers';
import { refusalWords } from '@/lib/i18n/words/refusal';
import { type Answer, plainPage } from '@/lib/server/answers';
import { asksForData, dataRefusal } from '@/lib/server/data-refusal';
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
  readonly words: 'badRequest' | 'longHeaders' | 'slowRequest';
}

const BAD: Refusal = { status: 400, reason: 'Bad Request', words: 'badRequest' };

/** By Node's word for the fault. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  // Readers meet this one: cookies of other sites under the same domain add up.
  HPE_HEADER_OVERFLOW: { status: 431, reason: 'Request Header Fields Too Large', words: 'longHeaders' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'Request Timeout', words: 'slowRequest' },
};

async function answerTo(refusal: Refusal, packet: Buffer | undefined, siteUrl: string): Promise<Answer> {
  const [, target = ''] = /^[A-Z]+ (\/\S*) HTTP\//.exec(packet?.toString('latin1', 0, LIMITS.urlLength) ?? '') ?? [];
  return refusal.words !== 'slowRequest' && asksForData(target)
    ? dataRefusal(refusal.words, target, siteUrl)
    : plainPage(refusal.status, refusalWords[refusal.words], siteUrl.startsWith('https:'));
}

/**
 * Answers on the bare connection what Node could not read as a request, in words, and closes it.
 * @returns the status sent; null where nobody is there to read it.
 */
export async function refuseUnreadable(
  error: UnreadableError,
  socket: Duplex,
  siteUrl: string,
): Promise<number | null> {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return null;
  }
  const refusal = REFUSALS[error.code ?? ''] ?? BAD;
  const answer = await answerTo(refusal, error.rawPacket, siteUrl);
  const bytes = await bytesIn(answer.body, 'identity');
  const headers = {
    'content-security-policy': NO_CONTENT_POLICY,
    ...securityHeaders(siteUrl.startsWith('https:'), false),
    ...answer.headers,
    connection: 'close',
    'content-length': String(bytes.length),
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const reason = answer.status === refusal.status ? refusal.reason : BAD.reason;
  if (socket.writable) {
    socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 ${answer.status} ${reason}\r\n${head.join('')}\r\n`), bytes]));
  }
  // Time to read the answer, for one who reads; the other end may never close.
  setTimeout(() => socket.destroy(), LIMITS.lingering).unref();
  return answer.status;
}
