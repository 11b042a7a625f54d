import { currentSettings } from '@/lib/env';
import { escapeMarkup } from '@/lib/escape-markup';
import type { Effort, EncodedBody } from '@/lib/http/encoding';
import { encodeBody, packedBody } from '@/lib/http/encoding';
import { readPacked } from '@/lib/http/packed-text';
import { READING_ALLOWED } from '@/lib/http/reading-only';
import { OPEN_HEADERS } from '@/lib/http/respond';
import { contentSecurityPolicy, styleHash } from '@/lib/http/security-headers';
import { notFoundWords } from '@/lib/i18n/words/not-found';
import type { Answer } from '@/lib/server/answer';
import { asksForData, dataRefusal } from '@/lib/server/data-refusal';
import { finishHtml } from '@/lib/server/finish';
import type { Rendered } from '@/lib/server/next-renderer';
import type { Place } from '@/lib/server/place';
import type { StaticFile } from '@/lib/server/static-files';
import { LANGUAGES, type Lang } from '@/lib/site';

/** Headers of Next's that are passed on; the rest is its own business or set by us. */
const PASSED_ON = new Set([
  'content-type',
  'content-disposition',
  'content-language',
  'content-security-policy',
  'cache-control',
  'link',
  'location',
  'last-modified',
  'allow',
  'retry-after',
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
  'access-control-max-age',
  'cross-origin-resource-policy',
  'x-robots-tag',
  'deprecation',
]);

/**
 * Browsers ask every time and mostly get 304. A shared cache may keep a page for 30 s and show it for 25 s more while it
 * asks: with the server's own seconds a publish is everywhere within a minute. No `must-revalidate`: it would forbid the
 * stale page during an outage.
 */
export const PAGE_CACHE_CONTROL = 'public, max-age=0, s-maxage=30, stale-while-revalidate=25, stale-if-error=604800';
/** An address that moved may move again. */
const MOVED_CACHE_CONTROL = 'public, max-age=300, s-maxage=300';
/**
 * Of another spelling of an address: kept by the one who asked, never by a cache before the site. That may fold spellings
 * together, and would keep this answer under the name of the very address it leads to.
 */
const SPELLING_CACHE_CONTROL = 'private, max-age=300';
const NO_STORE = 'no-store';

const toLink = ({ href, type }: { href: string; type: string }) => `<${href}>; rel="alternate"; type="${type}"`;

