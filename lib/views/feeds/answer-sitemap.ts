import { currentSettings } from '@/lib/env';
import { escapeMarkup } from '@/lib/escape-markup';
import { FILES } from '@/lib/params/addresses';
import { absolute } from '@/lib/params/paths';
import { readQuery } from '@/lib/params/query';
import { parseSitemap, serialisePart } from '@/lib/params/sitemap';
import { buildSitemap, type SitemapEntry } from '@/lib/views/feeds/sitemap';

/** Most addresses of one part: search engines take 50,000, and drop what comes to more than 50 MB. */
export const PART = 10_000;

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function urlOf({ path, alternates, lastModified }: SitemapEntry, siteUrl: string): string {
  const others = Object.entries(alternates).map(
    ([lang, other]) =>
      `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeMarkup(absolute(siteUrl, other))}"/>`,
  );
  return `<url><loc>${escapeMarkup(absolute(siteUrl, path))}</loc>${others.join('')}<lastmod>${lastModified}</lastmod></url>\n`;
}

/**
 * The site's addresses as search engines read them: one list, or where there are more than `most`, a list of its parts.
 * @param part from 1
 * @returns null for a part that is not there
 */
export function sitemapXml(
  entries: readonly SitemapEntry[],
  part: number | 'whole',
  siteUrl: string,
  most = PART,
): string | null {
  const parts = Math.max(1, Math.ceil(entries.length / most));
  if (part === 'whole' && parts > 1) {
    const newest = entries
      .map(({ lastModified }) => lastModified)
      .sort()
      .at(-1);
    const lines = Array.from({ length: parts }, (_, index) => {
      const address = absolute(siteUrl, FILES.sitemap.path(serialisePart(index + 1)));
      return `<sitemap><loc>${escapeMarkup(address)}</loc><lastmod>${newest}</lastmod></sitemap>\n`;
    });
    return `${XML}<sitemapindex xmlns="${SCHEMA}">\n${lines.join('')}</sitemapindex>\n`;
  }
  const shown = part === 'whole' ? 1 : part;
  if (shown > parts) return null;
  const lines = entries.slice((shown - 1) * most, shown * most).map((entry) => urlOf(entry, siteUrl));
  return `${XML}<urlset xmlns="${SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${lines.join('')}</urlset>\n`;
}

const type = { 'content-type': 'application/xml; charset=utf-8' };

/** `/sitemap.xml`, and its parts by `phan`. */
export async function answerSitemap(url: URL): Promise<Response> {
  const part = parseSitemap(readQuery(url.searchParams));
  const xml = part === null ? null : sitemapXml(await buildSitemap(), part, currentSettings().siteUrl);
  if (xml === null) return new Response(`${XML}<urlset xmlns="${SCHEMA}"/>\n`, { status: 404, headers: type });
  return new Response(xml, { headers: type });
}
