import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayContinue, readRange } from '@/lib/http/byte-range';

describe('a part of a file', () => {
  test.each([
    ['bytes=0-3', 0, 3],
    ['bytes=4-', 4, 9],
    ['bytes=-4', 6, 9],
    ['bytes=-40', 0, 9],
    ['bytes=2-200', 2, 9],
    ['Bytes = 9-9', 9, 9],
  ])('%s of ten bytes is %i to %i', (header, first, last) => {
    expect(readRange(header, 10)).toEqual({ first, last });
  });

  test.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'rows=0-1', 'bytes=a-b', 'bytes 0-1'])(
    '%j asks for nothing that can be given apart: the whole is sent',
    (header) => {
      expect(readRange(header, 10)).toBeNull();
    },
  );

  test.each(['bytes=10-', 'bytes=10-12', 'bytes=99-', 'bytes=-0'])('%s of ten bytes is not there', (header) => {
    expect(readRange(header, 10)).toBe('outside');
  });

  test('never reaches beyond the file, however it is asked for', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1e6 }), (from, to, size) => {
        const range = readRange(`bytes=${from}-${to}`, size);
        const { first, last } = range === null || range === 'outside' ? { first: 0, last: 0 } : range;
        expect([first <= last, last < size]).toEqual([true, true]);
        expect(range === 'outside').toBe(from >= size && to >= from);
      }),
    );
  });
});

test('a part goes on only from the answer the reader has the rest of', () => {
  const day = 'Thu, 25 Jul 2024 00:00:00 GMT';
  expect(mayContinue(undefined, '"a"', undefined)).toBe(true);
  expect(mayContinue('"a"', '"a"', day)).toBe(true);
  expect(mayContinue(day, '"a"', day)).toBe(true);
  expect(mayContinue('"b"', '"a"', day)).toBe(false);
  expect(mayContinue('W/"a"', '"a"', day)).toBe(false);
  expect(mayContinue(day, '"a"', undefined)).toBe(false);
});
