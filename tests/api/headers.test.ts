import { readdirSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { askRaw, type RawAnswer } from '../raw-request';

// What every answer carries, and what HTTP promises of each kind.

const origin = inject('origin');
const RANKING = '/xep-hang/mo-phong-2023/cap-xa';

const ask = (path: string, options: Parameters<typeof askRaw>[2] = {}) =>
  askRaw(Number(new URL(origin).port), path, options);

const builtFile = `/_next/static/chunks/${readdirSync('.next/static/chunks').find((name) => name.endsWith('.js'))}`;

const KINDS: [string, string, { method?: string; headers?: Record<string, string> }, number][] = [
  ['a page', RANKING, {}, 200],
  ['an English page', '/en', {}, 200],
  ['a search', '/tim-kiem?q=yen', {}, 200],
  ['a filtered page', `${RANKING}?huyen=huyen-mau-1`, {}, 200],
  ['a file of the build', builtFile, {}, 200],
  ['a file of public/', '/bieu-tuong.svg', {}, 200],
  ['the icon of browsers that ask without being told', '/favicon.ico', {}, 200],
  ['the icon of a telephone’s home screen', '/apple-touch-icon.png', {}, 200],
  ['the sitemap', '/sitemap.xml', {}, 200],
  ['robots.txt', '/robots.txt', {}, 200],
  ['health', '/api/health', {}, 200],
  ['a redirect', '/vi/xep-hang/2023/cap-xa/', {}, 308],
  ['a page that is not', '/khong/co/trang/nay', {}, 404],
  ['a unit that is not', '/don-vi/cap-xa/khong-co', {}, 404],
  ['a build file that is not', '/_next/static/chunks/nothing.js', {}, 404],
  ['an API address that is not', '/api/khong-co', {}, 404],
  ['a wrong address', '/%zz', {}, 400],
  ['a wrong method', RANKING, { method: 'POST' }, 405],
  ['a wrong method on health', '/api/health', { method: 'DELETE' }, 405],
  ['a long address', `/tim-kiem?q=${'a'.repeat(3_000)}`, {}, 414],
  ['an expectation nobody meets', '/', { headers: { expect: 'a-miracle' } }, 200],
];

describe.each(KINDS)('%s', (_, path, options, status) => {
  it('carries the headers of every answer, and tells nothing of what made it', async () => {
    const reply = await ask(path, { headers: { 'accept-encoding': 'br' }, ...options });
    expect(reply.status).toBe(status);
    expect(reply.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(reply.headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(reply.headers['permissions-policy']).toContain('camera=()');
    expect(reply.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(reply.headers['content-security-policy']).toContain('frame-ancestors');
    expect(reply.headers['cache-control']).toBeTruthy();
    expect(reply.headers['cross-origin-resource-policy']).toMatch(/^(?:same|cross)-origin$/);
    expect([undefined, 'Accept-Encoding']).toContain(reply.headers.vary);
    for (const name of Object.keys(reply.headers)) {
      expect(name).not.toMatch(/^(?:x-powered-by|server|x-nextjs-.*|set-cookie)$/);
    }
    // The only Link is to the page's oEmbed: none of the framework's preloads.
    expect(reply.headers.link ?? 'rel="alternate"; type="application/json+oembed"').toMatch(
      /^(?:<[^<>"]+>; )?rel="alternate"; type="(?:application\/json|text\/xml)\+oembed"(?:, <[^<>"]+>; rel="alternate"; type="text\/xml\+oembed")?$/,
    );
    if (status >= 400) expect(reply.headers['cache-control']).toContain('no-store');
  });

  it('varies by encoding where it was encoded, and its length is its body’s', async () => {
    const reply = await ask(path, { headers: { 'accept-encoding': 'br, gzip' }, ...options });
    if (reply.headers['content-encoding']) expect(reply.headers.vary).toBe('Accept-Encoding');
    expect(Number(reply.headers['content-length'])).toBe(reply.body.length);
  });
});

describe.each(KINDS.filter(([, , { method }]) => !method))('%s', (_, path, options) => {
  it('answers HEAD as GET, without a body', async () => {
    const get = await ask(path, options);
    const head = await ask(path, { ...options, method: 'HEAD' });
    expect(head.body.length).toBe(0);
    expect(head.status).toBe(get.status);
    const stable = ({ date: _, connection: __, 'keep-alive': ___, ...rest }: RawAnswer['headers']) => rest;
    // Health says how things stand at each moment, so only its headers' names are the same.
    if (path === '/api/health') expect(Object.keys(stable(head.headers))).toEqual(Object.keys(stable(get.headers)));
    else expect(stable(head.headers)).toEqual(stable(get.headers));
  });
});

describe('a kept answer', () => {
  it('is the same document in every encoding, under tags that differ', async () => {
    const [br, gzip, plain] = await Promise.all(
      ['br', 'gzip', 'identity'].map((encoding) => ask(RANKING, { headers: { 'accept-encoding': encoding } })),
    );
    if (!br || !gzip || !plain) throw new Error('no answer');
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(plain.headers.vary).toBe('Accept-Encoding');
  });

  it.each([RANKING, '/bieu-tuong.svg', builtFile, '/tim-kiem?q=yen'])(
    '%s is not sent again to one who has it',
    async (path) => {
      const headers = { 'accept-encoding': 'br' };
      const first = await ask(path, { headers });
      expect(first.headers.etag).toMatch(/^"[\w-]+"$/);
      const again = await ask(path, { headers: { ...headers, 'if-none-match': `"other", W/${first.headers.etag}` } });
      expect(again.status).toBe(304);
      expect(again.body.length).toBe(0);
      expect(again.headers.etag).toBe(first.headers.etag);
      expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
      expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
      expect(again.headers.vary).toBe(first.headers.vary);
      const changed = await ask(path, { headers: { ...headers, 'if-none-match': '"other"' } });
      expect(changed.status).toBe(200);
    },
  );

  it('ignores a range, and says that it does', async () => {
    const reply = await ask(RANKING, { headers: { range: 'bytes=0-10' } });
    expect(reply.status).toBe(200);
    expect(reply.headers['accept-ranges']).toBe('none');
    expect(reply.body.length).toBeGreaterThan(10_000);
  });
});

describe('Cache-Control', () => {
  it('lets a shared cache keep a page for less than a minute, and show it during an outage', async () => {
    for (const path of ['/', RANKING, `${RANKING.replace('2023', '2023.1')}`]) {
      const control = (await ask(path)).headers['cache-control'] ?? '';
      const seconds = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(control)?.[1]);
      expect(seconds('max-age')).toBe(0);
      expect(seconds('s-maxage') + seconds('stale-while-revalidate')).toBeLessThan(60);
      expect(seconds('stale-if-error')).toBeGreaterThan(3_600);
      // Either would forbid the stale page.
      expect(control).not.toMatch(/must-revalidate|no-cache|private|immutable/);
    }
  });

  it('is for ever only where the name carries a hash', async () => {
    expect((await ask(builtFile)).headers['cache-control']).toContain('immutable');
    expect((await ask('/bieu-tuong.svg')).headers['cache-control']).not.toContain('immutable');
  });
});

describe('a redirect', () => {
  it.each([
    ['/vi', '/'],
    ['/vi/en', '/en'],
    ['/vi//evil.example/', '/evil.example'],
    ['/xep-hang//2023/cap-xa/?huyen=a', '/xep-hang/2023/cap-xa?huyen=a'],
  ])('from %s is one step, relative, without a body', async (from, to) => {
    const reply = await ask(from);
    expect(reply.status).toBe(308);
    expect(reply.headers.location).toBe(to);
    expect(reply.body.length).toBe(0);
    expect((await ask(to)).status).not.toBe(308);
  });
});

describe('the Host header', () => {
  it('is never believed', async () => {
    const lies: Record<string, string>[] = [
      { host: 'evil.example' },
      {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        forwarded: 'host=evil.example',
      },
    ];
    for (const headers of lies) {
      for (const path of ['/', '/sitemap.xml', '/robots.txt', '/tim-kiem?q=khac', '/vi/tim-kiem', '/khong-co-o-day']) {
        const reply = await ask(path, { headers });
        expect(JSON.stringify(reply.headers) + reply.body, path).not.toContain('evil.example');
      }
    }
  });
});

describe('what a reader sends', () => {
  it('never changes what others get: header games leave the kept page as it is', async () => {
    const before = await ask(RANKING);
    for (const headers of [
      { rsc: '1' },
      { 'next-router-prefetch': '1', rsc: '1' },
      { 'x-prerender-revalidate': 'x' },
      { 'x-middleware-subrequest': 'middleware' },
      { accept: 'text/x-component' },
      { cookie: '__prerender_bypass=1' },
      { 'user-agent': 'Googlebot' },
      { 'accept-language': 'en' },
    ]) {
      const reply = await ask(`${RANKING}?_rsc=1`, { headers: headers as unknown as Record<string, string> });
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(reply.body.equals(before.body)).toBe(true);
    }
  });

  it('405 names the methods there are', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const reply = await ask('/', { method });
      expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('refusals are said in both languages, without a word of the address', async () => {
    const reply = await ask('/%zz-secret');
    expect(reply.body.toString()).toContain('lang="vi"');
    expect(reply.body.toString()).toContain('lang="en"');
    expect(reply.body.toString()).not.toContain('secret');
  });
});

describe('a flood of made-up addresses', () => {
  it('leaves the common pages kept and the rooms within their bounds', async () => {
    const health = async () =>
      JSON.parse((await ask('/api/health')).body.toString()).cache as Record<
        string,
        { entries: number; bytes: number }
      >;
    await ask('/');
    const before = await health();
    const flood = Array.from({ length: 400 }, (_, at) => [`/?x=${at}`, `${RANKING}?utm=${at}`, `/en?${at}`]).flat();
    for (let at = 0; at < flood.length; at += 50) {
      const replies = await Promise.all(flood.slice(at, at + 50).map((path) => ask(path)));
      expect(replies.every(({ status }) => status === 200)).toBe(true);
    }
    const after = await health();
    expect(after.pages?.entries).toBeLessThanOrEqual((before.pages?.entries ?? 0) + 3);
    expect(after.queried?.entries).toBe(before.queried?.entries);
  });
});
