import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeProblem } from '@/lib/annex/describe';
import { readStore, unitsStandingOn } from '@/lib/publishing/desk/annex-context';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import type { Tier } from '@/lib/site';
import { freshStore } from '../fresh-store';
import { type Rows, workbook } from './corpus/build';

// A list is about the units of one day. Where its year had more than one set of them, the office says which.

const folder = mkdtempSync(path.join(os.tmpdir(), 'tinh-den-ngay-'));
let count = 0;

beforeAll(async () => {
  const databasePath = path.join(folder, 'store.db');
  await freshStore(databasePath, { simulated: false });
  process.env.DATABASE_URL = `file:${databasePath}`;
  process.env.SIMULATED = 'off';
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHEETS = { 'so-nganh': 'Sở, ngành', 'cap-huyen': 'Cấp huyện', 'cap-xa': 'Cấp xã' } as const;

/** The units of a day as a list of them, with totals nobody published. */
async function listOf(tier: Tier, day: string): Promise<Rows> {
  const units = unitsStandingOn(await readStore(), 'ninh-binh', day).filter((unit) => unit.tier === tier);
  const rows = units.map(({ code, name, parent }, at) => [code, name.vi, parent?.name.vi ?? null, 400 - at, at + 1]);
  return [['Mã đơn vị', 'Tên đơn vị', 'Huyện, thành phố', 'Tổng điểm', 'Xếp hạng'], ...rows];
}

const factsOf = (year: number, ...rows: Rows): Rows => [
  ['Năm đánh giá', year],
  ['Số quyết định', '700/QĐ-UBND'],
  ['Ngày quyết định', `15/07/${year + 1}`],
  ...rows,
];

async function submit(facts: Rows, lists: Readonly<Record<string, Rows>>, asOf: string | null = null) {
  const file = path.join(folder, `phu-luc-${count++}.xlsx`);
  writeFileSync(file, await workbook({ 'Thông tin': facts, ...lists }));
  const { content, problems } = await readSubmission({
    files: [file],
    year: null,
    asOf,
    tier: null,
    acceptedUnits: null,
  });
  const errors = problems.list.filter(({ severity }) => severity === 'error');
  const days = Object.fromEntries((content?.tiers ?? []).map((tier) => [tier.tier, tier.asOf]));
  return {
    days,
    errors,
    said: errors.map((problem) => `${describeProblem(problem, 'vi').place}: ${describeProblem(problem, 'vi').what}`),
  };
}

describe('a year in which units changed', () => {
  test.each([
    [
      'so-nganh',
      '2025-12-31',
      'ngày 28/02/2025 có 18 đơn vị (danh sách khớp 12); ngày 31/12/2025 có 13 đơn vị (danh sách khớp 13)',
    ],
    ['cap-xa', '2025-12-31', 'ngày 30/06/2025 có 125 đơn vị (danh sách khớp'],
    [
      'cap-huyen',
      '2025-06-30',
      'ngày 30/06/2025 có 7 đơn vị (danh sách khớp 7); ngày 31/12/2025 có 0 đơn vị (danh sách khớp 0)',
    ],
  ] as const)(
    '%s: a list that does not say its day is asked, with both days and their counts',
    async (tier, day, words) => {
      const { days, said } = await submit(factsOf(2025), { [SHEETS[tier]]: await listOf(tier, day) });
      // Meanwhile it is read as what it fits best: the question is all that is wrong.
      expect([days[tier], said.length]).toEqual([day, 1]);
      expect(said[0]).toContain(words);
    },
  );

  test('each of its tiers is asked by itself, and answered on the facts sheet, for all, or on the command line', async () => {
    const lists = {
      'Sở, ngành': await listOf('so-nganh', '2025-12-31'),
      'Cấp xã': await listOf('cap-xa', '2025-07-01'),
    };
    const tiers = (so: string | null, xa: string | null): Rows => [
      [],
      ['Cấp', 'Danh sách đầy đủ', 'Danh sách đơn vị tính đến ngày'],
      ['Sở, ngành', 'có', so],
      ['Cấp xã', 'có', xa],
    ];
    const rules = async (facts: Rows, asOf: string | null = null) => {
      const { errors, days } = await submit(facts, lists, asOf);
      return [errors.map(({ rule, cell }) => `${rule} ${cell}`), days];
    };
    const both = { 'so-nganh': '2025-12-31', 'cap-xa': '2025-07-01' };
    expect((await rules(factsOf(2025, ...tiers(null, null))))[0]).toEqual(['as-of-missing A6', 'as-of-missing A7']);
    expect((await rules(factsOf(2025, ...tiers('31/12/2025', null))))[0]).toEqual(['as-of-missing A7']);
    expect(await rules(factsOf(2025, ...tiers('31/12/2025', '01/07/2025')))).toEqual([[], both]);
    const line = ['Danh sách đơn vị tính đến ngày', '01/07/2025'];
    expect(await rules(factsOf(2025, line))).toEqual([[], { ...both, 'so-nganh': '2025-07-01' }]);
    expect(await rules(factsOf(2025), '2025-12-31')).toEqual([
      [],
      { 'so-nganh': '2025-12-31', 'cap-xa': '2025-12-31' },
    ]);
    expect((await rules(factsOf(2025, ...tiers('07/2025', '01/07/2025'))))[0]).toContain('wrong-fact C6');
    // A cleared line between two others ends no table.
    const [gap, heading, so, xa] = tiers('31/12/2025', '01/07/2025');
    expect(await rules(factsOf(2025, gap ?? [], heading ?? [], so ?? [], [], xa ?? []))).toEqual([[], both]);
  });
});

describe('a year at whose end units changed', () => {
  test('is about its last day, unless its list is rather of the next', async () => {
    const lists = async (day: string) => ({
      'Cấp huyện': await listOf('cap-huyen', day),
      'Cấp xã': await listOf('cap-xa', day),
    });
    expect(await submit(factsOf(2024), await lists('2024-12-31'))).toMatchObject({
      errors: [],
      days: { 'cap-huyen': '2024-12-31', 'cap-xa': '2024-12-31' },
    });
    const { said, days } = await submit(factsOf(2024), await lists('2025-01-01'));
    expect(days).toEqual({ 'cap-huyen': '2025-01-01', 'cap-xa': '2025-01-01' });
    expect(said).toHaveLength(2);
    expect(said[0]).toContain(
      'ngày 31/12/2024 có 8 đơn vị (danh sách khớp 6); ngày 01/01/2025 có 7 đơn vị (danh sách khớp 7)',
    );
  });

  test('a year in which nothing changed is never asked', async () => {
    const { errors, days } = await submit(factsOf(2023), { 'Cấp xã': await listOf('cap-xa', '2023-12-31') });
    expect([errors.map(({ rule }) => rule), days['cap-xa']]).toEqual([[], '2023-12-31']);
  });
});
