import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather } from '@/lib/open-data/table';
import { parseRanking } from '@/lib/params/ranking';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { findEdition } from '@/lib/store/queries/editions';
import { findTier } from '@/lib/store/queries/tiers';
import { listUnits } from '@/lib/store/queries/units';
import { renderResult } from '@/lib/views/api/render';
import { buildRankingTable } from '@/lib/views/downloads/tables';
import { findRanking } from '@/lib/views/ranking/ranking';
import { buildRecords } from '@/lib/views/score/records';
import { findUnitView } from '@/lib/views/unit/unit';
import { type Rows, workbook } from '../annex/corpus/build';
import { freshStore } from '../fresh-store';
import { dataCommand } from './data-command';
import { copiedData } from './temporary-data';

// "Assessed, not ranked", from the annex to every answer, as Hải Dương's decision of 2023 has it. The figures are invented.

const folder = mkdtempSync(path.join(os.tmpdir(), 'khong-xep-hang-'));
const at = (name: string) => path.join(folder, name);
const settings = { DATABASE_URL: `file:${at('store.db')}`, SIMULATED: 'off' };
const APART = ['Thanh tra tỉnh', 'Sở Tư pháp'];
let departments: readonly string[];

beforeAll(async () => {
  await freshStore(at('store.db'), { simulated: false });
  Object.assign(process.env, settings);
  const units = await listUnits('ninh-binh', { tier: 'so-nganh', asOf: '2024-12-31' });
  departments = units.map(({ name }) => name.vi);
  const ranked = departments.filter((name) => !APART.includes(name));
  const rows: Rows = departments.map((name) => [
    name,
    APART.includes(name) ? 395 : 390 - ranked.indexOf(name),
    APART.includes(name) ? 'Không xếp hạng' : ranked.indexOf(name) + 1,
  ]);
  const facts: Rows = [
    ['Năm đánh giá', 2024],
    ['Tên kết quả', 'SỐ LIỆU THỬ 2024'],
    ['Tên kết quả (tiếng Anh)', 'TEST FIGURES 2024'],
    ['Số quyết định', '999/QĐ-UBND'],
    ['Ngày quyết định', '15/08/2025'],
    [],
    ['Cấp', 'Danh sách đầy đủ', 'Danh sách đơn vị tính đến ngày'],
    ['Sở, ngành', 'có', '31/12/2024'],
  ];
  const list: Rows = [['Tên đơn vị', 'Tổng điểm', 'Xếp hạng'], ...rows];
  writeFileSync(at('phu-luc.xlsx'), await workbook({ 'Thông tin': facts, 'Sở, ngành': list }));
});
afterAll(() => {
  for (const name of Object.keys(settings)) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

describe('a department that was scored and not ranked', () => {
  test('is published so, and comes back from an export unchanged', async () => {
    const done = await dataCommand(settings, 'publish', at('phu-luc.xlsx'), '--yes', '--lang', 'en');
    expect([done.code, done.err]).toEqual([0, '']);
    expect(done.out).toContain('not ranked');
    expect((await dataCommand(settings, 'export', '2024.1', '--out', at('xuat.xlsx'))).code).toBe(0);
    expect((await dataCommand(settings, 'diff', at('xuat.xlsx'))).out).toContain('Không có gì khác');
  });

  test('is said to be on the ranking, with its score, after those that have a rank', async () => {
    const params = parseRanking({ lang: 'vi', edition: '2024', tier: 'so-nganh', criterion: undefined });
    const view = params && (await findRanking(params));
    const rows = view?.rows.map(({ name, rank, unranked }) => [name, rank?.text ?? null, unranked]) ?? [];
    expect(rows.slice(-2)).toEqual(APART.map((name) => [name, null, 'Không xếp hạng']));
    expect(rows.slice(0, -2).every(([, rank, said]) => rank !== null && said === null)).toBe(true);
    expect(view?.remarks.join(' ')).toContain('không hạng nào tính đến đơn vị ấy');
    expect(view?.finding).toContain(`${departments.length - 2}`);
    // The highest score is unranked: it leads nothing.
    expect(view?.finding).not.toMatch(/Tư pháp|Thanh tra/);
  });

  test('is in no denominator, and its page says why it has no rank', async () => {
    const page = (slug: string, lang: 'vi' | 'en' = 'vi') =>
      findUnitView({ lang, tier: 'so-nganh', slug, edition: '2024' });
    const [ours, other, english] = [
      await page('so-tu-phap'),
      await page('so-tai-chinh'),
      await page('so-tu-phap', 'en'),
    ];
    expect(ours?.headline).toMatchObject({
      score: '395',
      rank: 'Không xếp hạng',
      rankNote: 'Được chấm điểm, nhưng quyết định không xếp hạng đơn vị này.',
      sentence: expect.stringContaining('Sở Tư pháp đạt 395 điểm, không xếp hạng.'),
    });
    expect(english?.headline.sentence).toContain('is not ranked');
    expect(other?.headline.rank).toMatch(new RegExp(`/${departments.length - 2}$`));
    expect(ours?.headline.sentence).toContain(`của ${departments.length} sở, ngành`);
  });

  test('is so in files and the API; columns of files stay where they are, also where nobody is unranked', async () => {
    const edition = await findEdition('2024');
    const tier = edition && (await findTier(edition.id, 'so-nganh'));
    if (!edition || !tier) throw new Error('Nothing was published.');
    const table = await gather(await buildRankingTable(edition, tier, null, { district: null, type: null }));
    const column = table.fields.findIndex(({ name }) => name === 'unranked');
    const name = table.fields.findIndex((field) => field.name === 'unit_name');
    expect(table.rows.filter((row) => row[column] === true).map((row) => row[name])).toEqual(APART);
    const records = await buildRecords(edition, tier, null);
    const rendered = records.map((record) => renderResult(tier, record));
    expect(
      rendered.filter(({ unranked }) => unranked).map((row) => [row.name_as_printed, row.rank, row.rank_official]),
    ).toEqual(APART.map((unit) => [unit, null, null]));
    const before = await findEdition('2023');
    const list = before && (await findTier(before.id, 'so-nganh'));
    if (!before || !list) throw new Error('There is no 2023.');
    const fields = (await buildRankingTable(before, list, null, { district: null, type: null })).fields;
    expect(fields.map((field) => field.name)).toEqual(table.fields.map((field) => field.name).slice(0, fields.length));
    expect(fields.map((field) => field.name)).toContain('unranked');
  });

  test('is so in a folder of CSV too', async () => {
    const { dataDir, databasePath } = await copiedData();
    const file = path.join(dataDir, '2023.1/so-nganh.csv');
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines[3]).toContain(',3,');
    writeFileSync(
      file,
      lines.map((line, index) => (index === 3 ? line.replace(',3,', ',[not-ranked],') : line)).join('\n'),
    );
    await loadBundles({ databasePath, dataDir, simulated: false });
    process.env.DATABASE_URL = `file:${databasePath}`;
    const edition = await findEdition('2023');
    const rows = (edition && (await findTier(edition.id, 'so-nganh')))?.rows ?? [];
    expect(rows.map(({ officialRank, unranked }) => [officialRank, unranked])).toEqual([
      [1, false],
      [2, false],
      [null, true],
    ]);
  });
});
