import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessedCount, computedRankAllowed, rankObstacles, rankRows } from '@/lib/scoring/rank';
import { MISSING_CODES } from '@/lib/scoring/types';
import { anyRows, missing, scoreRow, tierRows, value } from './rows';

const ranksById = (rows: Parameters<typeof rankRows>[0]) =>
  new Map(rankRows(rows).ranked.map(({ row, rank }) => [row.unitId, rank]));

describe('a ranking', () => {
  it('counts 1, 2, 2, 4 and orders a tie by the alphabet', () => {
    const rows = [scoreRow('d', value(1)), scoreRow('c', value(2)), scoreRow('b', value(2)), scoreRow('a', value(3))];
    expect(rankRows(rows).ranked.map(({ row, rank, tied }) => [row.nameVi, rank, tied])).toEqual([
      ['a', 1, false],
      ['b', 2, true],
      ['c', 2, true],
      ['d', 4, false],
    ]);
  });

  it('orders a tie by key, then name, then printed name, then line', () => {
    const tied = (sourceRow: number, sortKey: string, nameVi: string, nameAsPrinted: string) =>
      scoreRow('', value(1), { sourceRow, sortKey, nameVi, nameAsPrinted });
    const rows = [
      tied(9, 'k', 'x', 'z'),
      tied(8, 'l', 'a', 'a'),
      tied(7, 'l', 'a', 'b'),
      tied(6, 'l', 'b', 'a'),
      tied(5, 'm', 'a', 'a'),
      tied(10, 'm', 'a', 'a'),
    ];
    for (const given of [rows, rows.toReversed(), rows.toSorted((a, b) => a.sourceRow - b.sourceRow)]) {
      expect(rankRows(given).ranked.map(({ row }) => row.sourceRow)).toEqual([9, 8, 7, 6, 5, 10]);
    }
  });

  it('goes by a criterion when asked', () => {
    const rows = [
      scoreRow('a', value(9), { scores: { x: value(1) } }),
      scoreRow('b', value(1), { scores: { x: value(2) } }),
      scoreRow('c', value(5)),
    ];
    const { ranked, unranked } = rankRows(rows, 'x');
    expect(ranked.map(({ row }) => row.nameVi)).toEqual(['b', 'a']);
    expect(unranked.map(({ row, missing: code }) => [row.nameVi, code])).toEqual([['c', 'not-published']]);
  });

  it('is not fooled by a criterion named like an object’s own member', () => {
    expect(rankRows([scoreRow('a', value(1))], 'constructor').ranked).toEqual([]);
  });

  it.each(MISSING_CODES)('never ranks a value missing as %s, and keeps the code', (code) => {
    const { ranked, unranked } = rankRows([scoreRow('a', missing(code)), scoreRow('b', value(0))]);
    expect(ranked.map(({ row }) => row.nameVi)).toEqual(['b']);
    expect(unranked).toEqual([expect.objectContaining({ missing: code })]);
  });

  it('never ranks a number that its source marks as invalid', () => {
    const odd = { points: 3_331_010, printed: '3331,01', missing: 'invalid-in-source' } as const;
    expect(rankRows([scoreRow('a', odd)]).ranked).toEqual([]);
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        anyRows.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(rankRows(shuffled)).toEqual(rankRows(rows));
        },
      ),
    );
  });

  it('never moves anybody who is level with or above a newcomer', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(), (rows, pick) => {
        const { ranked } = rankRows(rows);
        const twin = ranked[pick % Math.max(1, ranked.length)];
        fc.pre(twin !== undefined);
        if (!twin) throw new Error('no twin');
        const after = ranksById([...rows, scoreRow('newcomer', value(twin.points), { unitId: -1 })]);
        for (const { row, rank, points } of ranked) {
          expect(after.get(row.unitId)).toBe(points >= twin.points ? rank : rank + 1);
        }
        expect(after.get(-1)).toBe(twin.rank);
      }),
    );
  });

  it('gives ranks from 1 to n, equal exactly for equal scores', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { ranked, unranked } = rankRows(rows);
        expect(ranked.length + unranked.length).toBe(rows.length);
        for (const a of ranked) {
          expect(a.rank).toBe(1 + ranked.filter((b) => b.points > a.points).length);
          expect(a.rank).toBeLessThanOrEqual(ranked.length);
          expect(a.tied).toBe(ranked.filter((b) => b.points === a.points).length > 1);
        }
      }),
    );
  });

  it('does not change when an unranked unit is removed', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const kept = rows.filter((row) => row.total.missing === null);
        expect(rankRows(kept).ranked).toEqual(rankRows(rows).ranked);
      }),
    );
  });
});

describe('a computed rank', () => {
  const full = tierRows([scoreRow('a', value(1)), scoreRow('b', value(2))]);

  it('is allowed when the list is whole and every assessed unit has a value', () => {
    expect(computedRankAllowed(full)).toBe(true);
  });

  it('is refused for a partial list, which also has no number assessed', () => {
    const partial = { ...full, complete: false };
    expect(rankObstacles(partial)).toEqual([{ code: 'incomplete-list' }]);
    expect(assessedCount(partial)).toBeNull();
  });

  it.each([
    ['not-published', false, 3],
    ['invalid-in-source', false, 3],
    ['not-assessed', true, 2],
    ['not-applicable', true, 2],
    ['unit-abolished', true, 2],
  ] as const)('beside a value missing as %s: allowed is %s, and %i are assessed', (code, allowed, assessed) => {
    const tier = tierRows([...full.rows, scoreRow('c', missing(code))]);
    expect(computedRankAllowed(tier)).toBe(allowed);
    expect(assessedCount(tier)).toBe(assessed);
  });

  it('says how many values of which kind stand in its way', () => {
    const tier = tierRows([
      scoreRow('a', missing('not-published')),
      scoreRow('b', missing('invalid-in-source')),
      scoreRow('c', missing('not-published')),
    ]);
    expect(rankObstacles(tier)).toEqual([
      { code: 'values-unknown', missing: 'invalid-in-source', units: 1 },
      { code: 'values-unknown', missing: 'not-published', units: 2 },
    ]);
  });

  it('by a criterion asks for that criterion’s values only', () => {
    const rows = [
      scoreRow('a', missing('not-published'), { scores: { x: value(1) } }),
      scoreRow('b', value(1), { scores: { x: value(2) } }),
      scoreRow('c', missing('not-assessed')),
    ];
    expect(computedRankAllowed(tierRows(rows), 'x')).toBe(true);
    expect(assessedCount(tierRows(rows), 'x')).toBe(2);
    expect(computedRankAllowed(tierRows(rows), 'y')).toBe(false);
  });
});
