import type { EncodedBody } from '@/lib/http/encoding';
import { encodeBody } from '@/lib/http/encoding';
import { contentSecurityPolicy, styleHash } from '@/lib/http/security-headers';
import { notFoundWords } from '@/lib/i18n/words/not-found';
import { finishHtml } from '@/lib/server/finish';
import type { Rendered } from '@/lib/server/next-renderer';
import { LANGUAGES, type Lang } from '@/lib/site';

/** An answer ready to be sent in any encoding. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: EncodedBody;
}

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

export const PAGE_CACHE_CONTROL =
  'public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=604800, must-revalidate';
const NO_STORE = 'no-store';

function passedOn(headers: Rendered['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => PASSED_ON.has(name)));
}

/** A page of Next's, finished. Redirects and answers that are no HTML keep their body. */
export async function toPageAnswer(
  rendered: Rendered,
  readStyle: (href: string) => string,
  secure: boolean,
): Promise<Answer> {
  // Next's Link header asks browsers to fetch the stylesheet that is now inside the page.
  const { link: _, ...headers } = passedOn(rendered.headers);
  const contentType = rendered.headers['content-type'] ?? '';
  if (!contentType.startsWith('text/html') || (rendered.status >= 300 && rendered.status < 400)) {
    // Next writes a whole page behind a redirect; nobody reads it.
    const body = rendered.status >= 300 && rendered.status < 400 ? Buffer.alloc(0) : rendered.body;
    return { status: rendered.status, headers, body: await encodeBody(body, contentType) };
  }
  const page = finishHtml(rendered.body.toString('utf8'), readStyle);
  return {
    status: rendered.status,
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(page.styles.map(styleHash), secure),
      'cache-control': rendered.status === 200 ? PAGE_CACHE_CONTROL : NO_STORE,
    },
    body: await encodeBody(Buffer.from(page.html), 'text/html'),
  };
}

/** A drawing, data file, feed, embed document or API answer: as the route made it. */
export async function toFileAnswer(rendered: Rendered): Promise<Answer> {
  const headers = passedOn(rendered.headers);
  if (rendered.status >= 400 && !headers['cache-control']) headers['cache-control'] = NO_STORE;
  headers['content-security-policy'] ??= "default-src 'none'; frame-ancestors 'self'";
  return {
    status: rendered.status,
    headers,
    body: await encodeBody(rendered.body, rendered.headers['content-type'] ?? ''),
  };
}

const PLAIN_STYLE =
  'body{font:17px/1.55 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}';

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A small page of the server's own, in both languages, for when no page can be drawn. Takes no text from the address. */
export async function plainPage(
  status: number,
  lines: Record<Lang, readonly string[]>,
  secure: boolean,
): Promise<Answer> {
  const sections = LANGUAGES.map(
    (lang) =>
      `<section lang="${lang}"><h1>${escapeHtml(lines[lang][0] ?? '')}</h1>${lines[lang]
        .slice(1)
        .map((line) => `<p>${escapeHtml(line)}</p>`)
        .join('')}</section>`,
  ).join('');
  const html = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escapeHtml(lines.vi[0] ?? '')}</title><style>${PLAIN_STYLE}</style></head><body><main>${sections}</main></body></html>`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': NO_STORE,
      'content-security-policy': contentSecurityPolicy([styleHash(PLAIN_STYLE)], secure),
      ...(status === 503 ? { 'retry-after': '30' } : {}),
    },
    body: await encodeBody(Buffer.from(html), 'text/html'),
  };
}

/** The page for a fault: what happened and what still works, in words. */
export function faultPage(secure: boolean): Promise<Answer> {
  const lines = (lang: Lang) => [notFoundWords[lang].errorTitle, notFoundWords[lang].errorIntro];
  return plainPage(503, { vi: lines('vi'), en: lines('en') }, secure);
}
