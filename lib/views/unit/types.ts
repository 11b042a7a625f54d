import type { EditionView } from '@/lib/views/edition/edition';
import type { PageFigure } from '@/lib/views/figures/links';
import type { CitationView } from '@/lib/views/page/citation';
import type { Fact } from '@/lib/views/page/fact';
import type { Link, PageFrame } from '@/lib/views/page/frame';
import type { CellView } from '@/lib/views/score/cells';
import type { RankView } from '@/lib/views/score/rank';

/** What the first screen answers. */
export interface UnitHeadline {
  readonly score: string | null;
  /** "/ 400 điểm", "điểm"; empty without a score, and of an index whose maximum is not known. */
  readonly unit: string;
  /** "85,3", of the maximum. */
  readonly percent: string | null;
  /** "Hạng 5/143", or why there is none. */
  readonly rank: string;
  readonly rankNote: string | null;
  readonly missing: { readonly label: string; readonly why: string; readonly printed: string | null } | null;
  /** All of it in words, for where the figures do not stand beside it. */
  readonly sentence: string;
  /** The part of the sentence that the figures do not say. */
  readonly said: string;
  /** The newest result known, where this edition has none. */
  readonly latest: Link | null;
  /** What the unit was made of had, the highest first, where nothing of its own is known. */
  readonly inherited: {
    /** "Năm 2022, trước khi sắp xếp" */
    readonly lead: string;
    /** `extent`: "một phần"; null for the whole. */
    readonly results: readonly (Link & {
      readonly extent: string | null;
      readonly score: string | null;
      readonly unit: string;
      readonly rank: string | null;
    })[];
    /** How many others there are; null where all are named. */
    readonly more: string | null;
  } | null;
  /** What later years have of the unit: nothing, said of each. */
  readonly newer: readonly string[];
}

export interface UnitCriterionRow {
  readonly key: string;
  readonly hue: number;
  readonly label: string;
  readonly href: string | null;
  readonly cell: CellView;
  readonly maximum: CellView | null;
  /** Shares of the maximum in tenths of a percent, as the bar draws them; null draws none. */
  readonly bar: { readonly share: number; readonly median: number | null } | null;
  readonly left: CellView | null;
  readonly median: CellView | null;
  readonly rank: RankView | null;
  /** The best of the district, or of the tier: its score and who has it; null in the total's row and where nobody has one. */
  readonly best: { readonly score: string; readonly unit: Link | null; readonly more: string | null } | null;
}

export interface UnitCriteria {
  readonly title: string;
  readonly rows: readonly UnitCriterionRow[];
  readonly total: UnitCriterionRow | null;
  /** Said in place of the table where nothing is published. */
  readonly absent: string | null;
  readonly showMaximum: boolean;
  readonly showRank: boolean;
  /** Head of the column of the best; null where there is none. */
  readonly best: string | null;
  /** Under the table: what "left" means, and why a criterion has no ranks. */
  readonly notes: readonly string[];
}

export interface HistoryRow {
  readonly year: number;
  readonly href: string;
  readonly score: CellView;
  readonly rank: string | null;
  readonly change: string | null;
  readonly decision: string;
  readonly chosen: boolean;
}

/** A unit with the words of its latest result. */
export interface UnitWithResult extends Link {
  /** "Năm 2023: 605,21 điểm, hạng 1"; that none is published; null for a unit no edition could have. */
  readonly result: string | null;
}

/** What happened to the unit on a day. */
export interface LineageEntry {
  /** ISO day. */
  readonly date: string;
  readonly text: string;
  /** The act, as the text quotes it. */
  readonly act: string | null;
  /** What it became, wholly or in part. */
  readonly unit: UnitWithResult | null;
  readonly confidence: string;
  readonly sourceUrl: string | null;
  /** Other units of the same register that went into the same successor. */
  readonly together: { readonly label: string; readonly units: readonly Link[] } | null;
}

