import { expect, test } from 'vitest';
import { readQuery } from '@/lib/params/query';
import { parseSitemap, SITEMAP_KEYS, serialisePart } from '@/lib/params/sitemap';

test('the sitemap has parts by whole numbers from 1; what is none names no part', () => {
  expect(SITEMAP_KEYS).toEqual(['phan']);
  expect(parseSitemap({})).toBe('whole');
  expect(parseSitemap({ phan: '12' })).toBe(12);
  expect(parseSitemap({ phan: '9999' })).toBe(9999);
  for (const phan of ['0', '-1', '1.5', 'x', '', '00001', '1a', 'a1', '12345', ['1', '2']])
    expect([phan, parseSitemap({ phan })]).toEqual([phan, null]);
});

test('a part is found again by the address it is given', () => {
  expect(serialisePart(3)).toBe('?phan=3');
  for (const part of [1, 10, 305]) expect(parseSitemap(readQuery(new URLSearchParams(serialisePart(part))))).toBe(part);
});
