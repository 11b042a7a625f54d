import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesIn, chooseEncoding, encodeBody, entityTag, isCompressible } from '@/lib/http/encoding';

const html = Buffer.from('<p>Xã Yên Thắng, hạng 5/143</p>'.repeat(100));
/** Text as people write it. */
const varied = readFileSync('README.md');

describe('an encoded body', () => {
  it('gives back the same bytes in every encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3_000 }),
        fc.constantFrom('text/html', 'image/png'),
        async (raw, type) => {
          const body = await encodeBody(Buffer.from(raw), type);
          expect(Buffer.compare(await bytesIn(body, 'identity'), Buffer.from(raw))).toBe(0);
          if (body.gzip) {
            expect(Buffer.compare(brotliDecompressSync(await bytesIn(body, 'br')), Buffer.from(raw))).toBe(0);
            expect(Buffer.compare(gunzipSync(await bytesIn(body, 'gzip')), Buffer.from(raw))).toBe(0);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is compressed only where that pays', async () => {
    expect((await encodeBody(html, 'image/png')).gzip).toBeNull();
    expect((await encodeBody(Buffer.from('short'), 'text/html')).gzip).toBeNull();
    const page = await encodeBody(html, 'text/html; charset=utf-8');
    expect(page.bytes).toBeLessThan(html.length / 5);
    expect(page.identity).toBeNull();
  });

  it('counts at least the bytes it may come to keep', async () => {
    for (const text of [html, varied]) {
      const page = await encodeBody(text, 'text/html');
      const kept = await Promise.all([bytesIn(page, 'br'), bytesIn(page, 'gzip')]);
      expect(page.bytes).toBeGreaterThanOrEqual(kept.reduce((sum, { length }) => sum + length, 0));
    }
  });

  it('is made in brotli once, when the first reader asks for it: as small as can be where many will ask', async () => {
    const [small, fast] = [await encodeBody(varied, 'text/html'), await encodeBody(varied, 'text/html', 'fast')];
    const [one, same, later] = await Promise.all([bytesIn(small, 'br'), bytesIn(small, 'br'), bytesIn(fast, 'br')]);
    expect(same).toBe(one);
    expect(await bytesIn(small, 'br')).toBe(one);
    expect(one.length).toBeLessThan(later.length);
  });

  it.each([
    ['text/html; charset=utf-8', true],
    ['application/json', true],
    ['application/ld+json', true],
    ['application/problem+json; charset=utf-8', true],
    ['application/rss+xml', true],
    ['image/svg+xml', true],
    ['image/png', false],
    ['application/zip', false],
    ['font/woff2', false],
    ['', false],
  ])('%s compressed: %s', (type, expected) => {
    expect(isCompressible(type)).toBe(expected);
  });
});

describe('the encoding of an answer', async () => {
  const page = await encodeBody(html, 'text/html');
  const picture = await encodeBody(html, 'image/png');

  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['identity', 'identity'],
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0,gzip;q=0.000', 'identity'],
    ['br ; q=0.5, gzip;q=1.0', 'gzip'],
    ['br;q=0.1, gzip;q=1', 'gzip'],
    ['gzip;q=0.1, br;q=1.000', 'br'],
    ['gzip;q=0.5, br;q=0.5', 'br'],
    ['identity;q=1, gzip;q=0.1', 'identity'],
    ['gzip;q=0.1, *', 'identity'],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['gzip, identity', 'gzip'],
    ['identity;q=0', 'identity'],
    ['br;q=0, br', 'br'],
    ['gzip;level=1;q=0.2, br;q=0.1', 'gzip'],
    ['gzip;q=often, br;q=0.9', 'gzip'],
    ['*', 'identity'],
    ['*;q=0', 'identity'],
    ['br;q=0, gzip , *', 'gzip'],
    ['deflate', 'identity'],
    ['brotli', 'identity'],
    [',,;;=,', 'identity'],
  ])('for Accept-Encoding %s is %s', (header, expected) => {
    expect(chooseEncoding(header, page)).toBe(expected);
  });

  it('is plain for what is not compressed', () => {
    expect(chooseEncoding('br, gzip', picture)).toBe('identity');
  });

  it('is one the reader takes, whatever the header', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (header) => {
        const chosen = chooseEncoding(header, page);
        if (chosen !== 'identity') expect(header.toLowerCase()).toMatch(chosen === 'br' ? /br/ : /gzip/);
      }),
    );
  });
});

describe('the entity tag', async () => {
  const page = await encodeBody(html, 'text/html');

  it('is strong and differs by content and by encoding', async () => {
    const other = await encodeBody(Buffer.concat([html, Buffer.from('!')]), 'text/html');
    const tags = (['br', 'gzip', 'identity'] as const).flatMap((encoding) => [
      entityTag(page, encoding),
      entityTag(other, encoding),
    ]);
    expect(new Set(tags).size).toBe(6);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
  });

  it('is the same for the same content', async () => {
    expect((await encodeBody(Buffer.from(html), 'text/html')).tag).toBe(page.tag);
  });
});
