import { beforeAll, describe, expect, test } from 'vitest';
import { serialisePart } from '@/lib/params/sitemap';
import { sitemapXml } from '@/lib/views/feeds/answer-sitemap';
import { buildSitemap, type SitemapEntry } from '@/lib/views/feeds/sitemap';

const SITE = 'https://diem.example.vn';
let entries: SitemapEntry[];
beforeAll(async () => {
  entries = await buildSitemap();
});

const found = (xml: string | null) => [...(xml ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);

describe('the sitemap', () => {
  test('is one list where one is enough, each page with its twin and the day it was last touched', () => {
    const xml = sitemapXml(entries, 'whole', SITE);
    expect(found(xml)).toEqual(entries.map(({ path }) => SITE + (path === '/' ? '/' : path)));
    expect(xml).toContain(
      `<url><loc>${SITE}/xep-hang/2023/so-nganh</loc><xhtml:link rel="alternate" hreflang="vi" href="${SITE}/xep-hang/2023/so-nganh"/><xhtml:link rel="alternate" hreflang="en" href="${SITE}/en/xep-hang/2023/so-nganh"/><lastmod>2026-11-23`,
    );
    expect(sitemapXml(entries, 1, SITE)).toBe(xml);
  });

  test.each([1, 7, 100, 10_000])(
    'of parts of at most %i addresses has each address once, in parts its list names',
    (most) => {
      const named = found(sitemapXml(entries, 'whole', SITE, most)).slice(0, 100_000);
      const parts = Math.ceil(entries.length / most);
      const all: (string | undefined)[] = [];
      for (let part = 1; part <= parts; part += 1) {
        const here = found(sitemapXml(entries, part, SITE, most));
        expect(here.length).toBeLessThanOrEqual(most);
        all.push(...here);
        if (parts > 1) expect(named[part - 1]).toBe(`${SITE}/sitemap.xml${serialisePart(part)}`);
      }
      expect(all).toEqual(found(sitemapXml(entries, 'whole', SITE)));
      expect(sitemapXml(entries, parts + 1, SITE, most)).toBeNull();
    },
  );

  test('escapes what an address may hold', () => {
    const [odd] = entries.map((entry) => ({ ...entry, path: '/a?b=1&c=<', alternates: {} }));
    expect(sitemapXml(odd ? [odd] : [], 'whole', SITE)).toContain(`<loc>${SITE}/a?b=1&amp;c=&lt;</loc>`);
  });
});
