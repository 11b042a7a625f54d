import { expect, test } from 'vitest';
import { toSentence } from '@/lib/i18n/sentence';

test.each([
  ['Sửa điểm', 'Sửa điểm.'],
  ['  Sửa điểm ', 'Sửa điểm.'],
  ['Sửa điểm.', 'Sửa điểm.'],
  ['Sao?', 'Sao?'],
  ['Thôi!', 'Thôi!'],
  ['Còn nữa…', 'Còn nữa…'],
  ['“Sửa điểm.”', '“Sửa điểm.”'],
  ['(Sửa điểm.)', '(Sửa điểm.)'],
  ['“Sửa điểm”', '“Sửa điểm”.'],
  ['Tr. 5', 'Tr. 5.'],
  ['', ''],
  ['  ', ''],
])('%j is closed once: %j', (text, sentence) => {
  expect(toSentence(text)).toBe(sentence);
  expect(toSentence(sentence)).toBe(sentence);
});
