import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countByIntervals } from '@/lib/views/figures/distribution-counts';

const scores = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 200 });

test('every score is counted once, in the interval that holds it; intervals join, highest first', () => {
  fc.assert(
    fc.property(scores, (all) => {
      const intervals = countByIntervals(all);
      expect(intervals.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      for (const { from, to, count } of intervals) {
        expect(from).toBeLessThan(to);
        expect(count).toBe(all.filter((score) => from <= score && score < to).length);
      }
      expect(intervals.slice(1).map(({ to }) => to)).toEqual(intervals.slice(0, -1).map(({ from }) => from));
      expect(intervals.length).toBeLessThanOrEqual(20);
      const finer = countByIntervals(all, 24);
      expect(finer.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      expect(finer.length).toBeLessThanOrEqual(60);
    }),
  );
});

test('of no scores there is no interval', () => expect(countByIntervals([])).toEqual([]));
