import fc from 'fast-check';
import { rankRows } from '@/lib/scoring/rank';
import {
  type CriterionRow,
  type Measured,
  MISSING_CODES,
  type Remark,
  type ScoreRow,
  type TierRows,
} from '@/lib/scoring/types';
import { criterion, missing, scoreRow, tierRows, value } from './rows';

/** Two criteria, one of them in two parts. Which of them a list knows, and with which maximum, is drawn. */
const CRITERIA: readonly CriterionRow[] = [
  criterion('a', 2_000, { position: 1 }),
  criterion('b', 1_000, { position: 2 }),
  criterion('a1', 1_500, { parentSlug: 'a', position: 1 }),
  criterion('a2', 500, { parentSlug: 'a', position: 2 }),
];

// Few scores and few units: ties, shared ranks and units that meet again in the other edition are the rule.
const measured: fc.Arbitrary<Measured> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 }).map((n) => value(n * 500)) },
  { weight: 1, arbitrary: fc.constantFrom(...MISSING_CODES).map((code) => missing(code)) },
  { weight: 1, arbitrary: fc.constantFrom('3331,01', '9').map((text) => missing('invalid-in-source', text)) },
);
const scores = fc
  .record({ a: measured, b: measured, a1: measured, a2: measured }, { requiredKeys: [] })
  .map((drawn): Record<string, Measured> => ({ ...drawn }));
const note = fc.constantFrom(null, 'x').map((vi) => ({ vi, en: null }));

interface Drawn {
  readonly unit: number;
  readonly total: Measured;
  readonly scores: Readonly<Record<string, Measured>>;
  readonly matched: boolean;
  readonly note: Remark;
}
const drawnRow: fc.Arbitrary<Drawn> = fc.record({
  unit: fc.integer({ min: 1, max: 12 }),
  total: measured,
  scores,
  matched: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  note,
});

/** Where official ranks come from: none, the competition ranks, those with ties broken, or anybody's guess. */
const RANKINGS = ['none', 'competition', 'ties broken', 'any', 'some'] as const;

function withRanks(rows: readonly ScoreRow[], how: (typeof RANKINGS)[number], guesses: readonly number[]): ScoreRow[] {
  const { ranked } = rankRows(rows);
  const rankOf = new Map(ranked.map(({ row, rank }, place) => [row, how === 'ties broken' ? place + 1 : rank]));
  return rows.map((row, index) => {
    const guess = guesses[index] ?? 1;
    const right = rankOf.get(row) ?? null;
    const officialRank =
      how === 'none' ? null : how === 'any' ? guess : how === 'some' ? (guess % 3 === 0 ? null : right) : right;
    return { ...row, officialRank };
  });
}

/** A tier's list as a source may print it, its rows in any order. With `distinct`, no unit has two rows. */
export function anyList({ distinct = false, size = 9 } = {}): fc.Arbitrary<TierRows> {
  const drawn = distinct
    ? fc.uniqueArray(drawnRow, { maxLength: size, selector: ({ unit }) => unit })
    : fc.array(drawnRow, { maxLength: size });
  return drawn
    .map((all) =>
      all.map(({ unit, matched, ...row }, index) =>
        scoreRow(`unit ${String(unit).padStart(2, '0')}`, row.total, {
          unitId: matched ? unit : null,
          scores: row.scores,
          note: row.note,
          sourceRow: index + 2,
        }),
      ),
    )
    .chain((rows) =>
      fc
        .record({
          how: fc.constantFrom(...RANKINGS),
          guesses: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: rows.length, maxLength: rows.length }),
          order: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
          complete: fc.boolean(),
          maximum: fc.constantFrom(null, 1_500, 3_000),
          criteria: fc.shuffledSubarray([...CRITERIA]),
        })
        .map(({ how, guesses, order, complete, maximum, criteria }) => {
          const placed = withRanks(rows, how, guesses);
          return tierRows(
            order.flatMap((index) => placed[index] ?? []),
            { complete, maximum, criteria },
          );
        }),
    );
}

/** The same list with its rows in another order. */
export function reordered(tier: TierRows): fc.Arbitrary<TierRows> {
  return fc.shuffledSubarray([...tier.rows], { minLength: tier.rows.length }).map((rows) => ({ ...tier, rows }));
}

/** A list whose criteria and maxima are known, every unit matched and assessed: the only kind that compares. */
export const comparableList: fc.Arbitrary<TierRows> = anyList({ distinct: true }).map((tier) => ({
  ...tier,
  complete: true,
  maximum: 3_000,
  criteria: CRITERIA,
  rows: tier.rows.map((row) => ({
    ...row,
    unitId: Number(row.nameVi.slice(-2)),
    total: row.total.missing === null ? row.total : value(0),
  })),
}));
