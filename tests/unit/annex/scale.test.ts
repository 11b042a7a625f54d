import { describe, expect, test } from 'vitest';
import { FACTS, readSheets, sheetOf, type Value } from './known-edition';

// What the figures of a list are, as it says itself, its heading, or the facts sheet.

const D = 'Cấp huyện';
type Rows = readonly (readonly Value[])[];
const UNITS = ['Thành phố Ninh Bình', 'Thành phố Tam Điệp', 'Huyện Gia Viễn'];
const headed = (total: string): readonly Value[] => ['TT', 'Đơn vị', total, 'Xếp hạng'];
const listOf = (totals: readonly Value[], heading = 'Tổng điểm'): Rows => [
  headed(heading),
  ...UNITS.map((name, at) => [at + 1, name, totals[at] ?? null, at + 1]),
];
const plain = ({ rows }: typeof FACTS) =>
  rows.map((row) => row.map((cell) => (cell === null ? null : cell.kind === 'number' ? Number(cell.text) : cell.text)));
const factsOf = (scale: Value) =>
  sheetOf('Thông tin', [
    ...plain(FACTS),
    [],
    ['Cấp', 'Danh sách đầy đủ', 'Tổng điểm tối đa', 'Đơn vị tính'],
    [D, 'không', 'nguồn không ghi', scale],
  ]);

const read = (rows: Rows, facts = FACTS) => {
  const found = readSheets([sheetOf(D, rows)], {}, facts);
  const tier = found.content?.tiers.find(({ tier: slug }) => slug === 'cap-huyen');
  const printed = found.results.map(([, total]) => total);
  const errors = found.problems.list.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));
  return { ...found, printed, errors, scale: tier?.scale, maximum: tier?.maximum };
};

const PERCENT = ['95,26', '93,16', '85,42'];
const INDEX = ['0,8002', '0,7123', '0,6321'];

describe('a list says what its figures are', () => {
  test.each<[string, Rows, string?]>([
    ['by the sign in every cell', listOf(['95,26%', '93,16 %', '85.42%'])],
    ['by its heading', listOf([95.26, 93.16, 85.42], 'Tổng điểm (%)')],
    ['by its heading, said otherwise', listOf([95.26, 93.16, 85.42], 'Kết quả đánh giá (tính theo %)')],
    ['by its heading, in words', listOf([95.26, 93.16, 85.42], 'Tổng điểm (tính theo phần trăm)')],
    ['by its heading, as a unit', listOf([95.26, 93.16, 85.42], 'Điểm đánh giá (Đơn vị tính: phần trăm)')],
    ['by its heading, in one word', listOf([95.26, 93.16, 85.42], 'Chỉ số chuyển đổi số (phần trăm)')],
    ['by a line above its headings', [['Đơn vị tính: %'], ...listOf([95.26, 93.16, 85.42])]],
    ['by the facts sheet', listOf([95.26, 93.16, 85.42]), 'phần trăm'],
    ['by the facts sheet, with a sign', listOf([95.26, 93.16, 85.42]), '%'],
    ['by the facts sheet, in English', listOf([95.26, 93.16, 85.42]), 'Percent'],
  ])('percent, %s', (_, rows, said) => {
    const { printed, scale, maximum, errors } = read(rows, said === undefined ? FACTS : factsOf(said));
    expect([printed, scale, maximum, errors]).toEqual([PERCENT, 'percent', 100_000, []]);
  });

  test.each<[string, Rows, string?]>([
    ['by the size of every figure', listOf([0.8002, 0.7123, 0.6321])],
    ['by its heading', listOf([0.8002, 0.7123, 0.6321], 'Chỉ số (thang 0-1)')],
    ['by the facts sheet', listOf([0.8002, 0.7123, 0.6321]), 'chỉ số từ 0 đến 1'],
    ['by the facts sheet, in short', listOf([0.8002, 0.7123, 0.6321]), '0–1'],
  ])('an index, %s', (_, rows, said) => {
    const { printed, scale, maximum, errors } = read(rows, said === undefined ? FACTS : factsOf(said));
    expect([printed, scale, maximum, errors]).toEqual([INDEX, 'index', 1_000, []]);
  });

  test('what was read off the figures alone is said; what was written is not', () => {
    expect(read(listOf([0.8002, 0.7123, 0.6321])).said).toEqual(['index-read C2']);
    expect(read(listOf([0.8002, 0.7123, 0.6321]), factsOf('0–1')).said).toEqual([]);
    expect(read(listOf(['95,26%', '93,16%', '85,42%'])).said).toEqual(['percent-read C2:C4 “95,26%”']);
  });

  test.each<[string, Rows, string?]>([
    ['as small as an index, where the facts sheet says points', listOf([0.8, 0.7, 0.6]), 'điểm'],
    ['with one above 1', listOf([1.5, 0.7, 0.6])],
    ['of one unit', [headed('Tổng điểm'), [1, UNITS[0] ?? null, 0.8, 1]]],
    ['all nought', listOf([0, 0, 0])],
    ['under a weight, which is no unit', listOf([95.26, 93.16, 85.42], 'Tổng điểm (100%)')],
  ])('points, %s', (_, rows, said) => {
    expect(read(rows, said === undefined ? FACTS : factsOf(said)).scale).toBeUndefined();
  });
});

describe('what does not go together is refused', () => {
  test('percentages where the facts sheet says points, and the other way round', () => {
    expect(read(listOf(['95,26%', '93,16%', '85,42%']), factsOf('điểm')).errors).toEqual(['scale-disagrees']);
    expect(read(listOf([0.8, 0.7, 0.6]), factsOf('phần trăm')).errors).toEqual(['scale-disagrees']);
    expect(read(listOf(['95,26%', '93,16%', '85,42%']), factsOf('0–1')).errors).toEqual(['scale-disagrees']);
  });

  test('a total in percent beside criteria in points, and the other way round: neither is shown as the other', () => {
    const rows = (total: (row: number) => Value, criterion: (row: number) => Value): Rows => [
      ['TT', 'Đơn vị', 'Nhận thức số', 'Tổng điểm', 'Xếp hạng'],
      ...UNITS.map((name, at) => [at + 1, name, criterion(at), total(at), at + 1]),
    ];
    const mixed = read(
      rows(
        (at) => `${95 - at},5%`,
        (at) => 40 - at,
      ),
    );
    expect(mixed.errors).toEqual(['scale-mixed']);
    expect(mixed.problems.list.find(({ rule }) => rule === 'scale-mixed')).toMatchObject({
      cell: 'C2',
      detail: ['D2, C2'],
    });
    expect(
      read(
        rows(
          (at) => 950 - at,
          (at) => `${40 - at}%`,
        ),
      ).errors,
    ).toEqual(['scale-mixed']);
    expect(
      read(
        rows(
          (at) => `${95 - at},5%`,
          (at) => `${40 - at}%`,
        ),
      ).scale,
    ).toBe('percent');
  });

  test('a share of something else is no total, whatever stands in brackets', () => {
    for (const heading of ['Tỷ lệ (%)', 'Tỷ lệ phần trăm so với tối đa', 'Tổng điểm (tỷ lệ phần trăm so với năm 2022)'])
      expect([heading, read(listOf([95.26, 93.16, 85.42], heading)).printed[0]]).toEqual([heading, 'not-published']);
  });

  test('a word that is no unit', () => {
    expect(read(listOf([95.26, 93.16, 85.42]), factsOf('phần nghìn')).errors).toEqual(['wrong-fact']);
  });
});
