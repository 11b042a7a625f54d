import type { Lang } from '@/lib/site';

/** A criterion as a sheet shows it; every figure as it is printed. */
export interface SheetCriterion {
  /** 1–6 for the criteria's hues, 0 for the total. */
  readonly hue: number;
  readonly label: string;
  readonly points: string;
  /** "/ 50", or null where the maximum is not known. */
  readonly maximum: string | null;
  /** "còn 12,5", or null. */
  readonly left: string | null;
  /** Tenths of a percent of the maximum; null draws no bar. */
  readonly share: number | null;
  readonly median: number | null;
}

export interface SheetNeighbour {
  readonly rank: string;
  readonly name: string;
  readonly score: string;
  readonly chosen: boolean;
}

/** A score sheet: one page of A4, as the page shows it and the PDF draws it. All words are in its language. */
export interface SheetDocument {
  readonly lang: Lang;
  /** "Phiếu kết quả chuyển đổi số năm 2023" */
  readonly title: string;
  readonly owner: string;
  readonly name: string;
  readonly context: string;
  /** Said across the sheet where the figures are simulated; null otherwise. */
  readonly simulated: string | null;
  /** Said before anything else where the edition was corrected or withdrawn; null otherwise. */
  readonly notice: string | null;
  readonly score: string;
  readonly scoreNote: string;
  readonly rank: string;
  readonly sentence: string;
  readonly criteriaTitle: string;
  readonly criteria: readonly SheetCriterion[];
  /** Said in place of the criteria where none is published, and what their marks mean where they are. */
  readonly criteriaNote: string;
  readonly neighboursTitle: string;
  readonly neighbours: readonly SheetNeighbour[];
  readonly lineage: readonly string[];
  /** What of its texts is quoted from the source, in the source's language. */
  readonly quoted: readonly string[];
  /** Decision, document, edition; label and value. */
  readonly facts: readonly (readonly [string, string])[];
  /** ISO date-time at which the edition was published: the file's own date. */
  readonly publishedAt: string;
  readonly code: string;
  readonly codeLabel: string;
  /** What the QR code opens. */
  readonly verifyUrl: string;
  readonly verifyNote: string;
  /** The page fixed to the revision, written out. */
  readonly pageUrl: string;
}
