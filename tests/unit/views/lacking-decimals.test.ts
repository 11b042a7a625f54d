import { expect, test } from 'vitest';
import { lackingDecimals } from '@/lib/views/score/lacking-decimals';

test('figures of a column lack the decimals of the longest, and a whole one its sign too', () => {
  expect(lackingDecimals(['351', '349,74', '301,201', 'chưa công bố'], 'vi')).toEqual([
    { decimals: 3, whole: true },
    { decimals: 1, whole: false },
    { decimals: 0, whole: false },
    null,
  ]);
  expect(lackingDecimals(['1,351', '0.5', '+12', '−3.25'], 'en')).toEqual([
    { decimals: 2, whole: true },
    { decimals: 1, whole: false },
    { decimals: 2, whole: true },
    { decimals: 0, whole: false },
  ]);
});

test('a column of whole numbers and ranks lacks nothing, nor do figures followed by different words', () => {
  for (const column of [
    ['=1', '12', '118'],
    ['42,601 / 60', '50 / 50'],
  ])
    expect(lackingDecimals(column, 'vi')).toEqual(column.map(() => ({ decimals: 0, whole: false })));
  expect(lackingDecimals(['49,7 %', '100 %'], 'vi')).toEqual([
    { decimals: 0, whole: false },
    { decimals: 1, whole: true },
  ]);
});

test('a figure of more decimals than a column has room for moves no other', () => {
  expect(lackingDecimals(['0,12345678', '1'], 'vi')).toEqual([
    { decimals: 0, whole: false },
    { decimals: 6, whole: true },
  ]);
});
