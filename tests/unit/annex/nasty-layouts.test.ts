import { describe, expect, test } from 'vitest';
import type { Merge } from '@/lib/annex/sheet';
import { NAMES, readSheets, sheetOf, type Value } from './known-edition';

// Layouts an official of a province thinks nothing of: each is read as the edition it is of, refused, or asked about.

const D = 'Cấp huyện';
const TOTALS = [600.5, 590, 580.25, 570, 560, 550];
type Row = readonly Value[];
const total = (index: number) => TOTALS[index] ?? 0;
const EDITION = NAMES.map((name, index) => [name, String(total(index)).replace('.', ','), index + 1]);
const rows = (of: (name: string, index: number) => Row): Row[] => NAMES.map(of);
const PLAIN = rows((name, index) => [index + 1, name, total(index), index + 1]);
const HEAD: Row = ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'];
const merge = (top: number, left: number, bottom: number, right: number): Merge => ({ top, left, bottom, right });
const read = (list: readonly Row[], merges: readonly Merge[] = []) => readSheets([sheetOf(D, list, { merges })]);
const rulesOf = ({ problems }: ReturnType<typeof readSheets>) => [...new Set(problems.list.map(({ rule }) => rule))];

describe('headings', () => {
  test('in five lines, with a group over all and what may be reached under each', () => {
    const found = read(
      [
        ['STT', 'Tên đơn vị', 'KẾT QUẢ ĐÁNH GIÁ', null, null, null, 'Xếp hạng'],
        [null, null, 'Chỉ số thành phần', null, null, null, null],
        [null, null, 'Nhận thức số', null, 'Tổng điểm', null, null],
        [null, null, 'Tự chấm', 'Thẩm định', 'Tự chấm', 'Thẩm định', null],
        [null, null, '(100 điểm)', '(100 điểm)', '(2000 điểm)', '(2000 điểm)', null],
        ...rows((name, index) => [index + 1, name, 60, 50 + index, 760, total(index), index + 1]),
      ],
      [
        merge(0, 0, 4, 0),
        merge(0, 1, 4, 1),
        merge(0, 2, 0, 5),
        merge(1, 2, 1, 5),
        merge(2, 2, 2, 3),
        merge(2, 4, 2, 5),
      ],
    );
    expect(found.results).toEqual(EDITION);
    expect(rulesOf(found)).toEqual(['column-passed']);
  });

  test.each<[string, readonly Value[]]>([
    ['as numbers', [2021, 2022, 2023]],
    ['as texts', ['2021', '2022', '2023']],
    ['in words', ['Năm 2021', 'Năm 2022', 'Năm 2023']],
  ])('several years side by side, %s: that of the annex', (_, years) => {
    const found = read(
      [
        ['TT', 'Đơn vị', 'Tổng điểm', null, null, 'Xếp hạng', null, null],
        [null, null, ...years, ...years],
        ...rows((name, index) => [index + 1, name, 400 + index, 500 - index, total(index), 3, 6 - index, index + 1]),
      ],
      [merge(0, 2, 0, 4), merge(0, 5, 0, 7), merge(0, 0, 1, 0), merge(0, 1, 1, 1)],
    );
    expect(found.results).toEqual(EDITION);
  });

  test('what may be reached is no year, though it looks like one', () => {
    const found = read([
      ['TT', 'Đơn vị', 'Tổng điểm năm 2022 (2020 điểm)', 'Tổng điểm năm 2023 (2020 điểm)', 'Xếp hạng'],
      ...rows((name, index) => [index + 1, name, 700 - index, total(index), index + 1]),
    ]);
    expect(found.results).toEqual(EDITION);
    expect(rulesOf(found)).toEqual(['column-passed']);
  });

  test.each(['Tổng (3+4)', 'Tổng điểm (5)=(3)+(4)', 'Tổng điểm (5)', 'Cộng', 'Tổng điểm*', 'Tổng điểм'])(
    'the total before its parts, named “%s”: no number in it is what may be reached',
    (heading) => {
      const found = read([
        ['TT', 'Đơn vị', heading, 'Nhận thức số', 'Thể chế số', 'Xếp hạng'],
        ...rows((name, index) => [index + 1, name, total(index), 50 + index, total(index) - 50 - index, index + 1]),
      ]);
      expect(found.results).toEqual(EDITION);
      expect(found.said).toEqual([]);
    },
  );

  test('again where a page breaks, under the title again, or with their columns the other way round', () => {
    const again = read([HEAD, ...PLAIN.slice(0, 3), ['(Tiếp theo)'], HEAD, ...PLAIN.slice(3)]);
    expect([again.results, rulesOf(again)]).toEqual([EDITION, ['row-not-read']]);
    const turned = read([
      ['TT', 'Đơn vị', 'Tổng điểm', 'Tự chấm', 'Xếp hạng'],
      ...PLAIN.slice(0, 3).map(([no, name, points, rank]) => [no, name, points, 999, rank] as Row),
      ['TT', 'Đơn vị', 'Tự chấm', 'Tổng điểm', 'Xếp hạng'],
      ...PLAIN.slice(3).map(([no, name, points, rank]) => [no, name, 999, points, rank] as Row),
    ]);
    expect(turned.problems.hasErrors).toBe(true);
  });
});

