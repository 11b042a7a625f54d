import type { Measured, Points } from '@/lib/scoring/types';
import type { Tier } from '@/lib/site';

/** What is written to the store, in the words of the domain. Every code is resolved before it comes here. */

export interface UnitDraft {
  readonly tier: Tier;
  readonly code: string;
  readonly slug: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly type: string;
  /** Code of the district, in the same register. */
  readonly parentCode: string | null;
  readonly evidence: string;
  readonly validTo: string | null;
  readonly sortKey: string;
  readonly searchKey: string;
  readonly tileColumn: number | null;
  readonly tileRow: number | null;
}

export interface SuccessionDraft {
  readonly fromTier: Tier;
  readonly fromCode: string;
  readonly date: string;
  readonly toCode: string | null;
  readonly toName: string | null;
  /** The successor is a unit of this register, in the same tier. */
  readonly toRegistered: boolean;
  readonly legalAct: string;
  readonly confidence: 'sourced' | 'inferred' | 'unknown';
  readonly sourceUrl: string | null;
  readonly note: string | null;
}

export interface MovedSlugDraft {
  readonly tier: Tier;
  readonly oldSlug: string;
  readonly newSlug: string;
}

export interface RegisterDraft {
  readonly register: string;
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
  readonly nameVi: string;
  readonly nameEn: string;
  readonly parentSlug: string | null;
  readonly maximum: Points | null;
}

export interface ResultDraft {
  /** Null where the row matches no unit of the register. */
  readonly unitCode: string | null;
  readonly nameAsPrinted: string;
  readonly total: Measured;
  readonly officialRank: number | null;
  readonly computedRank: number | null;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
  readonly source: string;
  /** 1-based line of the imported file. */
  readonly sourceRow: number;
  /** By criterion slug; a criterion that is absent is not published for this row. */
  readonly scores: Readonly<Record<string, Measured>>;
}

export interface TierDraft {
  readonly tier: Tier;
  readonly complete: boolean;
  readonly maximum: Points | null;
  readonly criteriaScope: 'tier' | 'assessment';
  readonly tieRule: string | null;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
  /** In the decision's order, parents before their children. */
  readonly criteria: readonly CriterionDraft[];
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
  readonly provinceVi: string;
  readonly provinceEn: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly decisionNumber: string | null;
  readonly decisionDate: string | null;
  readonly decisionTitle: string | null;
  readonly effectiveDate: string | null;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
  /** The file or files the figures were read from, and what proves them unchanged. */
  readonly sourceFileName: string;
  readonly sourceSha256: string;
  readonly sourceBytes: number;
  readonly contentHash: string;
  readonly sources: readonly SourceDraft[];
  readonly tiers: readonly TierDraft[];
}
