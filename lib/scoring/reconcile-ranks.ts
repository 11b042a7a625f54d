import { pointsOf } from '@/lib/scoring/measure';
import { rankLists } from '@/lib/scoring/rank-scope';
import { type Check, Tally } from '@/lib/scoring/reconcile-types';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Points, ScoreRow, TierRows } from '@/lib/scoring/types';

interface Placed<Row> {
  readonly row: Row;
  readonly rank: number;
  readonly total: Points;
}

/** In one list of ranks, a higher score never has a worse official rank, nor the same: a shared rank says that the scores are equal. Equal scores may differ in rank: the decision may break ties. */
export function officialOrderCheck<Row extends ScoreRow>(tier: TierRows<Row>): Check<Row> {
  const tally = new Tally<Row>();
  for (const list of rankLists(tier).values()) orderIn(list.rows, tally);
  return tally.close('official-order', 'rows');
}

function orderIn<Row extends ScoreRow>(rows: readonly Row[], tally: Tally<Row>): void {
  const placed: Placed<Row>[] = [];
  for (const row of rows) {
    const total = pointsOf(row, null);
    if (row.officialRank === null) tally.skip('no-official-rank');
    else if (total === null) tally.skip('value-missing');
    else placed.push({ row, rank: row.officialRank, total });
  }
  if (placed.length === 1) {
    tally.skip('nothing-to-compare-with');
    return;
  }
  placed.sort((a, b) => b.total - a.total);
  // Going down the scores: the worst rank among strictly higher scores may not be worse than one's own.
  let worstAbove: Placed<Row> | null = null;
  let worstOfGroup: Placed<Row> | null = null;
  for (const [index, current] of placed.entries()) {
    if (placed[index - 1]?.total !== current.total) worstAbove = worstOfGroup;
    if (worstAbove && worstAbove.rank >= current.rank) {
      const { row: other, rank: otherRank, total: otherTotal } = worstAbove;
      tally.fail({ code: 'order-broken', ...current, other, otherRank, otherTotal });
    } else tally.pass();
    if (!worstOfGroup || current.rank > worstOfGroup.rank) worstOfGroup = current;
  }
}

/** Computed rank = official rank, where a rank may be computed. */
export function computedRankCheck<Row extends ScoreRow>(tier: TierRows<Row>): Check<Row> {
  const tally = new Tally<Row>();
  const ranks = tierModel(tier).computed;
  for (const row of tier.rows) {
    const computed = ranks.get(row);
    const official = row.officialRank;
    if (official === null) tally.skip('no-official-rank');
    else if (computed === undefined) tally.skip(pointsOf(row, null) === null ? 'value-missing' : 'rank-not-computed');
    else if (computed === official) tally.pass();
    else tally.fail({ code: 'rank-differs', row, official, computed });
  }
  return tally.close('computed-rank-is-official', 'rows');
}
