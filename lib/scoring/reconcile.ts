import { bandCheck } from '@/lib/scoring/band';
import { computedRankCheck, officialOrderCheck } from '@/lib/scoring/reconcile-ranks';
import { parentSumCheck, sumCheck, withinMaximumCheck, withinTotalMaximumCheck } from '@/lib/scoring/reconcile-sums';
import type { Check, Failure } from '@/lib/scoring/reconcile-types';
import { Tally } from '@/lib/scoring/reconcile-types';
import type { ScoreRow, TierRows } from '@/lib/scoring/types';

/** Every row belongs to one unit of the register, and no unit has two rows. */
function unitsMatchedCheck<Row extends ScoreRow>(tier: TierRows<Row>): Check<Row> {
  const tally = new Tally<Row>();
  const rowsOfUnit = new Map<number, number>();
  for (const row of tier.rows) {
    if (row.unitId === null) {
      tally.fail({ code: 'unit-unmatched', row });
      continue;
    }
    const firstRow = rowsOfUnit.get(row.unitId);
    if (firstRow === undefined) {
      rowsOfUnit.set(row.unitId, row.sourceRow);
      tally.pass();
    } else {
      tally.fail({ code: 'unit-repeated', row, firstRow });
    }
  }
  return tally.close('units-matched', 'rows');
}

/** No figure is marked as one that cannot be right. Checks every printed figure, total and criteria. */
function validValuesCheck<Row extends ScoreRow>(tier: TierRows<Row>): Check<Row> {
  const tally = new Tally<Row>();
  const names = new Map(tier.criteria.map((criterion) => [criterion.slug, criterion]));
  for (const row of tier.rows) {
    const figures = [
      { criterion: null, measured: row.total },
      ...Object.entries(row.scores).map(([slug, measured]) => ({ criterion: names.get(slug) ?? null, measured })),
    ];
    for (const { criterion, measured } of figures) {
      if (measured.missing === 'invalid-in-source') {
        tally.fail({ code: 'invalid-in-source', row, criterion, printed: measured.printed });
      } else if (measured.missing === null) tally.pass();
      else tally.skip('value-missing');
    }
  }
  return tally.close('values-valid', 'values');
}

/** The tier with its rows as its file has them: which row came first, and what is said first, never hangs on the order given. */
function inFileOrder<Row extends ScoreRow>(tier: TierRows<Row>): TierRows<Row> {
  return { ...tier, rows: tier.rows.toSorted((a, b) => a.sourceRow - b.sourceRow) };
}

/** The checks of a tier, always in this order, and all of them but that of bands, which most decisions do not have. */
export function reconcile<Row extends ScoreRow>(given: TierRows<Row>): readonly Check<Row>[] {
  const tier = inFileOrder(given);
  return [
    sumCheck(tier),
    parentSumCheck(tier),
    withinMaximumCheck(tier),
    withinTotalMaximumCheck(tier),
    officialOrderCheck(tier),
    computedRankCheck(tier),
    ...((tier.bands ?? []).length > 0 ? [bandCheck(tier)] : []),
    unitsMatchedCheck(tier),
    validValuesCheck(tier),
  ];
}

/** Every failure of the tier, in the order of the checks. */
export function failuresOf<Row extends ScoreRow>(checks: readonly Check<Row>[]): readonly Failure<Row>[] {
  return checks.flatMap(({ failures }) => failures);
}
