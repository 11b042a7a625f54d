import fs from 'node:fs';
import { copyFile, mkdtemp, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { findProved, hashOfStore, keepProofsBeside } from '@/lib/server/proved-store';
import { SealWatch } from '@/lib/server/seal-watch';
import { examineSeals } from '@/lib/store/examine-seals';
import { SETTLED_AFTER } from '@/lib/store/file-state';
import { holdBack } from '@/lib/store/held-back';
import { freshStore } from '../fresh-store';

// Every publication is compared with its seal; a store whose bytes were found whole before is not read again.

let folder: string;
let good: string;
let store: string;
/** How often a store was read whole. */
let read = 0;
let said: string[] = [];
const { BUILD_DIR } = process.env;

/** A process of a release, as far as it watches seals. */
const start = (proved: string | null = null) =>
  new SealWatch(store, (line) => said.push(line), {
    proved,
    examineStore: (file) => {
      read += 1;
      return examineSeals(file);
    },
  });

async function release(name: string): Promise<void> {
  await writeFile(path.join(folder, 'BUILD_ID'), name);
}

function byHand(sql: string): void {
  const opened = new Database(store);
  opened.exec(sql);
  opened.close();
}

const OF_2023 = `tierId IN (SELECT t.id FROM RevisionTier t JOIN Revision r ON r.id = t.revisionId WHERE r.slug = '2023.1')`;
const FIRST = `id = (SELECT MIN(id) FROM Result WHERE ${OF_2023} AND total IS NOT NULL)`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'seal-watch-'));
  good = path.join(folder, 'good.db');
  await freshStore(good, { simulated: false });
  process.env.BUILD_DIR = path.relative(process.cwd(), folder);
});

afterAll(async () => {
  if (BUILD_DIR === undefined) delete process.env.BUILD_DIR;
  else process.env.BUILD_DIR = BUILD_DIR;
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  [read, said] = [0, []];
  store = path.join(await mkdtemp(path.join(folder, 'store-')), 'store.db');
  await copyFile(good, store);
  keepProofsBeside(store);
  await release('one');
});

afterEach(() => holdBack(new Set()));

describe('a store that was found whole', () => {
  test('is not read again while its bytes are the same: by the same process, nor by the next one', async () => {
    const watch = start();
    await watch.look();
    const { examined } = watch.state;
    expect([read, examined === null]).toEqual([1, false]);
    await watch.look();
    await start().look();
    expect([read, said]).toEqual([1, []]);
  });

  test('is known by its hash alone to the next process, and not looked through again: until it is another', async () => {
    const looked = vi.spyOn(Database.prototype, 'prepare');
    const lookedThrough = () => looked.mock.calls.filter(([sql]) => /quick_check/.test(String(sql))).length;
    onTestFinished(() => looked.mockRestore());
    await start().look();
    expect(read).toBe(1);
    // What a process looked through it knows: this is another.
    const next = async () => {
      Reflect.deleteProperty(globalThis, Symbol.for('digital-scoreboard.looked-through'));
      vi.resetModules();
      looked.mockClear();
      const proof = await import('@/lib/server/proved-store');
      proof.keepProofsBeside(store);
      const proved = await proof.findProved(store);
      expect((await (await import('@/lib/store/health')).checkStore(store)).ready).toBe(true);
      return { proved, times: lookedThrough() };
    };
    await setTimeout(SETTLED_AFTER + 100);
    const known = await next();
    expect([known.proved?.read, known.times]).toEqual([true, 0]);
    const seals = start(known.proved?.hash);
    await seals.look();
    expect([read, seals.state.heldBack]).toEqual([1, []]);
    byHand(`UPDATE Result SET total = total + 1000 WHERE ${FIRST}`);
    expect(await next()).toEqual({ proved: null, times: 1 });
  });

  test('is known by its file alone while nothing touches that: then its bytes are read after the start', async () => {
    const opened = vi.spyOn(fs, 'open');
    onTestFinished(() => opened.mockRestore());
    const timesRead = () => opened.mock.calls.filter(([file]) => file === store).length;
    await start().look();
    const hash = await hashOfStore(store);
    // No file system tells two changes of one moment apart: until then the bytes are read.
    const early = await findProved(store);
    expect(early).toEqual({ hash, read: true });
    await setTimeout(SETTLED_AFTER + 100);
    expect(await findProved(store)).toEqual({ hash, read: true });
    opened.mockClear();
    expect([await findProved(store), timesRead()]).toEqual([{ hash, read: false }, 0]);
    expect([await hashOfStore(store), timesRead()]).toEqual([hash, 1]);

    // Taken for whole by its file alone; its bytes are another matter.
    const watch = start(hash);
    await watch.look();
    const { mtime, atime } = await stat(store);
    byHand(`UPDATE Result SET total = total + 1000 WHERE ${FIRST}`);
    await utimes(store, atime, mtime);
    await setTimeout(SETTLED_AFTER + 100);
    expect(await findProved(store)).toBeNull();
    await watch.look();
    expect(watch.state.heldBack).toEqual(['2023.1']);
  });

  test('is not known by its file to another release, nor where a change stands beside it', async () => {
    await setTimeout(SETTLED_AFTER + 100);
    await start().look();
    expect((await findProved(store))?.read).toBe(false);
    await writeFile(`${store}-journal`, 'x');
    expect(await findProved(store)).toBeNull();
    await rm(`${store}-journal`);
    await release('two');
    expect(await findProved(store)).toBeNull();
  });

  test('is read again by another release, whose seals may cover more', async () => {
    await start().look();
    await release('two');
    await start().look();
    expect(read).toBe(2);
  });

  test('is read again where a change stands in a file beside it', async () => {
    await start().look();
    for (const beside of ['-journal', '-wal']) {
      await writeFile(store + beside, 'x');
      await start().look();
      await rm(store + beside, { force: true });
    }
    expect(read).toBe(3);
    await writeFile(`${store}-wal`, '');
    await start().look();
    expect(read).toBe(3);
  });

  test('is read again once its bytes are others, and what is not as it was published is held back from then on', async () => {
    const watch = start();
    await watch.look();
    byHand(`UPDATE Result SET total = total + 1 WHERE ${FIRST}`);
    await watch.look();
    expect([read, watch.state.heldBack]).toEqual([2, ['2023.1']]);
    // What was found changed is read each time: nobody's word is taken for it.
    await watch.look();
    const next = start();
    await next.look();
    expect([read, next.state.heldBack]).toEqual([4, ['2023.1']]);
    byHand(`UPDATE Result SET total = total - 1 WHERE ${FIRST}`);
    await watch.look();
    expect([read, watch.state.heldBack]).toEqual([5, []]);
  });

  test('and then cannot be read is not said to be whole', async () => {
    const watch = start();
    await watch.look();
    const { examined } = watch.state;
    await rename(store, `${store}.gone`);
    await watch.look();
    expect(watch.state.examined).toBe(examined);
    expect(said.join()).toMatch(/could not be examined/);
  });
});
