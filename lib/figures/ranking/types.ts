import type { FigureCriterion, FigureFrame, FigureMark, FigureValue, Hue } from '@/lib/figures/types';

export interface RankingBar {
  readonly key: string;
  readonly name: string;
  /** "1", "=2"; empty where unranked. */
  readonly rank: string;
  readonly value: FigureValue;
  /** Points per criterion of the figure's `criteria`, null where missing; null where the bar is not divided. */
  readonly parts: readonly (number | null)[] | null;
  /** Its place among all units with a score, or all without one, from 0; left out where the figure has a bar for each. */
  readonly place?: number;
}

export interface RankingFigure extends FigureFrame {
  readonly kind: 'ranking';
  /** In the order shown, units without a score last. */
  readonly bars: readonly RankingBar[];
  /** How many units a long list has, of which the bars are those that may be drawn; left out where the bars are all. */
  readonly whole?: { readonly scored: number; readonly unscored: number };
  /** Hue of an undivided bar. */
  readonly hue: Hue;
  /** The criteria the bars are stacked of; empty for undivided bars. */
  readonly criteria: readonly FigureCriterion[];
  /** End of the scale where published: "Tối đa 400". */
  readonly maximum: FigureMark | null;
  readonly median: FigureMark | null;
  /** Rows drawn at most where there is little room; left out: as many as a page has room for. */
  readonly most?: number;
  /** Key of the chosen unit. */
  readonly chosen: string | null;
  readonly words: {
    /** Rows left out between two shown ones; "{n}" is the count, always 2 or more: "… {n} đơn vị …". */
    readonly gap: string;
    /** Unscored rows left out at the end; "{n}" is the count, always 2 or more. */
    readonly unscored: string;
    /** For a criterion without a score in a divided bar: "không có điểm"; left out where every bar has all its parts. */
    readonly missing?: string;
  };
}
