import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from '@/lib/desk/draft/draft';
import { DraftFolder, NoDraft, StaleDraft } from '@/lib/desk/draft/draft-folder';
import { temporaryFolder } from '../publishing/temporary-data';

const NEW = { year: 2024, tier: null, asOf: null, corrects: null };
const FILE = { name: 'phụ lục.xlsx', bytes: Buffer.from('PK') };

async function open(most = 5) {
  const folder = path.join(await temporaryFolder(), 'drafts');
  return new DraftFolder(folder, most, () => Date.parse('2026-11-28T05:00:00Z'));
}

test('a draft is kept with its files, and found again by another process', async () => {
  const drafts = await open();
  const { id } = await drafts.begin(NEW, [FILE, FILE], { name: 'moi.csv', bytes: Buffer.from('x') });
  const again = await new DraftFolder(drafts.folder, 5, Date.now).find(id);
  expect(again).toMatchObject({ version: 1, files: ['phụ lục.xlsx', '2-phụ lục.xlsx'], units: 'moi.csv', year: 2024 });
  expect(drafts.filesOf(again).map((file) => readFileSync(file, 'utf8'))).toEqual(['PK', 'PK']);
});

test('no version is ever written over: of many who save one, one is first and the others are told', async () => {
  const drafts = await open();
  const { id } = await drafts.begin(NEW, [FILE]);
  const saved = await Promise.allSettled(
    Array.from({ length: 12 }, (_, index) => drafts.save(id, 1, { confirmed: [String(index)] })),
  );
  const done = saved.filter(({ status }) => status === 'fulfilled');
  expect(done).toHaveLength(1);
  for (const one of saved) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(StaleDraft);
  expect(await drafts.versionOf(id, 1)).toMatchObject({ confirmed: [] });
  expect((await drafts.find(id)).version).toBe(2);
});

test('what a killed process left half made is no draft, and goes', async () => {
  const drafts = await open();
  const { id } = await drafts.begin(NEW, [FILE]);
  mkdirSync(path.join(drafts.folder, '.dang-ghi-20261128-aaaaaaaa'));
  writeFileSync(path.join(drafts.placeOf(id), '.dang-ghi-abc'), '{"id":');
  expect((await drafts.list()).map((draft) => draft.id)).toEqual([id]);
  await drafts.prepare();
  expect(readdirSync(drafts.folder)).toEqual([id]);
});

test('what is being written is no leftover: drafts begun at once are all there, and another process’s stays', async () => {
  const drafts = await open();
  const others = path.join(drafts.folder, `.dang-ghi-${process.ppid}-20261128-bbbbbbbb`);
  mkdirSync(others, { recursive: true });
  const begun = await Promise.all(Array.from({ length: 8 }, () => drafts.begin(NEW, [FILE, FILE])));
  expect((await drafts.list()).map(({ id }) => id).sort()).toEqual(begun.map(({ id }) => id).sort());
  expect(existsSync(others)).toBe(true);
});

test('one thrown away is gone with its files; too many are refused', async () => {
  const drafts = await open(1);
  const { id } = await drafts.begin(NEW, [FILE]);
  await expect(drafts.begin(NEW, [FILE])).rejects.toMatchObject({ reason: 'full' });
  await drafts.remove(id);
  expect(existsSync(drafts.placeOf(id))).toBe(false);
  await expect(drafts.find(id)).rejects.toBeInstanceOf(NoDraft);
});

test('no id leads out of the folder, and no given name out of the draft', async () => {
  const drafts = await open();
  for (const id of ['..', '../x', '20261128-abcdef1', 'a'.repeat(40), '']) {
    await expect(drafts.find(id)).rejects.toBeInstanceOf(NoDraft);
  }
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('../../etc/passwd', 'C:\\a\\b.xlsx', '.', '..', '', '/')),
      (given) => {
        const name = fileNameOf(given);
        expect(path.basename(name)).toBe(name);
        expect(['', '.', '..']).not.toContain(name);
        expect(name.startsWith('.')).toBe(false);
        expect(Buffer.byteLength(name)).toBeLessThan(256);
      },
    ),
  );
});
