import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankRows } from '@/lib/scoring/rank';
import { failuresOf, reconcile } from '@/lib/scoring/reconcile';
import { CHECK_NAMES, type CheckName } from '@/lib/scoring/reconcile-types';
import type { Measured, ScoreRow, TierRows } from '@/lib/scoring/types';
import { anyRows, criterion, missing, scoreRow, tierRows, value } from './rows';

const criteria = [
  criterion('a', 10_000, { position: 1 }),
  criterion('b', 5_000, { position: 2 }),
  criterion('a1', 6_000, { parentSlug: 'a', position: 1 }),
  criterion('a2', 4_000, { parentSlug: 'a', position: 2 }),
];

function row(id: number, total: Measured, scores: Record<string, Measured>, officialRank: number | null): ScoreRow {
  return scoreRow(`u${id}`, total, { unitId: id, sourceRow: id + 1, scores, officialRank });
}
const full = (id: number, a1: number, a2: number, b: number, rank: number): ScoreRow =>
  row(id, value(a1 + a2 + b), { a: value(a1 + a2), a1: value(a1), a2: value(a2), b: value(b) }, rank);
const good = tierRows([full(1, 6_000, 4_000, 5_000, 1), full(2, 3_001, 2_000, 0, 2)], { criteria, maximum: 15_000 });

function check(tier: TierRows, name: CheckName) {
  const found = reconcile(tier).find((one) => one.name === name);
  if (!found) throw new Error(`no check ${name}`);
  return found;
}
const replaced = (first: ScoreRow, more: Partial<TierRows> = {}): TierRows => ({
  ...good,
  ...more,
  rows: [first, ...good.rows.slice(1)],
});

describe('reconciliation', () => {
  it('passes a tier whose figures agree, having looked at every one', () => {
    expect(reconcile(good).map(({ name, status, checked, counts }) => [name, status, checked, counts])).toEqual([
      ['sum-equals-total', 'pass', 2, 'rows'],
      ['parts-equal-criterion', 'pass', 2, 'values'],
      ['criterion-within-maximum', 'pass', 8, 'values'],
      ['total-within-maximum', 'pass', 2, 'rows'],
      ['official-order', 'pass', 2, 'rows'],
      ['computed-rank-is-official', 'pass', 2, 'rows'],
      ['units-matched', 'pass', 2, 'rows'],
      ['values-valid', 'pass', 10, 'values'],
    ]);
    const named = (tier: TierRows) => reconcile(tier).map(({ name }) => name);
    expect(named(good)).toEqual(CHECK_NAMES.filter((name) => name !== 'band-follows-thresholds'));
    const bands = [{ slug: 'tot', name: { vi: 'Tốt', en: 'Good' }, from: null }];
    expect(named({ ...good, bands })).toEqual(CHECK_NAMES);
    expect(failuresOf(reconcile(good))).toEqual([]);
  });

  it('never calls a check with nothing to look at a pass', () => {
    for (const one of reconcile(tierRows([]))) {
      expect(one).toMatchObject({ status: 'not-checkable', checked: 0, unchecked: [{ reason: 'no-rows', count: 0 }] });
    }
  });

  it('says by how much a sum differs, to the thousandth', () => {
    const first = row(1, value(15_001), { a: value(10_000), b: value(5_000) }, 1);
    expect(check(replaced(first), 'sum-equals-total').failures).toEqual([
      { code: 'sum-differs', row: first, sum: 15_000, total: 15_001, difference: 1 },
    ]);
  });

  it('leaves out of the sum what does not apply, and does not guess what is missing', () => {
    const applies = row(1, value(10_000), { a: value(10_000), b: missing('not-applicable') }, 1);
    expect(check(replaced(applies), 'sum-equals-total')).toMatchObject({ status: 'pass', checked: 2 });
    const gone = row(1, value(10_000), { a: value(10_000), b: missing('not-published') }, 1);
    expect(check(replaced(gone), 'sum-equals-total')).toMatchObject({
      status: 'pass',
      checked: 1,
      unchecked: [{ reason: 'scores-missing', count: 1 }],
    });
  });

  it('finds parts that do not add up to their criterion', () => {
    const first = row(1, value(15_000), { a: value(10_000), a1: value(6_000), a2: value(3_000), b: value(5_000) }, 1);
    expect(check(replaced(first), 'parts-equal-criterion').failures).toEqual([
      { code: 'parts-differ', row: first, criterion: criteria[0], sum: 9_000, value: 10_000, difference: 1_000 },
    ]);
  });

  it('finds a score or a total above its maximum; a maximum of nought is one', () => {
    const first = row(1, value(15_500), { a: value(10_000), b: value(5_500) }, 1);
    expect(check(replaced(first), 'criterion-within-maximum').failures).toEqual([
      { code: 'criterion-above-maximum', row: first, criterion: criteria[1], value: 5_500, maximum: 5_000 },
    ]);
    expect(check(replaced(first), 'total-within-maximum').failures).toEqual([
      { code: 'total-above-maximum', row: first, total: 15_500, maximum: 15_000 },
    ]);
    const none = { ...good, criteria: [criterion('b', 0)] };
    expect(check(none, 'criterion-within-maximum')).toMatchObject({ checked: 2, failures: [{ maximum: 0 }] });
  });

  it('cannot check against a maximum nobody published', () => {
    const unknown = { ...good, maximum: null, criteria: criteria.map((one) => ({ ...one, maximum: null })) };
    expect(check(unknown, 'total-within-maximum')).toMatchObject({
      status: 'not-checkable',
      unchecked: [{ reason: 'maximum-unknown', count: 2 }],
    });
    expect(check(unknown, 'criterion-within-maximum').status).toBe('not-checkable');
  });

  it('finds a better rank for fewer points, and accepts a broken tie', () => {
    const rows = [
      row(1, value(300), {}, 2),
      row(2, value(200), {}, 1),
      row(3, value(200), {}, 3),
      row(4, value(100), {}, 4),
    ];
    expect(check(tierRows(rows), 'official-order').failures).toEqual([
      { code: 'order-broken', row: rows[1], rank: 1, total: 200, other: rows[0], otherRank: 2, otherTotal: 300 },
    ]);
    const ties = [row(1, value(200), {}, 1), row(2, value(200), {}, 2)];
    expect(check(tierRows(ties), 'official-order')).toMatchObject({ status: 'pass', checked: 2 });
  });

  it('finds a rank shared by unequal scores, in a partial list too', () => {
    const rows = [row(1, value(300), {}, 1), row(2, value(200), {}, 1), row(3, value(200), {}, 3)];
    expect(check(tierRows(rows, { complete: false }), 'official-order').failures).toEqual([
      { code: 'order-broken', row: rows[1], rank: 1, total: 200, other: rows[0], otherRank: 1, otherTotal: 300 },
    ]);
  });

  it('does not call one row in order', () => {
    const alone = tierRows([row(1, value(300), {}, 1), row(2, value(1), {}, null)]);
    expect(check(alone, 'official-order')).toMatchObject({
      status: 'not-checkable',
      counts: 'rows',
      unchecked: [
        { reason: 'no-official-rank', count: 1 },
        { reason: 'nothing-to-compare-with', count: 1 },
      ],
    });
  });

  it('sets the computed rank beside the official one, where it may be computed', () => {
    const wrong = tierRows([row(1, value(300), {}, 1), row(2, value(200), {}, 3)]);
    expect(check(wrong, 'computed-rank-is-official').failures).toEqual([
      { code: 'rank-differs', row: wrong.rows[1], official: 3, computed: 2 },
    ]);
    expect(check({ ...wrong, complete: false }, 'computed-rank-is-official')).toMatchObject({
      status: 'not-checkable',
      unchecked: [{ reason: 'rank-not-computed', count: 2 }],
    });
  });

  it('names rows without a unit and units with two rows', () => {
    const stray = scoreRow('stray', value(1), { sourceRow: 9 });
    const twice = row(1, value(2), {}, null);
    const tier = tierRows([...good.rows, stray, { ...twice, sourceRow: 8 }]);
    expect(check(tier, 'units-matched')).toMatchObject({
      checked: 4,
      failures: [
        { code: 'unit-repeated', firstRow: 2, row: { sourceRow: 8 } },
        { code: 'unit-unmatched', row: stray },
      ],
    });
  });
});

