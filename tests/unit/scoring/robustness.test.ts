import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { competitionRanks, rankRanges, SPREAD } from '@/lib/scoring/robustness';
import type { ScoreRow } from '@/lib/scoring/types';
import { criterion, missing, scoreRow, tierRows, value } from './rows';

const criteria = [criterion('a', 10_000, { position: 0 }), criterion('b', 40_000, { position: 1 })];
const scored = (name: string, a: number, b: number): ScoreRow =>
  scoreRow(name, value(a + b), { scores: { a: value(a), b: value(b) } });
const tables = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 40 })), {
  minLength: 2,
  maxLength: 25,
});

/** One more than the number of greater values: what a competition rank is. */
const bruteRank = (values: readonly number[], at: number) =>
  1 + values.filter((other) => other > (values[at] ?? 0)).length;

describe('ranks under other choices', () => {
  it('are competition ranks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 30 }), (values) => {
        expect(competitionRanks(values)).toEqual(values.map((_, at) => bruteRank(values, at)));
      }),
    );
  });

  it('agree with ranking by hand: as they are, without one criterion, all weighing the same', () => {
    fc.assert(
      fc.property(tables, (pairs) => {
        const rows = pairs.map(([a, b], index) => scored(`u${index}`, a * 1_000, b * 1_000));
        const ranges = rankRanges(tierRows(rows, { criteria }), 20);
        for (const [at, row] of rows.entries()) {
          const range = ranges?.get(row);
          expect(range?.base).toBe(
            bruteRank(
              pairs.map(([a, b]) => a + b),
              at,
            ),
          );
          expect(range?.without).toEqual({
            a: bruteRank(
              pairs.map(([, b]) => b),
              at,
            ),
            b: bruteRank(
              pairs.map(([a]) => a),
              at,
            ),
          });
          // a of 10 and b of 40: four of b weigh as much as one of a.
          expect(range?.equalWeights).toBe(
            bruteRank(
              pairs.map(([a, b]) => 4 * a + b),
              at,
            ),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reach no further than the extreme weights allow, and say the same each time, in every order of rows', () => {
    fc.assert(
      fc.property(tables, fc.infiniteStream(fc.nat()), (pairs, mix) => {
        const rows = pairs.map(([a, b], index) => scored(`u${index}`, a * 1_000, b * 1_000));
        const ranges = rankRanges(tierRows(rows, { criteria }), 40);
        const again = rankRanges(
          tierRows(
            rows.toSorted(() => ((mix.next().value ?? 0) % 2) - 0.5),
            { criteria },
          ),
          40,
        );
        for (const row of rows) {
          const range = ranges?.get(row);
          if (!range) throw new Error('a row without a range');
          expect(range.low).toBeLessThanOrEqual(range.high);
          expect(again?.get(row)).toEqual(range);
          // Who is better in both criteria stays better under any weights.
          const better = rows.filter((other) => dominates(other, row)).length;
          const worse = rows.filter((other) => dominates(row, other)).length;
          expect(range.low).toBeGreaterThanOrEqual(better + 1);
          expect(range.high).toBeLessThanOrEqual(rows.length - worse);
        }
      }),
      { numRuns: 40 },
    );
    expect(SPREAD).toBe(250);
  });

  it('widen only where weights can matter', () => {
    const rows = [scored('a', 10_000, 10_000), scored('b', 2_000, 19_000), scored('c', 0, 0)];
    const ranges = rankRanges(tierRows(rows, { criteria }));
    const of = (at: number) => ranges?.get(rows[at] as ScoreRow);
    expect([of(0)?.low, of(0)?.high]).toEqual([1, 2]);
    expect([of(1)?.low, of(1)?.high]).toEqual([1, 2]);
    expect([of(2)?.low, of(2)?.high]).toEqual([3, 3]);
  });

  it('vary each weight by a quarter: what turns within that is told, and nothing that turns beyond', () => {
    // The first is better until b weighs `turn` times as much as a; a quarter more and less come to 5 : 3 at the furthest.
    const rangesOf = (turn: number) => {
      const rows = [scored('a', 10_000 + turn, 10_000), scored('b', 10_000, 11_000)];
      const ranges = rankRanges(tierRows(rows, { criteria }));
      return rows.map((row) => [ranges?.get(row)?.low, ranges?.get(row)?.high]);
    };
    expect(rangesOf(1_300)).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(rangesOf(1_750)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('lie between the outermost of a few draws; of many the outermost twentieth at either end is left out', () => {
    // Two criteria pull against each other, so that nearly every draw gives another order.
    const rows = Array.from({ length: 12 }, (_, at) =>
      scored(`u${at}`, 10_000 + at * 100, 20_000 - at * 100 + ((at * 11) % 17) * 10),
    );
    const rangesAfter = (draws: number) => {
      const ranges = rankRanges(tierRows(rows, { criteria }), draws);
      return rows.map((row) => ranges?.get(row) ?? { low: Number.NaN, high: Number.NaN });
    };
    let few = rangesAfter(1);
    for (const { low, high } of few) {
      expect(low).toBeGreaterThan(0);
      expect(high).toBe(low);
    }
    for (let draws = 2; draws <= 20; draws += 1) {
      const more = rangesAfter(draws);
      for (const [at, { low, high }] of more.entries()) {
        expect(low).toBeLessThanOrEqual(few[at]?.low ?? 0);
        expect(high).toBeGreaterThanOrEqual(few[at]?.high ?? Number.POSITIVE_INFINITY);
      }
      few = more;
    }
    const many = rangesAfter(200);
    expect(many.some(({ low }, at) => low > (few[at]?.low ?? 0))).toBe(true);
    expect(many.some(({ high }, at) => high < (few[at]?.high ?? 0))).toBe(true);
  });

  it('are not told where the tier is not whole', () => {
    const rows = [scored('a', 1_000, 1_000), scored('b', 2_000, 2_000)];
    expect(rankRanges(tierRows(rows, { criteria, complete: false }))).toBeNull();
    expect(rankRanges(tierRows([...rows, scoreRow('c', value(1))], { criteria }))).toBeNull();
    const half = scoreRow('c', value(1), { scores: { a: value(1) } });
    expect(rankRanges(tierRows([...rows, half], { criteria }))).toBeNull();
    expect(rankRanges(tierRows([...rows, scoreRow('c', missing('not-published'))], { criteria }))).toBeNull();
    expect(rankRanges(tierRows(rows, { criteria: criteria.slice(0, 1) }))).toBeNull();
    expect(rankRanges(tierRows(rows.slice(0, 1), { criteria }))).toBeNull();
    for (const maximum of [null, 0]) {
      const unknown = [criterion('a', maximum), criterion('b', 40_000, { position: 1 })];
      const ranges = rankRanges(tierRows(rows, { criteria: unknown }));
      expect(ranges?.get(rows[0] as ScoreRow)?.equalWeights).toBeNull();
      expect(ranges?.get(rows[0] as ScoreRow)?.base).toBe(2);
    }
  });

  it('leave units that took no part out of it', () => {
    const rows = [scored('a', 1_000, 1_000), scored('b', 2_000, 2_000), scoreRow('c', missing('not-assessed'))];
    const ranges = rankRanges(tierRows(rows, { criteria }));
    expect(ranges?.size).toBe(2);
    expect(ranges?.has(rows[2] as ScoreRow)).toBe(false);
  });
});

function dominates(better: ScoreRow, worse: ScoreRow): boolean {
  return (['a', 'b'] as const).every((slug) => (better.scores[slug]?.points ?? 0) > (worse.scores[slug]?.points ?? 0));
}
