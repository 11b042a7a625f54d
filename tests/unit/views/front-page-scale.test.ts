import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { formatCount } from '@/lib/i18n/format';
import { LANGUAGES } from '@/lib/site';
import { listCurrentEditions, listRevisions } from '@/lib/store/queries/editions';
import { listOutlines } from '@/lib/store/queries/outlines';
import { listTiers } from '@/lib/store/queries/tiers';
import { atOneState } from '@/lib/store/reader';
import { buildOverview } from '@/lib/views/overview/overview';
import { publishedCount } from '@/lib/views/score/coverage';
import { loadLargeProvince } from '../../large-province';
import { freshStore } from '../fresh-store';
import { countSigns } from '../signs-given';

// A start draws the front page before it listens: it must not read a country's lists to say how long they are.

const folder = mkdtempSync(path.join(tmpdir(), 'front-page-'));
const at = (name: string) => path.join(folder, `${name}.db`);
const open = (name: string) => vi.stubEnv('DATABASE_URL', `file:${at(name)}`);

/** What stores hand over. */
let given = { signs: 0 };

beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'https://diem.example.vn');
  await freshStore(at('bundled'), { simulated: true });
  await loadLargeProvince(at('province'), 143);
  await loadLargeProvince(at('country'), 620);
  given = countSigns();
}, 120_000);
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the front page', () => {
  const costOf = async (name: string, work: () => Promise<unknown>) => {
    open(name);
    given.signs = 0;
    await atOneState(work);
    return given.signs;
  };
  const draw = async () => Promise.all(LANGUAGES.map((lang) => buildOverview(lang)));
  const readLists = async () => Promise.all((await listCurrentEditions()).map(({ id }) => listTiers(id)));

  test('is given no more of a country than of a province', async () => {
    const cost = { province: await costOf('province', draw), country: await costOf('country', draw) };
    expect(cost.province).toBeGreaterThan(100_000);
    // Ids have a digit more.
    expect(cost.country / cost.province).toBeLessThan(1.02);
    // What reads them is given them.
    const lists = { province: await costOf('province', readLists), country: await costOf('country', readLists) };
    expect(lists.country / lists.province).toBeGreaterThan(2);
  });

  test.each(['bundled', 'province', 'country'])(
    'says of each edition how many scores its lists have: %s',
    async (name) => {
      open(name);
      const { editions } = await buildOverview('vi');
      const rows = await listCurrentEditions();
      expect(editions.map(({ revision }) => revision)).toEqual(rows.map(({ slug }) => slug));
      for (const [place, { id }] of rows.entries()) {
        const published = (await listTiers(id)).reduce((sum, tier) => sum + publishedCount(tier), 0);
        expect(editions[place]?.coverage).toContain(formatCount(published, 'vi'));
      }
    },
  );
});

describe('a list in short', () => {
  const inShort = async () =>
    Promise.all(
      (await listRevisions()).map(async ({ id }) => [
        await listOutlines(id),
        (await listTiers(id)).map((list) => ({
          tier: list.tier,
          rows: list.rows.length,
          published: publishedCount(list),
        })),
      ]),
    );

  test.each(['bundled', 'country'])('is what the whole list says: %s', async (name) => {
    open(name);
    const pairs = await inShort();
    expect(pairs.length).toBeGreaterThan(3);
    for (const [short, whole] of pairs) expect(short).toEqual(whole);
    const lists = pairs.flatMap(([, whole]) => whole ?? []);
    expect(lists.some(({ rows, published }) => published > 0 && published < rows)).toBe(true);
  });

  test('counts no figure its source marks as wrong', async () => {
    const changed = new Database(at('bundled'));
    changed.exec(
      `UPDATE Result SET missing = 'invalid-in-source' WHERE id IN (SELECT MAX(id) FROM Result WHERE total IS NOT NULL GROUP BY tierId)`,
    );
    changed.close();
    open('bundled');
    const before = (await inShort()).flatMap(([, whole]) => whole ?? []);
    for (const [short, whole] of await inShort()) expect(short).toEqual(whole);
    expect(before.length).toBeGreaterThan(3);
  });
});
