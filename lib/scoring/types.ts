import { inEach, type Localised } from '@/lib/site';

/**
 * The shapes the rules work on. Points are thousandths of a point ("358,17" is 358_170), whole but for lists that print more
 * than three decimals ("0,8123" is 812.3); what is added or divided passes through `settle`, so that equal decimals are equal.
 */
export type Points = number;

/** Why a value is missing. A missing value is never zero, never ranked, never in a denominator. */
export const MISSING_CODES = [
  'not-published', // the body has a value, the edition's source does not print it
  'not-assessed', // took no part
  'not-applicable', // the criterion does not apply to this body
  'invalid-in-source', // the source prints a value that cannot be right
  'unit-abolished', // the unit ended before it could be assessed
] as const;
export type MissingCode = (typeof MISSING_CODES)[number];

/** A value as the source has it: `points` is null exactly when `missing` is set; `printed` keeps the source's text. */
export interface Measured {
  readonly points: Points | null;
  readonly printed: string | null;
  readonly missing: MissingCode | null;
}

/** A criterion of one tier of one revision. `maximum` in thousandths; null where not published; 0 is allowed. */
export interface CriterionRow {
  readonly slug: string;
  readonly name: Localised;
  readonly parentSlug: string | null;
  readonly position: number;
  readonly maximum: Points | null;
}

/** A band of totals that a decision puts units into ("Tốt"). */
export interface Band {
  /** Its name, folded: one word for it in files and the API. */
  readonly slug: string;
  readonly name: Localised;
  /** The lowest total of it, thousandths; null where not published, and for the lowest band, which reaches down to nought. */
  readonly from: Points | null;
}

/** Ranks are counted within the unit each unit is within, such as its district; what says nothing of it ranks the whole tier. */
export type RankScope = 'parent';

/** What the figures of a list are: percentages, or an index from 0 to 1; of what says nothing of it they are points. */
export const SCALES = ['percent', 'index'] as const;
export type Scale = (typeof SCALES)[number];

/**
 * One of several lists of one tier, such as departments that serve the public and those that do not: each has criteria, maxima
 * and ranks of its own, and nothing is compared across them.
 */
export interface Variant {
  /** Its word, behind the tier's in addresses. */
  readonly slug: string;
  /** As it stands behind the tier's name: "có dịch vụ công". */
  readonly name: Localised;
}

/** A remark in each language; null where it was not written in one. */
export type Remark = Localised<string | null>;

/** None in any language. */
export const NO_REMARK: Remark = inEach(() => null);

/** Something that may have a remark; left out: none. */
export interface Remarked {
  readonly note?: Remark;
}

/** One unit's row in a tier's list. `scores` is keyed by criterion slug. */
export interface ScoreRow extends Remarked {
  /** Stable id of the unit within the store; null where the row matched no unit of the register. */
  readonly unitId: number | null;
  readonly nameAsPrinted: string;
  /** Full Vietnamese name, such as "Phường Phúc Thành". */
  readonly nameVi: string;
  /** Orders bare names as the Vietnamese alphabet does, by plain string comparison. */
  readonly sortKey: string;
  readonly total: Measured;
  readonly officialRank: number | null;
  /** It was assessed, and the decision gives it no rank: it has none, takes nobody's, and counts in no "of 18". */
  readonly unranked?: boolean;
  /** Slug of the band the decision prints for it; null where it prints none. */
  readonly band?: string | null;
  /** What its unit is within on the day of the list; told where ranks are counted in it. */
  readonly within?: { readonly slug: string; readonly name: Localised } | null;
  readonly scores: Readonly<Record<string, Measured>>;
  /** 1-based line of the imported file. */
  readonly sourceRow: number;
}

/** One tier of one revision, as the rules need it. */
export interface TierRows<Row extends ScoreRow = ScoreRow> extends Remarked {
  /** Word of the list: the tier's, or of a variant the tier's and its own. */
  readonly tier: string;
  /** The variant the list is of; left out where the tier is one list. */
  readonly variant?: Variant | undefined;
  /** The whole list of the decision is present: only then are units counted. */
  readonly complete: boolean;
  /** Attainable total in thousandths, null where not published. */
  readonly maximum: Points | null;
  /** Whether the source names the criteria for this tier or only for the assessment as a whole; `tier` where left out. */
  readonly criteriaScope?: 'tier' | 'assessment';
  /** What ranks are counted in; left out: the tier. */
  readonly rankScope?: RankScope | undefined;
  /** What its figures are; left out: points. */
  readonly scale?: Scale | undefined;
  /** The decision's rule for ties, as it says it. */
  readonly tieRule?: string | null;
  /** ISO day whose units the list is about, where that is known. */
  readonly asOf?: string;
  readonly criteria: readonly CriterionRow[];
  /** The decision's bands, the best first; none where it has none. */
  readonly bands?: readonly Band[];
  readonly rows: readonly Row[];
}
