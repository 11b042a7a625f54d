import { expect, test } from 'vitest';
import { plainText } from '@/lib/annex/sheet';

test('a cell’s text holds no sign that a terminal would obey', () => {
  expect(plainText('Sở\u001b[31m Nội\u0007 vụ\u009b')).toBe('Sở[31m Nội vụ');
  expect(plainText('\u001b')).toBeNull();
});
