import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { migrate } from '@/lib/store/migrate';
import { openWriter, StoreError } from '@/lib/store/open';
import { atOneState, remember } from '@/lib/store/reader';
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
