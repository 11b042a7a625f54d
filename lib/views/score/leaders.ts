import type { Tier } from '@/lib/site';
import type { Link } from '@/lib/views/page/frame';
import type { CellView } from '@/lib/views/score/cells';
import type { RankView } from '@/lib/views/score/rank';

export interface TopRowView {
  readonly rank: RankView | null;
  readonly unit: Link;
  readonly cell: CellView;
}

export interface TierSummary {
  readonly tier: Tier;
  readonly heading: string;
  /** The tier within a sentence. */
  readonly inSentence: string;
  /** The year of the result; null where the page says it. */
  readonly year: number | null;
  /** Says of what year the result is, where a later one has none; else null. */
  readonly when: string | null;
  readonly finding: string;
  readonly coverage: string;
  readonly rows: readonly TopRowView[];
  readonly ranking: Link;
}
