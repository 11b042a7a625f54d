import type { Band, CriterionRow, Points, ScoreRow } from '@/lib/scoring/types';

export const CHECK_NAMES = [
  'sum-equals-total',
  'parts-equal-criterion',
  'criterion-within-maximum',
  'total-within-maximum',
  'official-order',
  'computed-rank-is-official',
  'band-follows-thresholds', // only of a tier that has bands
  'units-matched',
  'values-valid',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** Why something could not be checked. */
export const UNCHECKABLE = [
  'no-rows',
  'no-criteria', // the tier's criteria are not known, or have no parts
  'no-sum', // percentages or indexes, of which the total is a mean
  'scores-missing', // at least one criterion's value that the sum needs is missing
  'value-missing',
  'maximum-unknown',
  'no-official-rank',
  'nothing-to-compare-with', // a single row with rank and value
  'rank-not-computed', // partial list, or a value is unknown
  'no-official-band',
  'threshold-unknown', // of a band that is not the lowest
] as const;
export type Uncheckable = (typeof UNCHECKABLE)[number];

/** Kinds of failure. */
export const FAILURE_CODES = [
  'sum-differs',
  'parts-differ',
  'criterion-above-maximum',
  'total-above-maximum',
  'order-broken',
  'rank-differs',
  'band-differs',
  'unit-unmatched',
  'unit-repeated',
  'invalid-in-source',
] as const satisfies readonly Failure['code'][];

/** A check that failed, with every number its sentence needs. `row` has the name and the source row; points are thousandths. */
export type Failure<Row extends ScoreRow = ScoreRow> =
  | {
      readonly code: 'sum-differs';
      readonly row: Row;
      readonly sum: Points;
      readonly total: Points;
      /** total − sum */
      readonly difference: Points;
    }
  | {
      readonly code: 'parts-differ';
      readonly row: Row;
      readonly criterion: CriterionRow;
      readonly sum: Points;
      readonly value: Points;
      /** value − sum */
      readonly difference: Points;
    }
  | {
      readonly code: 'criterion-above-maximum';
      readonly row: Row;
      readonly criterion: CriterionRow;
      readonly value: Points;
      readonly maximum: Points;
    }
  | { readonly code: 'total-above-maximum'; readonly row: Row; readonly total: Points; readonly maximum: Points }
  /** `row` has fewer points than `other` and yet a better official rank, or the same. */
  | {
      readonly code: 'order-broken';
      readonly row: Row;
      readonly rank: number;
      readonly total: Points;
      readonly other: Row;
      readonly otherRank: number;
      readonly otherTotal: Points;
    }
  | { readonly code: 'rank-differs'; readonly row: Row; readonly official: number; readonly computed: number }
  /** `computed` null: the total is below the lowest band. */
  | { readonly code: 'band-differs'; readonly row: Row; readonly official: Band; readonly computed: Band | null }
  | { readonly code: 'unit-unmatched'; readonly row: Row }
  | { readonly code: 'unit-repeated'; readonly row: Row; readonly firstRow: number }
  /** `criterion` null: the total. */
  | {
      readonly code: 'invalid-in-source';
      readonly row: Row;
      readonly criterion: CriterionRow | null;
      readonly printed: string | null;
    };

export interface Check<Row extends ScoreRow = ScoreRow> {
  readonly name: CheckName;
  /** A check that had nothing to look at has not passed. */
  readonly status: 'pass' | 'fail' | 'not-checkable';
  /** What `checked` counts: units' rows, or single printed values. */
  readonly counts: 'rows' | 'values';
  readonly checked: number;
  readonly unchecked: readonly { readonly reason: Uncheckable; readonly count: number }[];
  readonly failures: readonly Failure<Row>[];
}

/** Counts one check as it goes through a tier. */
export class Tally<Row extends ScoreRow> {
  private checked = 0;
  private readonly skipped = new Map<Uncheckable, number>();
  private readonly failures: Failure<Row>[] = [];

  pass(): void {
    this.checked += 1;
  }

  fail(failure: Failure<Row>): void {
    this.checked += 1;
    this.failures.push(failure);
  }

  skip(reason: Uncheckable, count = 1): void {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + count);
  }

  close(name: CheckName, counts: Check['counts']): Check<Row> {
    if (this.checked === 0 && this.skipped.size === 0) this.skipped.set('no-rows', 0);
    return {
      name,
      status: this.failures.length > 0 ? 'fail' : this.checked > 0 ? 'pass' : 'not-checkable',
      counts,
      checked: this.checked,
      unchecked: [...this.skipped].map(([reason, count]) => ({ reason, count })),
      failures: this.failures.toSorted((a, b) => a.row.sourceRow - b.row.sourceRow),
    };
  }
}
