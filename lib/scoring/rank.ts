import { oncePerKey } from '@/lib/scoring/kept';
import { assessedButUnknown, type By, isAssessed, missingOf, valueBy } from '@/lib/scoring/measure';
import type { MissingCode, Points, ScoreRow, TierRows } from '@/lib/scoring/types';

interface RankedRow<Row extends ScoreRow = ScoreRow> {
  readonly row: Row;
  readonly points: Points;
  readonly rank: number;
  /** Another row has the same rank. */
  readonly tied: boolean;
}

export interface UnrankedRow<Row extends ScoreRow = ScoreRow> {
  readonly row: Row;
  readonly missing: MissingCode;
}

export interface Ranking<Row extends ScoreRow = ScoreRow> {
  readonly ranked: readonly RankedRow<Row>[];
  readonly unranked: readonly UnrankedRow<Row>[];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Vietnamese alphabetical order of the bare names; what follows only makes the order independent of the input's. */
export function compareNames(a: ScoreRow, b: ScoreRow): number {
  return (
    compareText(a.sortKey, b.sortKey) ||
    compareText(a.nameVi, b.nameVi) ||
    compareText(a.nameAsPrinted, b.nameAsPrinted) ||
    a.sourceRow - b.sourceRow
  );
}

/**
 * Standard competition ranking (1, 2, 2, 4), highest score first; inside a tie the Vietnamese alphabet orders, without
 * breaking the tie. Rows without a value stand apart with their code. Says nothing on whether a rank may be shown:
 * see `computedRankAllowed`.
 */
export function rankRows<Row extends ScoreRow>(rows: readonly Row[], by: By = null): Ranking<Row> {
  const valued: { row: Row; points: Points }[] = [];
  const unranked: UnrankedRow<Row>[] = [];
  for (const row of rows) {
    const { points, missing } = valueBy(row, by);
    if (points === null) unranked.push({ row, missing });
    else valued.push({ row, points });
  }
  valued.sort((a, b) => b.points - a.points || compareNames(a.row, b.row));
  unranked.sort((a, b) => compareNames(a.row, b.row));

  const ranked: RankedRow<Row>[] = [];
  for (const [index, { row, points }] of valued.entries()) {
    const above = ranked[index - 1];
    const sameAsAbove = above?.points === points;
    const rank = sameAsAbove ? above.rank : index + 1;
    ranked.push({ row, points, rank, tied: sameAsAbove || valued[index + 1]?.points === points });
  }
  return { ranked, unranked };
}

/** Why no rank may be computed. */
type RankObstacle =
  | { readonly code: 'incomplete-list' }
  | { readonly code: 'values-unknown'; readonly missing: MissingCode; readonly units: number };

const obstaclesOf = oncePerKey((tier: TierRows, by: By): readonly RankObstacle[] => {
  const obstacles: RankObstacle[] = tier.complete ? [] : [{ code: 'incomplete-list' }];
  const unknown = new Map<MissingCode, number>();
  for (const row of tier.rows) {
    const missing = missingOf(row, by);
    // Whatever an unranked unit scored moves nobody's rank.
    if (!row.unranked && missing && assessedButUnknown(missing)) unknown.set(missing, (unknown.get(missing) ?? 0) + 1);
  }
  for (const [missing, units] of [...unknown].toSorted(([a], [b]) => compareText(a, b))) {
    obstacles.push({ code: 'values-unknown', missing, units });
  }
  return obstacles;
});

/** What stands against computing ranks; empty when they may be computed. */
export function rankObstacles(tier: TierRows, by: By = null): readonly RankObstacle[] {
  return obstaclesOf(tier, by);
}

/** A rank is computed only where the whole list is here and every assessed unit has a value. */
export function computedRankAllowed(tier: TierRows, by: By = null): boolean {
  return rankObstacles(tier, by).length === 0;
}

/** Units assessed. Null where the list is not complete, because nobody published the number. */
export function assessedCount(tier: TierRows, by: By = null): number | null {
  return tier.complete ? tier.rows.filter((row) => isAssessed(row, by)).length : null;
}

const ranked = oncePerKey(
  ({ rows }: TierRows, by: By) => rows.filter((row) => !row.unranked && isAssessed(row, by)).length,
);

/** Units ranked, the "143" of "5/143": those assessed that the decision does not leave unranked. Null as `assessedCount`. */
export function rankedCount(tier: TierRows, by: By = null): number | null {
  return tier.complete ? ranked(tier, by) : null;
}
