import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childCriteria, mainCriteria, pointsOf } from '@/lib/scoring/measure';
import { reconcile } from '@/lib/scoring/reconcile';
import type { CheckName } from '@/lib/scoring/reconcile-types';
import type { Measured, ScoreRow, TierRows } from '@/lib/scoring/types';
import { anyList } from './lists';
import { criterion, missing, scoreRow, tierRows, value } from './rows';

// The page prints why something could not be checked: each reason must be the right one, and counted.

const criteria = [
  criterion('a', 100, { position: 1 }),
  criterion('b', 50, { position: 2 }),
  criterion('a1', 60, { parentSlug: 'a', position: 1 }),
  criterion('a2', 40, { parentSlug: 'a', position: 2 }),
];
const gone = missing('not-published');
function unit(total: Measured, scores: Record<string, Measured> = {}, more: Partial<ScoreRow> = {}): ScoreRow {
  return scoreRow('u', total, { unitId: 1, scores, ...more });
}
function outcome(tier: TierRows, name: CheckName) {
  const check = reconcile(tier).find((one) => one.name === name);
  if (!check) throw new Error(name);
  return [check.status, check.checked, ...check.unchecked.map(({ reason, count }) => `${reason} ${count}`)];
}

describe('what could not be checked', () => {
  it('has no reason where all was', () => {
    const row = unit(value(3), { a: value(2), a1: value(2), a2: value(0), b: value(1) }, { officialRank: 1 });
    const all = reconcile(tierRows([row, { ...row, unitId: 2, sourceRow: 2 }], { criteria, maximum: 150 }));
    expect(all.map(({ unchecked }) => unchecked)).toEqual(all.map(() => []));
  });

  it('of the sum of criteria: no criteria, no total, or a score that the sum needs', () => {
    const sum = (row: ScoreRow, known = criteria) => outcome(tierRows([row], { criteria: known }), 'sum-equals-total');
    expect(sum(unit(value(3), { a: value(3) }), [])).toEqual(['not-checkable', 0, 'no-criteria 1']);
    expect(sum(unit(gone, { a: value(2), b: value(1) }))).toEqual(['not-checkable', 0, 'value-missing 1']);
    expect(sum(unit(value(3), { a: value(2), b: gone }))).toEqual(['not-checkable', 0, 'scores-missing 1']);
    const apart = { a: missing('not-applicable'), b: missing('not-applicable') };
    expect(sum(unit(value(0), apart))).toEqual(['not-checkable', 0, 'scores-missing 1']);
  });

  it('of the sums of parts: no criterion has any, the criterion has no score, or a part has none', () => {
    const parts = (scores: Record<string, Measured>, known = criteria) =>
      outcome(tierRows([unit(value(3), scores)], { criteria: known }), 'parts-equal-criterion');
    expect(parts({ a: value(3) }, criteria.slice(0, 2))).toEqual(['not-checkable', 0, 'no-criteria 1']);
    expect(parts({ a: gone, a1: value(1), a2: value(1) })).toEqual(['not-checkable', 0, 'value-missing 1']);
    expect(parts({ a: value(2), a1: value(1), a2: gone })).toEqual(['not-checkable', 0, 'scores-missing 1']);
    expect(parts({ a: value(2), a1: value(1), a2: value(1) })).toEqual(['pass', 1]);
  });

  it('against a maximum: no criteria, no score, or no maximum', () => {
    const within = (scores: Record<string, Measured>, known = criteria) =>
      outcome(tierRows([unit(value(3), scores)], { criteria: known }), 'criterion-within-maximum');
    expect(within({}, [])).toEqual(['not-checkable', 0, 'no-criteria 1']);
    expect(within({ a: value(1), b: gone, a1: value(1), a2: value(0) })).toEqual(['pass', 3, 'value-missing 1']);
    expect(within({ x: value(1) }, [criterion('x', null)])).toEqual(['not-checkable', 0, 'maximum-unknown 1']);
    const total = (one: Measured, maximum: number | null) =>
      outcome(tierRows([unit(one)], { maximum }), 'total-within-maximum');
    expect(total(gone, 5)).toEqual(['not-checkable', 0, 'value-missing 1']);
    expect(total(value(1), null)).toEqual(['not-checkable', 0, 'maximum-unknown 1']);
    expect(total(value(5), 5)).toEqual(['pass', 1]);
  });

  it('of official ranks: there is none, the row has no value, or no rank may be computed', () => {
    const ranked = [
      unit(value(3), {}, { officialRank: 1 }),
      unit(value(2), {}, { officialRank: 2 }),
      unit(gone, {}, { officialRank: 3 }),
      unit(value(1)),
    ];
    const tier = tierRows(ranked);
    expect(outcome(tier, 'official-order')).toEqual(['pass', 2, 'value-missing 1', 'no-official-rank 1']);
    expect(outcome(tier, 'computed-rank-is-official')).toEqual([
      'not-checkable',
      0,
      'rank-not-computed 2',
      'value-missing 1',
      'no-official-rank 1',
    ]);
    const assessed = tierRows([...ranked.slice(0, 2), unit(missing('not-assessed'), {}, { officialRank: 3 })]);
    expect(outcome(assessed, 'computed-rank-is-official')).toEqual(['pass', 2, 'value-missing 1']);
    expect(reconcile(tier).map(({ name, counts }) => `${name} ${counts}`)).toEqual([
      'sum-equals-total rows',
      'parts-equal-criterion values',
      'criterion-within-maximum values',
      'total-within-maximum rows',
      'official-order rows',
      'computed-rank-is-official rows',
      'units-matched rows',
      'values-valid values',
    ]);
  });

  it('of single figures: those that are missing, and never the ones that cannot be right', () => {
    const wrong = missing('invalid-in-source', '3331,01');
    const tier = tierRows([unit(gone, { a: wrong, b: gone, old: wrong })], { criteria });
    expect(outcome(tier, 'values-valid')).toEqual(['fail', 2, 'value-missing 2']);
    const failures = reconcile(tier).flatMap((check) => check.failures);
    expect(failures).toEqual([
      { code: 'invalid-in-source', row: tier.rows[0], criterion: criteria[0], printed: '3331,01' },
      { code: 'invalid-in-source', row: tier.rows[0], criterion: null, printed: '3331,01' },
    ]);
  });
});

