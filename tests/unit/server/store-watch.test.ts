import { copyFileSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { StoreWatch } from '@/lib/server/store-watch';

const folder = mkdtempSync(path.join(tmpdir(), 'watch-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'store.db');
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

it('the version differs after every change of the file, and is the same while nothing changes', async () => {
  const old = new Date('2024-01-01');
  writeFileSync(file, 'one');
  utimesSync(file, old, old);
  const watch = new StoreWatch(file);
  const seen: string[] = [];
  const look = async () => {
    await watch.look();
    const { version } = watch;
    await watch.look();
    expect(watch.version).toBe(version);
    seen.push(version);
    await pause();
  };
  await look();
  writeFileSync(file, 'two');
  utimesSync(file, old, old);
  // Same length, same time of change: a restore that keeps times.
  await look();
  copyFileSync(file, `${file}.new`);
  renameSync(`${file}.new`, file);
  await look();
  rmSync(file);
  await look();
  writeFileSync(file, 'back');
  await look();
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen[3]).toBe('missing');
});
