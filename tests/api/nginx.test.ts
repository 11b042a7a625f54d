import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_CACHE_CONTROL } from '@/lib/server/answers';
import { nginx, recipe, startNginx } from '../nginx';
import { askRaw } from '../raw-request';
import { freePort, type Site, serveSite } from '../serve-site';
import { spelling } from './spellings';

// The front cache that README offers, as shipped, in front of a running site.

const SITE = await freePort();
const FRONT = await freePort();
const BRIEF_SITE = await freePort();
const BRIEF_FRONT = await freePort();
const PAGE = '/xep-hang/mo-phong-2023/cap-huyen';

if (!nginx)
  console.log('nginx is not installed here: the front cache recipe is not tried (apt-get install nginx-light).');

/** A request with no Accept-Encoding but the one given. */
async function ask(url: string, headers: Record<string, string> = {}, port = FRONT) {
  const answer = await askRaw(port, url, { headers });
  return { ...answer, cache: String(answer.headers['x-cache']) };
}

/** What is said to bytes on a connection of their own, until it is closed. */
const saidTo = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    let said = '';
    const socket = connect(FRONT, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });

describe.skipIf(!nginx)('behind nginx', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  let site: Site;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    site = await serveSite('nginx', SITE);
    stop = await startNginx(folder, FRONT, recipe(folder, SITE, FRONT));
  });
  afterAll(async () => {
    await stop();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a page is asked of the site once, then served by nginx, whole, with its tag and headers', async () => {
    const first = await ask(PAGE, { 'accept-encoding': 'gzip, deflate, br' });
    const again = await ask(PAGE, { 'accept-encoding': 'br' });
    expect([first.status, first.cache, again.cache]).toEqual([200, 'MISS', 'HIT']);
    expect(again.headers['content-encoding']).toBe('br');
    expect(again.body.equals(first.body)).toBe(true);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(again.headers.vary).toBe('Accept-Encoding');
    expect(again.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('each reader gets an encoding that can be read', async () => {
    for (const [accepts, gets] of [
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['br;q=0.5', 'br'],
      ['identity', undefined],
      ['', undefined],
    ] as const) {
      const answer = await ask(PAGE, accepts ? { 'accept-encoding': accepts } : {});
      expect(answer.headers['content-encoding'], accepts).toBe(gets);
      expect((await ask(PAGE, accepts ? { 'accept-encoding': accepts } : {})).cache).toBe('HIT');
    }
  });

  it('one who has the page gets 304 from nginx', async () => {
    const { headers } = await ask(PAGE, { 'accept-encoding': 'br' });
    const again = await ask(PAGE, { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.cache, again.body.length]).toEqual([304, 'HIT', 0]);
  });

  it('one who has a page that nginx has not yet does not spoil it for others', async () => {
    const page = '/xep-hang/mo-phong-2022/cap-huyen';
    const tag =
      (await fetch(`${site.origin}${page}`, { headers: { 'accept-encoding': 'br' } })).headers.get('etag') ?? '';
    await ask(page, { 'accept-encoding': 'br', 'if-none-match': tag });
    const other = await ask(page, { 'accept-encoding': 'br' });
    expect(other.status).toBe(200);
    expect(other.body.length).toBeGreaterThan(1_000);
  });

  it('cookies, hosts and made-up headers of readers neither reach the site nor part the cache', async () => {
    const answer = await ask(PAGE, { 'accept-encoding': 'br', cookie: 'a=b', host: 'evil.example', rsc: '1' });
    expect(answer.cache).toBe('HIT');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('faults and misses are not kept', async () => {
    for (const page of ['/khong-co', '/khong-co', '/api/health', '/api/health']) {
      expect((await ask(page)).cache, page).not.toBe('HIT');
    }
  });

  it('an address answers the same through nginx as at the site, however others were spelt before it', async () => {
    const direct = (address: string) => ask(address, { 'accept-encoding': 'br' }, SITE);
    const fronted = (address: string) => ask(address, { 'accept-encoding': 'br' });
    const told = ({
      status,
      headers: { location, etag, 'content-type': type },
      body,
    }: Awaited<ReturnType<typeof ask>>) => ({
      status,
      location,
      etag,
      type,
      body: body.toString('base64'),
    });
    const redirected = new Set<string>();
    await fc.assert(
      fc.asyncProperty(spelling, async ({ plain, spelt }) => {
        // The other spelling comes first: what is kept of it must not stand under the plain address, there or here.
        const first = await fronted(spelt);
        if (first.status === 308) redirected.add(spelt);
        expect((await fronted(plain)).status).toBe(200);
        expect(told(await fronted(plain))).toEqual(told(await direct(plain)));
        const again = await direct(spelt);
        // What nginx itself cannot read never comes to the site, which could not either.
        if (first.cache === 'undefined') expect([first.status, again.status]).toEqual([400, 400]);
        else expect(told(await fronted(spelt))).toEqual(told(again));
      }),
      { numRuns: 150 },
    );
    expect(redirected.size).toBeGreaterThan(10);
  }, 240_000);

  it('a doubled slash or an escaped question mark does not make a page a redirect to itself for others', async () => {
    for (const [spelt, plain] of [
      ['/xep-hang//2022/so-nganh', '/xep-hang/2022/so-nganh'],
      ['/nhung//ban-do/2022', '/nhung/ban-do/2022'],
      ['/api/v1//units', '/api/v1/units'],
      ['/tieu-chi%2Fha-tang-so', '/tieu-chi/ha-tang-so'],
      ['/dinh-chinh/mo-phong-2023.1%2Fmo-phong-2023.2', '/dinh-chinh/mo-phong-2023.1/mo-phong-2023.2'],
    ] as const) {
      const first = await ask(spelt);
      expect([200, 308, 404]).toContain(first.status);
      expect((await ask(spelt)).cache, spelt).not.toBe('HIT');
      expect((await ask(plain)).status, plain).toBe(200);
    }
  });

  it.each([
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['another HTTP', 'GET / HTTP/9.1\r\nHost: a\r\n\r\n', 505],
    ['no request', 'nonsense\r\n\r\n', 400],
    ['a coding of its own', 'GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: x\r\n\r\n', 501],
    ['a way to elsewhere', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['a body', `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n`, 413],
    ['headers too long', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['an address too long', `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 414],
  ])(
    'what nginx refuses by itself (%s) is refused in words of both languages, with the headers of a refusal',
    async (_, bytes, status) => {
      const said = await saidTo(bytes);
      const [head = '', page = ''] = said.split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      for (const header of [
        "Content-Security-Policy: default-src 'none'",
        'X-Content-Type-Options: nosniff',
        'Cache-Control: no-store',
      ]) {
        expect(head).toContain(header);
      }
      expect(page).toMatch(/<html lang="vi">.*<h1>.*<div lang="en">/s);
      expect(page).not.toContain('nginx');
    },
  );

  it('answers of the site, refusals too, pass with their own headers alone', async () => {
    for (const address of ['/api/health', '/khong-co', '/api/v1/units?year=x', PAGE]) {
      const [there, here] = await Promise.all([ask(address, {}, SITE), ask(address)]);
      expect([here.status, here.headers['cache-control'], here.headers['content-security-policy']], address).toEqual([
        there.status,
        there.headers['cache-control'],
        there.headers['content-security-policy'],
      ]);
      expect(here.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('pages are still served when the site is stopped, and the others say so', async () => {
    const before = await ask(PAGE, { 'accept-encoding': 'br' });
    await site.stop();
    const after = await ask(PAGE, { 'accept-encoding': 'br' });
    expect(after.status).toBe(200);
    expect(after.body.equals(before.body)).toBe(true);
    const away = await ask('/tro-nang', { 'accept-encoding': 'br' });
    expect([away.status, away.headers['retry-after'], away.headers['cache-control']]).toEqual([503, '30', 'no-store']);
    expect(away.body.toString()).toContain('Trang đang gặp sự cố');
  });

  it('pages past their time are still served when the site is stopped, and asked for anew when it is back', async () => {
    // The site's own header with its seconds shortened: half a minute is long in a test.
    const control = PAGE_CACHE_CONTROL.replace('s-maxage=30', 's-maxage=1').replace(
      /stale-while-revalidate=\d+/,
      'stale-while-revalidate=1',
    );
    expect(control).not.toBe(PAGE_CACHE_CONTROL);
    let version = 1;
    const begin = () =>
      new Promise<ReturnType<typeof createServer>>((resolve) => {
        const server = createServer((_, res) =>
          res.writeHead(200, { 'cache-control': control, etag: `"${version}"` }).end(`v${version}`),
        );
        server.listen(BRIEF_SITE, '127.0.0.1', () => resolve(server));
      });
    const end = (server: ReturnType<typeof createServer>) =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    const own = mkdtempSync(path.join(tmpdir(), 'nginx-'));
    const first = await begin();
    const halt = await startNginx(own, BRIEF_FRONT, recipe(own, BRIEF_SITE, BRIEF_FRONT));
    const text = async () => {
      const { status, cache, body } = await ask('/', {}, BRIEF_FRONT);
      return `${status} ${cache} ${body}`;
    };
    await expect.poll(text).toBe('200 HIT v1');
    await end(first);
    version = 2;
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await text()).toBe('200 STALE v1');
    const second = await begin();
    await expect.poll(text, { timeout: 10_000 }).toBe('200 HIT v2');
    await halt();
    await end(second);
    rmSync(own, { recursive: true, force: true });
  });
});
