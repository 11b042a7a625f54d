import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffFrames, diffMaxima, diffTiers, type RevisionChange } from '@/lib/scoring/diff';
import { measureOf } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import { type Measured, NO_REMARK, type ScoreRow, type TierRows } from '@/lib/scoring/types';
import { anyRows, criterion, missing, scoreRow, tierRows, value } from './rows';

const CRITERIA = [criterion('x', 9000, { position: 0 }), criterion('y', null, { position: 1 })];
const anyMeasured = fc.oneof(
  fc.integer({ min: 0, max: 6 }).map((points) => value(points * 500)),
  fc.constantFrom(missing('not-published'), missing('invalid-in-source', '3331,01')),
);

/** Lists of units 1 to 30 with ties, missing values and, in some rows, a score for either criterion. */
const anyTier: fc.Arbitrary<TierRows> = anyRows
  .chain((rows) =>
    fc.tuple(...rows.map((row) => fc.record({ x: anyMeasured, y: anyMeasured }).map((scores) => ({ ...row, scores })))),
  )
  .chain((rows) =>
    fc
      .record({ complete: fc.boolean(), kept: fc.subarray(rows) })
      .map(({ complete, kept }) => tierRows(kept, { complete, criteria: CRITERIA })),
  );

const unitsOf = (tier: TierRows) => new Map(tier.rows.map((row) => [row.unitId, row]));
const told = (change: RevisionChange) => ({ ...change, row: change.row.unitId });
const key = (change: RevisionChange) =>
  `${change.kind} ${change.row.unitId} ${change.kind === 'value' ? (change.criterion?.slug ?? 'total') : ''}`;

