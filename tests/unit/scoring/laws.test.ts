import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions, type Reason } from '@/lib/scoring/comparability';
import { diffTiers } from '@/lib/scoring/diff';
import { gapToNext } from '@/lib/scoring/gap';
import { pointsOf } from '@/lib/scoring/measure';
import { assessedCount, rankObstacles, rankRows } from '@/lib/scoring/rank';
import { reconcile } from '@/lib/scoring/reconcile';
import { tierModel } from '@/lib/scoring/tier-model';
import type { ScoreRow, TierRows } from '@/lib/scoring/types';
import { anyList, comparableList, reordered } from './lists';
import { scoreRow, value } from './rows';

const BY = [null, 'a', 'a1'] as const;

/** What holds for a list must hold for it in every order of its rows. */
const inTwoOrders = anyList().chain((tier) => fc.tuple(fc.constant(tier), reordered(tier)));

/** Pairs of rows and values, in the order of the file. */
function byRow<T>(found: ReadonlyMap<ScoreRow, T>): [number, T][] {
  return [...found].map(([row, one]): [number, T] => [row.sourceRow, one]).toSorted(([a], [b]) => a - b);
}

describe('the order of the rows', () => {
  it('never changes a reconciliation', () => {
    fc.assert(
      fc.property(inTwoOrders, ([tier, other]) => {
        expect(reconcile(other)).toEqual(reconcile(tier));
      }),
    );
  });

  it('never changes a rank, an obstacle, a statistic or a gap', () => {
    fc.assert(
      fc.property(inTwoOrders, ([tier, other]) => {
        for (const by of BY) {
          expect(rankRows(other.rows, by)).toEqual(rankRows(tier.rows, by));
          expect(tierModel(other, by).ranking).toEqual(tierModel(tier, by).ranking);
          expect(byRow(tierModel(other, by).ranks)).toEqual(byRow(tierModel(tier, by).ranks));
          expect(rankObstacles(other, by)).toEqual(rankObstacles(tier, by));
          expect(assessedCount(other, by)).toBe(assessedCount(tier, by));
          expect(tierModel(other, by).statistics).toEqual(tierModel(tier, by).statistics);
          for (const row of tier.rows) expect(gapToNext(other, row, by)).toEqual(gapToNext(tier, row, by));
        }
      }),
    );
  });

  it('never opens or shuts the gate between two editions, nor changes a difference', () => {
    fc.assert(
      fc.property(inTwoOrders, inTwoOrders, ([before, beforeToo], [after, afterToo]) => {
        expect(compareEditions(beforeToo, afterToo)).toEqual(compareEditions(before, after));
        expect(diffTiers(beforeToo, afterToo)).toEqual(diffTiers(before, after));
      }),
    );
  });
});

describe('official order', () => {
  /** Rows that stand in the official order: with a rank and a score. */
  const placed = (tier: TierRows) =>
    tier.rows.flatMap((row) => {
      const total = pointsOf(row, null);
      return row.officialRank === null || total === null ? [] : [{ row, rank: row.officialRank, total }];
    });

  it('is called broken for exactly the rows that have fewer points than a row ranked no better, in every order', () => {
    let [broken, right] = [0, 0];
    fc.assert(
      fc.property(anyList(), (tier) => {
        const check = reconcile(tier).find(({ name }) => name === 'official-order');
        const all = placed(tier);
        const wrong = all.filter(({ rank, total }) => all.some((other) => other.total > total && other.rank >= rank));
        expect(check?.failures.map(({ row }) => row.sourceRow)).toEqual(
          wrong.map(({ row }) => row.sourceRow).toSorted((a, b) => a - b),
        );
        expect(check?.status).toBe(wrong.length > 0 ? 'fail' : all.length > 1 ? 'pass' : 'not-checkable');
        if (wrong.length > 0) broken += 1;
        else if (all.length > 1) right += 1;
      }),
      { numRuns: 300 },
    );
    // The law looked at both kinds.
    expect(Math.min(broken, right)).toBeGreaterThan(0);
  });

  it('when broken names the worst rank above, and its row', () => {
    fc.assert(
      fc.property(anyList(), (tier) => {
        for (const failure of reconcile(tier).flatMap(({ failures }) => failures)) {
          if (failure.code !== 'order-broken') continue;
          const above = placed(tier).filter(({ total }) => total > failure.total);
          expect(failure.otherRank).toBe(Math.max(...above.map(({ rank }) => rank)));
          expect(above).toContainEqual({ row: failure.other, rank: failure.otherRank, total: failure.otherTotal });
        }
      }),
    );
  });
});