describe('refused, whole', () => {
  test.each<[string, readonly Row[]]>([
    [
      'two lists side by side',
      [[...HEAD, null, ...HEAD], ...[0, 1, 2].map((at) => [...(PLAIN[at] ?? []), null, ...(PLAIN[at + 3] ?? [])])],
    ],
    [
      'units as columns',
      [
        ['Tiêu chí', 'Điểm tối đa', ...NAMES],
        ['Tổng điểm', 1000, ...TOTALS],
        ['Xếp hạng', null, 1, 2, 3, 4, 5, 6],
      ],
    ],
    [
      'the units’ own list above the appraised one',
      [['A. TỰ CHẤM'], HEAD, ...PLAIN, [], ['B. THẨM ĐỊNH'], HEAD, ...PLAIN],
    ],
    ['the best three above all', [['3 đơn vị dẫn đầu'], HEAD, ...PLAIN.slice(0, 3), [], ['Tất cả'], HEAD, ...PLAIN]],
    [
      'a first and a second appraisal',
      [
        ['TT', 'Đơn vị', 'Tổng điểm', null, 'Xếp hạng'],
        [null, null, 'Lần 1', 'Lần 2', null],
        ...PLAIN.map(([no = null, name = null, points = null, rank = null]) => [no, name, 640, points, rank]),
      ],
    ],
    [
      'a score and what it is of in one cell',
      [
        HEAD,
        ...PLAIN.map(([no = null, name = null, points = null, rank = null]) => [no, name, `${points}/1000`, rank]),
      ],
    ],
    [
      'figures a column beside their heading',
      [
        ['TT', 'Đơn vị', 'Tổng điểm', null, 'Xếp hạng'],
        ...PLAIN.map(([no = null, name = null, points = null, rank = null]) => [no, name, null, points, rank]),
      ],
    ],
    ['a sum without a word', [HEAD, ...PLAIN, [null, null, 3450.75, null]]],
  ])('%s', (_, list) => {
    expect(read(list).problems.hasErrors).toBe(true);
  });
});

describe('groups and remarks between units', () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    [
      'groups by name',
      [HEAD, ['I', 'Khối thành phố'], ...PLAIN.slice(0, 2), ['II', 'Khối huyện'], ...PLAIN.slice(2)],
      [],
    ],
    [
      'groups with sums',
      [HEAD, ['I', 'Khối thành phố', 1190.5], ...PLAIN.slice(0, 2), ['II', 'Khối huyện', 2260.25], ...PLAIN.slice(2)],
      ['row-not-read'],
    ],
    ['a remark', [HEAD, ...PLAIN.slice(0, 2), [null, '(Ghi chú: đã trừ điểm)'], ...PLAIN.slice(2)], ['row-not-read']],
    [
      'an average whose words stand under the numbers',
      [HEAD, ...PLAIN, ['Điểm trung bình toàn tỉnh', null, 575.1]],
      [],
    ],
  ])('%s', (_, list, said) => {
    const found = read(list);
    expect(found.results).toEqual(EDITION);
    expect(rulesOf(found)).toEqual(said);
  });
});

describe('a unit', () => {
  test.each([
    ['THÀNH PHỐ NINH BÌNH', false],
    ['Thành phố Ninh Bình'.normalize('NFD'), false],
    ['Thаnh phố Ninh Bình', false],
    ['TPNB', true],
    ['TP.NB', true],
    ['T.P Ninh Bình', true],
    ['1. Thành phố Ninh Bình', true],
    ['IV. TP Ninh Bình', true],
    ['Thành phố Ninh Bình (1)', true],
    ['Thành phố Ninh Bình, tỉnh Ninh Bình', true],
  ])('called “%s” is found; asked about: %s', (called, asked) => {
    const found = read([HEAD, [1, called.normalize('NFC'), 600.5, 1], ...PLAIN.slice(1)]);
    expect(found.results).toEqual(EDITION);
    expect(rulesOf(found)).toEqual(asked ? ['unit-spelled'] : []);
  });

  test.each(['TX Ninh Bình', 'H. Ninh Bình', 'X. Ninh Bình', 'Thành phố', 'TP'])('called “%s” is nobody', (called) => {
    expect(rulesOf(read([HEAD, [1, called, 600.5, 1], ...PLAIN.slice(1)]))).toContain('unknown-unit');
  });

  test('whose letters may be two units’ is neither', () => {
    const found = readSheets([sheetOf('Cấp xã', [HEAD, [1, 'XYT', 90, 1], [2, 'X.YT', 80, 2]])]);
    // “Xã Yên Thắng” alone has these letters; the second row says the same again.
    expect(rulesOf(found)).toContain('repeated-unit');
    const both = readSheets([sheetOf('Cấp xã', [HEAD, [1, 'X.G', 90, 1], [2, 'XG', 80, 2]])]);
    expect(rulesOf(both)).toContain('unknown-unit');
  });
});

test.each<[string, number]>([
  ['3 (đồng hạng)', 3],
  ['3 (ĐH)', 3],
  ['3 - đồng hạng', 3],
  ['3=', 3],
  ['=3', 3],
  ['3.', 3],
  ['Hạng III', 3],
  ['Đồng hạng ba', 3],
])('a rank written “%s” is %i, and said to be written so', (typed, rank) => {
  const found = read([HEAD, ...PLAIN.map((row, index) => (index === 2 ? [...row.slice(0, 3), typed] : row))]);
  expect(found.results[2]?.[2]).toBe(rank);
  expect(found.said).toEqual([`rank-written D4 “${typed}”`]);
});

test.each(['3 (giữ nguyên)', '3 (↑2)', '3-4', 'XL', 'l', '3 (4)'])('a rank written “%s” is none', (typed) => {
  const found = read([HEAD, ...PLAIN.map((row, index) => (index === 2 ? [...row.slice(0, 3), typed] : row))]);
  expect(found.problems.hasErrors).toBe(true);
});
