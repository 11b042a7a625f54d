import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backupFolder, backupStore } from '@/lib/store/backup';
import { examineStore } from '@/lib/store/examine';
import { listRevisions } from '@/lib/store/ledger';
import { openWriter } from '@/lib/store/open';
import { inLong } from '../../../long';
import { mustRun, runCommand } from '../../../run-command';
import { CLI } from '../bundle-commands';
import { dataCommand } from '../data-command';
import { copyOfStore, currentContent, type Desk, envOf, openDesk, settingsOf, startPublisher } from './desk';

let desk: Desk;
let before: Awaited<ReturnType<typeof currentContent>>;
let after: Awaited<ReturnType<typeof currentContent>>;
let duration = 0;

/** Spread over a whole publication. */
const KILLS = inLong(100, 10);
/** Two of so many are aimed, of fewer kills more of them: two each in `npm test`. */
const AIMED = inLong(10, 5);

/** A small generator of numbers from 0 to 1, the same ones every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

async function expectWhole(store: string): Promise<'before' | 'after'> {
  const found = await examineStore(store);
  expect([found.integrity, found.references, found.brokenLog, found.unlogged, found.withoutCurrent]).toEqual([
    [],
    [],
    null,
    [],
    [],
  ]);
  const now = await currentContent(store);
  expect([before.slug, after.slug]).toContain(now.slug);
  const expected = now.slug === after.slug ? after : before;
  expect(now.revisions).toEqual(expected.revisions);
  expect(now.content).toBe(expected.content);
  return now.slug === after.slug ? 'after' : 'before';
}

beforeAll(async () => {
  desk = await openDesk();
  before = await currentContent(desk.pristine);
  const store = copyOfStore(desk, 'whole');
  const publisher = await startPublisher(store, desk.annexes[0]);
  const start = performance.now();
  expect(await publisher.go()).toBe('done');
  duration = performance.now() - start;
  after = await currentContent(store);
  expect(after.slug).toBe('mo-phong-2023.3');
  expect(after.content).not.toBe(before.content);
});

afterAll(() => desk?.remove());

describe('a publication that is killed', () => {
  test(`at any of ${KILLS} moments is whole or absent, and the next one succeeds`, { timeout: 600_000 }, async () => {
    const random = seeded(506);
    const ends = { before: 0, after: 0, midway: 0 };
    const kill = async (index: number) => {
      const store = copyOfStore(desk, `kill-${index % 2}-${index}`);
      const publisher = await startPublisher(store, desk.annexes[0]);
      const start = performance.now();
      let running = true;
      const ended = publisher.go().then(() => {
        running = false;
      });
      // A journal beside the store: the transaction is under way.
      const journal = `${store}-journal`;
      const until = async (there: boolean) => {
        while (running && existsSync(journal) !== there) await setTimeout(1);
      };
      if (index % AIMED < 2) {
        // At the transaction, and at what comes right after it.
        await until(true);
        if (index % AIMED === 1) await until(false);
        await Promise.race([ended, setTimeout(random() * 4)]);
      } else {
        await Promise.race([ended, setTimeout(random() * duration * 1.15)]);
        // A machine under load takes longer than one publication alone did.
        const took = performance.now() - start;
        duration = running ? Math.max(duration, took) : took;
      }
      publisher.child.kill('SIGKILL');
      await ended;
      if (existsSync(journal)) ends.midway += 1;
      ends[await expectWhole(store)] += 1;
      if (index % AIMED === 0) {
        const again = await startPublisher(store, desk.annexes[1]);
        expect(await again.go()).toBe('done');
        expect((await examineStore(store)).integrity).toEqual([]);
      }
      const copies = existsSync(backupFolder(store)) ? readdirSync(backupFolder(store)) : [];
      const left = copies.filter((name) => name.endsWith('.part'));
      expect(left.length).toBeLessThanOrEqual(1);
      rmSync(path.dirname(store), { recursive: true });
    };
    const queue = Array.from({ length: KILLS }, (_, index) => index);
    const work = async () => {
      for (let index = queue.pop(); index !== undefined; index = queue.pop()) await kill(index);
    };
    await Promise.all([work(), work()]);
    expect(ends.before + ends.after).toBe(KILLS);
    // Before the transaction, within it, and after it: each was met.
    expect(ends.before).toBeGreaterThan(KILLS / 3);
    expect(ends.midway).toBeGreaterThan(0);
    expect(ends.after).toBeGreaterThan(0);
  });

  test('leaves no half copy behind for long: the next copy clears it away', async () => {
    const store = copyOfStore(desk, 'nua-chung');
    mkdirSync(backupFolder(store), { recursive: true });
    const gone = spawn('true');
    await new Promise((resolve) => gone.once('close', resolve));
    const half = path.join(backupFolder(store), `store-20200101T000000000Z-${gone.pid}.db.part`);
    writeFileSync(half, '');
    await backupStore(store);
    expect(existsSync(half)).toBe(false);
  });
});

describe('two publishers at once', () => {
  test('make one revision: the other is told that somebody was first, and what to do', {
    timeout: 60_000,
  }, async () => {
    const store = copyOfStore(desk, 'hai-nguoi');
    const both = await Promise.all(desk.annexes.map((annex) => startPublisher(store, annex)));
    const said = await Promise.all(both.map((publisher) => publisher.go()));
    expect(said.filter((line) => line === 'done')).toHaveLength(1);
    expect(said.find((line) => line !== 'done')).toMatch(/^refused DeskError: .*hãy chạy lại/);
    const slugs = (await listRevisions(store))
      .map(({ slug }) => slug)
      .filter((slug) => slug.startsWith('mo-phong-2023'));
    expect(slugs).toEqual(['mo-phong-2023.1', 'mo-phong-2023.2', 'mo-phong-2023.3']);
    expect((await examineStore(store)).brokenLog).toBeNull();
  });

  test('who finds the store being written to is told so in their language, and nothing changes', {
    timeout: 60_000,
  }, async () => {
    const store = copyOfStore(desk, 'dang-ghi');
    const writer = await openWriter(store);
    let letGo: () => void = () => undefined;
    const bothTold = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    // However long the two take to come so far: the store is held until both have been told.
    const held = writer.$transaction(
      async (tx) => {
        await tx.audit.count();
        await bothTold;
      },
      { timeout: 50_000 },
    );
    const run = (lang: string) =>
      new Promise<{ code: number | null; err: string }>((resolve) => {
        const args = [CLI, 'publish', desk.annexes[0], '--yes', '--note', 'x', '--lang', lang];
        const child = spawn(process.execPath, args, { env: envOf(store), stdio: ['ignore', 'ignore', 'pipe'] });
        let err = '';
        child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
        child.once('close', (code) => resolve({ code, err }));
      });
    const [vi, en] = await Promise.all([run('vi'), run('en')]);
    letGo();
    await held;
    await writer.$disconnect();
    expect(vi).toEqual({ code: 1, err: expect.stringContaining('Kho đang được lệnh khác ghi') });
    expect(en).toEqual({ code: 1, err: expect.stringContaining('Another command is writing') });
    expect(await expectWhole(store)).toBe('before');
  });
});

describe('readers beside a publication', () => {
  test('see one revision or the other, never a mixture', { timeout: 60_000 }, async () => {
    const store = copyOfStore(desk, 'doc-cung-luc');
    const publisher = await startPublisher(store, desk.annexes[0]);
    let done = false;
    const ended = publisher.go().then((line) => {
      done = true;
      return line;
    });
    const seen = new Set<string>();
    do {
      const now = await currentContent(store);
      expect(now.content).toBe(now.slug === after.slug ? after.content : before.content);
      seen.add(now.slug);
    } while (!done);
    expect(await ended).toBe('done');
    seen.add((await currentContent(store)).slug);
    expect([...seen].sort()).toEqual([before.slug, after.slug]);
  });
});

const mounted = (() => {
  const probe = '/tmp/su-co-dia-day';
  mkdirSync(probe, { recursive: true });
  return runCommand('mount', ['-t', 'tmpfs', '-o', 'size=1300k', 'tmpfs', probe]).code === 0 ? probe : null;
})();
afterAll(() => {
  if (mounted) mustRun('umount', ['-l', mounted]);
});

describe('a full disk', () => {
  // Only root may mount the small disk this needs.
  test.runIf(mounted)(
    'is said in plain words; the store is as it was and no half copy stays',
    { timeout: 60_000 },
    async () => {
      const folder = mounted ?? '';
      const store = path.join(folder, 'store.db');
      copyFileSync(desk.pristine, store);
      const run = async (lang: string) => {
        const args = ['publish', desk.annexes[0], '--yes', '--note', 'x', '--lang', lang];
        const { code, err } = await dataCommand(settingsOf(store), ...args);
        return code === 0 ? 'published' : err;
      };
      // Filled to the last page but a few, so that the copy or the writing fails.
      mustRun('sh', ['-c', `dd if=/dev/zero of=${folder}/day bs=4k 2>/dev/null || true`]);
      expect(await run('vi')).toContain('Đĩa đã đầy');
      expect(await run('en')).toContain('The disk is full');
      rmSync(path.join(folder, 'day'));
      expect(await expectWhole(store)).toBe('before');
      expect(existsSync(backupFolder(store)) ? readdirSync(backupFolder(store)) : []).toEqual([]);
    },
  );
});
