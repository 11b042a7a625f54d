import { describe, expect, test } from 'vitest';
import {
  atHead,
  dayInVietnam,
  formatCount,
  formatDate,
  formatDecimal,
  formatList,
  inSentence,
} from '@/lib/i18n/format';

describe('a date', () => {
  test('is as precise as it is known', () => {
    expect(['2023-08-09', '2024-07', '2024', 'quý I'].map((date) => formatDate(date, 'vi'))).toEqual([
      '09/08/2023',
      'tháng 7/2024',
      '2024',
      'quý I',
    ]);
    expect(['2023-08-09', '2024-07', '2024'].map((date) => formatDate(date, 'en'))).toEqual([
      '9 August 2023',
      'July 2024',
      '2024',
    ]);
  });

  test('of a moment is the day it was in Vietnam, where the readers are', () => {
    expect(formatDate('2026-11-25T18:20:05.955Z', 'vi')).toBe('26/11/2026');
    expect(formatDate('2026-11-25T16:59:59Z', 'vi')).toBe('25/11/2026');
    expect(formatDate('2026-12-31T17:00:00.000Z', 'en')).toBe('1 January 2027');
    expect(dayInVietnam('2026-11-25T23:30:00.000Z')).toBe('2026-11-26');
  });
});

describe('a date in English', () => {
  test('has the month’s name, and the number of one there is none of', () => {
    const months = Array.from({ length: 13 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`);
    expect(months.map((month) => formatDate(month, 'en').replace(' 2024', ''))).toEqual([
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
      '13',
    ]);
  });

  test.each(['x2024', '2024x', '2024-1', '12024-07', 'a2026-11-25T10:00:00Z', '2026-11-25T10:00:00Zx', ''])(
    'is left as it is where it is none: %j',
    (text) => {
      expect([formatDate(text, 'vi'), formatDate(text, 'en')]).toEqual([text, text]);
    },
  );
});

describe('a number', () => {
  test('is grouped as its reader groups', () => {
    expect([
      formatCount(1234, 'vi'),
      formatCount(1234, 'en'),
      formatCount(1_000_000, 'vi'),
      formatCount(7, 'en'),
    ]).toEqual(['1.234', '1,234', '1.000.000', '7']);
  });

  test('has its reader’s decimal mark and no more decimals than asked for', () => {
    expect([formatDecimal(89.54, 1, 'vi'), formatDecimal(89.54, 1, 'en')]).toEqual(['89,5', '89.5']);
    expect([formatDecimal(89.546, 2, 'vi'), formatDecimal(90, 1, 'vi'), formatDecimal(0.05, 0, 'en')]).toEqual([
      '89,55',
      '90',
      '0',
    ]);
    // What was asked for before changes nothing.
    expect(formatDecimal(89.54, 1, 'vi')).toBe('89,5');
  });
});

describe('words', () => {
  test('are listed with "và" or "and" before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => formatList(items, 'vi'))).toEqual([
      '',
      'a',
      'a và b',
      'a, b và c',
    ]);
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b, and c');
  });

  test('begin a line with a capital, all else as it was', () => {
    expect(['chưa công bố', 'điểm Số', 'X y', ''].map(atHead)).toEqual(['Chưa công bố', 'Điểm Số', 'X y', '']);
  });

  test('a unit’s name in a sentence has its type word in lower case, and no other word', () => {
    expect(
      [
        'Phường Phúc Thành',
        'Thành phố Ninh Bình',
        'Thị trấn Me',
        'Xã Văn Phong',
        'Sở Nội vụ',
        'Xãhội Mới',
        'UBND Phường Phúc Thành',
        'Phường',
      ].map((name) => inSentence(name, 'vi')),
    ).toEqual([
      'phường Phúc Thành',
      'thành phố Ninh Bình',
      'thị trấn Me',
      'xã Văn Phong',
      'Sở Nội vụ',
      'Xãhội Mới',
      'UBND Phường Phúc Thành',
      'Phường',
    ]);
    expect(['Phuc Thanh Ward', 'Phường Phúc Thành'].map((name) => inSentence(name, 'en'))).toEqual([
      'Phuc Thanh Ward',
      'Phường Phúc Thành',
    ]);
  });
});
