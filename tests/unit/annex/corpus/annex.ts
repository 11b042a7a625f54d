import type { Rows, Typed } from './build';

/** Districts of the register, with totals nobody published. */
export const DISTRICTS: Rows = [
  ['Thành phố Ninh Bình', 605.21, 1],
  ['Thành phố Tam Điệp', 593.47, 2],
  ['Huyện Gia Viễn', 574.7, 3],
  ['Huyện Hoa Lư', 560, 4],
  ['Huyện Yên Mô', 552.5, 5],
  ['Huyện Yên Khánh', 541.125, 6],
  ['Huyện Kim Sơn', 530.25, 7],
  ['Huyện Nho Quan', 520, 8],
];

export const HEADINGS: readonly Typed[] = ['TT', 'Tên đơn vị', 'Tổng điểm', 'Xếp hạng'];

/** The districts' list under its headings; `change` edits a row: [order, name, total, rank]. */
export function districts(change: (row: Typed[], index: number) => Typed[] | null = (row) => row): Rows {
  const rows = DISTRICTS.map((row, index) => change([index + 1, ...row], index)).filter((row) => row !== null);
  return [HEADINGS, ...rows];
}

/** A changed cell of one row. */
export const set = (at: number, column: number, value: Typed) => (row: Typed[], index: number) =>
  index === at ? row.with(column, value) : row;

export const FACTS: Rows = [
  ['Năm đánh giá', 2024],
  ['Số quyết định', '700/QĐ-UBND'],
  ['Ngày quyết định', '15/07/2025'],
];

/** Facts with a table of tiers. */
export const withTiers = (complete: string, maximum: Typed = null): Rows => [
  ...FACTS,
  [],
  ['Cấp', 'Danh sách đầy đủ', 'Tổng điểm tối đa'],
  ['Cấp huyện', complete, maximum],
];

/** Six criteria whose maxima are 100, two of them filled in by the lists below. */
export const withCriteria = (maximum: Typed): Rows => [
  ...withTiers('có', 200),
  [],
  ['Cấp', 'Mã tiêu chí', 'Tên tiêu chí', 'Tên tiêu chí (tiếng Anh)', 'Điểm tối đa'],
  ['Cấp huyện', 'nhan-thuc-so', 'Nhận thức số', 'Digital awareness', maximum],
  ['Cấp huyện', 'the-che-so', 'Thể chế số', 'Digital institutions', 100],
];

/** The districts with two criteria that add up: awareness falls from 90, institutions is ten below it. */
export function scored(change: (row: Typed[], index: number) => Typed[] = (row) => row): Rows {
  const rows = DISTRICTS.map(([name = null], index) =>
    change([index + 1, name, 90 - index, 80 - index, 170 - 2 * index, index + 1], index),
  );
  return [['TT', 'Đơn vị', 'Nhận thức số', 'Thể chế số', 'Tổng điểm', 'Xếp hạng'], ...rows];
}
