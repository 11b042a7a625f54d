import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf } from '@/lib/scoring/measure';
import { compareNames } from '@/lib/scoring/rank';
import { mostAlike } from '@/lib/scoring/similar';
import type { ScoreRow } from '@/lib/scoring/types';
import { anyRows, criterion, missing, scoreRow, tierRows, value } from './rows';

const groupOf = (row: ScoreRow) => ({
  type: (row.unitId ?? 0) % 3 === 0 ? 'Phường' : 'Xã',
  parent: (row.unitId ?? 0) % 2 === 0 ? 'a' : 'b',
});

describe('units like one', () => {
  it('are those of its type, of its district first, then by the nearest total: as comparing each pair finds them', () => {
    let [told, runs] = [0, 0];
    fc.assert(
      fc.property(anyRows, fc.nat(29), fc.integer({ min: 1, max: 6 }), (rows, at, count) => {
        const row = rows[at % Math.max(1, rows.length)];
        fc.pre(row !== undefined && pointsOf(row, null) !== null);
        if (!row) throw new Error('no row');
        const found = mostAlike(tierRows(rows), row, groupOf, count).rows.map((like) => like.row);
        const own = pointsOf(row, null) ?? 0;
        const place = (other: ScoreRow) =>
          [
            groupOf(other).parent === groupOf(row).parent ? 0 : 1,
            Math.abs((pointsOf(other, null) ?? 0) - own),
          ] as const;
        const before = (a: ScoreRow, b: ScoreRow) => {
          const [one, two] = [place(a), place(b)];
          return one[0] !== two[0] ? one[0] < two[0] : one[1] !== two[1] ? one[1] < two[1] : compareNames(a, b) < 0;
        };
        const possible = rows.filter(
          (other) => other !== row && pointsOf(other, null) !== null && groupOf(other).type === groupOf(row).type,
        );
        expect(found.length).toBe(Math.min(count, possible.length));
        for (const other of possible) {
          const better = possible.filter((third) => third !== other && before(third, other)).length;
          expect(found.includes(other)).toBe(better < count);
        }
        told += found.length;
        runs += 1;
      }),
    );
    // More than one each, however many runs there are: lists in which nobody is alike would pass anything.
    expect(told).toBeGreaterThan(runs);
  });

  it('are compared by the shares of each criterion where those are known, and a row that lacks one is left out', () => {
    const criteria = [criterion('x', 10_000), criterion('y', 100_000)];
    const scored = (name: string, x: number | null, y: number) =>
      scoreRow(name, value(50_000), {
        unitId: 2,
        scores: { x: x === null ? missing('not-published') : value(x), y: value(y) },
      });
    // By points `far` is nearer to `own` than `near`; by shares it is the other way round.
    const [own, near, far, lacking] = [
      scored('own', 5_000, 50_000),
      scored('near', 5_000, 56_000),
      scored('far', 10_000, 50_000),
      scored('lacking', null, 50_000),
    ];
    const tier = tierRows([own, far, near, lacking], { criteria });
    const alike = mostAlike(tier, own, groupOf, 5);
    expect(alike.by).toBe('profile');
    // 6 and 50 of 100 in shares of the maximum, in billionths.
    expect(alike.rows.map(({ row, distance }) => [row.nameVi, distance])).toEqual([
      ['near', 60_000_000],
      ['far', 500_000_000],
    ]);
    expect(mostAlike(tier, lacking, groupOf, 5).by).toBe('total');
    expect(mostAlike(tier, scoreRow('none', missing('not-published'), { unitId: 2 }), groupOf, 5).rows).toEqual([]);
    const noShares = tierRows(tier.rows, { criteria: [criterion('x', 0), criterion('y', 100_000)] });
    expect(mostAlike(noShares, own, groupOf, 5).by).toBe('total');
  });

  it('are none where nobody knows of which type it is', () => {
    const rows = [scoreRow('a', value(1)), scoreRow('b', value(1))];
    const [a] = rows;
    if (!a) throw new Error('no row');
    expect(mostAlike(tierRows(rows), a, () => ({ type: null, parent: null }), 5).rows).toEqual([]);
    expect(mostAlike(tierRows(rows), a, () => ({ type: 'Xã', parent: null }), 5).rows).toHaveLength(1);
  });
});
