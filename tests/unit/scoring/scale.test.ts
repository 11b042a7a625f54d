import { describe, expect, test } from 'vitest';
import { compareEditions } from '@/lib/scoring/comparability';
import { diffFrames } from '@/lib/scoring/diff';
import { reconcile } from '@/lib/scoring/reconcile';
import { rankRanges } from '@/lib/scoring/robustness';
import { addsUp, endOf, scaleOf } from '@/lib/scoring/scale';
import type { CriterionRow, Points, ScoreRow, TierRows } from '@/lib/scoring/types';
import { supposeScores } from '@/lib/scoring/what-if';
import { criterion as namedCriterion, scoreRow, value } from './rows';

const criterion = (
  slug: string,
  position: number,
  maximum: Points | null,
  parentSlug: string | null = null,
): CriterionRow => namedCriterion(slug, maximum, { position, parentSlug });
const row = (id: number, total: Points, scores: Readonly<Record<string, Points>>): ScoreRow =>
  scoreRow(`Unit ${id}`, value(total), {
    unitId: id,
    officialRank: id,
    scores: Object.fromEntries(Object.entries(scores).map(([slug, points]) => [slug, value(points)])),
    sourceRow: id + 1,
  });
const CRITERIA = [criterion('a', 0, 100_000), criterion('b', 1, 100_000)];

/** Percentages of which the total is the mean. */
const MEANS: TierRows = {
  tier: 't',
  complete: true,
  maximum: 100_000,
  scale: 'percent',
  criteria: CRITERIA,
  rows: [row(1, 95_000, { a: 100_000, b: 90_000 }), row(2, 70_000, { a: 60_000, b: 80_000 })],
};
/** The same figures, said to be points. */
const POINTS: TierRows = { ...MEANS, scale: undefined };
/** Parts of one index. */
const PARTS: TierRows = {
  ...MEANS,
  scale: 'index',
  maximum: 1_000,
  criteria: [criterion('a', 0, 333.3), criterion('b', 1, 666.7)],
  rows: [row(1, 900, { a: 300, b: 600 }), row(2, 700, { a: 200, b: 500 })],
};
const checkOf = (tier: TierRows, name: string) => reconcile(tier).find((check) => check.name === name);

test('what says nothing is points; a scale ends where it does by its name, points where their decision says', () => {
  expect([POINTS, MEANS, PARTS].map(scaleOf)).toEqual(['points', 'percent', 'index']);
  expect([undefined, 'percent' as const, 'index' as const].map(endOf)).toEqual([null, 100_000, 1_000]);
});

describe('criteria of percentages and indexes add up only where their maxima do', () => {
  test('points always, means never, parts to the last decimal', () => {
    expect(addsUp(POINTS)).toBe(true);
    expect(addsUp({ ...POINTS, maximum: 7, criteria: [] })).toBe(true);
    expect(addsUp(MEANS)).toBe(false);
    expect(addsUp(PARTS)).toBe(true);
    expect(addsUp({ ...PARTS, maximum: 1_000.1 })).toBe(false);
    expect(addsUp({ ...PARTS, maximum: null })).toBe(false);
    expect(addsUp({ ...PARTS, criteria: [criterion('a', 0, 333.3), criterion('b', 1, null)] })).toBe(false);
    expect(addsUp({ ...PARTS, criteria: [criterion('a', 0, 1_000), criterion('b', 1, null)] })).toBe(false);
  });

  test('a part is measured by the criterion it is of', () => {
    // Of another maximum than the list's total.
    const whole = criterion('a', 0, 50_000);
    const tree = { ...MEANS, criteria: [whole, criterion('a1', 1, 20_000, 'a'), criterion('a2', 2, 30_000, 'a')] };
    expect(addsUp(tree, whole)).toBe(true);
    const means = { ...tree, criteria: [whole, criterion('a1', 1, 50_000, 'a'), criterion('a2', 2, 50_000, 'a')] };
    expect(addsUp(means, whole)).toBe(false);
  });

  test('a mean is no sum that differs: it is said that there is none to check', () => {
    expect(checkOf(MEANS, 'sum-equals-total')).toMatchObject({
      status: 'not-checkable',
      unchecked: [{ reason: 'no-sum', count: 2 }],
      failures: [],
    });
    expect(checkOf(POINTS, 'sum-equals-total')?.failures).toHaveLength(2);
    expect(checkOf(PARTS, 'sum-equals-total')).toMatchObject({ status: 'pass', checked: 2 });
    const tree = {
      ...MEANS,
      criteria: [...CRITERIA, criterion('a1', 2, 100_000, 'a'), criterion('a2', 3, 100_000, 'a')],
      rows: [row(1, 95_000, { a: 100_000, b: 90_000, a1: 100_000, a2: 90_000 })],
    };
    expect(checkOf(tree, 'parts-equal-criterion')?.unchecked).toEqual([{ reason: 'no-sum', count: 1 }]);
    expect(checkOf({ ...tree, scale: undefined }, 'parts-equal-criterion')?.failures).toHaveLength(1);
    expect(checkOf(MEANS, 'official-order')?.status).toBe('pass');
  });

  test('nothing is calculated with a total whose weights nobody knows', () => {
    const [first] = MEANS.rows;
    if (!first) throw new Error('No row.');
    expect(supposeScores(MEANS, first, { a: 50_000 })).toBeNull();
    expect(supposeScores(POINTS, first, { a: 50_000 })?.supposed.total).toBe(45_000);
    expect(rankRanges(MEANS, 10)).toBeNull();
    expect(rankRanges(POINTS, 10)?.size).toBe(2);
    const [part] = PARTS.rows;
    expect(part && supposeScores(PARTS, part, { a: 100 })?.supposed).toEqual({ total: 700, rank: 1 });
  });
});

test('years of two scales are not compared, and their difference is said first of what is', () => {
  const { scores, ranks, reasons } = compareEditions(POINTS, MEANS);
  expect([scores, ranks, reasons]).toEqual([
    false,
    false,
    [{ code: 'scale-differs', before: 'points', after: 'percent' }],
  ]);
  expect(compareEditions(MEANS, MEANS)).toEqual({ scores: true, ranks: true, reasons: [] });
  expect(diffFrames(POINTS, MEANS)).toEqual([{ of: 'scale', before: 'points', after: 'percent' }]);
  expect(diffFrames(MEANS, MEANS)).toEqual([]);
});