it('an order that is broken names the first line that has the worst rank above', () => {
  const rows = [
    scoreRow('a', value(300), { officialRank: 2, sourceRow: 2 }),
    scoreRow('b', value(300), { officialRank: 2, sourceRow: 3 }),
    scoreRow('c', value(200), { officialRank: 1, sourceRow: 4 }),
  ];
  for (const given of [rows, rows.toReversed()]) {
    const broken = reconcile(tierRows(given)).flatMap(({ failures }) =>
      failures.filter(({ code }) => code === 'order-broken'),
    );
    expect(broken).toMatchObject([{ row: rows[2], other: rows[0] }]);
  }
});

it('every check looks at each row or value once, and the sums that differ are exactly those found', () => {
  fc.assert(
    fc.property(anyList(), (tier) => {
      const parents = tier.criteria.filter(({ slug }) => childCriteria(tier, slug).length > 0).length;
      const figures = tier.rows.reduce((sum, { scores }) => sum + 1 + Object.keys(scores).length, 0);
      const expected: Record<CheckName, number> = {
        'sum-equals-total': tier.rows.length,
        'parts-equal-criterion': tier.rows.length * Math.max(1, parents),
        'criterion-within-maximum': tier.rows.length * Math.max(1, tier.criteria.length),
        'total-within-maximum': tier.rows.length,
        'official-order': tier.rows.length,
        'computed-rank-is-official': tier.rows.length,
        'band-follows-thresholds': tier.rows.length,
        'units-matched': tier.rows.length,
        'values-valid': figures,
      };
      for (const check of reconcile(tier)) {
        const skipped = check.unchecked.reduce((sum, { count }) => sum + count, 0);
        expect(check.checked + skipped).toBe(expected[check.name]);
      }
      const mains = mainCriteria(tier);
      const differ = tier.rows.filter((row) => {
        const parts = mains.filter(({ slug }) => row.scores[slug]?.missing !== 'not-applicable');
        const values = parts.map(({ slug }) => pointsOf(row, slug));
        const total = pointsOf(row, null);
        if (parts.length === 0 || total === null || values.includes(null)) return false;
        return values.reduce<number>((sum, one) => sum + (one ?? 0), 0) !== total;
      });
      const failed = reconcile(tier).find(({ name }) => name === 'sum-equals-total')?.failures ?? [];
      expect(failed.map(({ row }) => row.sourceRow)).toEqual(
        differ.map(({ sourceRow }) => sourceRow).toSorted((a, b) => a - b),
      );
    }),
  );
});
