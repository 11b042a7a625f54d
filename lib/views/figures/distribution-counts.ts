import { rangeScale } from '@/lib/figures/layout/scale';
import type { Points } from '@/lib/scoring/types';

// Why: lib/decisions/0013-long-tables-by-interval.md

/** How many of the scores lie from `from` up to, but not at, `to`. */
interface ScoreInterval {
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
export function countByIntervals(scores: readonly Points[], about = INTERVALS): ScoreInterval[] {
  if (scores.length === 0) return [];
  const ascending = scores.toSorted((a, b) => a - b);
  const { ticks } = rangeScale(ascending[0] ?? 0, (ascending.at(-1) ?? 0) + 1, 1, about);
  let counted = 0;
  return ticks
    .slice(0, -1)
    .map((from, index) => {
      const to = ticks[index + 1] ?? from;
      const before = counted;
      while ((ascending[counted] ?? to) < to) counted += 1;
      return { from, to, count: counted - before };
    })
    .reverse();
}