describe('the departments of 2022 as their source prints them', () => {
  const tier = tierRows(
    [
      row(1, value(335_900), {}, 1),
      row(2, missing('invalid-in-source', '3331,01'), {}, 2),
      row(3, value(322_650), {}, 3),
    ],
    { complete: false },
  );
  it('fail only for the figure that cannot be right, which is kept as printed', () => {
    expect(failuresOf(reconcile(tier))).toEqual([
      { code: 'invalid-in-source', row: tier.rows[1], criterion: null, printed: '3331,01' },
    ]);
    expect(reconcile(tier).map(({ name, status }) => `${name} ${status}`)).toEqual([
      'sum-equals-total not-checkable',
      'parts-equal-criterion not-checkable',
      'criterion-within-maximum not-checkable',
      'total-within-maximum not-checkable',
      'official-order pass',
      'computed-rank-is-official not-checkable',
      'units-matched pass',
      'values-valid fail',
    ]);
  });
});

it('official ranks that are the competition ranks always reconcile; a broken order is always found', () => {
  fc.assert(
    fc.property(anyRows, fc.nat(), fc.nat(), (rows, i, j) => {
      const assessed = rows.filter((one) => one.total.missing === null);
      const ranks = new Map(rankRows(assessed).ranked.map(({ row: one, rank }) => [one, rank]));
      // In the order they are drawn in, which is no order of ranks.
      const ranked = assessed.map((one) => ({ ...one, officialRank: ranks.get(one) ?? null }));
      for (const name of ['official-order', 'computed-rank-is-official'] as const) {
        expect(check(tierRows(ranked), name).failures).toEqual([]);
      }
      const [a, b] = [ranked[i % Math.max(1, ranked.length)], ranked[j % Math.max(1, ranked.length)]];
      fc.pre(a !== undefined && b !== undefined && a.officialRank !== b.officialRank);
      if (!a || !b) throw new Error('no pair');
      const swapped = ranked.map((one) =>
        one === a
          ? { ...one, officialRank: b.officialRank }
          : one === b
            ? { ...one, officialRank: a.officialRank }
            : one,
      );
      expect(check(tierRows(swapped), 'official-order').status).toBe('fail');
      expect(check(tierRows(swapped), 'computed-rank-is-official').failures).toHaveLength(2);
    }),
  );
});
