import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oncePer, oncePerKey } from '@/lib/scoring/kept';
import { rankAt } from '@/lib/scoring/ladder';
import { pointsOf } from '@/lib/scoring/measure';
import { rankObstacles } from '@/lib/scoring/rank';
import { missing, scoreRow, tierRows, value } from './rows';

describe('what follows from a list', () => {
  it('is worked out once of each, and again of another list of the same rows', () => {
    let asked = 0;
    const lengthOf = oncePer((list: readonly number[]) => {
      asked += 1;
      return list.length;
    });
    const list = [1, 2, 3];
    expect([lengthOf(list), lengthOf(list), asked]).toEqual([3, 3, 1]);
    expect([lengthOf([...list]), asked]).toEqual([3, 2]);
  });

  it('is worked out once even where it is nothing', () => {
    let asked = 0;
    const nothing = oncePer((_: object) => {
      asked += 1;
    });
    const list = {};
    expect([nothing(list), nothing(list), asked]).toEqual([undefined, undefined, 1]);
  });

  it('is another for each thing it is asked by', () => {
    let asked = 0;
    const times = oncePerKey((list: readonly number[], by: number) => {
      asked += 1;
      return list.map((one) => one * by);
    });
    const list = [1, 2];
    expect([times(list, 2), times(list, 3), times(list, 2), asked]).toEqual([[2, 4], [3, 6], [2, 4], 2]);
    expect(times(list, 2)).toBe(times(list, 2));
    expect([times([5], 2), asked]).toEqual([[10], 3]);
  });

  it('takes what else it needs from who asks first', () => {
    const told = oncePerKey((list: readonly number[], by: number, name: string) => `${name}${list.length * by}`);
    const list = [1, 2];
    expect([told(list, 2, 'a'), told(list, 2, 'b'), told(list, 3, 'b')]).toEqual(['a4', 'a4', 'b6']);
  });

  it('is the same whichever list was asked first', () => {
    const whole = tierRows([scoreRow('a', value(2)), scoreRow('b', value(1))]);
    const partial = { ...whole, complete: false };
    expect(rankObstacles(whole)).toEqual([]);
    expect(rankObstacles(partial)).toEqual([{ code: 'incomplete-list' }]);
    expect(rankObstacles(whole)).toEqual([]);
  });
});

describe('the rank a score would have', () => {
  it('is one more than the better scores of the others, counted one by one', () => {
    const lists = fc.array(
      fc.record({ total: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(null)), unranked: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(lists, fc.integer({ min: -1, max: 13 }), fc.nat(), (rows, score, pick) => {
        const tier = tierRows(
          rows.map(({ total, unranked }, at) =>
            scoreRow(`u${at}`, total === null ? missing('not-assessed') : value(total), {
              unranked: unranked && at % 3 === 0,
            }),
          ),
        );
        const row = tier.rows[pick % tier.rows.length] ?? scoreRow('none', value(0));
        const better = tier.rows.filter((other) => {
          const points = other === row || other.unranked ? null : pointsOf(other, null);
          return points !== null && points > score;
        });
        expect(rankAt(tier, row, score)).toBe(better.length + 1);
      }),
    );
  });
});
