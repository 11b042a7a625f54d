import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionsOf } from '@/lib/annex/reading';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import type { Tier } from '@/lib/site';
import { freshStore } from '../fresh-store';

// Annexes laid out as offices' published tables are, over the real register: what comes of each.

const ANNEXES = 'tests/fixtures/annexes';
const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-that-'));

beforeAll(async () => {
  const databasePath = path.join(folder, 'store.db');
  await freshStore(databasePath, { simulated: false });
  process.env.DATABASE_URL = `file:${databasePath}`;
  process.env.SIMULATED = 'off';
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = readonly [name: string, total: string | null, rank: number | null];
interface Expected {
  /** Rules of errors, each once; none where it is read. */
  readonly errors: readonly string[];
  /** Rules of what must be confirmed, each once. */
  readonly asked: readonly string[];
  readonly tier: Tier;
  /** Its ranks are read as those within the unit above. */
  readonly ranksWithin?: true;
  /** The lists its tier is read as: group, maximum in thousandths, units; left out where it is one. */
  readonly groups?: readonly (readonly [string, number, number])[];
  readonly units: number;
  readonly first: Row;
  readonly last: Row;
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  // Percentages are read on their own scale.
  'R01d-percent-cells-known-units': {
    errors: [],
    asked: ['percent-read'],
    tier: 'so-nganh',
    units: 5,
    first: ['Sở Thông tin và Truyền thông', '95,26', 1],
    last: ['Sở Tài chính', '90,33', 5],
  },
  // Held and shown to the last decimal.
  'R02d-four-decimals-total': {
    errors: [],
    asked: [],
    tier: 'cap-huyen',
    units: 8,
    first: ['Thành phố Ninh Bình', '0,8002', 1],
    last: ['Huyện Yên Mô', '0,6321', 8],
  },
  'R04-vinhphuc-rank-and-value-in-one-cell': {
    errors: ['missing-column', 'no-rows', 'two-values'],
    asked: [],
    tier: 'cap-huyen',
    units: 0,
    first: ['', null, null],
    last: ['', null, null],
  },
  'R07-lamdong-with-without-tthc': {
    // Two lists of one tier, each with ranks and a maximum of its own; bodies of another province are named.
    errors: ['unknown-unit'],
    asked: ['variant-taken'],
    tier: 'so-nganh',
    groups: [
      ['có thủ tục hành chính', 1_000_000, 6],
      ['không có thủ tục hành chính', 800_000, 1],
    ],
    units: 7,
    first: ['Sở Tài chính', '797,45', 2],
    last: ['Thanh tra tỉnh', '650,5', 2],
  },
  'R08-lamdong-2023-diem-words': {
    errors: ['unknown-unit'],
    asked: ['total-lost', 'unit-spelled'],
    tier: 'so-nganh',
    units: 3,
    first: ['Sở Tài chính', '914,31', 1],
    last: ['Văn phòng UBND tỉnh', '896,94', 4],
  },
  'R09-danang-bands-only': {
    // One list of all tiers: its departments and their bands are read, the others are named one by one.
    errors: ['unit-of-other-tier', 'unknown-unit'],
    asked: ['total-lost'],
    tier: 'so-nganh',
    units: 4,
    first: ['Sở Thông tin và Truyền thông', null, null],
    last: ['Sở Khoa học và Công nghệ', null, null],
  },
  'R10-haiduong-unranked': {
    errors: ['empty-cell', 'unknown-unit'],
    asked: ['total-lost'],
    tier: 'so-nganh',
    units: 5,
    first: ['Sở Thông tin và Truyền thông', '438,2', 1],
    last: ['Thanh tra tỉnh', '388,4', null],
  },
  'R11-tayninh-ranks-within-district': {
    // Its heading says that ranks are counted in the district.
    errors: [],
    ranksWithin: true,
    asked: [],
    tier: 'cap-xa',
    units: 18,
    first: ['UBND Phường Đông Thành', '90', 1],
    last: ['UBND Xã Gia Thủy', '71,75', 6],
  },
  'R12b-two-years-side-by-side': {
    errors: [],
    // Its title is of SIPAS, which is not digital transformation.
    asked: ['column-passed', 'title-doubtful', 'total-lost'],
    tier: 'so-nganh',
    units: 4,
    first: ['Sở Tư pháp', '90,61', 1],
    last: ['Sở Tài chính', '83,84', 19],
  },
  'R13a-tcvn3-text': {
    errors: [],
    asked: ['text-legacy'],
    tier: 'so-nganh',
    units: 6,
    first: ['Sở Thông tin và Truyền thông', '350,5', 1],
    last: ['Sở Công Thương', '345,5', 6],
  },
  'R14b-spellings-communes': {
    errors: [],
    asked: ['unit-spelled'],
    tier: 'cap-xa',
    units: 11,
    first: ['UBND P. Đông Thành', '390,5', 1],
    last: ['Xã Yên Sơn', '330', 11],
  },
  'R14c-spellings-departments': {
    errors: ['repeated-unit', 'unknown-unit'],
    asked: ['unit-spelled'],
    tier: 'so-nganh',
    units: 10,
    first: ['Sở TT&TT', '358,17', 1],
    last: ['Sở Giao thông Vận tải', '332', 12],
  },
  'R15a-two-row-headings-self-and-appraised': {
    errors: [],
    asked: ['column-passed'],
    tier: 'cap-huyen',
    units: 8,
    first: ['Thành phố Ninh Bình', '187,04', 8],
    last: ['Huyện Yên Mô', '209,92', 5],
  },
  'R15d-hidden-total-column': {
    errors: [],
    asked: ['column-passed', 'columns-hidden'],
    tier: 'cap-huyen',
    units: 8,
    first: ['Thành phố Ninh Bình', '610', 1],
    last: ['Huyện Yên Mô', '536,5', 8],
  },
  'R18-vertical-merged-districts-max-row': {
    errors: [],
    asked: [],
    tier: 'cap-xa',
    units: 23,
    first: ['Phường Đông Thành', '172,37', 23],
    last: ['Xã Đông Sơn', '219,26', 10],
  },
  'R25-blank-units': {
    errors: ['empty-cell'],
    asked: [],
    tier: 'so-nganh',
    units: 6,
    first: ['Sở Thông tin và Truyền thông', '358', 1],
    last: ['Sở Công Thương', '353', 6],
  },
  'R29b Ket qua cap so, cap huyen, cap xa 2023': {
    errors: [],
    asked: [],
    tier: 'cap-xa',
    units: 14,
    first: ['Phường Đông Thành', '390', 1],
    last: ['Phường Ninh Phong', '377', 14],
  },
};

describe('an annex as an office publishes it', () => {
  test.each(Object.entries(EXPECTED))('%s', { timeout: 120_000 }, async (name, expected) => {
    const files = [path.join(ANNEXES, `${name}.xlsx`)];
    const { problems, content } = await readSubmission({ files, year: null, tier: null, acceptedUnits: null });
    const once = (rules: readonly string[]) => [...new Set(rules)].sort();
    const errors = problems.list.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    expect(once(errors)).toEqual(expected.errors);
    expect(once(questionsOf(problems.list, []).map(({ rule }) => rule))).toEqual(expected.asked);
    const lists = content?.tiers.filter(({ tier }) => tier === expected.tier) ?? [];
    expect(lists[0]?.rankScope).toBe(expected.ranksWithin && 'parent');
    const groups = lists.flatMap(({ variant, maximum, results: own }) =>
      variant ? [[variant.name.vi, maximum, own.length]] : [],
    );
    expect(groups).toEqual(expected.groups ?? []);
    const results = lists.flatMap(({ results: own }) => own);
    const rows = results.map(({ nameAsPrinted, total, officialRank }) => [nameAsPrinted, total.printed, officialRank]);
    expect(rows).toHaveLength(expected.units);
    expect([rows[0], rows.at(-1)]).toEqual(
      expected.units === 0 ? [undefined, undefined] : [expected.first, expected.last],
    );
  });

  test('each of them is a case', () => {
    const all = readdirSync(ANNEXES).filter((name) => name.startsWith('R'));
    expect(all.map((name) => name.replace('.xlsx', '')).filter((name) => !(name in EXPECTED))).toEqual([]);
  });
});