describe('the difference between two revisions', () => {
  it('of equal tiers is nothing, in whatever order their rows stand', () => {
    fc.assert(
      fc.property(
        anyTier.chain((tier) =>
          fc.tuple(fc.constant(tier), fc.shuffledSubarray([...tier.rows], { minLength: tier.rows.length })),
        ),
        ([tier, rows]) => {
          expect(diffTiers(tier, { ...tier, rows })).toEqual([]);
        },
      ),
    );
  });

  it('read backwards swaps before and after, added and removed', () => {
    const mirrored = (change: RevisionChange) => {
      const { row, ...rest } = told(change);
      if (rest.kind === 'value' || rest.kind === 'rank' || rest.kind === 'note')
        return { ...rest, row, before: rest.after, after: rest.before };
      return { row, kind: rest.kind === 'added' ? 'removed' : 'added' };
    };
    fc.assert(
      fc.property(anyTier, anyTier, (before, after) => {
        const there = diffTiers(before, after).map(mirrored);
        const back = diffTiers(after, before).map(told);
        expect(back).toHaveLength(there.length);
        expect(back).toEqual(expect.arrayContaining(there));
      }),
    );
  });

  it('names exactly the units that only one of them lists', () => {
    fc.assert(
      fc.property(anyTier, anyTier, (before, after) => {
        const [then, now] = [unitsOf(before), unitsOf(after)];
        const changes = diffTiers(before, after);
        const named = (kind: RevisionChange['kind']) =>
          new Set(changes.filter((change) => change.kind === kind).map(({ row }) => row.unitId));
        expect(named('added')).toEqual(new Set([...now.keys()].filter((id) => !then.has(id))));
        expect(named('removed')).toEqual(new Set([...then.keys()].filter((id) => !now.has(id))));
      }),
    );
  });

  it('names every value and shown rank that differs, once, and none that does not', () => {
    const shown = (measured: Measured) =>
      measured.points === null ? `${measured.missing} ${measured.printed}` : `${measured.points}`;
    fc.assert(
      fc.property(anyTier, anyTier, (before, after) => {
        const expected: string[] = [];
        const ranks = [tierModel(before).ranks, tierModel(after).ranks] as const;
        const then = unitsOf(before);
        for (const row of after.rows) {
          const was = then.get(row.unitId);
          if (!was) continue;
          for (const by of [null, 'x', 'y']) {
            const differs = shown(measureOf(was, by)) !== shown(measureOf(row, by));
            if (differs) expected.push(`value ${row.unitId} ${by ?? 'total'}`);
          }
          if (ranks[0].get(was)?.rank !== ranks[1].get(row)?.rank) expected.push(`rank ${row.unitId} `);
        }
        const found = diffTiers(before, after).filter(({ kind }) => kind === 'value' || kind === 'rank');
        expect(found.map(key).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it('shows the rank that one corrected score took from others', () => {
    const list = (score: number) =>
      tierRows(
        [score, 2000, 1000].map((points, index) =>
          scoreRow(`${index}`, value(points), { unitId: index, sourceRow: index }),
        ),
      );
    expect(diffTiers(list(3000), list(1500)).map(told)).toEqual([
      { kind: 'value', row: 0, criterion: null, before: value(3000), after: value(1500) },
      { kind: 'rank', row: 0, before: 1, after: 2 },
      { kind: 'rank', row: 1, before: 2, after: 1 },
    ]);
  });

  it('goes by printed name where the register knows no unit, and keeps a second row of a unit apart', () => {
    const rows = (points: number): ScoreRow[] => [
      scoreRow('Ban lạ', value(1), { sourceRow: 2 }),
      scoreRow('Sở A', value(points), { unitId: 7, sourceRow: 3 }),
      scoreRow('Sở A', value(2), { unitId: 7, sourceRow: 4 }),
    ];
    const changes = diffTiers(tierRows(rows(3), { complete: false }), tierRows(rows(4), { complete: false }));
    expect(changes).toEqual([
      {
        kind: 'value',
        row: expect.objectContaining({ sourceRow: 3 }),
        criterion: null,
        before: value(3),
        after: value(4),
      },
    ]);
  });

  it('of rows that the register does not know is by their own names, never by their place', () => {
    const list = (...names: string[]) =>
      tierRows(
        names.map((name, index) => scoreRow(name, value(5), { sourceRow: index + 2 })),
        { complete: false },
      );
    const changes = diffTiers(list('Ban A', 'Ban B'), list('Ban B', 'Ban C'));
    expect(changes.map(({ kind, row }) => `${kind} ${row.nameAsPrinted}`)).toEqual(['removed Ban A', 'added Ban C']);
  });

  it('goes through units in Vietnamese order and criteria in the decision’s, however the lists stand', () => {
    const list = (points: number) =>
      tierRows(
        ['c', 'a', 'b'].map((name, index) =>
          scoreRow(name, value(points), {
            unitId: index,
            sourceRow: index,
            scores: { x: value(points), y: value(points) },
          }),
        ),
        { complete: false, criteria: CRITERIA.toReversed() },
      );
    expect(diffTiers(list(1), list(2)).map((change) => `${change.row.nameVi} ${key(change)}`)).toEqual(
      ['a', 'b', 'c'].flatMap((name) => {
        const unit = { a: 1, b: 2, c: 0 }[name];
        return [`${name} value ${unit} total`, `${name} value ${unit} x`, `${name} value ${unit} y`];
      }),
    );
  });

  it('takes "351" and "351,0" for one value, and two misprints for two', () => {
    const list = (measured: Measured) => tierRows([scoreRow('a', measured, { unitId: 1 })], { complete: false });
    const printed = (text: string): Measured => ({ points: 351_000, printed: text, missing: null });
    expect(diffTiers(list(printed('351')), list(printed('351,0')))).toEqual([]);
    const misprint = (text: string) => list(missing('invalid-in-source', text));
    expect(diffTiers(misprint('3331,01'), misprint('331,01'))).toHaveLength(1);
  });
});

describe('what else a revision can change', () => {
  it('is a part of a criterion, told beside the criterion it is of', () => {
    const parts = [
      criterion('x', null, { position: 0 }),
      criterion('x-1', null, { position: 1, parentSlug: 'x' }),
      criterion('y', null, { position: 2 }),
    ];
    const list = (x: number, part: number) =>
      tierRows([scoreRow('a', value(9), { unitId: 1, scores: { x: value(x), 'x-1': value(part), y: value(3) } })], {
        criteria: parts,
        complete: false,
      });
    expect(diffTiers(list(5, 2), list(5, 3)).map(key)).toEqual(['value 1 x-1']);
    expect(diffTiers(list(5, 2), list(6, 3)).map(key)).toEqual(['value 1 x', 'value 1 x-1']);
  });

  it('is what is remarked on a unit, in either language', () => {
    const list = (vi: string | null, en: string | null) =>
      tierRows([scoreRow('a', value(9), { unitId: 1, note: { vi, en } })], { complete: false });
    expect(diffTiers(list('x', 'y'), list('x', 'y'))).toEqual([]);
    expect(diffTiers(list('x', 'y'), list('x', 'z')).map(told)).toEqual([
      { kind: 'note', row: 1, before: { vi: 'x', en: 'y' }, after: { vi: 'x', en: 'z' } },
    ]);
  });

  it('is what the list says of itself: rule for ties, note, whether it is whole, a criterion’s name', () => {
    const before = tierRows([], {
      tieRule: 'a',
      note: { vi: 'b', en: null },
      complete: true,
      criteria: [criterion('x', null)],
    });
    const after = tierRows([], {
      tieRule: 'c',
      note: { vi: 'd', en: null },
      complete: false,
      criteria: [criterion('x', null, { name: { vi: 'x', en: 'X' } }), criterion('y', null)],
    });
    expect(diffFrames(before, after).map(({ of }) => of)).toEqual(['tie-rule', 'note', 'complete', 'criterion-name']);
    expect(diffFrames(before, before)).toEqual([]);
    const dated = tierRows([], { asOf: '2025-07-01' });
    expect(diffFrames(tierRows([]), dated)).toEqual([{ of: 'as-of', before: null, after: '2025-07-01' }]);
    expect(diffFrames(dated, dated)).toEqual([]);
    const named = (...criteria: ReturnType<typeof criterion>[]) => tierRows([], { criteria });
    const renamed = criterion('y', null, { name: { vi: 'Y', en: 'y' } });
    expect(diffFrames(named(criterion('x', null), criterion('y', null)), named(criterion('x', null), renamed))).toEqual(
      [{ of: 'criterion-name', before: criterion('y', null), after: renamed }],
    );
  });
});

describe('the difference of maxima', () => {
  it('names the total and each criterion whose maximum changed, became known or went', () => {
    const before = tierRows([], {
      maximum: 9000,
      criteria: [criterion('x', 1000), criterion('y', 2000), criterion('z', null)],
    });
    const after = tierRows([], { maximum: 9500, criteria: [criterion('x', 1500), criterion('z', 3000)] });
    expect(
      diffMaxima(before, after).map((change) => [change.criterion?.slug ?? null, change.before, change.after]),
    ).toEqual([
      [null, 9000, 9500],
      ['x', 1000, 1500],
      ['y', 2000, null],
      ['z', null, 3000],
    ]);
    expect(diffMaxima(after, after)).toEqual([]);
  });
});

it('no remark is none in every language: null, as the store and the files have it', () => {
  expect(NO_REMARK).toStrictEqual({ vi: null, en: null });
});
