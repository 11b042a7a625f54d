import type { Band, Measured, Points, RankScope, Remark, Scale, Variant } from '@/lib/scoring/types';
import type { Lang, Localised, Tier, TierWords } from '@/lib/site';
import type { Span } from '@/lib/store/facts';
import type { Confidence, Extent, SuccessionKind } from '@/lib/store/stored-words';

/** What is written to the store, in the words of the domain. Every code is resolved before it comes here. */

/** A word or name in both languages. */

/** A unit by its address. */
export interface UnitAddress {
  readonly tier: Tier;
  readonly slug: string;
}

/** What a unit was from a day on (null: since before the register begins) until a day (null: still). */
export interface FactDraft extends Span {
  readonly code: string;
  readonly name: Localised;
  readonly type: string;
  /** The unit it is within, in the same register. */
  readonly parent: UnitAddress | null;
  readonly legalAct: string | null;
  readonly confidence: Confidence;
  readonly sourceUrl: string | null;
  readonly sortKey: string;
}

/** A place on the tile map, in the layout that holds from a day on (null: since before the register begins). */
export interface TileDraft {
  readonly from: string | null;
  readonly column: number;
  readonly row: number;
}

export interface UnitDraft extends UnitAddress {
  readonly evidence: string;
  /** Of a predecessor only: slug of the province whose unit it was. */
  readonly formerProvince: string | null;
  readonly facts: readonly FactDraft[];
  readonly tiles: readonly TileDraft[];
}

export interface SuccessionDraft {
  readonly tier: Tier;
  /** Slugs of units of the tier. */
  readonly from: string;
  readonly to: string | null;
  readonly date: string;
  readonly kind: SuccessionKind;
  readonly extent: Extent;
  readonly legalAct: string;
  readonly confidence: Confidence;
  readonly sourceUrl: string | null;
  readonly note: string | null;
}

export interface MovedSlugDraft {
  readonly tier: Tier;
  readonly oldSlug: string;
  readonly newSlug: string;
}

/** A tier of a register's units. */
interface TierKindDraft {
  readonly slug: string;
  readonly parentSlug: string | null;
  readonly words: Readonly<Record<Lang, TierWords>>;
  readonly areas: boolean;
  readonly hasMap: boolean;
}

/** What a register says of itself. */
export interface RegisterAbout {
  readonly register: string;
  readonly kind: 'official' | 'simulated';
  readonly name: Localised;
  /** Who publishes about its units. */
  readonly owner: Localised;
  readonly note: Localised;
  /** Words of this register alone, by key. */
  readonly words: Readonly<Record<string, Localised>>;
  readonly formerProvinces: readonly { readonly slug: string; readonly name: Localised }[];
}

export interface RegisterDraft extends RegisterAbout {
  /** In the order they are shown. */
  readonly tiers: readonly TierKindDraft[];
  /** Changes whenever anything that is written changes. */
  readonly contentHash: string;
  /** Of the files as they were read. */
  readonly sourceSha256: string;
  readonly units: readonly UnitDraft[];
  readonly successions: readonly SuccessionDraft[];
  readonly movedSlugs: readonly MovedSlugDraft[];
}

export interface CriterionDraft {
  readonly slug: string;
  readonly name: Localised;
  readonly parentSlug: string | null;
  readonly maximum: Points | null;
}

export interface ResultDraft {
  /** The code a unit had on the day the tier is about; null where the row matches no unit of the register. */
  readonly unitCode: string | null;
  readonly nameAsPrinted: string;
  readonly total: Measured;
  readonly officialRank: number | null;
  /** Assessed, and given no rank by the decision. */
  readonly unranked: boolean;
  /** Slug of the band the decision prints; null where it prints none. */
  readonly band?: string | null;
  readonly note: Remark;
  readonly source: string;
  /** 1-based line of the imported file. */
  readonly sourceRow: number;
  /** By criterion slug; a criterion that is absent is not published for this row. */
  readonly scores: Readonly<Record<string, Measured>>;
}

export interface TierDraft {
  readonly tier: Tier;
  /** Which of several lists of the tier it is; left out where the tier is one list. */
  readonly variant?: Variant | undefined;
  /** ISO day: the results are about the units of this day. */
  readonly asOf: string;
  readonly complete: boolean;
  readonly maximum: Points | null;
  readonly criteriaScope: 'tier' | 'assessment';
  readonly tieRule: string | null;
  /** What ranks are counted in; left out: the tier. */
  readonly rankScope?: RankScope | undefined;
  /** What its figures are; left out: points. */
  readonly scale?: Scale | undefined;
  readonly note: Remark;
  /** In the decision's order, parents before their children. */
  readonly criteria: readonly CriterionDraft[];
  /** The best first. */
  readonly bands?: readonly Band[];
  readonly results: readonly ResultDraft[];
}

export interface SourceDraft {
  readonly slug: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly url: string | null;
}

export interface RevisionDraft {
  readonly assessment: {
    readonly slug: string;
    readonly year: number;
    readonly kind: 'official' | 'simulated';
    readonly register: string;
  };
  readonly number: number;
  /** `{assessment.slug}.{number}` */
  readonly slug: string;
  /** ISO date-time. */
  readonly publishedAt: string;
  readonly province: Localised;
  readonly title: Localised;
  readonly decisionNumber: string | null;
  readonly decisionDate: string | null;
  readonly decisionTitle: string | null;
  readonly effectiveDate: string | null;
  readonly note: Remark;
  /** The file or files the figures were read from, and what proves them unchanged. */
  readonly sourceFileName: string;
  readonly sourceSha256: string;
  readonly sourceBytes: number;
  readonly contentHash: string;
  readonly sources: readonly SourceDraft[];
  readonly tiers: readonly TierDraft[];
}
