import { describe, expect, test } from 'vitest';
import type { AnnexContent, AnnexContext } from '@/lib/annex/content';
import { questionsOf } from '@/lib/annex/reading';
import { NO_REMARK } from '@/lib/scoring/types';
import { MAX_TEXT_LENGTH } from '@/lib/site';
import { CONTEXT, DISTRICT_UNITS, FACTS, NAMES, readSheets, sheetOf, toCell, type Value } from './known-edition';

// Figures that no decision prints, and a column taken for another does: each is asked about, and what looks like them is not.

const D = 'Cấp huyện';
const TOTALS = [600.5, 590, 580.25, 570, 560, 550];
type Row = readonly Value[];

/** A list of the districts with the columns given: what stands in each for unit `index`. */
const read = (
  heads: readonly string[],
  row: (index: number) => Row,
  more: { readonly name?: string; readonly above?: readonly Row[]; readonly asked?: Partial<AnnexContext> } = {},
) =>
  readSheets(
    [
      sheetOf(more.name ?? D, [
        ...(more.above ?? []),
        ['TT', 'Đơn vị', ...heads],
        ...NAMES.map((name, index) => [index + 1, name, ...row(index)]),
      ]),
    ],
    more.asked,
  );
const rulesOf = ({ problems }: ReturnType<typeof readSheets>) => problems.list.map(({ rule }) => rule);
const askedIn = ({ problems }: ReturnType<typeof readSheets>) => questionsOf(problems.list, []).map(({ rule }) => rule);
const total = (index: number) => TOTALS[index] ?? 0;

test('a list as decisions print them is asked nothing', () => {
  const found = read(['Nhận thức số', 'Thể chế số', 'Tổng điểm', 'Xếp hạng'], (index) => [
    50 + (index % 3),
    total(index) - 50 - (index % 3),
    total(index),
    index + 1,
  ]);
  expect(found.said).toEqual([]);
});

test('a note or a fact as long as a book is an error at its cell', () => {
  const novel = 'x'.repeat(MAX_TEXT_LENGTH + 1);
  const facts = { ...FACTS, rows: [...FACTS.rows, [toCell('Trích yếu quyết định'), toCell(novel)]] };
  const list = sheetOf('Cấp huyện', [
    ['Đơn vị', 'Tổng điểm', 'Ghi chú', 'Ghi chú (tiếng Anh)'],
    ['Huyện Gia Viễn', 600, novel, 'Short.'],
  ]);
  const { said } = readSheets([list], {}, facts);
  expect(said.filter((line) => line.startsWith('text-too-long')).map((line) => line.slice(0, 20))).toEqual([
    'text-too-long B4 “xx',
    'text-too-long C2 “xx',
  ]);
});

describe('totals', () => {
  test.each<[string, (index: number) => number, string]>([
    ['that are all one number', () => 500, 'totals-equal'],
    ['that count 1, 2, 3', (index) => index + 1, 'totals-count'],
    ['that are ranks, two of them one', (index) => (index === 3 ? 3 : index + 1), 'totals-count'],
    ['of which one is a thousandth of what it is', (index) => (index === 0 ? 1.005 : total(index)), 'total-far'],
  ])('%s are asked about', (_, value, rule) => {
    expect(askedIn(read(['Tổng điểm'], (index) => [value(index)]))).toEqual([rule]);
  });

  test.each<[string, (index: number) => number]>([
    ['two of which are equal', (index) => (index < 2 ? 600 : total(index))],
    ['one of which is low', (index) => (index === 5 ? 60 : total(index))],
    ['one of which is nought', (index) => (index === 5 ? 0 : total(index))],
  ])('%s are not', (_, value) => {
    expect(askedIn(read(['Tổng điểm'], (index) => [value(index)]))).toEqual([]);
  });

  test('that are all the most that can be reached are asked about', () => {
    const found = read(['Tổng điểm (1000 điểm)'], () => [1000]);
    expect(askedIn(found)).toEqual(['totals-at-maximum']);
  });

  test('that the ranks do not follow, as they do a column that is not read, are an error that names both', () => {
    const found = read(['Tổng điểm', 'Kết quả sau cùng', 'Xếp hạng'], (index) => [
      total(5 - index) + (index % 2) * 30,
      total(index),
      index + 1,
    ]);
    expect(found.said).toContain('ranks-follow-other D1');
    expect(found.problems.hasErrors).toBe(true);
  });
});

describe('criteria', () => {
  const both = (second: (index: number) => number, heads = ['Nhận thức số', 'Thể chế số', 'Tổng điểm']) =>
    askedIn(read(heads, (index) => [50 + index, second(index), total(index)]));

  test('one of which is another, or the total, are asked about', () => {
    expect(both((index) => 50 + index)).toEqual(['criterion-repeated']);
    expect(both(total)).toEqual(['criterion-repeated']);
    expect(both((index) => total(index) - 50 - index)).toEqual([]);
  });

  test('one of which every unit has whole are asked about', () => {
    const heads = ['Nhận thức số', 'Thể chế số (60 điểm)', 'Tổng điểm'];
    expect(both(() => 60, heads)).toEqual(['criterion-at-maximum']);
    expect(both((index) => (index === 3 ? 59 : 60), heads)).toEqual([]);
  });
});

