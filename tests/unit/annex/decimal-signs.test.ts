import { describe, expect, test } from 'vitest';
import { describeProblem } from '@/lib/annex/describe';
import { questionsOf } from '@/lib/annex/reading';
import { NAMES, readSheets, sheetOf, type Value } from './known-edition';

// "1,048" is a thousand and more where the list writes "83.5", and one and a fraction where it writes "83,5".

const D = 'Cấp huyện';
const listOf = (criterion: readonly Value[], total: readonly Value[]) =>
  readSheets([
    sheetOf(D, [
      ['TT', 'Đơn vị', 'Nhận thức số', 'Tổng điểm', 'Xếp hạng'],
      ...criterion.map((value, at) => [at + 1, NAMES[at] ?? null, value, total[at] ?? null, at + 1]),
    ]),
  ]);
const ambiguous = ({ said }: ReturnType<typeof readSheets>) => said.filter((line) => line.startsWith('ambiguous'));
const scoresOf = ({ content }: ReturnType<typeof readSheets>) =>
  content?.tiers.find(({ tier }) => tier === 'cap-huyen')?.results.map(({ scores }) => scores['nhan-thuc-so']?.points);

describe('thousands in a list that proves the point to be the decimal sign', () => {
  test.each<[string, readonly Value[], readonly Value[], readonly string[]]>([
    [
      'in the same column',
      ['1,028.5', '1,025', '1,020.35'],
      ['1,259.75', '1,240.50', '1,231.10'],
      ['ambiguous-number C3 “1,025”'],
    ],
    [
      'in a column beside it',
      ['1,048', '1,041', '1,032'],
      ['1,259.75', '1,240.50', '1,231.10'],
      ['C2 “1,048”', 'C3 “1,041”', 'C4 “1,032”'].map((at) => `ambiguous-number ${at}`),
    ],
    ['by a plain fraction', ['83.5', '81.25', '80'], ['1,259', 1240.5, 1231], ['ambiguous-number D2 “1,259”']],
    ['with a word after it', ['83.5', '81.25', '80'], ['1,259 điểm', 1240, 1231], ['ambiguous-number D2 “1,259 điểm”']],
    ['with a footnote', ['83.5', '81.25', '80'], ['1,259 (*)', 1240, 1231], ['ambiguous-number D2 “1,259 (*)”']],
  ])('%s are never read as a fraction', (_, criterion, total, problems) => {
    const found = listOf(criterion, total);
    expect(ambiguous(found)).toEqual(problems);
    expect(found.problems.hasErrors).toBe(true);
  });

  test('the message names the cell that proves it, in both languages', () => {
    const [problem] = listOf(['1,048', '1,041', '1,032'], ['1,259.75', '1,240.50', '1,231.10']).problems.list.filter(
      ({ rule }) => rule === 'ambiguous-number',
    );
    for (const lang of ['vi', 'en'] as const) {
      expect(problem && describeProblem(problem, lang).what).toContain('D2');
      expect(problem && describeProblem(problem, lang).what).toContain('1,259.75');
      expect(problem && describeProblem(problem, lang).todo).toContain('1234');
    }
  });
});

describe('three decimals after a comma are read', () => {
  test.each<[string, readonly Value[], readonly Value[], readonly (number | undefined)[]]>([
    [
      'where the list proves the comma',
      ['83,125', '82,5', '80,25'],
      ['259,75', '240,5', '231,1'],
      [83125, 82500, 80250],
    ],
    [
      'in a column that proves the comma itself',
      ['83,125', '82,5', '80'],
      ['259.75', '240.5', '231'],
      [83125, 82500, 80000],
    ],
    ['below one', ['0,125', '0,250', '0,375'], ['259.75', '240.5', '231'], [125, 250, 375]],
    ['where nothing is proven', ['83,125', '82,250', '80,375'], [259, 240, 231], [83125, 82250, 80375]],
  ])('%s', (_, criterion, total, points) => {
    const found = listOf(criterion, total);
    expect([ambiguous(found), scoresOf(found)]).toEqual([[], points]);
  });

  test('a point before three digits stays ambiguous where the comma is proven', () => {
    expect(ambiguous(listOf(['1.048', '82,5', '80,25'], ['259,75', '240,5', '231,1']))).toEqual([
      'ambiguous-number C2 “1.048”',
    ]);
  });
});

describe('totals that are each one and three decimals', () => {
  const asked = (total: readonly Value[], criterion: readonly Value[] = total.map(() => null)) =>
    questionsOf(listOf(criterion, total).problems.list, []).map(({ rule, cell }) => `${rule} ${cell}`);

  test('are asked about where nothing says what the comma is', () => {
    expect(asked(['1,321', '1,298', '1,275'])).toEqual(['thousands-doubtful D2:D4']);
  });

  test.each<[string, readonly Value[], readonly Value[]]>([
    ['another column proves the comma', ['1,321', '1,298', '1,275'], ['0,5', '0,4', '0,3']],
    ['one has other decimals', ['1,321', '1,29', '1,275'], [null, null, null]],
    ['they are tens and a fraction', ['83,125', '82,250', '80,375'], [null, null, null]],
  ])('and not where %s', (_, total, criterion) => {
    expect(asked(total, criterion).filter((rule) => rule.startsWith('thousands'))).toEqual([]);
  });
});
