import { rangeScale } from '@/lib/figures/layout/scale';
import type { Points } from '@/lib/scoring/types';

// Why: lib/decisions/0013-long-tables-by-interval.md

/** How many of the scores lie from `from` up to, but not at, `to`. */
export interface ScoreInterval {
  readonly from: Points;
  readonly to: Points;
  readonly count: number;
}

/** About this many intervals, of a width a reader can count in. */
const INTERVALS = 8;

/**
 * Scores by intervals, highest first: what a heap of dots shows where there are too many to name. Every score is in one
 * interval; one without any is there too, with 0.
 */
export function countByIntervals(scores: readonly Points[]): ScoreInterval[] {
  if (scores.length === 0) return [];
  const { ticks } = rangeScale(Math.min(...scores), Math.max(...scores) + 1, 1, INTERVALS);
  return ticks
    .slice(0, -1)
    .map((from, index) => {
      const to = ticks[index + 1] ?? from;
      return { from, to, count: scores.filter((score) => score >= from && score < to).length };
    })
    .reverse();
}
