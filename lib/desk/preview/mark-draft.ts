import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang } from '@/lib/site';

/** Headers of the site's answer that the browser gets; the rest is for caches and search engines, which get nothing. */
const PASSED_ON = ['content-type', 'content-security-policy', 'location', 'content-disposition', 'content-language'];

const langOf = (html: string): Lang => (/<html[^>]*\blang="en"/.test(html) ? 'en' : 'vi');

/** A page of the site, marked on top as a draft: the band is the one of the simulated edition, in the site's own style. */
export function markPage(html: string): string {
  const words = deskDraftWords[langOf(html)];
  const band = `<aside class="band ban-nhap" aria-label="${words.bandLabel}"><strong>${words.band}</strong> <span>${words.bandMore}</span></aside>`;
  return html
    .replace(/<body[^>]*>/, (body) => body + band)
    .replace('<head>', '<head><meta name="robots" content="noindex,nofollow">');
}

/** Headers of an answer of the site over a draft: never kept, never indexed, and a file of it is named as a draft's. */
export function markHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const passed = PASSED_ON.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const marked: Record<string, string> = {
    ...Object.fromEntries(passed),
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  };
  const disposition = marked['content-disposition'];
  if (disposition) {
    marked['content-disposition'] = disposition
      .replace(/filename="/, 'filename="BAN-NHAP-')
      .replace(/filename\*=UTF-8''/i, "filename*=UTF-8''BAN-NHAP-");
  }
  // No page elsewhere may frame a draft; the site frames its own charts.
  marked['content-security-policy'] = (marked['content-security-policy'] ?? "default-src 'none'").replace(
    /frame-ancestors [^;]+/,
    "frame-ancestors 'self'",
  );
  return marked;
}
