import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLadder, GAINS, gainsOf, rankAt, stepToBestOf } from '@/lib/scoring/ladder';
import { pointsOf } from '@/lib/scoring/measure';
import { computedRankAllowed, rankRows } from '@/lib/scoring/rank';
import type { ScoreRow } from '@/lib/scoring/types';
import { anyRows, criterion, missing, scoreRow, tierRows, value } from './rows';

/** The rank a row gets when its score is really changed and the whole list is ranked again. */
function rerank(rows: readonly ScoreRow[], row: ScoreRow, points: number): number | undefined {
  const changed = { ...row, total: value(points) };
  return rankRows(
    rows.map((other) => (other === row ? changed : other)),
    null,
  ).ranked.find((r) => r.row === changed)?.rank;
}

describe('the way up', () => {
  it('says of every step the rank that ranking the changed list again gives', () => {
    let steps = 0;
    fc.assert(
      fc.property(anyRows, fc.nat(29), (rows, at) => {
        const row = rows[at % Math.max(1, rows.length)];
        const tier = tierRows(rows);
        const ladder = row ? buildLadder(tier, row) : null;
        fc.pre(row !== undefined && ladder !== null);
        if (!row || !ladder) throw new Error('no ladder');
        const all = [...ladder.steps, ...ladder.gains, ...(ladder.toMedian ? [ladder.toMedian] : [])];
        for (const step of all) {
          steps += 1;
          expect(step.target).toBe(ladder.own + step.gain);
          expect(step.gain).toBeGreaterThan(0);
          expect(step.rank).toBe(rerank(rows, row, step.target));
          expect(step.rows.every((other) => other !== row && pointsOf(other, null) === step.target)).toBe(true);
        }
        expect(ladder.rank).toBe(rerank(rows, row, ladder.own));
      }),
    );
    expect(steps).toBeGreaterThan(50);
  });

  it('names the three nearest better scores, none left out between', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(29), (rows, at) => {
        const row = rows[at % Math.max(1, rows.length)];
        const ladder = row ? buildLadder(tierRows(rows), row) : null;
        fc.pre(ladder !== null);
        if (!ladder) throw new Error('no ladder');
        const better = [...new Set(rows.flatMap((other) => pointsOf(other, null) ?? []))]
          .filter((points) => points > ladder.own)
          .toSorted((a, b) => a - b);
        expect(ladder.steps.map(({ target }) => target)).toEqual(better.slice(0, 3));
        expect(ladder.steps.every((step) => step.rows.length > 0)).toBe(true);
      }),
    );
  });

  it('is not told where an unprinted score may stand on a step', () => {
    const [low, high] = [scoreRow('a', value(1_000)), scoreRow('b', value(2_000))];
    expect(buildLadder(tierRows([low, high], { complete: false }), low)).toBeNull();
    expect(buildLadder(tierRows([low, high, scoreRow('c', missing('not-published'))]), low)).toBeNull();
    expect(buildLadder(tierRows([low, high, scoreRow('c', missing('not-assessed'))]), low)).not.toBeNull();
    expect(buildLadder(tierRows([low, high, scoreRow('c', missing('not-assessed'))]), high)?.steps).toEqual([]);
    expect(
      buildLadder(
        tierRows([low, scoreRow('c', missing('not-assessed'))]),
        tierRows([]).rows[0] ?? scoreRow('d', missing('not-assessed')),
      ),
    ).toBeNull();
  });

  it('never goes beyond the maximum, and names no gain that changes no rank', () => {
    const rows = [scoreRow('a', value(90_000)), scoreRow('b', value(97_000)), scoreRow('c', value(99_000))];
    const [row] = rows;
    if (!row) throw new Error('no row');
    const ladder = buildLadder(tierRows(rows, { maximum: 98_000 }), row);
    expect(ladder?.steps.map(({ target }) => target)).toEqual([97_000]);
    expect(ladder?.gains).toEqual([]);
    const free = buildLadder(tierRows(rows), row);
    expect(free?.gains.map(({ gain, rank }) => [gain, rank])).toEqual([
      [10_000, 1],
      [20_000, 1],
    ]);
    expect(GAINS).toContain(5_000);
    // Five points come to 95, below the next score: no rank changes, so nothing is said of them.
    expect(free?.gains.some(({ gain }) => gain === 5_000)).toBe(false);
  });

  it('tells round gains of the list’s own scale: tenths of ten points, hundredths of one', () => {
    const gains = (total: number, maximum: number | null = null) =>
      gainsOf(tierRows([scoreRow('a', value(total)), scoreRow('b', value(1))], { maximum }));
    expect(gains(10_001)).toEqual([1_000, 5_000, 10_000, 20_000]);
    expect(gains(10_000)).toEqual([100, 500, 1_000, 2_000]);
    expect(gains(1_001)).toEqual([100, 500, 1_000, 2_000]);
    expect(gains(1_000)).toEqual([10, 50, 100, 200]);
    expect(gains(812.3)).toEqual([10, 50, 100, 200]);
    expect(gains(812.3, 100_000)).toEqual(GAINS);
    const list = tierRows([scoreRow('a', value(1_000), { scores: { x: value(20_000) } })], {
      criteria: [criterion('x', null)],
    });
    expect(gainsOf(list, 'x')).toEqual(GAINS);
    expect(gainsOf(tierRows([]))).toEqual([10, 50, 100, 200]);
  });

  it('is exact with scores of more than three decimals', () => {
    const rows = [scoreRow('a', value(100.1)), scoreRow('b', value(812.3))];
    const [row] = rows;
    if (!row) throw new Error('no row');
    expect(buildLadder(tierRows(rows), row)?.steps.map(({ gain }) => gain)).toEqual([712.2]);
  });

  it('tells the step to the best of a group, and none to who is best already', () => {
    const rows = [scoreRow('a', value(1_000)), scoreRow('b', value(3_000)), scoreRow('c', value(5_000))];
    const [a, b, c] = rows;
    if (!a || !b || !c) throw new Error('no rows');
    const tier = tierRows(rows);
    expect(stepToBestOf(tier, a, [a, b])).toEqual({ gain: 2_000, target: 3_000, rank: 2, rows: [b] });
    expect(stepToBestOf(tier, b, [a, b])).toBeNull();
    expect(stepToBestOf(tier, a, [])).toBeNull();
    expect(stepToBestOf(tierRows(rows, { complete: false }), a, [a, b])).toBeNull();
  });

  it('takes the best of a group wherever it stands, whoever of it has no score', () => {
    const none = scoreRow('d', missing('not-assessed'));
    const rows = [scoreRow('a', value(1_000)), scoreRow('b', value(3_000)), scoreRow('c', value(5_000)), none];
    const [a, b, c] = rows;
    if (!a || !b || !c) throw new Error('no rows');
    const tier = tierRows(rows);
    for (const group of [
      [c, b, a],
      [b, c, none],
      [none, b, c],
    ]) {
      expect(stepToBestOf(tier, a, group)).toEqual({ gain: 4_000, target: 5_000, rank: 1, rows: [c] });
    }
    expect(stepToBestOf(tier, a, [none])).toBeNull();
    // Who has no score stands on no step.
    expect(stepToBestOf(tier, none, [a, b])).toBeNull();
  });

  it('leads as far as the maximum itself, and to the median', () => {
    const rows = [scoreRow('a', value(1_000)), scoreRow('b', value(3_000)), scoreRow('c', value(5_000))];
    const [a, b, c] = rows;
    if (!a || !b || !c) throw new Error('no rows');
    const ladder = buildLadder(tierRows(rows, { maximum: 5_000 }), a);
    expect(ladder?.steps.map(({ target }) => target)).toEqual([3_000, 5_000]);
    expect(ladder?.toMedian).toEqual({ gain: 2_000, target: 3_000, rank: 2, rows: [b] });
    expect(buildLadder(tierRows(rows), c)?.toMedian).toBeNull();
  });

  it('counts only better scores, the row’s own apart', () => {
    const rows = [scoreRow('a', value(5_000)), scoreRow('b', value(3_000)), scoreRow('c', value(3_000))];
    const [a, b] = rows;
    if (!a || !b) throw new Error('no rows');
    expect(rankAt(tierRows(rows), b, 3_000)).toBe(2);
    expect(rankAt(tierRows(rows), b, 5_000)).toBe(1);
    expect(rankAt(tierRows(rows), a, 1_000)).toBe(3);
    expect(computedRankAllowed(tierRows(rows))).toBe(true);
  });
});
