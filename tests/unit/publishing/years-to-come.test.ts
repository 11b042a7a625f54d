import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { changeUnits } from '@/lib/publishing/commands/units-commands';
import { planOf, publish } from '@/lib/publishing/desk/publish';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import { NO_REMARK } from '@/lib/scoring/types';
import { findEdition } from '@/lib/store/queries/editions';
import { findTier, listTiers } from '@/lib/store/queries/tiers';
import { buildOverview } from '@/lib/views/overview/overview';
import { findUnitView } from '@/lib/views/unit/unit';
import { type Rows, workbook } from '../annex/corpus/build';

// What the office publishes next: 2024 (7 districts, 125 communes) and 2025 (two tiers, 129 communes), as whole lists under the
// official codes of their days, 21 and 22 of which meant another unit before. The figures are invented, here alone.

const folder = mkdtempSync(path.join(os.tmpdir(), 'hai-nam-toi-'));
const LISTS = 'tests/fixtures/register/years';

interface Listed {
  readonly tier: string;
  readonly code: string;
  readonly name: string;
  readonly district: string;
}
const listed = (file: string): Listed[] => parse(readFileSync(path.join(LISTS, file)), { columns: true });

/** A decision's annex: every unit of the list with a total, ranked in the order of the list. */
async function annexOf(year: number, days: Readonly<Record<string, string>>): Promise<Buffer> {
  const units = listed(`${year}.csv`);
  const sheets = { 'so-nganh': 'Sở, ngành', 'cap-huyen': 'Cấp huyện', 'cap-xa': 'Cấp xã' } as const;
  const tiers = (Object.keys(sheets) as (keyof typeof sheets)[]).filter((tier) =>
    units.some((unit) => unit.tier === tier),
  );
  const facts: Rows = [
    ['Năm đánh giá', year],
    ['Tên kết quả', `SỐ LIỆU THỬ ${year}`],
    ['Tên kết quả (tiếng Anh)', `TEST FIGURES ${year}`],
    ['Số quyết định', '999/QĐ-UBND'],
    ['Ngày quyết định', `15/08/${year + 1}`],
    [],
    ['Cấp', 'Danh sách đầy đủ', 'Danh sách đơn vị tính đến ngày'],
    ...tiers.map((tier) => [sheets[tier], 'có', days[tier] ?? null]),
  ];
  const heading = ['Mã đơn vị', 'Tên đơn vị', 'Huyện, thành phố', 'Tổng điểm', 'Xếp hạng'];
  const rows = (tier: string): Rows =>
    units
      .filter((unit) => unit.tier === tier)
      .map(({ code, name, district }, at) => [code, name, district || null, 390 - at, at + 1]);
  return workbook({
    'Thông tin': facts,
    ...Object.fromEntries(tiers.map((tier) => [sheets[tier], [heading, ...rows(tier)]])),
  });
}

const DAYS = {
  2024: { 'so-nganh': '31/12/2024', 'cap-huyen': '01/01/2025', 'cap-xa': '01/01/2025' },
  2025: { 'so-nganh': '31/12/2025', 'cap-xa': '01/07/2025' },
} as const;

function open(name: string): string {
  const databasePath = path.join(folder, `${name}.db`);
  copyFileSync(path.join(folder, 'store.db'), databasePath);
  process.env.DATABASE_URL = `file:${databasePath}`;
  return databasePath;
}

async function read(year: 2024 | 2025, days: Readonly<Record<string, string>> = DAYS[year]) {
  const file = path.join(folder, `phu-luc-${year}.xlsx`);
  writeFileSync(file, await annexOf(year, days));
  return readSubmission({ files: [file], year: null, tier: null, acceptedUnits: null });
}

const errorsOf = ({ problems }: Awaited<ReturnType<typeof read>>) =>
  problems.list
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, cell, value }) => `${rule} ${cell} ${value ?? ''}`.trim());

async function publishYear(databasePath: string, year: 2024 | 2025): Promise<void> {
  const annex = await read(year);
  expect(errorsOf(annex)).toEqual([]);
  if (!annex.content) throw new Error('Nothing was read.');
  const plan = await planOf(annex, annex.content, null, 'vi');
  await publish({ annex, plan, databasePath, note: NO_REMARK, lang: 'vi' });
}