function passedOn(headers: Rendered['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => PASSED_ON.has(name)));
}

/** Next's answer is no whole page. */
class HalfPageError extends Error {
  override name = 'HalfPage';

  constructor(status: number) {
    super(`Next answered ${status} without a whole page.`);
  }
}

/**
 * A page of Next's, finished; a redirect without its body.
 * @throws HalfPage when the answer is neither.
 */
export async function toPageAnswer(
  rendered: Rendered,
  readStyle: (href: string) => string,
  secure: boolean,
  effort: Effort,
): Promise<Answer> {
  // Next's Link header asks browsers to fetch the stylesheet that is now inside the page.
  const { link: _, ...headers } = passedOn(rendered.headers);
  const contentType = rendered.headers['content-type'] ?? '';
  if (rendered.status >= 300 && rendered.status < 400) {
    // Next writes a whole page behind a redirect; nobody reads it.
    return {
      status: rendered.status,
      headers: { location: headers.location ?? '/', 'cache-control': MOVED_CACHE_CONTROL },
      body: await encodeBody(Buffer.alloc(0), ''),
    };
  }
  const text = rendered.body.toString('utf8');
  if (!contentType.startsWith('text/html') || !/<\/html>\s*$/.test(text)) throw new HalfPageError(rendered.status);
  const page = finishHtml(text, readStyle);
  const status = rendered.status === 200 && page.refused ? 400 : rendered.status;
  return {
    status,
    headers: {
      ...headers,
      ...(status === 200 && page.discovery.length > 0 ? { link: page.discovery.map(toLink).join(', ') } : {}),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(page.style === null ? [] : [styleHash(page.style)], secure),
      'cache-control': status === 200 ? PAGE_CACHE_CONTROL : NO_STORE,
    },
    body: await encodeBody(Buffer.from(page.html), 'text/html', effort),
  };
}

/** Leads to an address's one spelling. What pages of other sites may read or frame, they may on this step too. */
export async function redirectAnswer({ to, open, renamed }: Extract<Place, { kind: 'redirect' }>): Promise<Answer> {
  return {
    status: 308,
    headers: {
      ...(open ? { ...OPEN_HEADERS, 'content-security-policy': "default-src 'none'; frame-ancestors *" } : {}),
      location: to,
      'cache-control': renamed ? MOVED_CACHE_CONTROL : SPELLING_CACHE_CONTROL,
    },
    body: await encodeBody(Buffer.alloc(0), ''),
  };
}

/** What a browser asks before a script of another site may read: the same for every such address, whether anything is there or not. */
export const readingAllowed = async (): Promise<Answer> => ({
  status: 204,
  headers: READING_ALLOWED,
  body: await encodeBody(Buffer.alloc(0), ''),
});

/** A drawing, data file, feed, embed document or API answer: as the route made it. */
export async function toFileAnswer(rendered: Rendered): Promise<Answer> {
  const headers = passedOn(rendered.headers);
  headers['cache-control'] ??= rendered.status >= 400 ? NO_STORE : PAGE_CACHE_CONTROL;
  headers['content-security-policy'] ??= "default-src 'none'; frame-ancestors 'self'";
  const packed = readPacked(rendered.headers, rendered.body);
  return {
    status: rendered.status,
    headers,
    body: packed ? packedBody(packed) : await encodeBody(rendered.body, rendered.headers['content-type'] ?? ''),
  };
}

/** A file of the build or of public/. */
export const staticAnswer = ({ contentType, cacheControl, body }: StaticFile): Answer => ({
  status: 200,
  headers: {
    'content-type': contentType,
    'cache-control': cacheControl,
    'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
  },
  body,
});

const RETRY = { 'retry-after': '30' };

const PLAIN_STYLE =
  'body{font:17px/1.55 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}';

type Lines = Record<Lang, readonly string[]>;

function plainHtml(lines: Lines): string {
  const sections = LANGUAGES.map(
    (lang) =>
      `<section lang="${lang}"><h1>${escapeMarkup(lines[lang][0] ?? '')}</h1>${lines[lang]
        .slice(1)
        .map((line) => `<p>${escapeMarkup(line)}</p>`)
        .join('')}</section>`,
  ).join('');
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escapeMarkup(lines.vi[0] ?? '')}</title><style>${PLAIN_STYLE}</style></head><body><main>${sections}</main></body></html>`;
}

/** A small page of the server's own, in both languages, as headers and bytes. Takes no text from the address. */
export function plainParts(lines: Lines, secure: boolean): { headers: Record<string, string>; html: Buffer } {
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': NO_STORE,
      'content-security-policy': contentSecurityPolicy([styleHash(PLAIN_STYLE)], secure),
    },
    html: Buffer.from(plainHtml(lines)),
  };
}

/** Bodies of such pages, by their words: to compress one anew for each who asks would cost more than a kept page does. */
const plainBodies = new WeakMap<Lines, Promise<EncodedBody>>();

/** That page as an answer, for when no page can be drawn. `lines` are words of a message file, the same object each time. */
export async function plainPage(status: number, lines: Lines, secure: boolean): Promise<Answer> {
  const { headers, html } = plainParts(lines, secure);
  const body = plainBodies.get(lines) ?? encodeBody(html, 'text/html');
  plainBodies.set(lines, body);
  return { status, headers: { ...headers, ...(status === 503 ? RETRY : {}) }, body: await body };
}

const titleAndSentence = (title: 'title' | 'errorTitle', sentence: 'intro' | 'errorIntro'): Lines => ({
  vi: [notFoundWords.vi[title], notFoundWords.vi[sentence]],
  en: [notFoundWords.en[title], notFoundWords.en[sentence]],
});
const MISSING = titleAndSentence('title', 'intro');
const FAULT = titleAndSentence('errorTitle', 'errorIntro');

/** The not-found page that needs neither Next nor the store. */
export function missingPage(secure: boolean): Promise<Answer> {
  return plainPage(404, MISSING, secure);
}

/** What is said of an address under a file's head where no file is: to programs in the shape of all refusals of data. */
export async function missingFile(url: string, secure: boolean): Promise<Answer> {
  return asksForData(url) ? dataRefusal('noAddress', url, currentSettings().siteUrl) : missingPage(secure);
}

/** What is said where no answer can be made and none is kept: what happened and what still works, in words. */
export async function faultAnswer(url: string, secure: boolean): Promise<Answer> {
  if (asksForData(url)) return dataRefusal('noAnswer', url, currentSettings().siteUrl, RETRY);
  return plainPage(503, FAULT, secure);
}
