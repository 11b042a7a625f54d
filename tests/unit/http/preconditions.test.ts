import { describe, expect, it, test } from 'vitest';
import { readHttpDate } from '@/lib/http/http-date';
import { precondition } from '@/lib/http/preconditions';

const DAY = 'Thu, 25 Jul 2024 00:00:00 GMT';
const BEFORE = 'Wed, 24 Jul 2024 23:59:59 GMT';
const AFTER = 'Fri, 01 Jan 2100 00:00:00 GMT';
const TAG = '"abc-br"';

describe('a date of HTTP', () => {
  test.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
    'is read as %s, wherever the server stands',
    (text) => {
      expect(readHttpDate(text)).toBe(Date.UTC(1994, 10, 6, 8, 49, 37));
    },
  );

  test.each([
    undefined,
    '',
    '2030',
    '2026-12-01',
    'tomorrow 2027',
    '0',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 +0700',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun, 99 Nov 1994 08:49:37 GMT',
    'x Sun, 06 Nov 1994 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994 x',
  ])('is not read where it is written as %j', (text) => {
    expect(readHttpDate(text)).toBeNull();
  });
});

describe('If-None-Match', () => {
  const asked = (header: string) => precondition({ 'if-none-match': header }, TAG, DAY);

  it('knows a tag alone, in a list, weakened and as *', () => {
    for (const header of [TAG, `W/${TAG}`, `"x", ${TAG}`, `"abc-gzip",${TAG}`, '*'])
      expect(asked(header), header).toBe(304);
  });

  it('knows no other, nor that of another encoding: no cache is told to keep bytes it does not have', () => {
    for (const header of ['', '"x"', 'abc-br', '"abc"', '"abc-gzip"', '"xabc-br"', '"', '""']) {
      expect(asked(header), header).toBeNull();
    }
  });

  it('counts alone where a day is given too', () => {
    expect(precondition({ 'if-none-match': '"x"', 'if-modified-since': DAY }, TAG, DAY)).toBeNull();
  });
});

describe('If-Modified-Since', () => {
  test.each([
    [DAY, DAY, 304],
    [AFTER, DAY, 304],
    [BEFORE, DAY, null],
    ['2030', DAY, null],
    [AFTER, undefined, null],
  ] as const)('%s of what is of %s: %s', (since, day, made) => {
    expect(precondition({ 'if-modified-since': since }, TAG, day)).toBe(made);
  });
});

describe('If-Match', () => {
  test.each([
    [TAG, null],
    ['*', null],
    [`"x", ${TAG}`, null],
    ['"x"', 412],
    [`W/${TAG}`, 412],
    ['', 412],
  ])('%s: %s', (header, made) => {
    expect(precondition({ 'if-match': header }, TAG, DAY)).toBe(made);
  });

  it('counts before all others, and alone where a day is given too', () => {
    expect(precondition({ 'if-match': '"x"', 'if-none-match': TAG }, TAG, DAY)).toBe(412);
    expect(precondition({ 'if-match': TAG, 'if-none-match': TAG }, TAG, DAY)).toBe(304);
    expect(precondition({ 'if-match': TAG, 'if-unmodified-since': BEFORE }, TAG, DAY)).toBeNull();
  });
});

describe('If-Unmodified-Since', () => {
  test.each([
    [BEFORE, DAY, 412],
    [DAY, DAY, null],
    [AFTER, DAY, null],
    ['2001', DAY, null],
    [BEFORE, undefined, null],
  ] as const)('%s of what is of %s: %s', (since, day, made) => {
    expect(precondition({ 'if-unmodified-since': since }, TAG, day)).toBe(made);
  });
});
