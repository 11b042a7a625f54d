import { mapInParts } from '@/lib/in-parts';
import { type By, maximumOf, measureOf, missingOf, pointsOf } from '@/lib/scoring/measure';
import type { ShownRank } from '@/lib/scoring/shown-rank';
import { type PercentTenths, percentOfMaximum } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { MissingCode, Points, ScoreRow } from '@/lib/scoring/types';
import type { EditionRow } from '@/lib/store/queries/editions';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import { listShownUnits, type UnitRow } from '@/lib/store/queries/units';

/** A figure with everything said about it. Points and maximum in thousandths, percent in tenths. */
export interface ScoreRecord {
  readonly points: Points | null;
  readonly printed: string | null;
  readonly missing: MissingCode | null;
  readonly maximum: Points | null;
  readonly percent: PercentTenths | null;
}

/** A row of a tier as files and the API give it. */
export interface ResultRecord {
  readonly row: ResultRow;
  readonly unit: UnitRow | null;
  readonly shown: ShownRank | null;
  readonly computed: number | null;
  readonly score: ScoreRecord;
}

export function scoreRecord(tier: TierEdition, row: ScoreRow, by: By): ScoreRecord {
  const points = pointsOf(row, by);
  const maximum = maximumOf(tier, by);
  return {
    points,
    printed: measureOf(row, by).printed,
    missing: missingOf(row, by),
    maximum,
    percent: percentOfMaximum(points, maximum),
  };
}

/** The rows of a tier in the order the page shows them, those without rank and value last. */
export async function buildRecords(edition: EditionRow, tier: TierEdition, by: By): Promise<ResultRecord[]> {
  const units = new Map(
    (await listShownUnits(edition.register, tier.kind.slug, tier.asOf)).map((unit) => [unit.id, unit]),
  );
  const computed = tierModel(tier, by).computed;
  const { listed, unranked } = tierModel(tier, by).ranking;
  const entries = [...listed, ...unranked.map(({ row }) => ({ row, shown: null }))];
  return mapInParts(entries, ({ row, shown }) => ({
    row,
    unit: row.unitId === null ? null : (units.get(row.unitId) ?? null),
    shown,
    computed: computed.get(row) ?? null,
    score: scoreRecord(tier, row, by),
  }));
}
