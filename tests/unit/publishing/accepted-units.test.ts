import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { writeTemplateFile } from '@/lib/publishing/commands/file-commands';
import { planOf, publish } from '@/lib/publishing/desk/publish';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import { openReader } from '@/lib/store/open';
import { findUnit, listUnits } from '@/lib/store/queries/units';
import { writeStore } from '@/lib/store/writer';
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

async function submit(units: Rows | null, list: Rows, facts: Rows = FACTS) {
  const own = path.join(folder, `ho-so-${count++}`);
  mkdirSync(own);
  const annex = path.join(own, 'phu-luc.xlsx');
  writeFileSync(annex, await workbook({ 'Thông tin': facts, 'Cấp xã': [COMMUNE, ...list] }));
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
    expect(rulesOf(wrong)).toEqual(['wrong-unit-cell A3', 'repeated-slug B4', 'wrong-unit-cell F2', 'empty-cell B5']);
  });

  test('a district of the simulated province is none an official commune can be of', async () => {
    process.env.SIMULATED = 'on';
    await loadBundles({ databasePath, dataDir: 'prisma/data', simulated: true });
    const simulated = (await listUnits('mo-phong', 'cap-huyen'))[0];
    const row = ['cap-xa', '99001', 'Xã Mới Lập', 'Moi Lap Commune', 'Xã', simulated?.code ?? ''];
    const wrong = await submit([HEADINGS, row], list);
    process.env.SIMULATED = 'off';
    expect(simulated?.code).toMatch(/^mp-/);
    expect(rulesOf(wrong)).toEqual(['wrong-unit-cell F2']);
  });

  test('a commune without a district is one only where no district stood any more', async () => {
    const units: Rows = [HEADINGS, ['cap-xa', '99001', 'Xã Mới Lập', 'Moi Lap Commune', 'Xã']];
    expect(rulesOf(await submit(units, list))).toEqual(['wrong-unit-cell F2']);
    const later = await submit(units, list, [['Năm đánh giá', 2025], ...FACTS.slice(1)]);
    expect(rulesOf(later)).toEqual([]);
    expect(later.added).toMatchObject([{ slug: 'moi-lap', parentCode: null }]);
  });

  test('an address that leads to another unit already is not taken over', async () => {
    const units: Rows = [HEADINGS, ['cap-xa', '99001', 'Xã Yên Thắng', 'Yen Thang Commune', 'Xã']];
    const facts: Rows = [['Năm đánh giá', 2025], ...FACTS.slice(1)];
    expect(rulesOf(await submit(units, [['99001', 'Xã Yên Thắng', 300.5]], facts))).toEqual(['address-taken A2']);
  });

  test('the template of a year before which units ended says that new ones join this way', async () => {
    const write = (year: number) =>
      writeTemplateFile({ year, tier: null, out: path.join(folder, `mau-${year}.xlsx`) }, 'vi');
    const { lines } = await write(2025);
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^Lưu ý, Cấp huyện: cuối năm 2025 sổ chỉ còn 0 đơn vị .*--accept-new-units/),
      expect.stringMatching(/^Lưu ý, Cấp xã: cuối năm 2025 sổ chỉ còn 17 đơn vị/),
    ]);
    expect((await write(2023)).lines).toHaveLength(1);
  });

  test('a new district and its commune come in one file, in any order', async () => {
    const units: Rows = [
      HEADINGS,
      ['cap-xa', '99001', 'Xã Mới Lập', 'Moi Lap Commune', 'Xã', '999'],
      ['cap-huyen', '999', 'Huyện Mới', 'Moi District', 'Huyện', ''],
    ];
    const annex = await submit(units, list);
    expect(rulesOf(annex)).toEqual([]);
    expect(annex.added.map(({ slug }) => slug)).toEqual(['moi', 'moi/moi-lap']);
    const copy = path.join(folder, 'huyen-moi.db');
    copyFileSync(databasePath, copy);
    await writeStore(copy, (writer) => writer.addUnits('ninh-binh', annex.added));
    const store = await openReader(copy);
    const unit = await store.unit.findFirst({
      where: { code: '99001' },
      select: { parent: { select: { code: true } } },
    });
    await store.$disconnect();
    expect(unit).toEqual({ parent: { code: '999' } });
    const orphans = annex.added
      .slice(1)
      .map((draft) => ({ ...draft, code: '99002', slug: 'x/y', parentCode: 'khong' }));
    await expect(writeStore(copy, (writer) => writer.addUnits('ninh-binh', orphans))).rejects.toThrow('khong');
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
