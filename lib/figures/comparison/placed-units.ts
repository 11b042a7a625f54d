import type { TextStyle } from '@/lib/figures/text/measure-text';

/** A unit's name, and where its bars and figures stand. */
interface PlacedUnit {
  readonly key: string;
  /** Left end of its bars. */
  readonly left: number;
  readonly lines: readonly string[];
  /** Where its name stands; baseline of the first line, from the top of the room for names. */
  readonly headX: number;
  readonly headY: number;
}

/** How the units of a comparison stand to each other. */
export interface PlacedUnits {
  readonly units: readonly PlacedUnit[];
  /** Units under each other are known by numbers at `x`; null where each has a column, and its figures stand over its bars. */
  readonly numbered: { readonly x: number; readonly figureX: (label: string) => number } | null;
  readonly barWidth: number;
  readonly head: TextStyle;
  readonly headHeight: number;
  /** Room for the words of a missing score. */
  readonly cellRoom: number;
}

/** Where units may stand, and the largest type their names may be set in. */
export interface UnitRoom {
  readonly left: number;
  readonly right: number;
  readonly label: TextStyle;
  readonly small: TextStyle;
  readonly largest: number;
}
