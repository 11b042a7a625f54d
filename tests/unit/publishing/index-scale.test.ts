import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvParts } from '@/lib/open-data/csv';
import { gather, inParts } from '@/lib/open-data/table';
import { parseRanking } from '@/lib/params/ranking';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { reconcile } from '@/lib/scoring/reconcile';
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

// An index from 0 to 1 with four to six decimals, from the annex to every answer, as dti.gov.vn prints it. The figures are invented.

const folder = mkdtempSync(path.join(os.tmpdir(), 'thang-mot-'));
const at = (name: string) => path.join(folder, name);
const settings = { DATABASE_URL: `file:${at('store.db')}`, SIMULATED: 'off' };
let departments: readonly string[];

/** Total of the unit at a place, in millionths: 0,9001, 0,887801 … */
const totalAt = (place: number) => 900_100 - place * 12_299;

beforeAll(async () => {
  await freshStore(at('store.db'), { simulated: false });
  Object.assign(process.env, settings);
  const units = await listUnits('ninh-binh', { tier: 'so-nganh', asOf: '2024-12-31' });
  departments = units.map(({ name }) => name.vi);
  const rows: Rows = departments.map((name, place) => {
    const first = Math.floor(totalAt(place) / 3);
    return [name, first / 1e6, (totalAt(place) - first) / 1e6, totalAt(place) / 1e6, place + 1];
  });
  const facts: Rows = [
    ['Năm đánh giá', 2024],
    ['Tên kết quả', 'SỐ LIỆU THỬ 2024'],
    ['Tên kết quả (tiếng Anh)', 'TEST FIGURES 2024'],
    ['Số quyết định', '999/QĐ-UBND'],
    ['Ngày quyết định', '15/08/2025'],
    [],
    ['Cấp', 'Danh sách đầy đủ', 'Tổng điểm tối đa', 'Danh sách đơn vị tính đến ngày'],
    ['Sở, ngành', 'có', 1, '31/12/2024'],
    [],
    ['Cấp', 'Mã tiêu chí', 'Tên tiêu chí', 'Tên tiêu chí (tiếng Anh)', 'Điểm tối đa'],
    ['Sở, ngành', 'ha-tang-so', 'Hạ tầng số', 'Digital infrastructure', 0.3333],
    ['Sở, ngành', 'nhan-luc-so', 'Nhân lực số', 'Digital workforce', 0.6667],
  ];
  const list: Rows = [['Tên đơn vị', 'Hạ tầng số', 'Nhân lực số', 'Tổng điểm', 'Xếp hạng'], ...rows];
  writeFileSync(at('phu-luc.xlsx'), await workbook({ 'Thông tin': facts, 'Sở, ngành': list }));
});
afterAll(() => {
  for (const name of Object.keys(settings)) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

const published = async () => {
  const edition = await findEdition('2024');
  const tier = edition && (await findTier(edition.id, 'so-nganh'));
  if (!edition || !tier) throw new Error('Nothing was published.');
  return { edition, tier };
};

describe('an index from 0 to 1', () => {
  test('is published to its last decimal, and comes back from an export unchanged', async () => {
    const done = await dataCommand(settings, 'publish', at('phu-luc.xlsx'), '--yes', '--lang', 'en');
    expect([done.code, done.err]).toEqual([0, '']);
    expect((await dataCommand(settings, 'export', '2024.1', '--out', at('xuat.xlsx'))).code).toBe(0);
    expect((await dataCommand(settings, 'diff', at('xuat.xlsx'))).out).toContain('Không có gì khác');
  });

  test('adds up exactly and is ranked exactly', async () => {
    const { tier } = await published();
    const checks = reconcile(tier).filter(({ status }) => status !== 'not-checkable');
    expect(checks.map(({ name, status }) => [name, status])).toEqual([
      ['sum-equals-total', 'pass'],
      ['criterion-within-maximum', 'pass'],
      ['total-within-maximum', 'pass'],
      ['official-order', 'pass'],
      ['computed-rank-is-official', 'pass'],
      ['units-matched', 'pass'],
      ['values-valid', 'pass'],
    ]);
    expect(tier.maximum).toBe(1000);
  });

  test('is shown as printed on the ranking, with the decimals of a column in one line', async () => {
    const params = parseRanking({ lang: 'vi', edition: '2024', tier: 'so-nganh', criterion: undefined });
    const view = params && (await findRanking(params));
    expect(view?.rows.slice(0, 2).map(({ cells }) => [cells[0]?.text, cells[0]?.padding])).toEqual([
      ['0,9001', 2],
      ['0,887801', 0],
    ]);
    expect(view?.finding).toContain('0,9001');
  });

  test('is what a unit’s page says, and a round gain is one of its scale', async () => {
    const page = await findUnitView({ lang: 'vi', tier: 'so-nganh', slug: 'so-tu-phap', edition: '2024' });
    const place = departments.indexOf('Sở Tư pháp');
    const shown = `0,${String(totalAt(place)).padStart(6, '0').replace(/0+$/, '')}`;
    expect(page?.headline.sentence).toContain(`Sở Tư pháp đạt ${shown}, hạng `);
    expect([page?.headline.unit, page?.wayUp?.gainHead]).toEqual(['/ 1', 'Tăng chỉ số']);
    const gains = page?.wayUp?.rungs.map(({ gain }) => gain.text ?? '') ?? [];
    expect(gains.length).toBeGreaterThan(0);
    expect(gains.every((text) => text.startsWith('0,') || text.startsWith('+0,'))).toBe(true);
  });

  test('is a plain number in CSV and API, whatever binary fractions make of it', async () => {
    const { edition, tier } = await published();
    const table = await gather(await buildRankingTable(edition, tier, null, { district: null, type: null }));
    const records = await buildRecords(edition, tier, null);
    const column = table.fields.findIndex(({ name }) => name === 'score');
    const lines = [...csvParts(inParts(table))].join('');
    for (const [place, name] of departments.entries()) {
      const result = records.find(({ row }) => row.nameAsPrinted === name);
      const answer = result && renderResult(tier, result);
      expect(answer?.total).toMatchObject({ score: totalAt(place) / 1e6, maximum: 1 });
      expect(table.rows.find((row) => row.includes(name))?.[column]).toBe(totalAt(place) / 1e3);
      expect(lines).toContain(`,${totalAt(place) / 1e6},`);
    }
  });

  test('is so in a folder of CSV too, and one too long for its list is refused', async () => {
    const { dataDir, databasePath } = await copiedData();
    const file = path.join(dataDir, '2023.1/so-nganh.csv');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace('"358,17"', '"358,172534"'));
    await loadBundles({ databasePath, dataDir, simulated: false });
    process.env.DATABASE_URL = `file:${databasePath}`;
    const edition = await findEdition('2023');
    const rows = (edition && (await findTier(edition.id, 'so-nganh')))?.rows ?? [];
    expect(rows[0]?.total).toEqual({ points: 358_172.534, printed: '358,172534', missing: null });
    expect(rows[1]?.total.points).toBe(351_000);
    writeFileSync(file, whole.replace('"358,17"', '"358,172534"').replace(',351,', ',999351,'));
    await expect(loadBundles({ databasePath: at('other.db'), dataDir, simulated: false })).rejects.toThrow('999351');
  });
});
