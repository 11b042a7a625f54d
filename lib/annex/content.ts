import type { Localised, Tier, TierKind } from '@/lib/site';
import type { RevisionDraft, SourceDraft, TierDraft } from '@/lib/store/draft';

/** What an annex says: a revision without its number, dates and lineage. */
export interface AnnexContent
  extends Pick<
    RevisionDraft,
    'assessment' | 'province' | 'title' | 'decisionNumber' | 'decisionDate' | 'decisionTitle' | 'effectiveDate'
  > {
  readonly sources: readonly SourceDraft[];
  readonly tiers: readonly TierDraft[];
}

/** A unit of the register that rows may be of. */
export interface AnnexUnit {
  readonly tier: Tier;
  /** What its tier is called. */
  readonly tierName: Localised;
  /** Its tier is of bodies, such as departments, not of areas. */
  readonly body: boolean;
  /** Its tier is drawn on the tile map. */
  readonly mapped: boolean;
  readonly code: string;
  readonly slug: string;
  readonly name: Localised;
  readonly type: string;
  readonly sortKey: string;
  /** Full Vietnamese name of a commune's district. */
  readonly parentName: string | null;
  /** ISO date from which it is no more; null while it stands. */
  readonly validTo: string | null;
  /** Names of what it became: offered, never taken. */
  readonly aliases: readonly string[];
  /** Names it had before its present one. */
  readonly formerNames: readonly string[];
}

/** "Xã Yên Thắng, Huyện Yên Mô (14620)". */
export function labelOf({ name, parentName, code }: AnnexUnit): string {
  return `${[name.vi, parentName].filter(Boolean).join(', ')} (${code})`;
}

/** Whether a unit was no more on a day (ISO). */
export const hasEnded = ({ validTo }: AnnexUnit, day: string): boolean => validTo !== null && validTo <= day;

/** What is known before the annex is read. */
export interface AnnexContext {
  /** Every tier of every register, in the order they are shown. */
  readonly tiers: readonly TierKind[];
  /**
   * Units of a tier that a list about a day may name: those that existed then, and those that are no more, under names and
   * codes nobody had on the day. Null where there is no such register.
   */
  readonly unitsOf: (register: string, tier: Tier, asOf: string) => readonly AnnexUnit[] | null;
  /** Days after one and until another on which units of a tier began, ended or became otherwise, in order. */
  readonly changesOf?: (register: string, tier: Tier, after: string, until: string) => readonly string[];
  /** Who publishes about the units of a register, in Vietnamese; null where there is no such register. */
  readonly ownerOf: (register: string) => string | null;
  /** The register editions of a kind are about; null where the store has none. */
  readonly registerOf: (kind: 'official' | 'simulated') => string | null;
  /** What the year's address leads to now; null for a first edition. */
  readonly currentOf: (assessment: string) => AnnexContent | null;
  /** The newest edition of the kind, whose province and criteria a new one takes over where its annex is silent. */
  readonly latestOf: (kind: 'official' | 'simulated') => AnnexContent | null;
  /** Asked for on the command line. */
  readonly year: number | null;
  readonly tier: Tier | null;
  /** ISO day whose units lists are about that do not say it themselves. */
  readonly asOf?: string | null;
}
