import { expect, test } from 'vitest';
import { addressesIn } from '@/lib/server/copy/addresses-in';

const SITE = 'https://bang-diem.example.vn';
const inside = (text: string, type = 'text/html; charset=utf-8') =>
  addressesIn(Buffer.from(text), type, '/xep-hang/2023.1/cap-xa', SITE);

test('a page leads to its links, pictures in every size, forms and files of its style', () => {
  const { linked } = inside(
    `<style>@font-face{src:url(/_next/static/media/a.woff2)}</style>
     <a href="/phuong-phap#dong-hang">x</a> <a href="${SITE}/du-lieu">x</a> <a href="?trang=2">x</a> <a href="https://elsewhere.example/a">x</a>
     <a href="#top">x</a> <img src="/bieu-do/a.svg?width=360&amp;lang=en" srcset="/b.svg 1x, /c.svg 2x"> <form action="/tim-kiem">`,
  );
  expect(new Set(linked)).toEqual(
    new Set([
      '/phuong-phap',
      '/du-lieu',
      '/xep-hang/2023.1/cap-xa?trang=2',
      '/xep-hang/2023.1/cap-xa',
      '/bieu-do/a.svg?width=360&lang=en',
      '/b.svg',
      '/c.svg',
      '/tim-kiem',
      '/_next/static/media/a.woff2',
    ]),
  );
});

test('what stands in its text, in code to be copied or for machines is mentioned', () => {
  const { mentioned } = inside(
    `<pre>&lt;iframe src=&quot;${SITE}/nhung/a?lang=en&amp;amp;theme=dark&quot;&gt;</pre> ${SITE}/api/v1. <meta property="og:image" content="${SITE}/the-chia-se/a.png"><script type="application/ld+json">{"url":"${SITE}/tai-ve/a.csv"}</script>`,
  );
  expect(mentioned).toEqual(['/nhung/a?lang=en&theme=dark', '/api/v1', '/the-chia-se/a.png', '/tai-ve/a.csv']);
});

test('documents for programs mention addresses too, and a picture none', () => {
  expect(inside(`{"links":{"next":"${SITE}/api/v1/units?cursor=abc"}}`, 'application/json')).toEqual({
    linked: [],
    mentioned: ['/api/v1/units?cursor=abc'],
  });
  expect(inside(`<loc>${SITE}/en</loc>`, 'application/xml').mentioned).toEqual(['/en']);
  expect(inside(`${SITE}/en`, 'image/png').mentioned).toEqual([]);
});
