import { copyFileSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { StoreVersion } from '@/lib/store/version';
import { freshStore } from '../fresh-store';

const folder = mkdtempSync(path.join(tmpdir(), 'version-'));
const good = path.join(folder, 'good.db');
let file: string;
let copies = 0;

beforeAll(() => freshStore(good, { simulated: false }));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  copies += 1;
  file = path.join(folder, `store-${copies}.db`);
  copyFileSync(good, file);
});

async function watched(of = file): Promise<StoreVersion> {
  const version = new StoreVersion(of);
  onTestFinished(() => version.close());
  await version.look();
  return version;
}

/** What `version` says after another look. */
async function afterALook(version: StoreVersion): Promise<string> {
  await version.look();
  return version.current;
}

function change(sql: string, of = file): void {
  const database = new Database(of);
  database.exec(sql);
  database.close();
}

const LOGGED = `INSERT INTO "Audit" ("at", "action", "previousHash", "hash") VALUES ('2026-01-01', 'publish', 'x', 'next-hash')`;
const BY_HAND = `UPDATE "Unit" SET "evidence" = "evidence" || ' '`;

describe('the store’s version', () => {
  it('is the same wherever the same rows lie, and while nothing changes', async () => {
    const other = `${file}.machine-2`;
    copyFileSync(file, other);
    const [here, there] = [await watched(), await watched(other)];
    expect(here.current).toMatch(/^[0-9a-f]{64}$/);
    expect(there.current).toBe(here.current);
    expect(await afterALook(here)).toBe(there.current);
  });

  it('is not told by the file’s times: a touched file holds what it held', async () => {
    const version = await watched();
    const before = version.current;
    utimesSync(file, new Date('2030-01-01'), new Date('2030-01-01'));
    expect(await afterALook(version)).toBe(before);
  });

  it('follows the log: its last row’s hash', async () => {
    const version = await watched();
    change(LOGGED);
    expect(await afterALook(version)).toBe('next-hash');
    expect(version.head).toBe('next-hash');
    expect((await watched()).current).toBe('next-hash');
  });

  it('follows a log that lies in a write-ahead file, while the store’s own file stays as it is', async () => {
    const writer = new Database(file);
    onTestFinished(() => void writer.close());
    writer.exec('PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; BEGIN; COMMIT');
    const version = await watched();
    const before = statSync(file).mtimeMs;
    writer.exec(LOGGED);
    expect(statSync(file).mtimeMs).toBe(before);
    expect(await afterALook(version)).toBe('next-hash');
  });

  it('differs after a change the log does not tell of, each time', async () => {
    const version = await watched();
    const seen = [version.current];
    for (let at = 0; at < 3; at += 1) {
      change(BY_HAND);
      seen.push(await afterALook(version));
    }
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('differs when another file is put in its place, as a restore does', async () => {
    const version = await watched();
    const before = version.current;
    copyFileSync(file, `${file}.copy`);
    change(BY_HAND, `${file}.copy`);
    renameSync(`${file}.copy`, file);
    expect(await afterALook(version)).not.toBe(before);
  });

  it('tells a file that is gone, and one that cannot be read, from what they were and from what they become', async () => {
    const version = await watched();
    const seen = [version.current];
    rmSync(file);
    seen.push(await afterALook(version));
    expect(version.current).toBe('missing');
    writeFileSync(file, 'no store at all');
    seen.push(await afterALook(version));
    writeFileSync(file, '');
    seen.push(await afterALook(version));
    copyFileSync(good, `${file}.copy`);
    renameSync(`${file}.copy`, file);
    seen.push(await afterALook(version));
    expect(new Set(seen).size).toBe(seen.length);
    expect(await afterALook(version)).toBe(seen.at(-1));
  });

  it('stands while a writer holds the store, and is another where the file changed under the lock', async () => {
    const version = await watched();
    const before = version.current;
    const writer = new Database(file);
    writer.exec('BEGIN EXCLUSIVE');
    expect(await afterALook(version)).toBe(before);
    utimesSync(file, new Date('2030-01-01'), new Date('2030-01-01'));
    const held = await afterALook(version);
    expect(held).not.toBe(before);
    writer.exec('ROLLBACK');
    writer.close();
    expect(await afterALook(version)).not.toBe(held);
  });

  it('keeps no lock between two looks: a writer gets the store at once', async () => {
    const version = await watched();
    await version.look();
    const writer = new Database(file, { timeout: 0 });
    writer.exec('BEGIN EXCLUSIVE; COMMIT');
    writer.close();
    expect(version.current).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps none either after it met one: a glance at a store that is held leaves nothing behind', async () => {
    const version = await watched();
    const before = version.current;
    const writer = new Database(file, { timeout: 0 });
    onTestFinished(() => void writer.close());
    for (let round = 0; round < 3; round += 1) {
      writer.exec('BEGIN EXCLUSIVE');
      await version.look();
      writer.exec('ROLLBACK');
      expect(await afterALook(version)).toBe(before);
      writer.exec('BEGIN EXCLUSIVE; COMMIT');
    }
    change(LOGGED);
    expect(await afterALook(version)).toBe('next-hash');
  });
});
