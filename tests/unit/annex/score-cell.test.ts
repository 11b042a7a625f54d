import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '@/lib/annex/date-cell';
import { readRankCell, readScoreCell } from '@/lib/annex/score-cell';
import type { SheetCell } from '@/lib/annex/sheet';
import { formatPoints } from '@/lib/scoring/points';

const points = fc.integer({ min: 0, max: 999_999_999 });
const text = (value: string): SheetCell => ({ kind: 'text', text: value });
const number = (value: string): SheetCell => ({ kind: 'number', text: value });

describe('a score cell', () => {
  test('printed with a decimal comma reads back exactly', () => {
    fc.assert(
      fc.property(points, (value) => {
        const printed = formatPoints(value, 'vi');
        expect(readScoreCell(text(printed))).toMatchObject({
          ok: true,
          value: { points: value, printed, missing: null },
        });
      }),
    );
  });

  test('typed as a number reads exactly, with or without the noise of binary fractions', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(0, 1, -1), (value, noise) => {
        const stored = value / 1000;
        const noisy = stored + noise * Number.EPSILON * stored;
        expect(readScoreCell(number(String(noisy)))).toMatchObject({ ok: true, value: { points: value } });
      }),
    );
  });

  test('grouped by thousands reads the same, the Vietnamese or the English way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999 }), fc.integer({ min: 1, max: 99 }), (whole, cents) => {
        const decimals = String(cents).padStart(2, '0');
        const value = whole * 1000 + cents * 10;
        const groups = (mark: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);
        for (const written of [
          `${groups('.')},${decimals}`,
          `${groups(' ')},${decimals}`,
          `${groups(',')}.${decimals}`,
        ]) {
          expect(readScoreCell(text(written)), written).toMatchObject({ ok: true, value: { points: value } });
        }
      }),
    );
  });

  test('that reads two ways is refused, never guessed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), (whole, rest) => {
        const written = `${whole}.${String(rest).padStart(3, '0')}`;
        expect(readScoreCell(text(written))).toEqual({ ok: false, rule: 'ambiguous-number' });
      }),
    );
  });

  test('never throws and never makes a number of text without a digit', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (value) => {
        const read = readScoreCell(text(value));
        if (read.ok && read.value.points !== null) expect(value).toMatch(/\d/);
      }),
    );
  });

  test('named as the language names its own parts is no score', () => {
    for (const written of ['constructor', '__proto__', 'toString']) {
      expect(readScoreCell(text(written)), written).toEqual({ ok: false, rule: 'not-a-number' });
    }
  });

  test('with the word “điểm” after it is read, and said to have it', () => {
    expect(readScoreCell(text('914,31 điểm'))).toMatchObject({
      ok: true,
      worded: true,
      value: { points: 914_310, printed: '914,31' },
    });
  });

  test('that holds a rank and a value, or a percentage, is refused by that name', () => {
    expect(readScoreCell(text('01 (0,727)'))).toEqual({ ok: false, rule: 'two-values' });
    expect(readScoreCell(text('95,26%'))).toEqual({ ok: false, rule: 'percent-cell' });
  });

  test('left blank or with a dash is empty, not zero', () => {
    expect(readScoreCell(null)).toEqual({ ok: false, rule: 'empty-cell' });
    expect(readScoreCell(text('–'))).toEqual({ ok: false, rule: 'empty-cell' });
    expect(readScoreCell(text('0'))).toMatchObject({ ok: true, value: { points: 0 } });
  });

  test.each([
    ['Chưa công bố', 'not-published'],
    ['không đánh giá', 'not-assessed'],
    ['KHÔNG ÁP DỤNG', 'not-applicable'],
    ['[unit-abolished]', 'unit-abolished'],
  ])('“%s” is the code %s', (written, missing) => {
    expect(readScoreCell(text(written))).toMatchObject({ ok: true, value: { points: null, missing } });
  });
});

describe('a rank cell', () => {
  test('is a whole number from 1 or nothing', () => {
    expect(readRankCell(number('3'))).toEqual({ rank: 3, remark: null });
    expect(readRankCell(text('Hạng 3'))).toEqual({ rank: 3, remark: null });
    expect(readRankCell(null)).toEqual({ rank: null, remark: null });
    for (const wrong of ['0', '1,5', '-2', '19/18', 'IIII', '13-14', 'Khá'])
      expect(readRankCell(text(wrong)), wrong).toBe('wrong-rank');
    expect(readRankCell(text('01 (0,727)'))).toBe('two-values');
  });

  test.each([
    ['Nhất', 1],
    ['Hạng Nhì', 2],
    ['04', 4],
    ['8.0', 8],
  ])('“%s” is %i, and said to be', (written, rank) => {
    expect(readRankCell(text(written))).toEqual({ rank, remark: 'rank-written' });
  });

  test('that is said not to be given is none, and said so', () => {
    expect(readRankCell(text('Không xếp hạng'))).toEqual({ rank: null, remark: 'rank-none' });
  });
});

describe('a date', () => {
  test.each([
    ['12/7/2024', '2024-07-12'],
    ['ngày 12 tháng 7 năm 2024', '2024-07-12'],
    ['tháng 7 năm 2024', '2024-07'],
    ['07/2024', '2024-07'],
    ['2024', '2024'],
    ['2024-07-12', '2024-07-12'],
  ])('“%s” is %s', (written, iso) => expect(readDate(written)).toBe(iso));

  test.each(['31/02/2024', '7/12', '32/1/2024', 'hôm qua', '13/2024'])('“%s” is none', (written) =>
    expect(readDate(written)).toBeNull(),
  );
});
