import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contentOf, readStore, unitsStandingOn } from '@/lib/publishing/desk/annex-context';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import { workbook } from '../annex/corpus/build';
import { freshStore } from '../fresh-store';

// An annex is read against what its year says now, and against the newest lists; those of every other year are left where they are.

const folder = mkdtempSync(path.join(os.tmpdir(), 'nam-truoc-'));

beforeAll(async () => {
  const databasePath = path.join(folder, 'store.db');
  await freshStore(databasePath, { simulated: true });
  vi.stubEnv('DATABASE_URL', `file:${databasePath}`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A list of its departments, with totals nobody published and no fact but the year and, of simulated figures, that they are. */
async function submit(assessment: string) {
  const store = await readStore();
  const edition = store.editions.find(({ assessmentSlug }) => assessmentSlug === assessment);
  if (!edition) throw new Error(`There is no ${assessment}.`);
  const units = unitsStandingOn(store, edition.register, `${edition.year}-12-31`);
  const rows = units
    .filter(({ tier }) => tier === 'so-nganh')
    .map(({ code, name }, at) => [code, name.vi, 400 - at, at + 1]);
  const simulated = edition.kind === 'simulated' ? [['Loại số liệu', 'Mô phỏng']] : [];
  const facts = [['Năm đánh giá', edition.year], ...simulated];
  const list = [['Mã đơn vị', 'Tên đơn vị', 'Tổng điểm', 'Xếp hạng'], ...rows];
  const file = path.join(folder, `${assessment}.xlsx`);
  writeFileSync(file, await workbook({ 'Thông tin': facts, 'Sở, ngành': list }));
  const read = await readSubmission({ files: [file], year: null, tier: null, acceptedUnits: null });
  return { content: await contentOf(edition), read };
}

describe('an annex', () => {
  test.each(['2022', '2023', 'mo-phong-2022'])(
    'of %s has from its own year what it does not say itself',
    async (year) => {
      const { content, read } = await submit(year);
      const { title, decisionNumber, decisionTitle, effectiveDate } = content;
      expect(read.content).toMatchObject({ title, decisionNumber, decisionTitle, effectiveDate });
    },
  );

  test.each([
    ['2023', []],
    ['mo-phong-2022', ['mo-phong-2022']],
    ['2022', ['2022']],
  ])('of %s has the lists read of the newest of each kind, and of no other year', async (year, more) => {
    const { read } = await submit(year);
    expect(read.store.editions.length).toBeGreaterThan(3);
    expect([...read.store.contents.keys()].sort()).toEqual(['2023', 'mo-phong-2025', ...more].sort());
  });
});
