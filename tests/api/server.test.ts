import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { goneSettings } from '@/lib/env';
import { LIMITS } from '@/lib/server/limits';
import { freePort, type Site, serveSite } from '../serve-site';

// Starting, refusing to start, stopping.

const folder = mkdtempSync(path.join(tmpdir(), 'server-'));
afterAll(() => rmSync(folder, { recursive: true }));
const good = inject('store');

/** Runs the server with these settings until it ends by itself. */
function start(env: Record<string, string>): Promise<{ code: number | null; words: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['lib/run.mjs', 'lib/server/serve.ts'], {
      env: { ...process.env, PORT: '3213', HOST: '127.0.0.1', DATABASE_URL: `file:${good}`, ...env },
    });
    let words = '';
    child.stdout.on('data', (chunk) => (words += chunk));
    child.stderr.on('data', (chunk) => (words += chunk));
    const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.on('close', (code) => {
      clearTimeout(late);
      resolve({ code, words: words.trim() });
    });
  });
}

function store(name: string, make: (file: string) => void): string {
  const file = path.join(folder, name);
  make(file);
  return `file:${file}`;
}

describe('a start that cannot succeed stops with one sentence', () => {
  const edited = (sql: string) => (file: string) => {
    copyFileSync(good, file);
    const editor = new Database(file);
    editor.exec(sql);
    editor.close();
  };
  it.concurrent.each<[string, () => Record<string, string>, string]>([
    ['a port that is no number', () => ({ PORT: 'http' }), 'PORT must be'],
    ['a port out of range', () => ({ PORT: '70000' }), 'PORT must be'],
    ['a site address with a path', () => ({ SITE_URL: 'https://example.vn/scores' }), 'SITE_URL must be'],
    ['a store that is no file', () => ({ DATABASE_URL: 'postgres://x/y' }), 'DATABASE_URL must be'],
    ['an unknown log', () => ({ LOG: 'loud' }), 'LOG must be'],
    ['an address of another machine', () => ({ HOST: '192.0.2.1' }), 'HOST 192.0.2.1'],
    ['no store', () => ({ DATABASE_URL: `file:${folder}/none.db` }), 'There is no store at'],
    [
      'an empty store',
      () => ({ DATABASE_URL: store('empty.db', (file) => writeFileSync(file, '')) }),
      'is an empty file',
    ],
    [
      'a damaged store',
      () => ({ DATABASE_URL: store('bad.db', (file) => writeFileSync(file, 'x'.repeat(9_000))) }),
      'is damaged',
    ],
    [
      'a store without its newest migration',
      () => ({ DATABASE_URL: store('old.db', edited('DELETE FROM _prisma_migrations')) }),
      'lacks the migration',
    ],
  ])('%s', { timeout: 30_000 }, async (_, env, sentence) => {
    const { code, words } = await start(env());
    expect(code).toBe(1);
    expect(words).toContain(sentence);
    expect(words.split('\n')).toHaveLength(1);
    expect(words).toMatch(/[.]$/);
  });

  it('a port that is taken', async () => {
    const other = createServer().listen(3213, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { code, words } = await start({});
    other.close();
    expect([code, words]).toEqual([1, 'PORT 3213 on 127.0.0.1 is taken by another program.']);
  });

  it('and makes no store where there is none', async () => {
    const file = path.join(folder, 'never.db');
    await start({ DATABASE_URL: `file:${file}` });
    expect(() => rmSync(file)).toThrow('ENOENT');
  });
});

const ended = (site: Site) =>
  new Promise<number | null>((resolve) => {
    if (site.process.exitCode !== null) resolve(site.process.exitCode);
    else site.process.once('exit', (code) => resolve(code));
  });

// One site from its start to its stop: these tests stand in the order of its life.
describe('a site as it is started by default', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite('ready', await freePort());
  });
  afterAll(() => site.stop());

  it('has made the front page before it says that it is ready, so that no reader waits for a first page', async () => {
    const { cache } = (await (await fetch(`${site.origin}/api/health`)).json()) as {
      cache: { pages: { entries: number } };
    };
    expect(cache.pages.entries).toBe(1);
  });

  it('is of a build in which Next keeps no page: each is made when it is asked', () => {
    const { routes, dynamicRoutes } = JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8')) as Record<
      string,
      object
    >;
    const own = Object.keys(routes ?? {}).filter((route) => !route.startsWith('/_'));
    expect([own, Object.keys(dynamicRoutes ?? {})]).toEqual([[], []]);
  });

  it('is silent about requests, and its stop does not wait for connections that are idle', async () => {
    await fetch(`${site.origin}/robots.txt`).then((answer) => answer.text());
    expect(site.log()).not.toContain('robots.txt');
    expect(site.log()).toContain('Serving ');
    site.process.kill('SIGTERM');
    // One that waited for idle connections would be cut off by its own limit, which comes later.
    const limit = new Promise((resolve) =>
      setTimeout(resolve, LIMITS.stopDelay + LIMITS.drainTimeout, 'limit').unref(),
    );
    expect(await Promise.race([ended(site), limit])).toBe(0);
  });
});

