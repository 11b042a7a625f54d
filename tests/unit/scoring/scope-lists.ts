import type { ScoreRow, TierRows } from '@/lib/scoring/types';

/** A unit of a district, or of none, with its total and the rank its decision prints. */
export function rowOf(id: number, district: string | null, total: number, rank: number | null = null): ScoreRow {
  return {
    unitId: id,
    nameAsPrinted: `Xã ${id}`,
    nameVi: `Xã ${id}`,
    sortKey: String(id).padStart(3, '0'),
    total: { points: total, printed: String(total / 1_000), missing: null },
    officialRank: rank,
    scores: {},
    sourceRow: id,
    within:
      district === null ? null : { slug: district, name: { vi: `Huyện ${district}`, en: `${district} district` } },
  };
}

/** A whole list whose ranks are counted within districts. */
export const listOf = (rows: readonly ScoreRow[]): TierRows => ({
  tier: 'cap-xa',
  complete: true,
  maximum: 10_000,
  criteria: [],
  rankScope: 'parent',
  rows,
});
