import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gather } from '@/lib/open-data/table';
import { parseRanking } from '@/lib/params/ranking';
import { findEdition } from '@/lib/store/queries/editions';
import { findTier } from '@/lib/store/queries/tiers';
import { listUnits } from '@/lib/store/queries/units';
import { renderResult } from '@/lib/views/api/render';
import { buildRankingTable, buildUnitTable } from '@/lib/views/downloads/tables';
import { findRanking } from '@/lib/views/ranking/ranking';
import { findReconciliation } from '@/lib/views/reconciliation/reconciliation';
import { buildRecords } from '@/lib/views/score/records';
import { findUnitView } from '@/lib/views/unit/unit';
import { type Rows, workbook } from '../annex/corpus/build';
import { freshStore } from '../fresh-store';
import { dataCommand } from './data-command';

// Bands ("Xếp loại"), from the annex to every answer: in 2024 with thresholds, in 2025 alone, as Đà Nẵng's of 2023. The figures are invented.

const folder = mkdtempSync(path.join(os.tmpdir(), 'xep-loai-'));
const at = (name: string) => path.join(folder, name);
const settings = { DATABASE_URL: `file:${at('store.db')}`, SIMULATED: 'off' };
/** Its total comes to "Khá", and the decision says "Tốt". */
const ODD = 'Sở Tư pháp';
let departments: readonly string[];

const totalOf = (name: string) => (name === ODD ? 79.5 : 90 - 2 * departments.indexOf(name));
const bandOf = (total: number) => (total >= 80 ? 'Tốt' : total >= 65 ? 'Khá' : 'Trung bình');
const factsOf = (year: number, more: Rows): Rows => [
  ['Năm đánh giá', year],
  ['Tên kết quả', `SỐ LIỆU THỬ ${year}`],
  ['Tên kết quả (tiếng Anh)', `TEST FIGURES ${year}`],
  ['Số quyết định', '999/QĐ-UBND'],
  ['Ngày quyết định', '15/01/2026'],
  [],
  ['Cấp', 'Danh sách đầy đủ', 'Tổng điểm tối đa', 'Danh sách đơn vị tính đến ngày'],
  ['Sở, ngành', 'có', year === 2024 ? 100 : 'nguồn không ghi', '31/12/2024'],
  ...more,
];

