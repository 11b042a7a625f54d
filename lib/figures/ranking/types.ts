import type { FigureCriterion, FigureFrame, FigureMark, FigureValue, Hue } from '@/lib/figures/types';

export interface RankingBar {
  readonly key: string;
  readonly name: string;
  /** "1", "=2"; empty where unranked. */
  readonly rank: string;
  readonly value: FigureValue;
  /** Points per criterion of the figure's `criteria`, null where missing; null where the bar is not divided. */
  readonly parts: readonly (number | null)[] | null;
}

export interface RankingFigure extends FigureFrame {
  readonly kind: 'ranking';
  /** In the order shown, units without a score last. */
  readonly bars: readonly RankingBar[];
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
