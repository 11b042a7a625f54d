import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { reconcile } from '@/lib/scoring/reconcile';
import { findEdition } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { diffRevisions } from '@/lib/views/corrections/changes';
import { findFeed } from '@/lib/views/feeds/feeds';
import { api, pagesOf } from './every-answer';

// A store of its own, with a revision that changes maxima and many totals.

const before = process.env.DATABASE_URL;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'api-checks-'));
  const data = path.join(folder, 'data');
  await cp('prisma/data', data, { recursive: true });
  const revision = path.join(data, 'mo-phong-2023.3');
  await cp(path.join(data, 'mo-phong-2023.2'), revision, { recursive: true });
  const edit = async (file: string, change: (text: string) => string) => {
    const text = await readFile(path.join(revision, file), 'utf8');
    expect(change(text)).not.toBe(text);
    await writeFile(path.join(revision, file), change(text));
  };
  await edit('edition.json', (text) =>
    text
      .replace('"number": 2', '"number": 3')
      .replace('2024-08-05T01:00:00Z', '2024-09-05T01:00:00Z')
      .replace(/("slug": "an-toan[^}]*"maximum": ")(\d+)"/, (_, head, maximum) => `${head}${Number(maximum) + 5}"`),
  );
  // The official rank stays, so sums and ranks of every commune are found out.
  await edit('cap-xa.csv', (text) => text.replaceAll(/"(\d{2,3}),(\d)\d*",(\d+),/g, '"$1,$29",$3,'));
  const databasePath = path.join(folder, 'store.db');
  await loadBundles({ databasePath, dataDir: data, simulated: true });
  process.env.DATABASE_URL = `file:${databasePath}`;
}, 120_000);

afterAll(async () => {
  if (before === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before;
  await rm(folder, { recursive: true, force: true });
});

const DIFF = '/editions/mo-phong-2023.2/diff/mo-phong-2023.3';

describe('the API’s comparison of two revisions', () => {
  test('holds every change its page holds, changed maxima included', async () => {
    const [from, to] = [await findEdition('mo-phong-2023.2'), await findEdition('mo-phong-2023.3')];
    if (!from || !to) throw new Error('The revisions are not there.');
    const expected = (await diffRevisions(from, to)).flatMap(({ maxima, changes }) => [
      ...maxima.map(() => 'maximum'),
      ...changes.map(({ kind }) => kind),
    ]);
    const changes = (await pagesOf(DIFF)).flatMap(({ data }) => data.changes);
    expect(changes.map(({ kind }) => kind)).toEqual(expected);
    const [maximum] = changes.filter(({ kind }) => kind === 'maximum');
    expect(maximum).toMatchObject({
      tier: 'so-nganh',
      unit: null,
      name_as_printed: null,
      criterion: 'an-toan-thong-tin-mang',
      before: null,
      after: null,
    });
    expect(maximum.maximum_after - maximum.maximum_before).toBe(5);
  });

  test('says so where only a maximum changed', async () => {
    const changes = (await pagesOf(DIFF)).flatMap(({ data }) => data.changes);
    expect(changes.filter(({ tier }) => tier === 'so-nganh').map(({ kind }) => kind)).toEqual(['maximum']);
  });

  test('comes in pages, each with the two editions, and a cursor serves no other pair', async () => {
    const whole = (await pagesOf(`${DIFF}?limit=200`)).flatMap(({ data }) => data.changes);
    const pages = await pagesOf(`${DIFF}?limit=7`);
    expect(pages.length).toBe(Math.ceil(whole.length / 7));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.flatMap(({ data }) => data.changes)).toEqual(whole);
    for (const { data, meta } of pages) {
      expect([data.from.edition, data.to.edition]).toEqual(['mo-phong-2023.2', 'mo-phong-2023.3']);
      expect(data.changes.length).toBeLessThanOrEqual(7);
      expect(meta.total).toBe(whole.length);
    }
    const cursor = pages[0].meta.next_cursor;
    expect((await api(`/editions/mo-phong-2023.1/diff/mo-phong-2023.3?cursor=${cursor}`)).status).toBe(400);
  });
});

test('the feed of corrections counts what it leaves out', async () => {
  const { meta } = (await pagesOf(`${DIFF}?limit=1`))[0] ?? {};
  const feed = await findFeed({ kind: 'corrections', lang: 'vi', simulated: true });
  const entry = feed?.split('<entry>').find((text) => text.includes('dinh-chinh/mo-phong-2023.3<'));
  const told = entry?.match(/→/g)?.length ?? 0;
  const more = Number(/Và (\d+) thay đổi khác/.exec(entry ?? '')?.[1]);
  expect(more).toBeGreaterThan(20);
  // Beside what the comparison lists, facts of the decision may have changed: here none did.
  expect(40 + more).toBe(meta.total);
  expect(told).toBeGreaterThanOrEqual(40);
});

test('pinned answers say when their figures were published, a comparison by the later of its two revisions', async () => {
  const dateOf = async (path: string) => (await api(path)).headers.get('last-modified');
  const published = new Date('2024-09-05T01:00:00Z').toUTCString();
  expect(await dateOf('/editions/mo-phong-2023.3/results?limit=1')).toBe(published);
  expect(await dateOf(`${DIFF}?limit=1`)).toBe(published);
  expect(await dateOf('/editions/mo-phong-2023.3/diff/mo-phong-2023.2?limit=1')).toBe(published);
  for (const live of ['/editions/mo-phong-2023/results?limit=1', '/editions/mo-phong-2023.3', '/units?limit=1']) {
    expect([live, await dateOf(live)]).toEqual([live, null]);
  }
});

describe('the API’s reconciliation', () => {
  test('comes in pages of failures, every page with every check and its counts', async () => {
    const edition = await findEdition('mo-phong-2023.3');
    const tiers = edition ? await listTiers(edition.id) : [];
    const expected = tiers.map((tier) => reconcile(tier).map(({ name, failures }) => [name, failures.length]));
    const pages = await pagesOf('/editions/mo-phong-2023.3/reconciliation?limit=50');
    expect(pages.length).toBeGreaterThan(1);
    // biome-ignore lint/suspicious/noExplicitAny: the answer's own shape is checked by the contract test.
    const checksOf = (page: any): any[][] => page.data.map(({ checks }: any) => checks);
    for (const page of pages) {
      expect(checksOf(page).map((checks) => checks.map(({ name }) => name))).toEqual(
        expected.map((checks) => checks.map(([name]) => name)),
      );
      const failures = checksOf(page).flatMap((checks) => checks.flatMap(({ failures: list }) => list));
      expect(failures.length).toBeLessThanOrEqual(50);
    }
    const counted = expected.map((checks, tier) =>
      checks.map(([name], check) => [
        name,
        pages.reduce((sum, page) => sum + (checksOf(page)[tier]?.[check]?.failures.length ?? 0), 0),
      ]),
    );
    expect(counted).toEqual(expected);
  });

  test('without a failure still has every check', async () => {
    const { body } = await api('/editions/2023.1/reconciliation');
    expect(body.meta.total).toBe(0);
    expect(body.data.length).toBeGreaterThan(0);
    for (const { checks } of body.data) expect(checks).toHaveLength(8);
  });
});
