import { childCriteria, mainCriteria, measureOf, pointsOf } from '@/lib/scoring/measure';
import { settle } from '@/lib/scoring/points';
import { type Check, Tally } from '@/lib/scoring/reconcile-types';
import { addsUp } from '@/lib/scoring/scale';
import type { CriterionRow, Points, ScoreRow, TierRows } from '@/lib/scoring/types';

/** Sum of the criteria's points; what does not apply to the unit adds nothing. Null when a value it needs is missing. */
function sumOf(row: ScoreRow, criteria: readonly CriterionRow[]): Points | null {
  let sum = 0;
  let found = false;
  for (const { slug } of criteria) {
    if (measureOf(row, slug).missing === 'not-applicable') continue;
    const points = pointsOf(row, slug);
    if (points === null) return null;
    sum += points;
    found = true;
  }
  return found ? settle(sum) : null;
}

/** Sum of the main criteria = total. */
export function sumCheck<Row extends ScoreRow>(tier: TierRows<Row>): Check<Row> {
  const tally = new Tally<Row>();
  const criteria = mainCriteria(tier);
  const added = addsUp(tier);
  for (const row of tier.rows) {
    const total = pointsOf(row, null);
    const sum = sumOf(row, criteria);
    if (criteria.length === 0) tally.skip('no-criteria');
    else if (!added) tally.skip('no-sum');
    else if (total === null) tally.skip('value-missing');
    else if (sum === null) tally.skip('scores-missing');
    else if (sum === total) tally.pass();
    else tally.fail({ code: 'sum-differs', row, sum, total, difference: settle(total - sum) });
  }
  return tally.close('sum-equals-total', 'rows');
}

/** Sum of a criterion's parts = the criterion, at every depth of the tree. */
export function parentSumCheck<Row extends ScoreRow>(tier: TierRows<Row>): Check<Row> {
  const tally = new Tally<Row>();
  const parents = tier.criteria
    .map((criterion) => ({ criterion, parts: childCriteria(tier, criterion.slug) }))
    .filter(({ parts }) => parts.length > 0);
  for (const row of tier.rows) {
    if (parents.length === 0) tally.skip('no-criteria');
    for (const { criterion, parts } of parents) {
      const value = pointsOf(row, criterion.slug);
      const sum = sumOf(row, parts);
      if (!addsUp(tier, criterion)) tally.skip('no-sum');
      else if (value === null) tally.skip('value-missing');
      else if (sum === null) tally.skip('scores-missing');
      else if (sum === value) tally.pass();
      else tally.fail({ code: 'parts-differ', row, criterion, sum, value, difference: settle(value - sum) });
    }
  }
  return tally.close('parts-equal-criterion', 'values');
}

/** Each criterion's value ≤ its maximum. */
export function withinMaximumCheck<Row extends ScoreRow>(tier: TierRows<Row>): Check<Row> {
  const tally = new Tally<Row>();
  for (const row of tier.rows) {
    if (tier.criteria.length === 0) tally.skip('no-criteria');
    for (const criterion of tier.criteria) {
      const value = pointsOf(row, criterion.slug);
      const { maximum } = criterion;
      if (value === null) tally.skip('value-missing');
      else if (maximum === null) tally.skip('maximum-unknown');
      else if (value <= maximum) tally.pass();
      else tally.fail({ code: 'criterion-above-maximum', row, criterion, value, maximum });
    }
  }
  return tally.close('criterion-within-maximum', 'values');
}

/** Total ≤ the tier's maximum. */
export function withinTotalMaximumCheck<Row extends ScoreRow>(tier: TierRows<Row>): Check<Row> {
  const tally = new Tally<Row>();
  const { maximum } = tier;
  for (const row of tier.rows) {
    const total = pointsOf(row, null);
    if (total === null) tally.skip('value-missing');
    else if (maximum === null) tally.skip('maximum-unknown');
    else if (total <= maximum) tally.pass();
    else tally.fail({ code: 'total-above-maximum', row, total, maximum });
  }
  return tally.close('total-within-maximum', 'rows');
}
