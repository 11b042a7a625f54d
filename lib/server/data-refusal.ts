import { encodeBody } from '@/lib/http/encoding';
import { type Problem, type ProblemCode, toProblem } from '@/lib/http/problem';
import { PROBLEM_HEADERS } from '@/lib/http/respond';
import { refusalWords } from '@/lib/i18n/words/refusal';
import { ADDRESS_KINDS } from '@/lib/params/address-rows';
import { fileRowOf } from '@/lib/params/page-address';
import type { Answer } from '@/lib/server/answer';

/**
 * Whether a request's target, well-formed or not, asks for data: such routes refuse a wrong method themselves, and whatever
 * refuses them does so in one shape.
 */
export function asksForData(url: string): boolean {
  const row = fileRowOf(url.split('?', 1)[0] ?? '');
  return row !== null && ADDRESS_KINDS[row.kind].problems;
}

/** Whether scripts of other sites may read what a request's target asks for. */
export function isReadable(pathname: string): boolean {
  const row = fileRowOf(pathname);
  return row !== null && ADDRESS_KINDS[row.kind].readable;
}

/** What the server refuses before any route is asked, and the code the API's closed list has for it. */
const CODES = {
  badAddress: 'bad-value',
  longAddress: 'too-large',
  wrongMethod: 'method-not-allowed',
  badRequest: 'bad-value',
  longHeaders: 'too-large',
  noAnswer: 'unavailable',
  noAddress: 'not-found',
} as const satisfies Partial<Record<keyof typeof refusalWords, ProblemCode>>;

/** The path that was asked for as an address may be written, whatever bytes it came with; short. */
function instanceOf(url: string): string {
  const [path = ''] = url.slice(0, 300).split('?');
  return path.replace(/[^!-~]|["<>\\^`{|}]|%(?![\da-f]{2})/gi, (sign) => encodeURIComponent(sign.toWellFormed()));
}

/** The server's own refusal of an address of data, in the shape routes answer with. */
export function dataProblem(words: keyof typeof CODES, url: string, siteUrl: string): Problem {
  const { vi, en } = refusalWords[words];
  return toProblem(CODES[words], { siteUrl, instance: instanceOf(url) }, { en: en[1], vi: vi[1] });
}

/** That refusal as an answer, readable from any site. */
export async function dataRefusal(
  words: keyof typeof CODES,
  url: string,
  siteUrl: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const problem = dataProblem(words, url, siteUrl);
  return {
    status: problem.status,
    headers: { ...PROBLEM_HEADERS, ...headers },
    body: await encodeBody(Buffer.from(JSON.stringify(problem)), 'application/problem+json'),
  };
}
