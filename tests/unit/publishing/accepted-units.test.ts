import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { planOf, publish } from '@/lib/publishing/desk/publish';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import { findUnit } from '@/lib/store/queries/units';
import { csv, type Rows, workbook } from '../annex/corpus/build';

// Units an annex has and the register has not: taken in with their codes, never silently, and kept.

const folder = mkdtempSync(path.join(os.tmpdir(), 'don-vi-moi-'));
const databasePath = path.join(folder, 'store.db');
const HEADINGS = ['tier', 'code', 'name_vi', 'name_en', 'type', 'parent_code'];
let count = 0;

beforeAll(async () => {
  await loadBundles({ databasePath, dataDir: 'prisma/data', simulated: false });
  process.env.DATABASE_URL = `file:${databasePath}`;
  process.env.SIMULATED = 'off';
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FACTS: Rows = [
  ['Năm đánh giá', 2024],
  ['Số quyết định', '700/QĐ-UBND'],
  ['Ngày quyết định', '15/07/2025'],
  [],
  ['Cấp', 'Danh sách đầy đủ'],
  ['Cấp xã', 'không'],
];
const COMMUNE = ['Mã đơn vị', 'Tên đơn vị', 'Tổng điểm'];

async function submit(units: Rows | null, list: Rows) {
  const own = path.join(folder, `ho-so-${count++}`);
  mkdirSync(own);
  const annex = path.join(own, 'phu-luc.xlsx');
  writeFileSync(annex, await workbook({ 'Thông tin': FACTS, 'Cấp xã': [COMMUNE, ...list] }));
  const file = path.join(own, 'don-vi.csv');
  if (units) writeFileSync(file, csv(units));
  return readSubmission({ files: [annex], year: null, tier: null, acceptedUnits: units ? file : null });
}

const rulesOf = ({ problems }: Awaited<ReturnType<typeof submit>>) =>
  problems.list.filter(({ severity }) => severity === 'error').map(({ rule, cell }) => `${rule} ${cell ?? ''}`.trim());

describe('--accept-new-units', () => {
  const list: Rows = [['99001', 'Xã Mới Lập', 300.5]];

  test('without it an unknown unit is an error', async () => {
    expect(rulesOf(await submit(null, list))).toEqual(['unknown-unit A2']);
  });

  test('names every fault of its file', async () => {
    const wrong = await submit(
      [
        HEADINGS,
        ['cap-xa', '99001', 'Xã Mới Lập', 'Moi Lap Commune', 'Xã', 'khong-co'],
        ['cap-tinh', '99002', 'Tỉnh Mới', 'New Province', 'Tỉnh', ''],
        ['cap-huyen', '369', 'Thành phố Mới', 'New City', 'Thành phố', ''],
        ['so-nganh', '', 'Sở Mới', 'New Department', 'Sở', ''],
      ],
      list,
    );
    expect(rulesOf(wrong)).toEqual(['wrong-fact F2', 'wrong-fact A3', 'repeated-slug B4', 'empty-cell B5']);
  });

  test('takes the unit in with the revision; loading the bundled register again, or a newer one, keeps it', async () => {
    const units: Rows = [HEADINGS, ['cap-xa', '99001', 'Xã Mới Lập', 'Moi Lap Commune', 'Xã', '377']];
    const annex = await submit(units, list);
    expect(rulesOf(annex)).toEqual([]);
    if (!annex.content) throw new Error('Nothing was read.');
    const plan = await planOf(annex, annex.content, null, 'vi');
    await publish({ annex, plan, databasePath, noteVi: null, noteEn: null, lang: 'vi' });
    const slug = 'yen-mo/moi-lap';
    expect(await findUnit('cap-xa', slug)).toMatchObject({ code: '99001', evidence: 'accepted-with-annex' });

    await loadBundles({ databasePath, dataDir: 'prisma/data', simulated: false });
    const newer = path.join(folder, 'data');
    await cp('prisma/data/register-ninh-binh', path.join(newer, 'register-ninh-binh'), { recursive: true });
    const file = path.join(newer, 'register-ninh-binh', 'units.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Yen Thinh Township', 'Yen Thinh township'));
    const report = await loadBundles({ databasePath, dataDir: newer, simulated: false });
    expect(report.bundles).toMatchObject([{ kind: 'register', status: 'loaded' }]);
    expect(await findUnit('cap-xa', slug)).toMatchObject({ nameVi: 'Xã Mới Lập', parent: { slug: 'yen-mo' } });
  });
});
