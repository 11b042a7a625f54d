import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, copyFile, mkdtemp, open, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { StoreError } from '@/lib/store/fault';
import { askStore } from '@/lib/store/health';
import { migrate } from '@/lib/store/migrate';
import { openReader, openWriter } from '@/lib/store/open';
import { freshStore } from '../fresh-store';

let folder: string;
let good: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'store-'));
  good = path.join(folder, 'good store #1%.db');
  await freshStore(good, { simulated: false });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);

async function copyOfGood(name: string): Promise<string> {
  await copyFile(good, at(name));
  return at(name);
}

async function faultOf(file: string): Promise<StoreError> {
  const error = await openReader(file).catch((reason) => reason);
  expect(error).toBeInstanceOf(StoreError);
  expect(error.message).toContain(file);
  expect(error.message).toMatch(/^[^\n]*\.$/);
  return error;
}

/** Another process that holds the store as a writer in the middle of its commit does. */
async function lockedBy(file: string): Promise<ChildProcess> {
  const script = `
    const Database = require('libsql');
    const db = new Database(process.argv[1]);
    db.exec('BEGIN EXCLUSIVE');
    console.log('locked');
    setTimeout(() => {}, 60_000);`;
  const child = spawn(process.execPath, ['-e', script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}

describe('a reader', () => {
  test('reads, and cannot write by any of its connections, however many reads came before', async () => {
    const store = await openReader(good);
    const attempt = () => [
      store.assessment.create({ data: { slug: 'x', year: 1, kind: 'official', register: 'x' } }),
      store.unit.updateMany({ data: { evidence: 'x' } }),
      store.$executeRawUnsafe('DELETE FROM "Score"'),
      store.$executeRawUnsafe('CREATE TABLE x (y)'),
      store.$transaction([store.movedSlug.deleteMany()]),
      store.$transaction(async (tx) => tx.result.deleteMany()),
    ];
    for (const write of attempt()) await expect(write).rejects.toThrow(/readonly/i);
    for (let round = 0; round < 100; round += 1) {
      await store.revision.findMany({ include: { tiers: true } });
      await store.$transaction([store.unit.count(), store.succession.count()]);
      await store.$transaction(async (tx) => tx.assessment.findMany());
    }
    for (const write of attempt()) await expect(write).rejects.toThrow(/readonly/i);
    expect(await store.unit.count()).toBe(593);
    await store.$disconnect();
  });

  test('leaves no other file beside the store', async () => {
    const store = await openReader(good);
    await store.unit.findMany();
    await expect(stat(`${good}-wal`)).rejects.toThrow();
    await expect(stat(`${good}-journal`)).rejects.toThrow();
    await store.$disconnect();
  });

  test('never makes a file that is missing', async () => {
    expect((await faultOf(at('none.db'))).code).toBe('missing');
    await expect(stat(at('none.db'))).rejects.toThrow();
    await expect(openWriter(at('none.db'))).rejects.toMatchObject({ code: 'missing' });
    await expect(stat(at('none.db'))).rejects.toThrow();
  });

  test('says that the file is empty, or holds no edition', async () => {
    await writeFile(at('empty.db'), '');
    expect((await faultOf(at('empty.db'))).code).toBe('empty');
    await migrate(at('bare.db'));
    expect((await faultOf(at('bare.db'))).code).toBe('empty');
  });

  test('says that the file is damaged: no store at all, cut short, or overwritten inside', async () => {
    await writeFile(at('text.db'), 'This is not a store, though it is longer than a header.'.repeat(100));
    expect((await faultOf(at('text.db'))).code).toBe('damaged');
    const short = await copyOfGood('short.db');
    await truncate(short, 40_000);
    expect((await faultOf(short)).code).toBe('damaged');
    const garbled = await copyOfGood('garbled.db');
    const handle = await open(garbled, 'r+');
    await handle.write(Buffer.alloc(60_000, 0xa5), 0, 60_000, 30_000);
    await handle.close();
    expect((await faultOf(garbled)).code).toBe('damaged');
    expect((await faultOf(folder)).code).toBe('damaged');
  });

  test('looks through a file once while it is as it is, and again once it is another', async () => {
    const file = await copyOfGood('looked through.db');
    await setTimeout(2_100);
    const looked = vi.spyOn(Database.prototype, 'prepare');
    onTestFinished(() => looked.mockRestore());
    const times = async () => {
      looked.mockClear();
      await (await openReader(file)).$disconnect();
      return looked.mock.calls.filter(([sql]) => /quick_check/.test(String(sql))).length;
    };
    expect([await times(), await times()]).toEqual([1, 0]);
    const { size } = await stat(file);
    const handle = await open(file, 'r+');
    await handle.write(Buffer.alloc(8_192, 0xff), 0, 8_192, Math.floor(size / 2));
    await handle.close();
    expect((await faultOf(file)).code).toBe('damaged');
  });

  test('says that the store was made by other software', async () => {
    const other = at('other.db');
    const database = new Database(other);
    database.exec('CREATE TABLE notes (text)');
    database.close();
    expect((await faultOf(other)).code).toBe('not-migrated');
  });

  test('waits for a lock, and says so when it does not go away', async () => {
    const file = await copyOfGood('locked.db');
    await lockedBy(file);
    const started = performance.now();
    expect((await faultOf(file)).code).toBe('locked');
    expect(performance.now() - started).toBeGreaterThan(4_000);
  });

  test('a lock that goes away in time is not noticed', async () => {
    const file = await copyOfGood('briefly.db');
    const child = await lockedBy(file);
    // Ended by a process of its own: were the wait to block this one, a timer here would never run.
    spawn('sh', ['-c', `sleep 1; kill ${child.pid}`], { stdio: 'ignore' });
    const store = await openReader(file);
    expect(await store.unit.count()).toBe(593);
    await store.$disconnect();
  });

  test('nor is one by what is read in a transaction, as Prisma reads what is nested', async () => {
    const file = await copyOfGood('nested.db');
    const store = await openReader(file);
    const child = await lockedBy(file);
    spawn('sh', ['-c', `sleep 1; kill ${child.pid}`], { stdio: 'ignore' });
    expect(await store.$transaction(async (tx) => tx.unit.count(), { timeout: 10_000 })).toBe(593);
    await store.$disconnect();
  });

  test('keeps no lock it met: once nobody reads, a writer gets the store, however the lock fell', async () => {
    // prisma/orm#30028, tursodatabase/libsql-client-ts#352
    const file = await copyOfGood('met.db');
    const store = await openReader(file);
    const nested = (of: number) =>
      Array.from({ length: of }, async (_, at) => {
        await setTimeout(at * 3);
        return store.revision.findMany({ include: { tiers: { include: { results: { include: { scores: true } } } } } });
      });
    const script = `
      const db = new (require('libsql'))(process.argv[1]);
      const take = (until) => { for (;;) try { return db.exec('BEGIN EXCLUSIVE') ?? true; } catch (error) { if (Date.now() > until) return false; } };
      process.stdin.on('data', (held) => {
        if (!take(Date.now() + 5_000)) return console.log('shut out');
        console.log('held');
        setTimeout(() => { db.exec('COMMIT'); console.log('free'); }, Number(held));
      });`;
    const writer = spawn(process.execPath, ['-e', script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => void writer.kill());
    const said: AsyncIterator<string> = createInterface({ input: writer.stdout })[Symbol.asyncIterator]();
    const hold = async (time: number) => {
      writer.stdin.write(`${time}\n`);
      return (await said.next()).value;
    };
    for (const held of [5, 20, 50, 100, 20, 50, 20, 5]) {
      const before = nested(8);
      await setTimeout(4);
      expect(await hold(held)).toBe('held');
      const during = nested(8);
      expect((await said.next()).value).toBe('free');
      for (const revisions of await Promise.all([...before, ...during])) expect(revisions.length).toBe(2);
      // Nobody reads now.
      expect(await hold(0)).toBe('held');
      expect((await said.next()).value).toBe('free');
    }
    await store.$disconnect();
  });

  test('keeps its locks while others of this process look whether the store is well', async () => {
    // A file opened beside SQLite drops them when it is closed: sqlite.org/howtocorrupt.html, 2.2.
    const file = await copyOfGood('kept.db');
    const store = await openReader(file);
    const script = `
      const db = new (require('libsql'))(process.argv[1]);
      try { db.exec("BEGIN IMMEDIATE; UPDATE Unit SET evidence = 'x'; COMMIT"); console.log('committed'); }
      catch (error) { console.log(error.code); }`;
    await store.$transaction(async (reading) => {
      await reading.unit.count();
      await (await openReader(file)).$disconnect();
      await (await openWriter(file)).$disconnect();
      expect(await askStore(file)).toMatchObject({ ready: true });
      const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, file]);
      expect(stdout.trim()).toBe('SQLITE_BUSY');
      expect(await reading.unit.count({ where: { evidence: 'x' } })).toBe(0);
    });
    await store.$disconnect();
  });

  test('says of a change that was cut short, where it may not undo it, what it is and which command does', async () => {
    const file = await copyOfGood('before.db');
    const hot = at('hot.db');
    const writer = new Database(file);
    // So small a cache writes into the file before the commit; a copy of both files then is what a power cut leaves.
    writer.exec('PRAGMA cache_size=2; BEGIN IMMEDIATE; UPDATE "Unit" SET "evidence" = "evidence" || \' and more\'');
    await copyFile(file, hot);
    await copyFile(`${file}-journal`, `${hot}-journal`);
    writer.exec('ROLLBACK');
    writer.close();
    for (const name of [hot, `${hot}-journal`]) await chmod(name, 0o444);
    await chmod(folder, 0o755);
    const script = `
      import { askStore } from '@/lib/store/health';
      if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
      console.log(JSON.stringify(await askStore(process.argv[1])));`;
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
      hot,
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      ready: false,
      reason: 'interrupted',
      detail: expect.stringContaining('npm run data -- list'),
    });
    for (const name of [hot, `${hot}-journal`]) await chmod(name, 0o644);
    expect(await askStore(hot)).toMatchObject({ ready: true });
    expect(await stat(`${hot}-journal`).catch(() => null)).toBeNull();
  });
});
