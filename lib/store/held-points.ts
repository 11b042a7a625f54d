import { finestDecimals, fromFinest, MOST_DECIMALS, toFinest, USUAL_DECIMALS } from '@/lib/scoring/points';
import type { Points } from '@/lib/scoring/types';
import type { TierDraft } from '@/lib/store/draft';

// Why: lib/decisions/0029-finer-than-thousandths.md

/** What a column of whole numbers holds at most. */
const MOST_HELD = 2 ** 31 - 1;

/** Points of a tier as the store holds them: whole units of its last decimal. */
export class HeldPoints {
  readonly decimals: number | null;
  readonly #unit: number;

  /** @param decimals null: thousandths */
  constructor(decimals: number | null) {
    this.decimals = decimals;
    this.#unit = 10 ** (MOST_DECIMALS - (decimals ?? USUAL_DECIMALS));
  }

  /** As finely as the points of a list need. */
  static of({
    maximum,
    criteria,
    bands = [],
    results,
  }: Pick<TierDraft, 'maximum' | 'criteria' | 'bands' | 'results'>): HeldPoints {
    const decimals = finestDecimals([
      maximum,
      ...criteria.map((criterion) => criterion.maximum),
      ...bands.map(({ from }) => from),
      ...results.flatMap(({ total, scores }) => [total, ...Object.values(scores)].map(({ points }) => points)),
    ]);
    return new HeldPoints(decimals === USUAL_DECIMALS ? null : decimals);
  }

  /** Whether the store can hold so many points so finely. */
  fits(points: Points): boolean {
    return toFinest(points) / this.#unit <= MOST_HELD;
  }

  /** @throws RangeError where the store cannot hold so many points so finely; whoever reads a file refuses them before. */
  toStored(points: Points | null): number | null {
    if (points === null) return null;
    if (!this.fits(points))
      throw new RangeError(`${points} thousandths cannot be held with ${this.decimals} decimals.`);
    return Math.round(toFinest(points) / this.#unit);
  }

  fromStored(held: number | null): Points | null {
    return held === null ? null : fromFinest(held * this.#unit);
  }
}
