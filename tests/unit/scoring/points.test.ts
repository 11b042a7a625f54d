import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  finestDecimals,
  formatPoints,
  inPoints,
  parsePoints,
  settle,
  toFinest,
} from '@/lib/scoring/points';

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
    ['0,8123', 812.3],
    ['0,812345', 812.345],
    ['999999,999999', 999_999_999.999],
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
    ['12,3456789', 'too-many-decimals'],
    ['x1,2345678', 'not-a-number'],
    ['1,2345678x', 'not-a-number'],
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
        return parsed.ok ? /^\d+(,\d{1,6})?$/.test(text) : parsed.reason.length > 0;
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

  it('have as many decimals as they need, up to six', () => {
    expect(formatPoints(812.3, 'vi')).toBe('0,8123');
    expect(formatPoints(-0.001, 'en')).toBe('−0.000001');
    expect(formatPoints(358_170.25, 'vi')).toBe('358,17025');
  });

  it('are whole millionths of a point or an error, but for what arithmetic leaves', () => {
    expect(() => formatPoints(0.0005, 'vi')).toThrow(
      new RangeError('Points must be whole millionths of a point, not 0.0005 thousandths.'),
    );
    expect(formatPoints(812.3 + 100.1, 'vi')).toBe('0,9124');
    expect(() => formatPoints(Number.POSITIVE_INFINITY, 'vi')).toThrow(RangeError);
    expect(() => formatPoints(Number.NaN, 'vi')).toThrow(RangeError);
  });

  it('come back exactly as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (finest) => {
        const points = finest / 1000;
        const printed = formatPoints(points, 'vi');
        expect(parsePoints(printed)).toEqual({ ok: true, points, printed });
        expect(Number(formatPoints(points, 'en'))).toBe(inPoints(points));
      }),
    );
  });
});

describe('points of more than three decimals', () => {
  const finest = fc.integer({ min: 0, max: 2_000_000_000 });

  it('are equal whenever the decimals are, however they were come by', () => {
    fc.assert(
      fc.property(fc.array(finest, { minLength: 1, maxLength: 12 }), (parts) => {
        const sum = settle(parts.reduce((all, part) => all + part / 1000, 0));
        const whole = parts.reduce((all, part) => all + part, 0);
        expect(sum).toBe(whole / 1000);
        expect(toFinest(sum)).toBe(whole);
        expect(settle(sum - whole / 1000)).toBe(0);
      }),
    );
  });

  it('are in the order of their decimals', () => {
    fc.assert(
      fc.property(finest, finest, (a, b) => {
        const read = (value: number) => {
          const parsed = parsePoints(formatPoints(value / 1000, 'vi'));
          return parsed.ok ? parsed.points : Number.NaN;
        };
        expect(Math.sign(read(a) - read(b))).toBe(Math.sign(a - b));
      }),
    );
  });

  it('say how many decimals they need', () => {
    expect([0, 1000, 1100, 1010, 1001, 1000.1, 1000.01, 1000.001].map(decimalsOf)).toEqual([0, 0, 1, 2, 3, 4, 5, 6]);
    expect(decimalsOf(-0.01)).toBe(5);
    expect(finestDecimals([351_000, null])).toBe(3);
    expect(finestDecimals([351_000, 812.3, 812.34, 1])).toBe(5);
  });

  it('are plain numbers in files', () => {
    expect([358_170, 812.3, 812.345, 0].map(inPoints)).toEqual([358.17, 0.8123, 0.812345, 0]);
  });
});
