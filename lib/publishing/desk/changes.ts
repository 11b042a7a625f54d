import type { FactKey } from '@/lib/annex/fact-labels';
import type { FrameChange, MaximumChange, RevisionChange } from '@/lib/scoring/diff';
import type { Measured, ScoreRow, TierRows } from '@/lib/scoring/types';
import type { Localised, Tier } from '@/lib/site';

/** A fact that differs, as text; null where it is not stated. */
export interface FactChange {
  readonly key: FactKey;
  readonly before: string | null;
  readonly after: string | null;
}

/** What the figures of a list are. */
type Scaled = Pick<TierRows, 'scale'>;

/** A unit that stands in another list of its tier than before, as where a list becomes those of groups. */
export interface MovedUnit {
  /** As the list it stands in now has it. */
  readonly row: ScoreRow;
  /** What the list it stood in is called, and what its figures are. */
  readonly from: Localised;
  readonly before: Measured;
  readonly scale: Scaled;
  /** Whether the totals of the two lists may be compared at all. */
  readonly comparable: boolean;
}

export interface TierChange {
  readonly tier: Tier;
  /** Word of the list: the tier's, or that of a group of its units. */
  readonly list: Tier;
  /** What the list is called. */
  readonly name: Localised;
  readonly changes: readonly RevisionChange[];
  /** Of those that are added, the units that stood in another list of the tier. */
  readonly moved: readonly MovedUnit[];
  /** Rows of those that are removed of which the unit stands in another list of the tier now. */
  readonly left: ReadonlySet<ScoreRow>;
  /** What its figures are, before and after. */
  readonly scales: readonly [before: Scaled, after: Scaled];
  readonly maxima: readonly MaximumChange[];
  /** What the list says of itself: rule for ties, note, completeness, names of criteria. */
  readonly frames: readonly FrameChange[];
  /** The tier is new or gone, or what its criteria are differs. */
  readonly framed: boolean;
  /** Codes of units of which anything differs: a figure, a rank, a note, the printed name, the source. */
  readonly reworded: readonly string[];
}
