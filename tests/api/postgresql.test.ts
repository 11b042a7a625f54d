import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '@/lib/store/migrate';
import { writeStore } from '@/lib/store/writer';
import { inLong } from '../long';
import { NO_POSTGRESQL, type PostgresqlServer, postgresql, startPostgresql } from '../postgresql';
import { runCommand } from '../run-command';
import { freePort, type Site, serveSite } from '../serve-site';
import { publishNumbered, revisionsIn, TIER, YEAR } from '../soak/numbered';

// The built site over a store in PostgreSQL, as a role that may only read, beside the same site over the file.

if (!postgresql) console.log(NO_POSTGRESQL);

const origin = inject('origin');
/** Pages of the sitemap that are compared; every other address is. */
const PAGES = inLong(Number.POSITIVE_INFINITY, 60);
/** Publications beside readers. */
const ACTS = 12;
const lot = (text: string) => createHash('sha1').update('20261129').update(text).digest('hex');

/** What the sitemap does not lead to, in both languages where there are two. */
const OTHERS = [
  '/tim-kiem?q=yen',
  '/en/tim-kiem?q=so+y+te',
  '/so-sanh?don-vi=cap-huyen/yen-mo&don-vi=cap-huyen/nho-quan',
  '/du-lieu',
  '/en/du-lieu',
  '/kiem-tra',
  '/sitemap.xml',
  '/tai-ve/nhat-ky.jsonl',
  '/tai-ve/dcat.ttl',
  '/tai-ve/2023.1/niem-phong.jsonl',
  '/tai-ve/mo-phong-2023/cap-xa.csv',
  '/tai-ve/mo-phong-2023/cap-xa.json',
  '/tai-ve/mo-phong-2023/cap-xa.xlsx',
  '/tai-ve/mo-phong-2023.zip',
  '/api/v1/editions',
  '/api/v1/editions/mo-phong-2023/tiers/cap-xa/ranking',
  '/api/v1/editions/mo-phong-2023/tiers/cap-xa/ranking?limit=10',
  '/api/v1/openapi.json',
  '/bieu-do/phan-bo/mo-phong-2023/cap-xa.svg',
  '/bieu-do/xep-hang/mo-phong-2023/cap-xa.svg?lang=en',
  '/bieu-do/ban-do/mo-phong-2023.svg',
  '/nhung/xep-hang/mo-phong-2023/cap-xa',
  '/nhung/phan-bo/mo-phong-2023/cap-huyen?lang=en',
  '/xep-hang/mo-phong-2023/cap-xa',
  '/en/xep-hang/mo-phong-2023/cap-xa?sap-xep=ten',
  '/doi-chieu/mo-phong-2023',
  '/khong-co-trang-nay',
];

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly etag: string | null;
}

async function ask(site: string, address: string): Promise<Answer> {
  const answer = await fetch(site + address, { redirect: 'manual' });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    status: answer.status,
    etag: answer.headers.get('etag'),
    body: `${answer.headers.get('location') ?? ''} ${createHash('sha256').update(bytes).digest('hex')}`,
  };
}

describe.skipIf(!postgresql)('the site over PostgreSQL', () => {
  let server: PostgresqlServer;
  let site: Site;

  beforeAll(async () => {
    server = await startPostgresql();
    const place = await server.newDatabase('kho');
    await migrate(place);
    await writeStore(place, (writer) => writer.replaceBy(inject('store')));
    await server.run('kho', "CREATE ROLE doc LOGIN PASSWORD 'doc'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO doc");
    site = await serveSite('postgresql', await freePort(), {
      DATABASE_URL: server.addressOf('kho', 'doc:doc'),
      KEPT_DIR: path.resolve('tests/.tmp/postgresql'),
      SITE_URL: origin,
    });
  });
  afterAll(async () => {
    await site.stop();
    server.end();
  });

  it('answers every kind of address byte for byte as over a file', {
    timeout: inLong(3_600_000, 300_000),
  }, async () => {
    const map = await (await fetch(`${origin}/sitemap.xml`)).text();
    const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at = '']) => at.slice(origin.length) || '/');
    expect(listed.length).toBeGreaterThan(300);
    const pages = listed.toSorted((a, b) => lot(a).localeCompare(lot(b))).slice(0, PAGES);
    const elsewhere: string[] = [];
    for (const address of [...pages, ...OTHERS]) {
      const [file, database] = [await ask(origin, address), await ask(site.origin, address)];
      expect([address, database]).toEqual([address, file]);
      if (file.status !== 200) elsewhere.push(address);
    }
    // An address that leads nowhere would prove little.
    expect(elsewhere).toEqual(['/khong-co-trang-nay']);
  });

  const health = async () => (await (await fetch(`${site.origin}/api/health`)).json()) as Record<string, unknown>;

  it('shows a publication of another process whole, and no answer of it with a part of what was before', async () => {
    const addresses = [
      `/xep-hang/${YEAR}/${TIER}`,
      `/tai-ve/${YEAR}/${TIER}.csv`,
      `/api/v1/editions/${YEAR}/tiers/${TIER}/ranking`,
    ];
    const place = server.addressOf('kho');
    let publishing = true;
    const acts = (async () => {
      for (let number = 1; number <= ACTS; number += 1) await publishNumbered(place, number);
      publishing = false;
    })();
    /** The revision whose scores an answer has; null where it has none yet. */
    const shown = async (address: string) => {
      const answer = await fetch(site.origin + address);
      if (answer.status !== 200) return null;
      const revisions = [...revisionsIn(await answer.text())];
      expect([address, revisions.length]).toEqual([address, 1]);
      return revisions[0] ?? null;
    };
    while (publishing) for (const address of addresses) await shown(address);
    await acts;
    for (const address of addresses) await expect.poll(() => shown(address), { timeout: 20_000 }).toBe(ACTS);
  });

  it('goes on with what it keeps while the server is down, says so, and is well again when it is up', async () => {
    const address = `/xep-hang/${YEAR}/${TIER}`;
    const before = await ask(site.origin, address);
    expect(before.status).toBe(200);
    server.stop();
    try {
      await expect.poll(async () => (await health()).reason, { timeout: 30_000 }).toBe('unreachable');
      expect(JSON.stringify(await health())).not.toContain('doc:doc');
      const stale = async () => (await fetch(site.origin + address)).headers.get('x-served-stale');
      await expect.poll(stale, { timeout: 30_000 }).toEqual(expect.any(String));
      expect((await ask(site.origin, address)).status).toBe(200);
    } finally {
      server.start();
    }
    await expect.poll(async () => (await health()).ready, { timeout: 30_000 }).toBe(true);
    await expect
      .poll(async () => (await fetch(site.origin + address)).headers.get('x-served-stale'), { timeout: 30_000 })
      .toBeNull();
    expect(await ask(site.origin, address)).toEqual(before);
  });

  it('does not start over a server that is not there: one sentence, no stack', () => {
    const env = { ...process.env, PORT: '0', DATABASE_URL: 'postgresql://a:bi-mat@127.0.0.1:1/kho' };
    const { code, err } = runCommand(process.execPath, ['lib/run.mjs', 'lib/server/serve.ts'], { env });
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(err).toContain('No PostgreSQL server answers at postgresql://a@127.0.0.1:1/kho');
  });
});
