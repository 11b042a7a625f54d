import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEditions } from '@/lib/scoring/comparability';
import { diffFrames } from '@/lib/scoring/diff';
import { gapToNext } from '@/lib/scoring/gap';
import { buildLadder, rankAt } from '@/lib/scoring/ladder';
import { rankListOf, rankLists, rankScopeOf } from '@/lib/scoring/rank-scope';
import { reconcile } from '@/lib/scoring/reconcile';
import { rankRanges } from '@/lib/scoring/robustness';
import { tierModel } from '@/lib/scoring/tier-model';
import type { ScoreRow, TierRows } from '@/lib/scoring/types';
import { listOf, rowOf } from './scope-lists';

// Ranks that are counted within the unit above: communes within their district.

/** Three districts and a unit of none, with totals from a small range so that ties are common. */
const anyScoped = fc
  .array(fc.record({ district: fc.constantFrom('a', 'b', 'c', null), total: fc.integer({ min: 1, max: 6 }) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((units) => listOf(units.map(({ district, total }, at) => rowOf(at + 1, district, total * 1_000))));

/** The rows of one district as a list of their own, which knows nothing of others. */
const alone = (tier: TierRows, district: string): TierRows => ({
  ...tier,
  rankScope: undefined,
  rows: tier.rows.filter(({ within }) => within?.slug === district),
});

test('ranks are the tier’s, or what is within it says: the unit above before the variant', () => {
  const variant = { slug: 'a', name: { vi: 'a', en: 'a' } };
  expect(rankScopeOf({})).toBe('tier');
  expect(rankScopeOf({ variant })).toBe('variant');
  expect(rankScopeOf({ rankScope: 'parent', variant })).toBe('parent');
  expect(rankScopeOf({ rankScope: 'parent' })).toBe('parent');
});

describe('ranks within the unit above', () => {
  test('are in each district what they are in a list of that district alone, ties with them', () => {
    fc.assert(
      fc.property(anyScoped, (tier) => {
        for (const district of ['a', 'b', 'c']) {
          const own = tierModel(alone(tier, district)).ranks;
          for (const [row, { rank, tied }] of own) {
            expect(tierModel(tier).rankOf(row)).toMatchObject({ rank, tied, within: { slug: district } });
          }
        }
      }),
    );
  });

  test('are none where a unit is within nothing', () => {
    fc.assert(
      fc.property(anyScoped, (tier) => {
        const free = tier.rows.filter(({ within }) => within === null);
        expect(free.map((row) => tierModel(tier).rankOf(row))).toEqual(free.map(() => null));
        expect(free.filter((row) => tierModel(tier).computed.has(row))).toEqual([]);
      }),
    );
    const printed = listOf([rowOf(1, null, 9_000, 1), rowOf(2, 'a', 8_000, 1)]);
    expect(printed.rows.map((row) => tierModel(printed).rankOf(row)?.rank ?? null)).toEqual([null, 1]);
  });

  test('order no list of the tier: it goes by score', () => {
    fc.assert(
      fc.property(anyScoped, (tier) => {
        const totals = tierModel(tier).ranking.listed.map(({ points }) => points ?? 0);
        expect(totals).toEqual(totals.toSorted((a, b) => b - a));
      }),
    );
  });

  test('a score nobody knows keeps ranks from its district alone', () => {
    const tier = listOf([
      rowOf(1, 'a', 9_000),
      { ...rowOf(2, 'a', 0), total: { points: null, printed: null, missing: 'not-published' } },
      rowOf(3, 'b', 7_000),
    ]);
    expect(tier.rows.map((row) => tierModel(tier).rankOf(row)?.rank ?? null)).toEqual([null, null, 1]);
  });

  test('the way up, the gap and supposed ranks look at the district and at nobody else', () => {
    const tier = listOf([rowOf(1, 'a', 9_000), rowOf(2, 'b', 8_000), rowOf(3, 'b', 7_000), rowOf(4, 'a', 5_000)]);
    const [, , third, fourth] = tier.rows as [ScoreRow, ScoreRow, ScoreRow, ScoreRow];
    expect(gapToNext(tier, fourth)).toMatchObject({ kind: 'gap', points: 4_000, target: 9_000 });
    expect(gapToNext(tier, third)).toMatchObject({ kind: 'gap', target: 8_000 });
    expect(rankAt(tier, fourth, 6_000)).toBe(2);
    expect(buildLadder(tier, fourth)?.steps.map(({ rank, target }) => [rank, target])).toEqual([[1, 9_000]]);
    expect(rankListOf(tier, fourth).rows).toHaveLength(2);
    expect([...rankLists(tier).keys()]).toEqual(['a', 'b']);
    // One list for all who ask: what was worked out of it is found again.
    expect(rankListOf(tier, fourth)).toBe(rankListOf(tier, fourth));
    expect(rankListOf(tier, { within: null })).toBe(tier);
    const whole = { ...tier, rankScope: undefined };
    expect(rankListOf(whole, fourth)).toBe(whole);
  });

  test('are reconciled in their district: the same ranks of the whole tier are broken in order', () => {
    const scoped = listOf([
      rowOf(1, 'a', 9_000, 1),
      rowOf(2, 'a', 5_000, 2),
      rowOf(3, 'b', 4_000, 1),
      rowOf(4, 'b', 3_000, 2),
    ]);
    const status = (tier: TierRows, name: string) => reconcile(tier).find((check) => check.name === name)?.status;
    for (const name of ['official-order', 'computed-rank-is-official']) {
      expect([name, status(scoped, name), status({ ...scoped, rankScope: undefined }, name)]).toEqual([
        name,
        'pass',
        'fail',
      ]);
    }
    const wrong = { ...scoped, rows: scoped.rows.map((row, at) => (at < 2 ? row : { ...row, officialRank: 4 - at })) };
    expect(status(wrong, 'official-order')).toBe('fail');
  });

  test('are not compared with ranks of the whole tier, and a correction that changes the one into the other is told', () => {
    const scoped = listOf([rowOf(1, 'a', 9_000), rowOf(2, 'b', 5_000)]);
    const whole = { ...scoped, rankScope: undefined };
    expect(compareEditions(scoped, whole).reasons.map(({ code }) => code)).toContain('rank-scope-differs');
    expect(compareEditions(scoped, whole).ranks).toBe(false);
    expect(compareEditions(scoped, scoped).reasons.map(({ code }) => code)).not.toContain('rank-scope-differs');
    expect(diffFrames(whole, scoped)).toEqual([{ of: 'rank-scope', before: null, after: 'parent' }]);
  });

  test('are not analysed as if the whole tier were one list', () => {
    const scores = (first: number, second: number) => ({
      x: { points: first, printed: null, missing: null },
      y: { points: second, printed: null, missing: null },
    });
    const criteria = ['x', 'y'].map((slug, position) => ({
      slug,
      name: { vi: slug, en: slug },
      parentSlug: null,
      position,
      maximum: 10_000,
    }));
    const tier = {
      ...listOf([
        { ...rowOf(1, 'a', 9_000), scores: scores(4_000, 5_000) },
        { ...rowOf(2, 'b', 8_000), scores: scores(3_000, 5_000) },
      ]),
      criteria,
    };
    expect(rankRanges(tier)).toBeNull();
    expect(rankRanges({ ...tier, rankScope: undefined })).not.toBeNull();
  });
});