export interface RelatedRow extends UnitWithResult {
  /** "một phần", "phần còn lại"; null for the whole. */
  readonly extent: string | null;
  readonly confidence: string;
}

export interface LineageView {
  /** What the unit went through, oldest first. */
  readonly acts: readonly LineageEntry[];
  /** Units it came from, or is today, under a title that says when and by which act. */
  readonly groups: readonly {
    readonly title: string;
    /** The act, as the title quotes it. */
    readonly act: string | null;
    readonly sourceUrl: string | null;
    readonly rows: readonly RelatedRow[];
  }[];
}

/** A gain of points and what it would come to. */
export interface LadderRung {
  /** "+0,626" */
  readonly gain: CellView;
  readonly rank: string;
  /** "bằng Xã Mẫu 034" */
  readonly what: string;
}

/** The way up from a unit's score: a calculation, never a result. */
export interface LadderView {
  /** Above the gains: what they are of. */
  readonly gainHead: string;
  /** The smallest gain first; empty for a leader, and where an unprinted score may stand between. */
  readonly rungs: readonly LadderRung[];
  /** What is said in place of them. */
  readonly said: readonly string[];
  /** Where the most points are left. */
  readonly left: string | null;
  readonly notes: readonly string[];
  /** The page that calculates with other points; null where none can. */
  readonly whatIf: Link | null;
}

export interface NearbyRow {
  readonly rank: RankView | null;
  readonly unit: Link;
  readonly score: CellView;
  readonly chosen: boolean;
}

/** What a reader can do where nothing of the unit is published. */
export interface UnitAsk {
  /** A letter that asks for it; null where nobody holds it. */
  readonly letter: Link | null;
  readonly follow: Link;
  /** What it is within and what it is today, each with the latest of its results. */
  readonly known: readonly UnitWithResult[];
}

export interface UnitView {
  readonly frame: PageFrame;
  readonly edition: EditionView;
  readonly name: string;
  /** "Cấp xã · thuộc Huyện Yên Mô" */
  readonly context: string;
  readonly parent: Link | null;
  readonly headline: UnitHeadline;
  /** The edition could not have the unit: what it came from or is today is then the answer. */
  readonly absent: boolean;
  readonly ask: UnitAsk | null;
  readonly criteria: UnitCriteria;
  readonly figures: readonly PageFigure[];
  readonly wayUp: LadderView | null;
  readonly nearby: readonly NearbyRow[];
  readonly alike: { readonly rule: string; readonly rows: readonly NearbyRow[] } | null;
  /** How far the rank depends on the framework's choices; null where that cannot be told. */
  readonly firmness: { readonly text: string; readonly more: Link } | null;
  readonly history: { readonly rows: readonly HistoryRow[]; readonly remarks: readonly string[] };
  readonly lineage: LineageView;
  readonly relatives: {
    readonly title: string;
    /** `rank`: "Hạng 5" as the ranking shows it, published or computed; null where there is none. */
    readonly units: readonly (Link & { readonly rank: string | null })[];
  } | null;
  /** Where the others within the same unit stand; null where it is within none. */
  readonly siblings: Link | null;
  readonly facts: readonly Fact[];
  /** What it takes to check the figures, folded away. */
  readonly record: readonly Fact[];
  /** The A4 score sheet; null where there is none. */
  readonly sheet: Link | null;
  readonly ranking: Link;
  /** The comparison page with this unit in it. */
  readonly compare: Link;
  /** The unit's figures as files, and its feed. */
  readonly downloads: readonly Link[];
  /** Null where the edition could not have the unit: it has no page of it to cite. */
  readonly citation: CitationView | null;
  readonly share: {
    readonly live: string;
    /** Null where the edition could not have the unit. */
    readonly pinned: string | null;
    /** What is sent: the sentence and the fixed address, marked where it is simulated. */
    readonly message: string;
    readonly zalo: string;
    readonly facebook: string;
    readonly sms: string;
    readonly mail: string;
    /** Code that copies and shares; null where none was built. */
    readonly script: string | null;
  };
}
