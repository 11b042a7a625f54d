import { describe, expect, test } from 'vitest';
import { dayInVietnam, formatDate } from '@/lib/i18n/format';

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