describe('what the revision before had', () => {
  const earlier = (rank: number | null): Partial<AnnexContext> => {
    const latest = CONTEXT.latestOf('official');
    const results = DISTRICT_UNITS.map(({ code, name }, index) => ({
      ...{ unitCode: code, nameAsPrinted: name.vi, officialRank: rank === null ? null : rank + index, unranked: false },
      ...{ band: null, note: NO_REMARK, source: null, sourceRow: index + 2, scores: {} },
      total: { points: 500_000 - index * 1000, printed: String(500 - index), missing: null },
    }));
    const content = {
      ...latest,
      assessment: { slug: '2023', year: 2023, kind: 'official', register: 'r' },
      tiers: latest?.tiers.map((tier) => (tier.tier === 'cap-huyen' ? { ...tier, results } : tier)),
    } as unknown as AnnexContent;
    return { currentOf: () => content };
  };

  test('a total that is lost is asked about, and so are ranks', () => {
    const without = (index: number) => [index === 2 ? '[not-published]' : total(index)];
    expect(askedIn(read(['Tổng điểm'], without, { asked: earlier(null) }))).toEqual(['total-lost']);
    expect(askedIn(read(['Tổng điểm'], (index) => [total(index)], { asked: earlier(1) }))).toEqual(['ranks-lost']);
    const ranked = (index: number) => [total(index), index + 1];
    expect(askedIn(read(['Tổng điểm', 'Xếp hạng'], ranked, { asked: earlier(1) }))).toEqual([]);
  });
});

describe('ranks', () => {
  test.each<[string, readonly number[]]>([
    ['turned round', [6, 5, 4, 3, 2, 1]],
    ['of another list', [3, 1, 6, 2, 5, 4]],
  ])('%s are asked about', (_, ranks) => {
    const found = read(['Tổng điểm', 'Xếp hạng'], (index) => [total(index), ranks[index] ?? 0]);
    expect(askedIn(found)).toEqual(['ranks-unrelated']);
  });

  test.each<[string, readonly number[]]>([
    ['as the totals say', [1, 2, 3, 4, 5, 6]],
    ['of which one contradicts its total', [2, 1, 3, 4, 5, 6]],
    ['of which a tie is broken', [1, 1, 3, 4, 5, 6]],
  ])('%s are not', (_, ranks) => {
    const found = read(['Tổng điểm', 'Xếp hạng'], (index) => [total(index), ranks[index] ?? 0]);
    expect(askedIn(found)).toEqual([]);
  });

  test('of few units are asked about only where all go against their totals', () => {
    const rows = (ranks: readonly number[]) =>
      readSheets([
        sheetOf(D, [
          ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'],
          ...ranks.map((rank, index) => [index + 1, NAMES[index] ?? '', total(index), rank]),
        ]),
      ]);
    expect(askedIn(rows([3, 2, 1]))).toEqual(['ranks-unrelated']);
    expect(askedIn(rows([2, 1, 3]))).toEqual([]);
    expect(askedIn(rows([2, 1]))).toEqual([]);
  });
});

describe('several lines of one unit', () => {
  const two = (second: Row, count = NAMES.length) =>
    readSheets([
      sheetOf(D, [
        ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'],
        ...NAMES.flatMap((name, index) => [
          [index + 1, name, total(index) + 40, index + 1],
          ...(index < count ? [second.map((cell) => (cell === 'x' ? total(index) : cell))] : []),
        ]),
      ]),
    ]);

  test.each<[string, Row]>([
    ['what was appraised, as a sum', [null, 'Tổng điểm thẩm định', 'x', null]],
    ['a sum', [null, 'Tổng điểm', 'x', null]],
    ['an average', [null, 'Trung bình', 'x', null]],
    ['a maximum', [null, 'Điểm tối đa', 1000, null]],
    ['a sum whose words stand under the numbers', ['Tổng cộng', null, 'x', null]],
    ['what was appraised, by its name', [null, 'Thẩm định', 'x', null]],
    ['no words at all', [null, null, 'x', null]],
  ])('under each: %s: are never read as the first alone', (_, second) => {
    expect(two(second).problems.hasErrors).toBe(true);
  });

  test('a sum of each part of a list is none of them', () => {
    const found = two([null, 'Cộng', 'x', null], 3);
    expect(rulesOf(found)).not.toContain('lines-of-units');
    expect(rulesOf(two([null, 'Cộng', 'x', null], 4))).toContain('lines-of-units');
  });

  test('a line that says whose its figures are is asked about, however few there are', () => {
    expect(askedIn(two([null, 'Tổng điểm thẩm định', 'x', null], 1))).toEqual(['row-not-read']);
  });
});

describe('a title that says that a list is no result', () => {
  const plain = (index: number) => [total(index), index + 1];
  const heads = ['Tổng điểm', 'Xếp hạng'];

  test.each([
    'BẢNG ĐIỂM TỰ CHẤM CẤP HUYỆN NĂM 2023',
    'Kết quả tự đánh giá cấp huyện',
    'DỰ THẢO KẾT QUẢ CẤP HUYỆN',
    'Kết quả sơ bộ cấp huyện (lấy ý kiến)',
  ])('is asked about: %s', (title) => {
    expect(askedIn(read(heads, plain, { above: [[title]] }))).toEqual(['title-doubtful']);
    expect(askedIn(read(heads, plain, { name: title }))).toEqual(['title-doubtful']);
  });

  test.each(['KẾT QUẢ THẨM ĐỊNH ĐIỂM TỰ CHẤM CẤP HUYỆN', 'KẾT QUẢ ĐÁNH GIÁ CẤP HUYỆN', 'Theo đề nghị của Sở Nội vụ'])(
    'and this is none: %s',
    (title) => {
      expect(askedIn(read(heads, plain, { above: [[title]] }))).toEqual([]);
    },
  );

  test('nor is one of a table that says of each column whose it is', () => {
    const found = read(
      ['Điểm tự chấm', 'Tổng điểm thẩm định', 'Xếp hạng'],
      (index) => [total(index) + 40, total(index), index + 1],
      { above: [['BẢNG ĐIỂM TỰ CHẤM CẤP HUYỆN']] },
    );
    expect(askedIn(found)).not.toContain('title-doubtful');
  });
});
