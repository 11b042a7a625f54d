import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions } from '@/lib/scoring/comparability';
import { gapToNext } from '@/lib/scoring/gap';
import { buildLadder, rankAt, stepToBestOf } from '@/lib/scoring/ladder';
import { assessedCount, computedRankAllowed, rankedCount } from '@/lib/scoring/rank';
import { reconcile } from '@/lib/scoring/reconcile';
import { rankRanges } from '@/lib/scoring/robustness';
import { tierModel } from '@/lib/scoring/tier-model';
import type { TierRows } from '@/lib/scoring/types';
import { supposeScores } from '@/lib/scoring/what-if';
import { anyRows, criterion, missing, scoreRow, tierRows, value } from './rows';

// A unit that was assessed and that the decision gives no rank: Hải Dương 2023 left two bodies without public services so.

const scored = (name: string, points: number, more = {}) =>
  scoreRow(name, value(points), {
    unitId: name.charCodeAt(0),
    scores: { x: value(points), y: value(0) },
    ...more,
  });
const criteria = [criterion('x', 10_000), criterion('y', 10_000)];
const a = scored('a', 9_000);
const b = scored('b', 5_000);
const apart = scored('c', 7_000, { unranked: true });
const last = scored('d', 1_000);
const tier = tierRows([a, apart, b, last], { criteria, maximum: 20_000 });
const without = tierRows([a, b, last], { criteria, maximum: 20_000 });

describe('a unit the decision leaves unranked', () => {
  it('has no rank, by the total or a criterion, and stands with its score after those that have one', () => {
    expect(tierModel(tier).rankOf(apart)).toBeNull();
    expect(tierModel(tier, 'x').rankOf(apart)).toBeNull();
    const { listed, unranked } = tierModel(tier).ranking;
    expect(listed.map(({ row, shown, points }) => [row.nameVi, shown?.rank ?? null, points])).toEqual([
      ['a', 1, 9_000],
      ['b', 2, 5_000],
      ['d', 3, 1_000],
      ['c', null, 7_000],
    ]);
    expect(unranked).toEqual([]);
  });

  it('is assessed, and in no denominator of a rank', () => {
    expect([assessedCount(tier), rankedCount(tier)]).toEqual([4, 3]);
    expect([assessedCount(tier, 'x'), rankedCount(tier, 'x')]).toEqual([4, 3]);
    const gone = scoreRow('e', missing('not-assessed'));
    expect(rankedCount(tierRows([...tier.rows, gone]))).toBe(3);
    expect(rankedCount({ ...tier, complete: false })).toBeNull();
  });

  it('is on nobody’s way up, and has none', () => {
    expect(gapToNext(tier, b)).toEqual({ kind: 'gap', points: 4_000, target: 9_000, rows: [a] });
    expect(gapToNext(tier, apart)).toEqual({ kind: 'unknown' });
    expect(buildLadder(tier, apart)).toBeNull();
    const ladder = buildLadder(tier, last);
    expect(ladder?.rank).toBe(3);
    expect(ladder?.steps.map(({ target, rank, rows }) => [target, rank, rows.map(({ nameVi }) => nameVi)])).toEqual([
      [5_000, 2, ['b']],
      [9_000, 1, ['a']],
    ]);
    expect(rankAt(tier, last, 6_000)).toBe(2);
    expect(stepToBestOf(tier, last, [apart, b])?.target).toBe(5_000);
    expect(stepToBestOf(tier, apart, [a])).toBeNull();
  });

  it('shares a step with nobody: who is level with it is level with the ranked alone', () => {
    const level = tierRows([a, scored('e', 9_000, { unranked: true }), b]);
    expect(gapToNext(level, b)).toMatchObject({ rows: [a] });
    expect(buildLadder(level, b)?.steps[0]?.rows).toEqual([a]);
  });

  it('is supposed to have no other rank either, and moves nobody’s', () => {
    expect(supposeScores(tier, apart, { x: 10_000 })).toBeNull();
    expect(supposeScores(tier, b, { x: 8_000 })?.supposed).toEqual({ total: 8_000, rank: 2 });
    const ranges = rankRanges(tier);
    expect([...(ranges?.keys() ?? [])]).toEqual([a, b, last]);
    expect([...(ranges?.values() ?? [])]).toEqual([...(rankRanges(without)?.values() ?? [])]);
  });

  it('may come or go without the ranks of two years being of other units', () => {
    expect(compareEditions(without, tier).ranks).toBe(true);
    expect(compareEditions(tier, { ...tier, rows: tier.rows.map((row) => ({ ...row, unranked: false })) }).ranks).toBe(
      false,
    );
  });

  it('whose value nobody knows keeps no rank from being computed', () => {
    const unknown = scoreRow('e', missing('not-published'), { unranked: true });
    const known = tierRows([a, b, unknown]);
    expect(computedRankAllowed(known)).toBe(true);
    expect(computedRankAllowed(tierRows([a, b, { ...unknown, unranked: false }]))).toBe(false);
    expect(tierModel(known).rankOf(b)?.rank).toBe(2);
  });

  it('is reconciled as one the source gives no rank', () => {
    const ranked: TierRows = {
      ...tier,
      rows: tier.rows.map((row) => ({ ...row, officialRank: { a: 1, b: 2, d: 3 }[row.nameVi] ?? null })),
    };
    const checks = reconcile(ranked).filter(({ name }) => /order|rank/.test(name));
    expect(checks.map(({ status, checked, unchecked }) => [status, checked, unchecked])).toEqual([
      ['pass', 3, [{ reason: 'no-official-rank', count: 1 }]],
      ['pass', 3, [{ reason: 'no-official-rank', count: 1 }]],
    ]);
  });
});

it('whoever else is left unranked, everybody’s rank, gap and denominator are as without them', () => {
  fc.assert(
    fc.property(anyRows, fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }), (rows, points) => {
      const more = points.map((n, at) => scoreRow(`zz${at}`, value(n * 250), { unranked: true, sourceRow: 900 + at }));
      const [alone, together] = [tierRows(rows), tierRows([...more, ...rows])];
      expect(rankedCount(together)).toBe(rankedCount(alone));
      for (const row of rows) {
        expect(tierModel(together).rankOf(row)).toEqual(tierModel(alone).rankOf(row));
        expect(gapToNext(together, row)).toEqual(gapToNext(alone, row));
      }
    }),
  );
});