const pageOf = async (tier: 'so-nganh' | 'cap-huyen' | 'cap-xa', slug: string, edition: string | null = null) => {
  const view = await findUnitView({ lang: 'vi', tier, slug, edition });
  return (
    view && {
      score: view.headline.score,
      years: view.history.rows.filter(({ score }) => score.text !== null).map(({ year }) => year),
      sentence: view.headline.sentence,
    }
  );
};

/** What readers are told of the two years: who has which total, each unit under its address. */
async function told(): Promise<Record<string, readonly string[]>> {
  const pairs: [string, readonly string[]][] = [];
  for (const slug of ['2023', '2024', '2025']) {
    const edition = await findEdition(slug);
    if (!edition) throw new Error(`No ${slug}.`);
    for (const { tier, asOf, rows } of await listTiers(edition.id))
      pairs.push([
        `${slug} ${tier} ${asOf}`,
        rows.map(({ unit, total, nameAsPrinted }) => `${unit?.slug} ${nameAsPrinted} ${total.points}`),
      ]);
  }
  return Object.fromEntries(pairs);
}

beforeAll(async () => {
  process.env.SIMULATED = 'off';
  await loadBundles({ databasePath: path.join(folder, 'store.db'), dataDir: 'prisma/data', simulated: false });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('2024 and 2025, as whole lists of every tier', () => {
  const orders = [
    [2024, 2025],
    [2025, 2024],
  ] as const;
  const stores: Record<string, readonly string[]>[] = [];

  test.each(orders)(
    'are published %i first, then %i, without one invented code, and each figure is its unit’s',
    async (first, second) => {
      const databasePath = open(`${first}-${second}`);
      await publishYear(databasePath, first);
      await publishYear(databasePath, second);
      for (const year of [2024, 2025] as const) {
        const edition = await findEdition(String(year));
        for (const tier of ['so-nganh', 'cap-huyen', 'cap-xa'] as const) {
          const rows = (edition && (await findTier(edition.id, tier)))?.rows ?? [];
          const units = listed(`${year}.csv`).filter((unit) => unit.tier === tier);
          expect(rows.map(({ unit }) => [unit?.code, unit?.name.vi, unit?.parentName?.vi ?? ''])).toEqual(
            units.map(({ code, name, district }) => [code, name, district]),
          );
        }
      }
      stores.push(await told());
      const home = JSON.stringify(await buildOverview('vi'));
      expect(home).toContain('129 trên 129');
      expect(home).not.toMatch(/trên 25\d|nguồn công khai/i);
    },
  );

  test('and either order gives the same', () => {
    expect(stores).toHaveLength(2);
    expect(stores[0]).toEqual(stores[1]);
  });

  test('units whose code was another’s have their own pages, each in its years', async () => {
    const city = await pageOf('cap-huyen', 'thanh-pho-hoa-lu', '2024');
    expect(city?.score).not.toBeNull();
    expect((await pageOf('cap-huyen', 'hoa-lu'))?.years).toEqual([]);
    expect(await pageOf('cap-huyen', 'thanh-pho-hoa-lu', '2025')).toBeNull();
    expect((await pageOf('cap-xa', 'phuong-hoa-lu'))?.years).toEqual([2025]);
    expect((await pageOf('cap-xa', 'nho-quan/thanh-lac'))?.years).toEqual([]);
    expect((await pageOf('cap-xa', 'nho-quan/thanh-son'))?.years).toEqual([2024]);
    expect((await pageOf('cap-xa', 'xa-thanh-son'))?.years).toEqual([2025]);
    expect((await pageOf('so-nganh', 'so-thong-tin-va-truyen-thong'))?.years).toEqual(
      expect.arrayContaining([2024, 2023]),
    );
    expect(await pageOf('so-nganh', 'so-thong-tin-va-truyen-thong', '2025')).toBeNull();
    expect((await pageOf('so-nganh', 'so-khoa-hoc-va-cong-nghe'))?.years).toEqual(expect.arrayContaining([2025, 2024]));
  });
});

describe('a list read of the wrong day', () => {
  test('puts no figure on another unit’s page: every row whose code is of another then is an error with both names', async () => {
    open('wrong-day');
    const annex = await read(2024, { ...DAYS[2024], 'cap-huyen': '31/12/2024', 'cap-xa': '31/12/2024' });
    const errors = errorsOf(annex);
    expect(errors.filter((error) => error.startsWith('code-not-name')).join('\n')).toMatch(/374 – Thành phố Hoa Lư/);
    expect(errors.filter((error) => error.startsWith('code-not-name')).join('\n')).toMatch(/14434 – Xã Thanh Sơn/);
    const names = new Map(listed('2024.csv').map(({ tier, code, name }) => [`${tier} ${code}`, name]));
    for (const { tier, results } of annex.content?.tiers ?? [])
      for (const { unitCode, nameAsPrinted } of results) expect(nameAsPrinted).toBe(names.get(`${tier} ${unitCode}`));
  });
});

describe('a register that changed since an annex was checked', () => {
  test('keeps it from being published: a code may be another unit’s since', async () => {
    const databasePath = open('meanwhile');
    const annex = await read(2025);
    if (!annex.content) throw new Error('Nothing was read.');
    const plan = await planOf(annex, annex.content, null, 'vi');
    const file = path.join(folder, 'doi-ma.xlsx');
    const row = ['cap-xa', 'phuong-hoa-lu', '2025-12-01', '99999'];
    writeFileSync(file, await workbook({ 'Đơn vị': [['tier', 'slug', 'from', 'code'], row] }));
    const options = {
      databasePath,
      register: 'ninh-binh',
      asOf: null,
      note: 'Đổi mã.',
      yes: true,
      json: false,
      lang: 'vi' as const,
    };
    expect((await changeUnits([file], options)).exit).toBe(0);
    await expect(publish({ annex, plan, databasePath, note: NO_REMARK, lang: 'vi' })).rejects.toThrow(/2025/);
    expect(await findEdition('2025')).toBeNull();
  });
});

describe('a department that was forgotten', () => {
  test('comes into the register after the whole list was published, and into the list with a correction', async () => {
    const databasePath = open('forgotten');
    await publishYear(databasePath, 2024);
    const before = await findEdition('2024');
    const pages = before && JSON.stringify(await listTiers(before.id));
    const units = path.join(folder, 'cong-an.xlsx');
    const row = ['so-nganh', 'cong-an-tinh', 'từ đầu', 'cong-an-tinh', 'Công an tỉnh', 'Provincial Police', 'Công an'];
    writeFileSync(
      units,
      await workbook({ 'Đơn vị': [['tier', 'slug', 'from', 'code', 'name_vi', 'name_en', 'type'], row] }),
    );
    const options = {
      databasePath,
      register: 'ninh-binh',
      asOf: null,
      note: 'Bổ sung.',
      yes: true,
      json: false,
      lang: 'vi' as const,
    };
    expect((await changeUnits([units], options)).exit).toBe(0);
    // What was published stays as it was.
    expect(before && JSON.stringify(await listTiers(before.id))).toBe(pages);
    expect((await pageOf('so-nganh', 'cong-an-tinh', '2024'))?.sentence).toContain('không có trong danh sách đầy đủ');
    // The same annex would now lack it; with it the correction is whole.
    expect(errorsOf(await read(2024))).toEqual(['missing-unit null Công an tỉnh (cong-an-tinh)']);
    const corrected = path.join(folder, 'dinh-chinh.csv');
    const departments = listed('2024.csv').filter(({ tier }) => tier === 'so-nganh');
    const lines = [...departments, { code: 'cong-an-tinh', name: 'Công an tỉnh' }].map(
      ({ code, name }, at) => `${code},${name},"${390 - at}",${at + 1}`,
    );
    writeFileSync(corrected, `Mã đơn vị,Tên đơn vị,Tổng điểm,Xếp hạng\n${lines.join('\n')}\n`);
    const annex = await readSubmission({ files: [corrected], year: 2024, tier: 'so-nganh', acceptedUnits: null });
    expect(errorsOf(annex)).toEqual([]);
    if (!annex.content) throw new Error('Nothing was read.');
    const plan = await planOf(annex, annex.content, null, 'vi');
    expect(
      plan.diff.tiers.flatMap(({ changes }) => changes.map(({ kind, row: changed }) => `${kind} ${changed.nameVi}`)),
    ).toEqual(['added Công an tỉnh']);
    await publish({ annex, plan, databasePath, note: { vi: 'Bổ sung Công an tỉnh.', en: null }, lang: 'vi' });
    const after = await findEdition('2024');
    const list = after && (await findTier(after.id, 'so-nganh'));
    expect([after?.slug, list?.complete, list?.rows.length]).toEqual(['2024.2', true, departments.length + 1]);
  });
});