describe('a site with LOG=access', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite('log', await freePort(), { LOG: 'access' });
  });
  afterAll(() => site.stop());

  it('writes one plain line a request, and nothing of who asked', async () => {
    await fetch(`${site.origin}/robots.txt?who=1`, { headers: { 'user-agent': 'someone', cookie: 'a=b' } }).then((a) =>
      a.text(),
    );
    await fetch(`${site.origin}/%0a%zz`, { method: 'POST' });
    await expect.poll(() => site.log()).toMatch(/^POST \/%0a%zz 400 \d+ [\d.]+ms$/m);
    expect(site.log()).toMatch(/^GET \/robots\.txt\?who=1 200 \d+ [\d.]+ms$/m);
    expect(site.log()).not.toMatch(/someone|127\.0\.0\.1.*GET|a=b/);
  });

  it('lets requests in flight finish as it stops, takes no new ones, and ends well', async () => {
    const slow = ['/xep-hang/mo-phong-2023/cap-xa', '/en/xep-hang/mo-phong-2022/cap-xa', '/'].map(async (page) => {
      const answer = await fetch(site.origin + page);
      return { status: answer.status, text: await answer.text() };
    });
    await new Promise((resolve) => setTimeout(resolve, 40));
    site.process.kill('SIGTERM');
    const ending = ended(site);
    for (const { status, text } of await Promise.all(slow)) {
      expect(status).toBe(200);
      expect(text.endsWith('</html>')).toBe(true);
    }
    expect(await ending).toBe(0);
    await expect(fetch(`${site.origin}/tro-nang`)).rejects.toThrow();
  });
});

describe('memory', () => {
  it('is let go when the heap has grown by a fifth: V8 is told so before the store is read', async () => {
    const overheard = `import v8 from 'node:v8'; import { syncBuiltinESMExports } from 'node:module';
      const tell = v8.setFlagsFromString;
      v8.setFlagsFromString = (flag) => { console.log('V8 is told ' + flag); tell(flag); };
      syncBuiltinESMExports();`;
    const { words } = await start({
      DATABASE_URL: `file:${folder}/none.db`,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(overheard)}`,
    });
    expect(words.split('\n')).toContain('V8 is told --heap-growing-percent=20');
  });
});

describe('a setting there once was', () => {
  it('is named at the start with what takes its place, and the site serves', async () => {
    const site = await serveSite('setting-of-old', await freePort(), { WORKERS: '2' });
    onTestFinished(() => site.stop());
    expect(site.log()).toMatch(/^WORKERS is no longer a setting: .*README\.md.*; it is "2"\.$/m);
    expect((await fetch(`${site.origin}/`)).status).toBe(200);
  });

  it.each(['', '0', '1'])('is not spoken of where it asked for nothing: %o', (WORKERS) => {
    expect(goneSettings({ WORKERS })).toEqual([]);
    expect(goneSettings({ WORKERS: `${WORKERS}2` })).toHaveLength(1);
  });
});

it('the site under test is alive beside all this', async () => {
  expect((await fetch(`${inject('origin')}/api/health`)).status).toBe(200);
});