beforeAll(async () => {
  await freshStore(at('store.db'), { simulated: false });
  Object.assign(process.env, settings);
  const units = await listUnits('ninh-binh', { tier: 'so-nganh', asOf: '2024-12-31' });
  departments = units.map(({ name }) => name.vi);
  const bands: Rows = [
    [],
    ['Cấp', 'Xếp loại', 'Xếp loại (tiếng Anh)', 'Từ điểm'],
    ['Sở, ngành', 'Tốt', 'Good', 80],
    ['Sở, ngành', 'Khá', 'Fair', 65],
    ['Sở, ngành', 'Trung bình', 'Average', 'nguồn không ghi'],
  ];
  const graded: Rows = departments.map((name) => [name, totalOf(name), name === ODD ? 'Tốt' : bandOf(totalOf(name))]);
  const list: Rows = [['Tên đơn vị', 'Tổng điểm', 'Xếp loại'], ...graded];
  writeFileSync(at('2024.xlsx'), await workbook({ 'Thông tin': factsOf(2024, bands), 'Sở, ngành': list }));
  const alone: Rows = [
    ['Tên đơn vị', 'Xếp loại'],
    ...departments.map((name, row) => [name, row < 3 ? 'Xuất sắc' : 'loại Khá']),
  ];
  writeFileSync(at('2025.xlsx'), await workbook({ 'Thông tin': factsOf(2025, []), 'Sở, ngành': alone }));
});
afterAll(() => {
  for (const name of Object.keys(settings)) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

const published = async (year: string) => {
  const edition = await findEdition(year);
  const tier = edition && (await findTier(edition.id, 'so-nganh'));
  if (!edition || !tier) throw new Error('Nothing was published.');
  return { edition, tier };
};
const ranking = async (edition: string, lang: 'vi' | 'en' = 'vi') => {
  const params = parseRanking({ lang, edition, tier: 'so-nganh', criterion: undefined });
  const view = params && (await findRanking(params));
  if (!view) throw new Error('There is no ranking.');
  return view;
};

describe('bands with thresholds', () => {
  test('are published with the one that differs named, and come back from an export unchanged', async () => {
    const checked = await dataCommand(settings, 'check', at('2024.xlsx'));
    expect(checked.out).toContain(`${ODD}: quyết định xếp loại Tốt, theo mức điểm là Khá`);
    expect((await dataCommand(settings, 'publish', at('2024.xlsx'), '--yes')).code).toBe(0);
    expect((await dataCommand(settings, 'export', '2024.1', '--out', at('xuat.xlsx'))).code).toBe(0);
    expect((await dataCommand(settings, 'diff', at('xuat.xlsx'))).out).toContain('Không có gì khác');
  });

  test('stand beside each unit of the ranking, and under it with their thresholds', async () => {
    const view = await ranking('2024');
    expect(view.rows.map(({ name, band }) => [name, band])).toContainEqual([ODD, 'Tốt (theo mức điểm là Khá)']);
    expect(view.rows.filter(({ band }) => band === 'Tốt')).toHaveLength(6);
    expect(view.remarks).toContain('Xếp loại theo quyết định: Tốt từ 80; Khá từ 65; Trung bình.');
    expect((await ranking('2024', 'en')).remarks).toContain(
      'Bands of the decision: Good from 80; Fair from 65; Average.',
    );
    expect((await ranking('2023')).rows.every(({ band }) => band === null)).toBe(true);
  });

  test('are in the sentence and the facts of a unit’s page', async () => {
    const page = await findUnitView({ lang: 'vi', tier: 'so-nganh', slug: 'so-tu-phap', edition: '2024' });
    expect(page?.headline.sentence).toContain('Xếp loại: Tốt (theo mức điểm là Khá).');
    expect(JSON.stringify(page?.facts)).toContain('Xếp loại theo quyết định: Tốt từ 80');
  });

  test('are reconciled: what the thresholds do not bear out is named', async () => {
    const page = await findReconciliation('vi', '2024');
    const tier = page?.tiers.find(({ id }) => id.includes('so-nganh'));
    expect(tier?.checks.find(({ key }) => key === 'band-follows-thresholds')?.status).toBe('fail');
    expect(tier?.failures.map(({ text }) => text).join()).toContain('xếp loại công bố là Tốt, theo mức điểm là Khá');
    const before = await findReconciliation('vi', '2023');
    expect(JSON.stringify(before)).not.toContain('band-follows');
  });

  test('are columns behind all others in files, and fields of the API', async () => {
    const { edition, tier } = await published('2024');
    const table = await gather(await buildRankingTable(edition, tier, null, { district: null, type: null }));
    expect(table.fields.map(({ name }) => name).slice(-2)).toEqual(['band', 'band_kind']);
    const rows = table.rows.map((row) => [
      row[table.fields.findIndex(({ name }) => name === 'unit_name')],
      ...row.slice(-2),
    ]);
    expect(rows).toContainEqual([ODD, 'tot', 'official']);
    const records = await buildRecords(edition, tier, null);
    const answers = records.map((record) => renderResult(tier, record));
    expect(answers.find(({ name_as_printed }) => name_as_printed === ODD)).toMatchObject({
      band: 'tot',
      band_kind: 'official',
    });
    const [unit] = await listUnits('ninh-binh', { tier: 'so-nganh', asOf: '2024-12-31' });
    const own = unit && (await buildUnitTable(unit, [edition], true));
    expect(own?.fields.at(-2)?.name).toBe('band');
    expect(own?.rows[0]?.at(-2)).toBe('tot');
    const old = await published('2023');
    const before = await buildRankingTable(old.edition, old.tier, null, { district: null, type: null });
    expect(before.fields.map(({ name }) => name)).not.toContain('band');
  });

  test('of a correction are a change that is told', async () => {
    const lines = departments.map((name) => [name, totalOf(name), bandOf(totalOf(name))] as const);
    const right: Rows = [['Tên đơn vị', 'Tổng điểm', 'Xếp loại'], ...lines.map((line) => [...line])];
    const bands: Rows = [
      [],
      ['Cấp', 'Xếp loại', 'Xếp loại (tiếng Anh)', 'Từ điểm'],
      ['Sở, ngành', 'Tốt', 'Good', 80],
      ['Sở, ngành', 'Khá', 'Fair', 65],
      ['Sở, ngành', 'Trung bình', 'Average', 'nguồn không ghi'],
    ];
    writeFileSync(at('2024-2.xlsx'), await workbook({ 'Thông tin': factsOf(2024, bands), 'Sở, ngành': right }));
    const { out } = await dataCommand(settings, 'diff', at('2024-2.xlsx'));
    expect(out).toContain(`${ODD}, xếp loại: Tốt → Khá`);
  });

  test('that are none, or out of order, are refused', async () => {
    const wrong: Rows = [
      ['Tên đơn vị', 'Tổng điểm', 'Xếp loại'],
      ...departments.map((name) => [name, totalOf(name), 'Hạng A']),
    ];
    const bands: Rows = [
      [],
      ['Cấp', 'Xếp loại', 'Xếp loại (tiếng Anh)', 'Từ điểm'],
      ['Sở, ngành', 'Khá', 'Fair', 65],
      ['Sở, ngành', 'Tốt', 'Good', 80],
    ];
    writeFileSync(at('sai.xlsx'), await workbook({ 'Thông tin': factsOf(2024, bands), 'Sở, ngành': wrong }));
    const { code, err } = await dataCommand(settings, 'check', at('sai.xlsx'));
    expect(code).not.toBe(0);
    expect(err).toContain('không có xếp loại này (đã có: Khá; Tốt)');
    expect(err).toContain('mức điểm phải thấp hơn mức của loại ghi ở trên (Khá)');
  });
});

describe('bands alone', () => {
  test('are a result of their own, and no score and no rank is made of them', async () => {
    const done = await dataCommand(settings, 'publish', at('2025.xlsx'), '--yes', '--lang', 'en');
    expect([done.code, done.err]).toEqual([0, '']);
    const { tier } = await published('2025');
    expect(tier.bands.map(({ slug, from }) => [slug, from])).toEqual([
      ['xuat-sac', null],
      ['kha', null],
    ]);
    expect(tier.rows.every(({ total, officialRank }) => total.points === null && officialRank === null)).toBe(true);
    const page = await findUnitView({ lang: 'vi', tier: 'so-nganh', slug: 'so-tu-phap', edition: '2025' });
    expect(page?.headline.sentence).toMatch(/Xếp loại: (Khá|Xuất sắc)\.$/);
    const view = await ranking('2025');
    expect(view.unranked.every(({ note }) => note?.includes('Xếp loại: '))).toBe(true);
    expect(view.remarks.join(' ')).toContain('nguồn không ghi mức điểm của từng loại: Xuất sắc; Khá');
  });
});
