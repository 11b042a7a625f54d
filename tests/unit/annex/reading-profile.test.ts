import { describe, expect, test } from 'vitest';
import { questionsOf } from '@/lib/annex/reading';
import { agreedBefore, profilesOf } from '@/lib/annex/reading-profile';
import { readSheets, sheetOf, type Value } from './known-edition';

// What somebody agreed to once is asked again only where the next annex is another.

const HEAD: readonly Value[] = ['TT', 'Đơn vị', 'Điểm năm 2022', 'Điểm năm 2023', 'Khu vực'];
const ROWS: readonly (readonly Value[])[] = [
  [1, 'Sở TT&TT', 390, 400, 'A'],
  [2, 'Sở Y tế', 380, 390, 'B'],
  ['Số liệu đã được Hội đồng thông qua'],
];
const NAME = 'Sở, ngành';

function annex(rows: readonly (readonly Value[])[], year = 2023) {
  const dated = rows.map((row) =>
    row.map((value) =>
      typeof value === 'string' ? value.replace(/20\d\d/, (written) => String(Number(written) + year - 2023)) : value,
    ),
  );
  const facts = sheetOf('Thông tin', [
    ['Năm đánh giá', String(year)],
    ['Số quyết định', '9/QĐ-UBND'],
    ['Ngày quyết định', `15/07/${year + 1}`],
  ]);
  const { readings, problems } = readSheets([sheetOf(NAME, dated)], { year }, facts);
  return { readings, asked: questionsOf(problems.list, []), year };
}

const before = annex([HEAD, ...ROWS]);
const profiles = profilesOf(before.readings, before.asked, 2023);
const stillAsked = ({ readings, asked, year }: ReturnType<typeof annex>) => {
  const agreed = agreedBefore(asked, readings, profiles, year);
  return asked
    .filter((problem) => !agreed.includes(problem))
    .map(({ rule }) => rule)
    .sort();
};

describe('an annex like the last', () => {
  test('is asked about the first time', () => {
    expect(before.asked.map(({ rule }) => rule).sort()).toEqual([
      'column-passed',
      'row-not-read',
      'unit-spelled',
      'unknown-column',
    ]);
  });

  test('is not asked about in the year after, in which its columns name other years', () => {
    expect(stillAsked(annex([HEAD, ...ROWS], 2024))).toEqual([]);
  });

  test('is asked about what it has besides', () => {
    expect(stillAsked(annex([HEAD, ...ROWS, [3, 'Sở TC', 300, 310, 'C']], 2024))).toEqual(['unit-spelled']);
    expect(stillAsked(annex([HEAD, ...ROWS, ['Kiểm tra lại số liệu'], []], 2024))).toEqual(['row-not-read']);
  });

  test.each<[string, readonly (readonly Value[])[]]>([
    ['another heading', [HEAD.with(4, 'Khối'), ...ROWS]],
    [
      'its columns in another order',
      [HEAD, ...ROWS].map((row) =>
        row.length > 1 ? [row[0], row[1], row[4], row[2], row[3]].map((value) => value ?? null) : row,
      ),
    ],
    ['the years the other way round', [HEAD.with(2, 'Điểm năm 2023').with(3, 'Điểm năm 2022'), ...ROWS]],
    ['one column more', [[...HEAD, 'Cụm'], ...ROWS.map((row) => (row.length > 1 ? [...row, 'x'] : row))]],
  ])('with %s is asked about as the first time', (_, rows) => {
    expect(stillAsked(annex(rows, 2024)).length).toBeGreaterThanOrEqual(before.asked.length);
  });

  test('whose passed-over column has another kind of values is asked about it', () => {
    const numbered = [HEAD, ...ROWS].map((row, at) => (at > 0 && row.length > 1 ? row.with(4, 100 + at) : row));
    expect(stillAsked(annex(numbered, 2024))).toEqual(['unknown-column']);
  });
});
