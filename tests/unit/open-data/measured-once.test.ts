import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { freshStore } from '../fresh-store';
import { dataCommand } from '../publishing/data-command';

// Sizes and hashes of a revision's files are measured once for a build and a state of the store, whichever process did it.

const root = mkdtempSync(path.join(tmpdir(), 'measured-'));
const kept = path.join(root, 'files');
const REVISION = 'mo-phong-2022.1';
const others = () =>
  readdirSync(kept).filter((name) => /distributions|sha256/.test(readFileSync(path.join(kept, name), 'utf8')));

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** As a process of a build begins, that has measured nothing itself. */
async function begin(build: string) {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, '__storeRemembered');
  vi.stubEnv('BUILD_DIR', path.relative(process.cwd(), path.join(root, build)));
  mkdirSync(path.join(root, build), { recursive: true });
  writeFileSync(path.join(root, build, 'BUILD_ID'), build);
  const { keepFilesIn } = await import('@/lib/kept-files');
  keepFilesIn(kept);
  const { findEdition } = await import('@/lib/store/queries/editions');
  const { describeEdition } = await import('@/lib/views/downloads/described-edition');
  const edition = await findEdition(REVISION);
  if (!edition) throw new Error(`No ${REVISION} in the store.`);
  return (await describeEdition(edition)).distributions;
}

beforeEach(() => rmSync(kept, { recursive: true, force: true }));

test('another process of the same build takes what was measured; another build measures anew', async () => {
  const measured = await begin('1');
  expect(measured.map(({ bytes }) => bytes).every((bytes) => bytes > 0)).toBe(true);
  const [name = '', ...more] = others();
  expect(more).toEqual([]);
  const left = JSON.stringify(measured.map((file) => ({ ...file, bytes: 1 })));
  const hash = createHash('sha256').update(left).digest();
  writeFileSync(path.join(kept, name), Buffer.concat([hash, Buffer.from(left)]));
  expect((await begin('1')).every(({ bytes }) => bytes === 1)).toBe(true);
  expect(await begin('2')).toEqual(measured);
  expect(others()).toHaveLength(2);
});

test('what a crash left half written is measured again', async () => {
  const measured = await begin('1');
  const [name = ''] = others();
  const file = path.join(kept, name);
  writeFileSync(file, readFileSync(file).subarray(0, -9));
  expect(await begin('1')).toEqual(measured);
});

test('what is done to the store afterwards is measured for itself', async () => {
  const store = path.join(root, 'store.db');
  await freshStore(store, { simulated: true });
  vi.stubEnv('DATABASE_URL', `file:${store}`);
  const measured = await begin('1');
  const note = ['--note', 'Thử đo lại.'];
  const { code, err } = await dataCommand({ DATABASE_URL: `file:${store}` }, 'rollback', 'mo-phong-2023', ...note);
  expect([code, err]).toEqual([0, '']);
  expect(await begin('1')).toEqual(measured);
  expect(others()).toHaveLength(2);
});
