import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPoints, parsePoints } from '@/lib/scoring/points';

describe('a printed score', () => {
  it.each([
    ['358,17', 358_170],
    ['351', 351_000],
    ['385,641', 385_641],
    ['574,7', 574_700],
    ['0', 0],
    ['0,5', 500],
    ['351,0', 351_000],
    ['3331,01', 3_331_010],
    ['999999,999', 999_999_999],
  ])('%s is read exactly, and its text is kept', (text, points) => {
    expect(parsePoints(text)).toEqual({ ok: true, points, printed: text });
  });

  it.each([
    ['', 'empty'],
    [' ', 'empty'],
    ['–', 'dash'],
    ['-', 'dash'],
    ['—', 'dash'],
    ['––', 'dash'],
    ['1-', 'not-a-number'],
    ['-1', 'sign'],
    ['+1', 'sign'],
    ['−1,5', 'sign'],
    ['1 234', 'space'],
    [' 1', 'space'],
    ['1\u00a0234,5', 'space'],
    ['1.234', 'point'],
    ['3.331,01', 'point'],
    ['358.17', 'point'],
    ['３５８', 'not-ascii-digit'],
    ['٣', 'not-ascii-digit'],
    ['1e3', 'exponent'],
    ['1,5E+2', 'exponent'],
    ['12e3', 'exponent'],
    ['1,55e3', 'exponent'],
    ['1e33', 'exponent'],
    ['x1e3', 'not-a-number'],
    ['1e3x', 'not-a-number'],
    ['007', 'leading-zero'],
    ['00,5', 'leading-zero'],
    ['00,55', 'leading-zero'],
    ['007x', 'not-a-number'],
    ['12,3456', 'too-many-decimals'],
    ['x1,2345', 'not-a-number'],
    ['1,2345x', 'not-a-number'],
    ['1000000,5', 'too-large'],
    ['1000000,55', 'too-large'],
    ['1000000', 'too-large'],
    ['9'.repeat(8192), 'too-large'],
    ['12,', 'not-a-number'],
    [',5', 'not-a-number'],
    ['1,2,3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['chưa công bố', 'space'],
    ['12\n', 'space'],
  ])('%j is refused as %s', (text, reason) => {
    expect(parsePoints(text)).toEqual({ ok: false, reason });
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const parsed = parsePoints(text);
        return parsed.ok ? /^\d+(,\d{1,3})?$/.test(text) : parsed.reason.length > 0;
      }),
    );
  });
});

describe('points shown', () => {
  it('have the reader’s decimal mark, no grouping and no idle zeros', () => {
    expect(formatPoints(358_170, 'vi')).toBe('358,17');
    expect(formatPoints(358_170, 'en')).toBe('358.17');
    expect(formatPoints(1_234_005, 'vi')).toBe('1234,005');
    expect(formatPoints(351_000, 'en')).toBe('351');
    expect(formatPoints(0, 'vi')).toBe('0');
  });

  it('show a negative difference with a minus sign', () => {
    expect(formatPoints(-500, 'vi')).toBe('−0,5');
  });

  it('are whole thousandths or an error', () => {
    expect(() => formatPoints(0.5, 'vi')).toThrow(new RangeError('Points must be whole thousandths, not 0.5.'));
    expect(() => formatPoints(Number.NaN, 'vi')).toThrow(RangeError);
  });

  it('come back exactly as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (points) => {
        const printed = formatPoints(points, 'vi');
        expect(parsePoints(printed)).toEqual({ ok: true, points, printed });
        expect(Math.round(Number(formatPoints(points, 'en')) * 1000)).toBe(points);
      }),
    );
  });
});
