import { oncePerKey } from '@/lib/scoring/kept';
import { type By, maximumOf, pointsOf } from '@/lib/scoring/measure';
import { settle } from '@/lib/scoring/points';
import { compareNames, computedRankAllowed } from '@/lib/scoring/rank';
import { rankListOf } from '@/lib/scoring/rank-scope';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Points, ScoreRow, TierRows } from '@/lib/scoring/types';

/** What a gain of points would come to, everyone else's score staying as it is. A calculation, never a result. */
export interface Step<Row extends ScoreRow = ScoreRow> {
  /** Points to gain, thousandths, more than 0. */
  readonly gain: Points;
  /** The score it comes to. */
  readonly target: Points;
  /** The competition rank of that score: one more than the number of better scores. */
  readonly rank: number;
  /** Whose score it is now, by name; empty for a gain that draws level with nobody. */
  readonly rows: readonly Row[];
}

export interface Ladder<Row extends ScoreRow = ScoreRow> {
  readonly own: Points;
  readonly rank: number;
  /** The next better scores, nearest first; empty for a leader. */
  readonly steps: readonly Step<Row>[];
  /** To the tier's median; null where the score is not below it. */
  readonly toMedian: Step<Row> | null;
  /** What each of `gainsOf` the list would come to; those beyond the maximum, and those that change no rank, are left out. */
  readonly gains: readonly Step<Row>[];
}

/** Gains a reader thinks in: 1, 5, 10, 20 points. Thousandths. */
export const GAINS: readonly Points[] = [1_000, 5_000, 10_000, 20_000];

/** Up to so many points what is told in whole points says nothing: of an index from 0 to 1 it is hundredths of them. */
const LARGEST_INDEX = 10_000;

/** The gains of a list: those of its scale, told by its maximum or, where none is published, its highest score. */
export function gainsOf(tier: TierRows, by: By = null): readonly Points[] {
  const most = maximumOf(tier, by) ?? tierModel(tier, by).statistics.top?.points ?? 0;
  return most > LARGEST_INDEX ? GAINS : GAINS.map((gain) => gain / (most > LARGEST_INDEX / 10 ? 10 : 100));
}

const STEPS = 3;

/** Rows by the score they are ranked by, the scores ascending. */
interface Scores {
  readonly rowsAt: ReadonlyMap<Points, readonly ScoreRow[]>;
  readonly ascending: readonly Points[];
  /** How many rows have a score above the one at the same place of `ascending`. */
  readonly above: readonly number[];
}

const scoresOf = oncePerKey((list: TierRows, by: By): Scores => {
  const rowsAt = new Map<Points, ScoreRow[]>();
  for (const row of list.rows) {
    const points = row.unranked ? null : pointsOf(row, by);
    if (points === null) continue;
    const level = rowsAt.get(points);
    if (level) level.push(row);
    else rowsAt.set(points, [row]);
  }
  const ascending = [...rowsAt.keys()].toSorted((a, b) => a - b);
  let higher = 0;
  const above = ascending.map(() => 0);
  for (let at = ascending.length - 1; at >= 0; at -= 1) {
    above[at] = higher;
    higher += rowsAt.get(ascending[at] ?? 0)?.length ?? 0;
  }
  return { rowsAt, ascending, above };
});

/** How many of the ascending scores are not above one. */
function countUpTo(ascending: readonly Points[], score: Points): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) <= score) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The competition rank a score would have among all others of the list the row is ranked in, its own row apart. */
export function rankAt(tier: TierRows, row: ScoreRow, score: Points, by: By = null): number {
  const { rowsAt, ascending, above } = scoresOf(rankListOf(tier, row), by);
  const next = countUpTo(ascending, score);
  const at = ascending[next];
  const better = at === undefined ? 0 : (above[next] ?? 0) + (rowsAt.get(at)?.length ?? 0);
  const own = pointsOf(row, by);
  const counted = own !== null && own > score && (rowsAt.get(own)?.includes(row) ?? false);
  return better + 1 - Number(counted);
}

function stepTo<Row extends ScoreRow>(
  tier: Omit<TierRows, 'rows'> & { readonly rows: readonly Row[] },
  row: Row,
  target: Points,
  by: By,
): Step<Row> | null {
  const own = pointsOf(row, by);
  const maximum = maximumOf(tier, by);
  if (own === null || target <= own || (maximum !== null && target > maximum)) return null;
  // The rows of a list's scores are the list's own.
  const level = (scoresOf(rankListOf(tier, row), by).rowsAt.get(target) ?? []) as readonly Row[];
  const rows = level.toSorted(compareNames);
  return { gain: settle(target - own), target, rank: rankAt(tier, row, target, by), rows };
}

/** The step that draws level with the best of some rows, such as those of a district; null where the row is among the best. */
export function stepToBestOf<Row extends ScoreRow>(
  tier: Omit<TierRows, 'rows'> & { readonly rows: readonly Row[] },
  row: Row,
  group: readonly Row[],
  by: By = null,
): Step<Row> | null {
  // The best of none is below every score.
  const best = Math.max(...group.flatMap((other) => (other.unranked ? [] : (pointsOf(other, by) ?? []))));
  return !row.unranked && computedRankAllowed(rankListOf(tier, row), by) ? stepTo(tier, row, best, by) : null;
}

/**
 * The way up from a row: nearest better scores, what a gain would come to, how far the median is. Null where the row has no
 * value or is not ranked, or where the tier's list or its values are not whole: an unprinted score may stand on any step.
 */
export function buildLadder<Row extends ScoreRow>(
  tier: Omit<TierRows, 'rows'> & { readonly rows: readonly Row[] },
  row: Row,
  by: By = null,
): Ladder<Row> | null {
  const own = pointsOf(row, by);
  if (own === null || row.unranked || !computedRankAllowed(rankListOf(tier, row), by)) return null;
  const rank = rankAt(tier, row, own, by);
  const { ascending } = scoresOf(rankListOf(tier, row), by);
  const next = countUpTo(ascending, own);
  const steps = ascending.slice(next, next + STEPS).flatMap((target) => stepTo(tier, row, target, by) ?? []);
  const { median } = tierModel(tier, by).statistics;
  return {
    own,
    rank,
    steps,
    toMedian: median === null ? null : stepTo(tier, row, median, by),
    gains: gainsOf(tier, by)
      .flatMap((gain) => stepTo(tier, row, settle(own + gain), by) ?? [])
      .filter((step) => step.rank < rank),
  };
}
