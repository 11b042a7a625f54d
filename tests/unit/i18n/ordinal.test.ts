import { expect, test } from 'vitest';
import { ordinal } from '@/lib/i18n/ordinal';

test('places are counted as English writes them', () => {
  const written = ['1', '2', '3', '4', '10', '11', '12', '13', '21', '102', '111', '1,113', '1,121'].map(ordinal);
  expect(written.join(' ')).toBe('1st 2nd 3rd 4th 10th 11th 12th 13th 21st 102nd 111th 1,113th 1,121st');
});
