import { mainCriteria, pointsOf } from '@/lib/scoring/measure';
import { fromFinest, toFinest } from '@/lib/scoring/points';
import { computedRankAllowed } from '@/lib/scoring/rank';
import { addsUp } from '@/lib/scoring/scale';
import { share } from '@/lib/scoring/statistics';
import type { ScoreRow, TierRows } from '@/lib/scoring/types';

// How much the ranks of a tier owe to the choices of the framework: its weights, and each of its criteria. An analysis of
// the published scores, never a result. Seeded, so that it says the same to everyone.

/** Draws of weights; each criterion's weight varies by up to `SPREAD` per mille of its own, evenly. */
export const DRAWS = 500;
export const SPREAD = 250;
/** Where the random numbers begin. */
export const SEED = 20_260_101;

/** Where a unit's rank lies under other choices. Ranks are competition ranks among the tier's ranked units. */
export interface RankRange {
  /** By the sum of the main criteria as they are. */
  readonly base: number;
  /** Between these lie the ranks of 90 of 100 draws. */
  readonly low: number;
  readonly high: number;
  /** Every criterion weighing the same; null where a maximum is not known. */
  readonly equalWeights: number | null;
  /** With one criterion left out, by its slug. */
  readonly without: Readonly<Record<string, number>>;
}

/** Competition ranks of values, the highest first, by position. */
export function competitionRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (const [place, index] of order.entries()) {
    const above = order[place - 1];
    ranks[index] = above !== undefined && values[above] === values[index] ? (ranks[above] ?? 0) : place + 1;
  }
  return ranks;
}

/** Whole numbers from 0 to below `bound`, the same ones for the same seed (mulberry32). */
function drawer(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/**
 * The rank range of each assessed unit of a tier. Null where the tier is not whole or any of its units lacks a main
 * criterion: a range among some of the units would say nothing of the others; where the decision ranks within parts of it; and where
 * the criteria do not add up to the total, whose weights are not known then.
 */
export function rankRanges<Row extends ScoreRow>(
  tier: Omit<TierRows, 'rows'> & { readonly rows: readonly Row[] },
  draws: number = DRAWS,
): ReadonlyMap<Row, RankRange> | null {
  const criteria = mainCriteria(tier);
  if (tier.rankScope || criteria.length < 2 || !addsUp(tier) || !computedRankAllowed(tier)) return null;
  const rows = tier.rows.filter((row) => !row.unranked && pointsOf(row, null) !== null);
  const table: number[][] = [];
  for (const row of rows) {
    const scores = criteria.map(({ slug }) => pointsOf(row, slug));
    if (scores.some((points) => points === null)) return null;
    // Whole numbers, so that weighted sums of equal profiles are equal.
    table.push(scores.map((points) => toFinest(points ?? 0)));
  }
  if (rows.length < 2) return null;
  const ranksBy = (weights: readonly number[]) =>
    competitionRanks(table.map((scores) => scores.reduce((sum, points, at) => sum + points * (weights[at] ?? 0), 0)));

  const draw = drawer(SEED);
  const drawn = rows.map((): number[] => []);
  for (let time = 0; time < draws; time += 1) {
    const ranks = ranksBy(criteria.map(() => 1_000 - SPREAD + draw(2 * SPREAD + 1)));
    for (const [index, rank] of ranks.entries()) drawn[index]?.push(rank);
  }
  const base = ranksBy(criteria.map(() => 1));
  const without = criteria.map((_, left) => ranksBy(criteria.map((__, at) => (at === left ? 0 : 1))));
  const maxima = criteria.map(({ maximum }) => maximum);
  const equal = maxima.every((maximum) => maximum !== null && maximum > 0)
    ? competitionRanks(
        table.map((scores) => scores.reduce((sum, points, at) => sum + share(fromFinest(points), maxima[at] ?? 1), 0)),
      )
    : null;
  return new Map(
    rows.map((row, index): readonly [Row, RankRange] => {
      const sorted = (drawn[index] ?? []).toSorted((a, b) => a - b);
      return [
        row,
        {
          base: base[index] ?? 0,
          low: sorted[Math.floor(0.05 * (sorted.length - 1))] ?? 0,
          high: sorted[Math.ceil(0.95 * (sorted.length - 1))] ?? 0,
          equalWeights: equal?.[index] ?? null,
          without: Object.fromEntries(criteria.map(({ slug }, left) => [slug, without[left]?.[index] ?? 0])),
        },
      ];
    }),
  );
}
