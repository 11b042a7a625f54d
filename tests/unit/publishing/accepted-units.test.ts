import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { writeTemplateFile } from '@/lib/publishing/commands/file-commands';
import { planOf, publish } from '@/lib/publishing/desk/publish';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import { NO_REMARK } from '@/lib/scoring/types';
import { MAX_TEXT_LENGTH } from '@/lib/site';
import { openReader } from '@/lib/store/open';
import { findUnit, listUnits } from '@/lib/store/queries/units';
import { writeStore } from '@/lib/store/writer';
import { csv, type Rows, workbook } from '../annex/corpus/build';
import { freshStore } from '../fresh-store';

// Units an annex has and the register has not: taken in with their codes, never silently, and kept.

const folder = mkdtempSync(path.join(os.tmpdir(), 'don-vi-moi-'));
const databasePath = path.join(folder, 'store.db');
const HEADINGS = ['tier', 'code', 'name_vi', 'name_en', 'type', 'parent_code'];
let count = 0;

beforeAll(async () => {
  await freshStore(databasePath, { simulated: false });
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
const OF_2025: Rows = [
  ['Năm đánh giá', 2025],
  ...FACTS.slice(1, 4),
  ['Cấp', 'Danh sách đầy đủ', 'Danh sách đơn vị tính đến ngày'],
  ['Cấp xã', 'không', '31/12/2025'],
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
  test('a file without a unit, and a name as long as a book, are errors', async () => {
    const none = await submit([HEADINGS, []], [['14440', 'Xã Ninh Khang', 300]]);
    expect(rulesOf(none)).toContain('no-unit-lines');
    const novel = ['cap-xa', '99001', 'Xã '.repeat(MAX_TEXT_LENGTH), 'New', 'Xã', '370'];
    expect(rulesOf(await submit([HEADINGS, novel], [['14440', 'Xã Ninh Khang', 300]]))).toContain('text-too-long C2');
  });

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
    expect(rulesOf(wrong).toSorted()).toEqual([
      'code-taken B4',
      'empty-cell B5',
      'wrong-unit-cell A3',
      'wrong-unit-cell F2',
    ]);
  });

  test('passes over a unit the register has, by its code and name, and says so', async () => {
    const units: Rows = [
      HEADINGS,
      ['cap-xa', '13285', 'Phường Phủ Lý', 'Phu Ly Ward', 'Phường', ''],
      ['cap-xa', '99001', 'Xã Mới Lập', 'Moi Lap Commune', 'Xã', ''],
    ];
    const from = (row: Rows[number], at: number) => [...row, at === 0 ? 'from' : '2025-07-01'];
    const annex = await submit(units.map(from), list, OF_2025);
    expect(rulesOf(annex)).toEqual([]);
    expect(annex.added.map(({ fact }) => fact.name.vi)).toEqual(['Xã Mới Lập']);
    expect(annex.problems.list.map(({ rule, cell }) => `${rule} ${cell}`)).toContain('unit-known B2');
  });

  test('a district of the simulated province is none an official commune can be of', async () => {
    process.env.SIMULATED = 'on';
    await loadBundles({ databasePath, dataDir: 'prisma/data', simulated: true });
    const simulated = (await listUnits('mo-phong', { tier: 'cap-huyen', asOf: '2023-12-31' }))[0];
    const row = ['cap-xa', '99001', 'Xã Mới Lập', 'Moi Lap Commune', 'Xã', simulated?.code ?? ''];
    const wrong = await submit([HEADINGS, row], list);
    process.env.SIMULATED = 'off';
    expect(simulated?.code).toMatch(/^mp-/);
    expect(rulesOf(wrong)).toEqual(['wrong-unit-cell F2']);
  });

  test('a commune without a district is one only where no district stood any more', async () => {
    const units: Rows = [HEADINGS, ['cap-xa', '99001', 'Xã Mới Lập', 'Moi Lap Commune', 'Xã']];
    expect(rulesOf(await submit(units, list))).toEqual(['wrong-unit-cell F2']);
    const from = (day: string): Rows => [
      [...HEADINGS, 'from'],
      ['cap-xa', '99001', 'Xã Mới Lập', 'Moi Lap Commune', 'Xã', '', day],
    ];
    expect(rulesOf(await submit(from('2025-06-30'), list, OF_2025))).toEqual(['wrong-unit-cell F2']);
    const later = await submit(from('2025-07-01'), list, OF_2025);
    expect(rulesOf(later)).toEqual([]);
    expect(later.added).toMatchObject([{ draft: { slug: 'xa-moi-lap' }, fact: { parent: null, from: '2025-07-01' } }]);
  });

  test('a code is taken only by a unit that has it at the time; an address is one unit’s for ever', async () => {
    const heading = [...HEADINGS, 'slug', 'from'];
    const unit = (code: string, slug: string, from: string): Rows => [
      heading,
      ['cap-xa', code, 'Xã Mới Lập', 'Moi Lap Commune', 'Xã', from < '2025-07-01' ? '377' : '', slug, from],
    ];
    // 14434 was Xã Thanh Lạc's until 2025, then two communes' called Thanh Sơn, and so it is; 14545 is nobody's since 2025.
    const [early, late] = ['2024-01-01', '2025-07-01'];
    const rules = async (units: Rows, facts = FACTS) =>
      rulesOf(await submit(units, [[units[1]?.[1] ?? '', 'Xã Mới Lập', 300.5]], facts)).filter(
        (rule) => !rule.startsWith('repeated-unit') && !rule.startsWith('code-not-name'),
      );
    expect(await rules(unit('14434', 'moi-lap', late), OF_2025)).toContain('code-taken B2');
    expect(await rules(unit('14545', 'moi-lap', early))).toContain('code-taken B2');
    expect(await rules(unit('14545', 'moi-lap', late), OF_2025)).toEqual([]);
    expect(await rules(unit('99001', 'hoa-lu/ninh-xuan', late), OF_2025)).toEqual(['slug-taken G2']);
    expect(await rules(unit('99001', 'yen-thang', late), OF_2025)).toEqual(['address-taken G2']);
  });

  test('the template of a year in which units changed lists those of its last day, and says so', async () => {
    const write = (year: number) =>
      writeTemplateFile({ year, tier: null, out: path.join(folder, `mau-${year}.xlsx`) }, 'vi');
    const { lines } = await write(2025);
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(
        /^Lưu ý, Sở, ngành: mẫu ghi 13 đơn vị có vào ngày 31\/12\/2025; sổ có 18 đơn vị từ 01\/01\/2025, 13 đơn vị từ 01\/03\/2025/,
      ),
      expect.stringMatching(
        /^Lưu ý, Cấp huyện: mẫu ghi 0 đơn vị .*; sổ có 7 đơn vị từ 01\/01\/2025, 0 đơn vị từ 01\/07\/2025/,
      ),
      expect.stringMatching(
        /^Lưu ý, Cấp xã: mẫu ghi 129 đơn vị .*; sổ có 125 đơn vị từ 01\/01\/2025, 129 đơn vị từ 01\/07\/2025/,
      ),
    ]);
    expect((await write(2023)).lines).toHaveLength(1);
    // A decision of 2024 may be about the units of the next day.
    const { lines: of2024 } = await write(2024);
    expect(of2024.slice(1).join(' ')).toMatch(/Cấp xã: mẫu ghi 143 .*sổ có 143 đơn vị từ 01\/01\/2024, 125 đơn vị/);
    const january = await writeTemplateFile(
      { year: 2024, asOf: '2025-01-01', tier: null, out: path.join(folder, 'mau-thang-1.xlsx') },
      'vi',
    );
    expect(january.lines.slice(1).join(' ')).toMatch(/Cấp huyện: mẫu ghi 7 .*Cấp xã: mẫu ghi 125 /);
  });

  test('a new district and its commune come in one file, in any order', async () => {
    const units: Rows = [
      HEADINGS,
      ['cap-xa', '99001', 'Xã Mới Lập', 'Moi Lap Commune', 'Xã', '999'],
      ['cap-huyen', '999', 'Huyện Mới', 'Moi District', 'Huyện', ''],
    ];
    const annex = await submit(units, list);
    expect(rulesOf(annex)).toEqual([]);
    const drafts = annex.added.map(({ draft }) => draft);
    expect(drafts.map(({ slug }) => slug)).toEqual(['moi', 'moi/moi-lap']);
    expect(annex.added.map(({ fact }) => fact.from)).toEqual(['2024-01-01', '2024-01-01']);
    const copy = path.join(folder, 'huyen-moi.db');
    copyFileSync(databasePath, copy);
    await writeStore(copy, (writer) => writer.addUnits('ninh-binh', drafts));
    const store = await openReader(copy);
    const fact = await store.unitFact.findFirst({
      where: { code: '99001' },
      select: { parent: { select: { slug: true } } },
    });
    await store.$disconnect();
    expect(fact).toEqual({ parent: { slug: 'moi' } });
    const orphans = drafts.slice(1).map((draft) => ({
      ...draft,
      slug: 'x/y',
      facts: draft.facts.map((row) => ({
        ...row,
        code: '99002',
        parent: { tier: 'cap-huyen' as const, slug: 'khong' },
      })),
    }));
    await expect(writeStore(copy, (writer) => writer.addUnits('ninh-binh', orphans))).rejects.toThrow('khong');
  });

  test('takes the unit in with the revision; loading the bundled register again, or a newer one, keeps it', async () => {
    const units: Rows = [HEADINGS, ['cap-xa', '99001', 'Xã Mới Lập', 'Moi Lap Commune', 'Xã', '377']];
    const annex = await submit(units, list);
    expect(rulesOf(annex)).toEqual([]);
    if (!annex.content) throw new Error('Nothing was read.');
    const plan = await planOf(annex, annex.content, null, 'vi');
    await publish({ annex, plan, databasePath, note: NO_REMARK, lang: 'vi' });
    const slug = 'yen-mo/moi-lap';
    expect(await findUnit('cap-xa', slug)).toMatchObject({ code: '99001', evidence: 'accepted-with-annex' });

    await loadBundles({ databasePath, dataDir: 'prisma/data', simulated: false });
    const newer = path.join(folder, 'data');
    await cp('prisma/data/register-ninh-binh', path.join(newer, 'register-ninh-binh'), { recursive: true });
    const file = path.join(newer, 'register-ninh-binh', 'unit-facts.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Yen Thinh Township', 'Yen Thinh township'));
    const report = await loadBundles({ databasePath, dataDir: newer, simulated: false });
    expect(report.bundles).toMatchObject([{ kind: 'register', status: 'loaded' }]);
    expect(await findUnit('cap-xa', slug)).toMatchObject({ name: { vi: 'Xã Mới Lập' }, parent: { slug: 'yen-mo' } });
  });
});
