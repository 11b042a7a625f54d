import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepNumbers, partsOf } from '@/lib/i18n/keep-numbers';

const shown = (text: string) => keepNumbers(text).replaceAll('\u00a0', '_');

test.each([
  ['Thành phố Ninh Bình đứng đầu với 605,21 điểm;', 'Thành phố Ninh Bình đứng đầu với 605,21_điểm;'],
  ['Đồng hạng 118/143', 'Đồng_hạng_118/143'],
  ['đạt 279,13 điểm, hạng 10.', 'đạt 279,13_điểm, hạng_10.'],
  ['Quyết định 506/QĐ-UBND, tháng 7/2024', 'Quyết_định_506/QĐ-UBND, tháng_7/2024'.replace('Quyết_', 'Quyết ')],
  ['năm 2023, lần công bố 1', 'năm_2023, lần công bố_1'],
  ['trong 15 ngày làm việc', 'trong 15_ngày làm việc'],
  ['1 day, 15 days', '1_day, 15_days'],
  ['1 total, 3 totals', '1_total, 3_totals'],
  ['Điều 9, có 3 đơn vị và 6 tiêu chí', 'Điều_9, có 3_đơn vị và 6_tiêu chí'],
  ['Rank 3 with 1 point, revision 2, edition 1', 'Rank_3 with 1_point, revision_2, edition_1'],
  [
    'Decision 506, Article 9: 358.17 points of 1 unit, 3 units, 6 criteria',
    'Decision_506, Article_9: 358.17_points of 1_unit, 3_units, 6_criteria',
  ],
])('a number stays with its word: %s', (text, parts) => {
  expect(shown(text)).toBe(parts);
});

test.each([
  'từ 2022 đến 2023',
  'Xếp hạng năm nay',
  'của thạng 3',
  '3 điểmm, 3 pointsman',
  'xđồng hạng, đồng hạngx',
  'Điểm 3',
])('other spaces are places where a line may end: %s', (text) => {
  expect(shown(text)).toBe(text);
});

test.each([
  ['Quyết định 506/QĐ-UBND, 2024', ['Quyết định ', '506/QĐ-UBND', ', 2024']],
  ['1318/NQ-UBTVQH15', ['', '1318/NQ-UBTVQH15', '']],
  ['506/QĐ-UBND và 52/QĐ-BTTTT', ['', '506/QĐ-UBND', ' và ', '52/QĐ-BTTTT', '']],
  ['Hạng 3/143-A, 2023/24', ['Hạng 3/143-A, 2023/24']],
])('the number of a decision is a part of its own: %s', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

test('what is read is the text as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('hạng', 'Đồng', '3', '605,21', 'điểm', '506/QĐ-UBND', 'và', '')), (words) => {
      const text = words.join(' ');
      expect(partsOf(keepNumbers(text)).join('').replaceAll('\u00a0', ' ')).toBe(text);
    }),
  );
});