describe('official and computed rank', () => {
  it('show a difference exactly where both exist and differ, by the total alone', () => {
    let [equal, different] = [0, 0];
    fc.assert(
      fc.property(anyList(), (tier) => {
        const computed = tierModel(tier).computed;
        for (const [row, shown] of tierModel(tier).ranks) {
          const [official, own] = [row.officialRank, computed.get(row)];
          expect(shown.rank).toBe(official ?? own);
          expect(shown.kind).toBe(official === null ? 'computed' : 'official');
          const differ = official !== null && own !== undefined && official !== own;
          expect(shown.difference).toEqual(differ ? { official, computed: own } : null);
          if (differ) different += 1;
          else if (official !== null && own !== undefined) equal += 1;
        }
        for (const shown of tierModel(tier, 'a').ranks.values()) {
          expect(shown).toMatchObject({ kind: 'computed', difference: null });
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(equal, different)).toBeGreaterThan(0);
  });

  it('are tied with exactly the rows that show the same rank of the same kind', () => {
    fc.assert(
      fc.property(anyList(), (tier) => {
        const ranks = [...tierModel(tier).ranks.values()];
        for (const one of ranks) {
          expect(one.tied).toBe(ranks.filter(({ rank, kind }) => rank === one.rank && kind === one.kind).length > 1);
        }
      }),
    );
  });
});

describe('a corrected name', () => {
  const membership = (before: TierRows, after: TierRows) =>
    diffTiers(before, after)
      .filter(({ kind }) => kind === 'added' || kind === 'removed')
      .map(({ kind, row }) => `${kind} ${row.sourceRow}`)
      .toSorted();
  /** Another printed name for every unit that the register knows. */
  const renamed = (tier: TierRows): TierRows => ({
    ...tier,
    rows: tier.rows.map((row) =>
      row.unitId === null ? row : { ...row, nameAsPrinted: `Ủy ban ${row.nameAsPrinted}` },
    ),
  });

  it('never adds or removes a unit of the register, and is no change by itself', () => {
    fc.assert(
      fc.property(anyList(), anyList(), (before, after) => {
        expect(diffTiers(before, renamed(before))).toEqual([]);
        expect(membership(renamed(before), after)).toEqual(membership(before, after));
        expect(membership(before, renamed(after))).toEqual(membership(before, after));
      }),
    );
  });
});

describe('the gate between two editions', () => {
  const swapped = (reason: Reason): unknown => {
    const other = { before: 'after', after: 'before', both: 'both' } as const;
    if (reason.code === 'criterion-added') return { code: 'criterion-removed', criterion: reason.criterion.slug };
    if (reason.code === 'criterion-removed') return { code: 'criterion-added', criterion: reason.criterion.slug };
    if (reason.code === 'unit-set-differs') return { code: reason.code, gained: reason.lost, lost: reason.gained };
    if ('which' in reason) return { code: reason.code, which: other[reason.which] };
    if ('before' in reason) {
      const of = 'criterion' in reason ? { criterion: reason.criterion.slug } : {};
      return { code: reason.code, ...of, before: reason.after, after: reason.before };
    }
    return 'criterion' in reason ? { code: reason.code, criterion: reason.criterion.slug } : reason;
  };
  const plain = (reason: Reason): unknown =>
    'criterion' in reason ? { ...reason, criterion: reason.criterion.slug } : reason;

  it('is as shut one way as the other, for the same reasons seen from the other side', () => {
    fc.assert(
      fc.property(anyList(), anyList(), (before, after) => {
        const [there, back] = [compareEditions(before, after), compareEditions(after, before)];
        expect([back.scores, back.ranks]).toEqual([there.scores, there.ranks]);
        expect(back.reasons).toHaveLength(there.reasons.length);
        expect(back.reasons.map(plain)).toEqual(expect.arrayContaining(there.reasons.map(swapped)));
      }),
    );
  });

  it('is open for ranks exactly when both editions assess the same units, were as many gained as lost', () => {
    let [open, exchanged] = [0, 0];
    fc.assert(
      fc.property(comparableList, comparableList, fc.boolean(), (before, other, exchange) => {
        // Half of the time one unit goes and another comes: the count stays.
        const after = exchange
          ? { ...other, rows: [...before.rows.slice(1), ...(before.rows.length > 0 ? [newcomer] : [])] }
          : { ...other, rows: before.rows.toReversed() };
        const gate = compareEditions(before, after);
        expect(gate.scores).toBe(true);
        const changes = exchange && before.rows.length > 0;
        expect(gate.ranks).toBe(!changes);
        expect(gate.reasons).toEqual(changes ? [{ code: 'unit-set-differs', gained: 1, lost: 1 }] : []);
        if (changes) exchanged += 1;
        else open += 1;
      }),
    );
    expect(Math.min(open, exchanged)).toBeGreaterThan(0);
  });
  const newcomer = scoreRow('newcomer', value(500), { unitId: 99, sourceRow: 99 });

  it('counts the units that only one of the editions assesses', () => {
    fc.assert(
      fc.property(comparableList, comparableList, (before, after) => {
        const [then, now] = [before, after].map(({ rows }) => rows.map(({ unitId }) => unitId)) as [number[], number[]];
        const gained = now.filter((unit) => !then.includes(unit)).length;
        const lost = then.filter((unit) => !now.includes(unit)).length;
        const gate = compareEditions(before, after);
        expect(gate.ranks).toBe(gained === 0 && lost === 0);
        expect(gate.reasons).toEqual(gate.ranks ? [] : [{ code: 'unit-set-differs', gained, lost }]);
      }),
    );
  });
});
