import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, percentOfMaximum, pointsLeft, quartiles, tierStatistics } from '@/lib/scoring/statistics';
import { anyRows, criterion, missing, scoreRow, tierRows, value } from './rows';

const points = fc.integer({ min: 0, max: 1_000_000 });

describe('percent of the maximum', () => {
  it('is in tenths, halves up', () => {
    expect(percentOfMaximum(358_170, 400_000)).toBe(895); // 89,5425
    expect(percentOfMaximum(1, 2_000)).toBe(1); // 0,05 → 0,1
    expect(percentOfMaximum(1_000, 1_000)).toBe(1_000);
  });

  it('does not exist without a known maximum above nought', () => {
    expect(percentOfMaximum(1, null)).toBeNull();
    expect(percentOfMaximum(0, 0)).toBeNull();
    expect(percentOfMaximum(null, 10)).toBeNull();
  });

  it('lies in 0 to 100 for every score up to the maximum', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const [score, maximum] = [Math.min(a, b), Math.max(a, b, 1)];
        const percent = percentOfMaximum(score, maximum);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(1000);
        expect(Math.abs((percent ?? Number.NaN) - (score / maximum) * 1000)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });
});

it('points left never repair a score above its maximum', () => {
  expect(pointsLeft(90_500, 100_000)).toBe(9_500);
  expect(pointsLeft(100_001, 100_000)).toBeNull();
  expect(pointsLeft(100_000, 100_000)).toBe(0);
  expect(pointsLeft(1, null)).toBeNull();
  expect(pointsLeft(0, null)).toBeNull();
  expect(pointsLeft(null, 100_000)).toBeNull();
});

describe('mean, median and quartiles', () => {
  it('of nothing do not exist', () => {
    expect([mean([]), median([]), quartiles([])]).toEqual([null, null, null]);
  });

  it('round a half thousandth up', () => {
    expect(median([1, 2])).toBe(2);
    expect(median([3, 1, 2])).toBe(2);
    expect(mean([1, 2])).toBe(2);
    expect(mean([1, 1, 2])).toBe(1);
  });

  it('are rounded as finely as the scores are printed', () => {
    expect(mean([812.3, 812.4])).toBe(812.4);
    expect(mean([812.3, 812.3, 812.31])).toBe(812.3);
    expect(median([0.001, 0.002])).toBe(0.002);
    expect(median([812.3, 812.45])).toBe(812.38);
    expect(percentOfMaximum(812.35, 1_000)).toBe(812);
    expect(percentOfMaximum(812.5, 1_000)).toBe(813);
    expect(pointsLeft(812.3, 912.4)).toBe(100.1);
  });

  it('cut four classes by linear interpolation', () => {
    expect(quartiles([10, 20, 30, 40, 50])).toEqual({ lower: 20, median: 30, upper: 40 });
    expect(quartiles([1000, 2000, 3000, 4000])).toEqual({ lower: 1750, median: 2500, upper: 3250 });
    expect(quartiles([1, 2, 3])).toBeNull();
  });

  it('stay in order, inside the values, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 4, maxLength: 40 }), (values) => {
        const cuts = quartiles(values);
        if (!cuts) throw new Error('four values have quartiles');
        const line = [Math.min(...values), cuts.lower, cuts.median, cuts.upper, Math.max(...values)];
        expect(line).toEqual(line.toSorted((a, b) => a - b));
        expect(cuts.median).toBe(median(values));
        expect(quartiles(values.toReversed())).toEqual(cuts);
        expect(mean(values.toReversed())).toBe(mean(values));
        const below = values.filter((v) => v < cuts.median).length;
        const above = values.filter((v) => v > cuts.median).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('a tier’s statistics', () => {
  const rows = [
    scoreRow('b', value(3_000)),
    scoreRow('a', value(3_000)),
    scoreRow('c', value(1_000)),
    scoreRow('d', missing('not-assessed')),
  ];

  it('are over the units with values, and name everybody at the top', () => {
    const statistics = tierStatistics(tierRows(rows, { maximum: 4_000 }));
    expect(statistics).toMatchObject({ basis: 'all-assessed', count: 3, maximum: 4_000, mean: 2_333, median: 3_000 });
    expect(statistics.top?.points).toBe(3_000);
    expect(statistics.top?.rows.map(({ nameVi }) => nameVi)).toEqual(['a', 'b']);
  });

  it('have nought for a top where nobody has more', () => {
    const none = tierStatistics(tierRows([scoreRow('a', value(0)), scoreRow('b', value(0))]));
    expect(none.top).toMatchObject({ points: 0, rows: [{ nameVi: 'a' }, { nameVi: 'b' }] });
  });

  it('say so when some assessed units have no known value', () => {
    const tier = tierRows([...rows, scoreRow('e', missing('not-published'))]);
    expect(tierStatistics(tier)).toMatchObject({ basis: 'known-values', count: 3, median: 3_000 });
  });

  it('give a partial list no typical score', () => {
    expect(tierStatistics(tierRows(rows, { complete: false }))).toMatchObject({
      basis: 'partial-list',
      mean: null,
      median: null,
      quartiles: null,
      top: { points: 3_000 },
    });
  });

  it('take a criterion’s own maximum', () => {
    const tier = tierRows(rows, { maximum: 4_000, criteria: [criterion('x', 700)] });
    expect(tierStatistics(tier, 'x')).toMatchObject({ maximum: 700, count: 0, top: null, mean: null });
  });

  it('do not depend on the order of the rows, nor on unranked units', () => {
    fc.assert(
      fc.property(anyRows, (all) => {
        const { basis: _, ...statistics } = tierStatistics(tierRows(all));
        expect(tierStatistics(tierRows(all.toReversed()))).toMatchObject(statistics);
        const kept = all.filter((row) => row.total.missing === null);
        expect(tierStatistics(tierRows(kept))).toMatchObject(statistics);
      }),
    );
  });
});
