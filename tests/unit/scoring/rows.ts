import fc from 'fast-check';
import type { CriterionRow, Measured, MissingCode, ScoreRow, TierRows } from '@/lib/scoring/types';
import { MISSING_CODES } from '@/lib/scoring/types';

export const value = (points: number): Measured => ({ points, printed: null, missing: null });
export const missing = (code: MissingCode, printed: string | null = null): Measured => ({
  points: null,
  printed,
  missing: code,
});

export function scoreRow(name: string, total: Measured, more: Partial<ScoreRow> = {}): ScoreRow {
  return {
    unitId: null,
    nameAsPrinted: name,
    nameVi: name,
    sortKey: name,
    total,
    officialRank: null,
    scores: {},
    sourceRow: 1,
    ...more,
  };
}

export function criterion(slug: string, maximum: number | null, more: Partial<CriterionRow> = {}): CriterionRow {
  return { slug, name: { vi: slug, en: slug }, parentSlug: null, position: 0, maximum, ...more };
}

export function tierRows(rows: readonly ScoreRow[], more: Partial<TierRows> = {}): TierRows {
  return { tier: 'cap-xa', complete: true, maximum: null, criteria: [], rows, ...more };
}

const measured = fc.oneof(
  // A narrow range, so that ties are common.
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 12 }).map((n) => value(n * 250)) },
  { weight: 1, arbitrary: fc.constantFrom(...MISSING_CODES).map((code) => missing(code)) },
);

/** Lists of distinct units, with ties and every missing code. */
export const anyRows: fc.Arbitrary<ScoreRow[]> = fc.array(measured, { maxLength: 30 }).chain((totals) =>
  fc.shuffledSubarray(
    totals.map((total, index) =>
      scoreRow(`unit-${String(index).padStart(2, '0')}`, total, { unitId: index + 1, sourceRow: index + 2 }),
    ),
    { minLength: totals.length },
  ),
);
