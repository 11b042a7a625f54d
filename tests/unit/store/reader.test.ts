import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { StoreError } from '@/lib/store/fault';
import { migrate } from '@/lib/store/migrate';
import { openWriter } from '@/lib/store/open';
import { atOneState, remember, rowsIn } from '@/lib/store/reader';
import { freshStore } from '../fresh-store';

const folder = await mkdtemp(path.join(tmpdir(), 'reader-'));
const file = path.join(folder, 'store.db');

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', `file:${file}`);
  await migrate(file);
  await freshStore(file, { simulated: false });
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** Long enough that the file's time tells every later change apart. */
const settled = () => setTimeout(2_100);

let loads = 0;
const countUnits = () =>
  remember('count', (store) => {
    loads += 1;
    return store.unit.count();
  });

describe('what is read from the store', () => {
  test('is read once for all who ask, until the file changes, and then is what the file says', async () => {
    await settled();
    loads = 0;
    const [first, second] = await Promise.all([countUnits(), countUnits()]);
    expect([first, second, await countUnits(), loads]).toEqual([first, first, first, 1]);
    const writer = await openWriter(file);
    onTestFinished(() => writer.$disconnect());
    for (const at of [1, 2, 3]) {
      await writer.unit.create({
        data: {
          register: 'thu',
          tier: 'so-nganh',
          slug: `thu-${at}`,
          evidence: 'thu',
        },
      });
      // However soon after the change before it.
      expect(await countUnits()).toBe(first + at);
    }
  });

  test('is begun apart from who asked, whom what is kept would keep alive, and is of the state that one saw', async () => {
    await settled();
    const asker = new AsyncLocalStorage<string>();
    let within: string | undefined = 'none';
    const inner: unknown[] = [];
    const load = async () => {
      within = asker.getStore();
      inner.push(await countUnits());
      return within;
    };
    await asker.run('a rendering', () =>
      atOneState(async () => {
        inner.push(await countUnits());
        const writer = await openWriter(file);
        onTestFinished(() => writer.$disconnect());
        await writer.unit.create({ data: { register: 'thu', tier: 'so-nganh', slug: 'thu-rieng', evidence: 'thu' } });
        return remember('apart', load);
      }),
    );
    expect(within).toBeUndefined();
    expect(inner[1]).toBe(inner[0]);
  });

  test('is kept as far as its rows have room, the longest unread going first, however few the lists are', async () => {
    await settled();
    const read: string[] = [];
    const list = (name: string, rows: number) =>
      remember(name, async () => {
        read.push(name);
        return [{ tier: name, rows: Array.from({ length: rows }, (_, at) => at) }];
      });
    for (const year of [1, 2, 3]) await list(`a country’s ${year}`, 100_000);
    for (const year of [3, 2, 1]) await list(`a country’s ${year}`, 100_000);
    expect(read).toEqual(['a country’s 1', 'a country’s 2', 'a country’s 3', 'a country’s 1']);
    read.length = 0;
    for (let round = 0; round < 2; round += 1)
      for (let at = 0; at < 90; at += 1) await list(`a province’s ${at}`, 1_000);
    expect(read).toHaveLength(90);
    read.length = 0;
    for (let round = 0; round < 2; round += 1) await list('more than there is room for', 400_000);
    expect(read).toHaveLength(1);
  });

  test.each([
    ['nothing', null, 1],
    ['a number', 7, 1],
    [
      'a map',
      new Map([
        [1, 2],
        [3, 4],
      ]),
      2,
    ],
    ['a long list', Array.from({ length: 51 }, () => ({ facts: [1, 2, 3] })), 51],
    ['tiers', [{ rows: new Array(300).fill(1) }, { rows: new Array(200).fill(1) }], 503],
  ])('weighs %s by its rows', (_, answer, rows) => {
    expect(rowsIn(answer)).toBe(rows);
  });

  test('is asked for again after a fault', async () => {
    await settled();
    const failing = () => remember('fault', () => Promise.reject(new Error('locked')));
    await expect(failing()).rejects.toThrow('locked');
    expect(await remember('fault', async () => 'read')).toBe('read');
  });

  test('is not told of a file that is gone', async () => {
    await settled();
    const before = await countUnits();
    vi.stubEnv('DATABASE_URL', `file:${file}.none`);
    await expect(countUnits()).rejects.toBeInstanceOf(StoreError);
    vi.stubEnv('DATABASE_URL', `file:${file}`);
    expect(await countUnits()).toBe(before);
  });
});

describe('a piece of work', () => {
  /** Work that reads, waits for what happens meanwhile, and reads again. */
  const readTwice = (meanwhile: () => Promise<unknown>) =>
    atOneState(async () => {
      const first = await countUnits();
      await meanwhile();
      return [first, await countUnits()];
    });

  async function add(slug: string): Promise<void> {
    const writer = await openWriter(file);
    await writer.unit.create({ data: { register: 'thu', tier: 'so-nganh', slug, evidence: 'thu' } });
    await writer.$disconnect();
  }

  test('is of the state it began with, and what begins after a change is of the new one, also while the other goes on', async () => {
    await settled();
    let begunAfter: number[] = [];
    const [first = 0, second] = await readTwice(async () => {
      await add('giua-chung');
      begunAfter = await readTwice(async () => undefined);
    });
    expect([second, ...begunAfter]).toEqual([first, first + 1, first + 1]);
    expect(await countUnits()).toBe(first + 1);
  });

  test('reads once what it asks for twice, though the file has just changed', async () => {
    await add('vua-doi');
    loads = 0;
    const [first, second] = await readTwice(async () => undefined);
    expect([second, loads]).toEqual([first, 1]);
  });

  test('keeps its state apart from that of another at the same time', async () => {
    await settled();
    const counts = await Promise.all([1, 2, 3].map(() => readTwice(async () => undefined)));
    expect(new Set(counts.flat()).size).toBe(1);
  });
});
