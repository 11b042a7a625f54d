import type { Tier } from '@/lib/site';
import type { EditionView } from '@/lib/views/edition/edition';
import type { PageFigure } from '@/lib/views/figures/links';
import type { CitationView } from '@/lib/views/page/citation';
import type { Link, PageFrame } from '@/lib/views/page/frame';
import type { CellView } from '@/lib/views/score/cells';
import type { TierSummary } from '@/lib/views/score/leaders';
import type { RankView } from '@/lib/views/score/rank';

export interface RankingRowView {
  /** The unit's slug: also the row's place in the page. */
  readonly key: string;
  readonly rank: RankView | null;
  /** Said of a unit that the decision gives no rank; null of every other. */
  readonly unranked: string | null;
  /** "Tốt", of a list by its total that has bands. */
  readonly band: string | null;
  readonly name: string;
  readonly href: string | null;
  readonly parent: string | null;
  readonly cells: readonly CellView[];
  /** Change of the score with its sign; null where the gate is shut or a value is missing. */
  readonly change: string | null;
  /** Index into the notes under the table, from 1. */
  readonly note: number | null;
}

export interface ColumnView {
  /** "tong" for the total, else the criterion's slug. */
  readonly key: string;
  readonly label: string;
  readonly maximum: string | null;
  readonly href: string;
  /** Criterion hue 1–6, 0 for the total. */
  readonly hue: number;
  readonly chosen: boolean;
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

export interface UnrankedView {
  readonly name: string;
  readonly href: string | null;
  readonly label: string;
  readonly why: string;
  readonly note: string | null;
}

export interface UnpublishedView {
  readonly text: string;
  /** Who holds what is not published, and how to ask for it; null of a province that is not. */
  readonly ask: Link | null;
  /** How to be told when it appears. */
  readonly follow: Link;
  readonly groups: readonly {
    /** The group's place in the page; null where there is one group alone. */
    readonly anchor: string | null;
    readonly label: string | null;
    readonly units: readonly Link[];
  }[];
}

/** The ways through a list that stands on several pages. */
export interface RankingPages {
  readonly text: string;
  readonly links: readonly (Link & { readonly rel: 'prev' | 'next' | null })[];
  /** Addresses without language, for the page's head. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly action: string;
  /** What else the address says, carried on by the form. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly choices: readonly FilterOption[];
}

export interface RankingView {
  readonly frame: PageFrame;
  readonly edition: EditionView;
  readonly tier: Tier;
  readonly heading: string;
  /** The finding, in one sentence. */
  readonly finding: string;
  /** The latest result there is, where the page's own edition has none; else null. */
  readonly known: TierSummary | null;
  readonly tiers: readonly (Link & { readonly chosen: boolean })[];
  readonly editions: readonly (Link & { readonly chosen: boolean })[];
  /** "trong huyện" of ranks that are not the tier's; else null. */
  readonly ranksIn: string | null;
  readonly columns: readonly ColumnView[];
  readonly sorts: {
    readonly name: Link & { readonly chosen: boolean };
    readonly district: (Link & { readonly chosen: boolean }) | null;
    readonly change: (Link & { readonly chosen: boolean }) | null;
    readonly reverse: Link;
    readonly direction: 'ascending' | 'descending';
  };
  readonly showDistrict: boolean;
  /** The year changes are counted from; null where the gate is closed. */
  readonly changeSince: number | null;
  readonly filters: {
    readonly action: string;
    readonly districts: readonly FilterOption[];
    readonly types: readonly FilterOption[];
    readonly active: boolean;
    readonly summary: string | null;
    readonly clear: string;
  } | null;
  readonly rows: readonly RankingRowView[];
  /** Null where the list stands on one page. */
  readonly pages: RankingPages | null;
  readonly median: { readonly label: string; readonly cells: readonly CellView[] } | null;
  /** The map, which comes before the table, and the other figures, which follow it. */
  readonly maps: readonly PageFigure[];
  readonly figures: readonly PageFigure[];
  /** The parts of the page, in their order; none where it is one. */
  readonly jumps: readonly Link[];
  /** Source and date, under the table on each sheet of paper. */
  readonly foot: string;
  readonly unranked: readonly UnrankedView[];
  readonly unpublished: UnpublishedView | null;
  /** Sentences under the table: how ranks came about, ties, bars, why no trend. */
  readonly remarks: readonly string[];
  readonly notes: readonly string[];
  /** The table as files, exactly as it is filtered. */
  readonly downloads: readonly Link[];
  readonly citation: CitationView;
}
