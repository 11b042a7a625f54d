import type { FactKey } from '@/lib/annex/fact-labels';
import type { FrameChange, MaximumChange, RevisionChange } from '@/lib/scoring/diff';
import type { Localised, Tier } from '@/lib/site';

/** A fact that differs, as text; null where it is not stated. */
export interface FactChange {
  readonly key: FactKey;
  readonly before: string | null;
  readonly after: string | null;
}

export interface TierChange {
  readonly tier: Tier;
  /** Word of the list: the tier's, or that of a group of its units. */
  readonly list: Tier;
  /** What the list is called. */
  readonly name: Localised;
  readonly changes: readonly RevisionChange[];
  readonly maxima: readonly MaximumChange[];
  /** What the list says of itself: rule for ties, note, completeness, names of criteria. */
  readonly frames: readonly FrameChange[];
  /** The tier is new or gone, or what its criteria are differs. */
  readonly framed: boolean;
  /** Codes of units of which anything differs: a figure, a rank, a note, the printed name, the source. */
  readonly reworded: readonly string[];
}
