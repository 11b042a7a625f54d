import type { Lang } from '@/lib/site';

// What a figure is: everything that is drawn, as plain data that survives JSON. Words come ready-made in the figure's
// language; drawings add none of their own. Points are thousandths of a point, shares thousandths of the maximum.

/** A value as it is printed, or the words that say why there is none. */
export interface FigureValue {
  /** Thousandths of a point; null where missing. */
  readonly points: number | null;
  /** The printed score ("358,17"), or where `points` is null the reason ("chưa công bố"). */
  readonly label: string;
}

/** A position that is marked in a drawing: the median, the best, the maximum. */
export interface FigureMark {
  readonly points: number;
  /** Words and figure together: "Trung vị 301,5". */
  readonly label: string;
}

/** 1–6: a criterion's own hue. 0: the total, drawn in the accent. A seventh or later criterion is drawn in grey. */
export type Hue = number;

export interface FigureCriterion {
  readonly name: string;
  readonly hue: Hue;
}

/** What stands round every drawing. */
export interface FigureFrame {
  readonly lang: Lang;
  readonly title: string;
  /** The finding in one sentence; also the SVG's description. */
  readonly sentence: string;
  /** "Nguồn: Quyết định số 506/QĐ-UBND …" */
  readonly source: string;
  /** "Bản 2023.1" */
  readonly stamp: string;
  /** Words drawn pale across the drawing of a simulated edition; null for an official one. */
  readonly watermark: string | null;
  readonly notes: readonly string[];
}

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

export interface ProfileRow extends FigureCriterion {
  readonly key: string;
  readonly value: FigureValue;
  /** Thousandths of the criterion's maximum; null without a score or a maximum. */
  readonly share: number | null;
  /** "83,9%"; empty where `share` is null. */
  readonly shareLabel: string;
  /** " / 90", drawn lighter after the score; empty where the maximum is unknown. */
  readonly maximumLabel: string;
  /** Thousandths of the maximum. */
  readonly median: number | null;
  readonly top: number | null;
}

export interface ProfileFigure extends FigureFrame {
  readonly kind: 'profile';
  readonly view: 'bars' | 'radar';
  /** The unit, for the radar's direct label. */
  readonly unit: string;
  readonly rows: readonly ProfileRow[];
  readonly words: {
    /** "Trung vị" */
    readonly median: string;
    /** "Cao nhất" */
    readonly top: string;
    /** Under the scale: "% điểm tối đa của tiêu chí" */
    readonly axis: string;
  };
}

export interface DistributionDot {
  readonly key: string;
  readonly name: string;
  readonly points: number;
  readonly label: string;
}

export interface DistributionFigure extends FigureFrame {
  readonly kind: 'distribution';
  readonly hue: Hue;
  readonly dots: readonly DistributionDot[];
  readonly chosen: string | null;
  readonly median: FigureMark | null;
  /** End of the scale where published. */
  readonly maximum: FigureMark | null;
  readonly words: {
    /** Under the scale: "điểm"; each dot is a unit: "Mỗi chấm là một đơn vị; điểm bằng nhau xếp chồng lên nhau". */
    readonly axis: string;
    /** Stands over the lowest unit's name: "Thấp nhất". */
    readonly lowest: string;
    readonly highest: string;
    /** More than two units at an end; "{n}" is the count: "{n} đơn vị". Left out where there are no more. */
    readonly tied?: string;
  };
}

export interface TrendSeries {
  readonly key: string;
  readonly name: string;
  /** The unit itself is strong, others (the median) pale. */
  readonly strong: boolean;
  /** One for each edition. */
  readonly values: readonly FigureValue[];
}

export interface TrendFigure extends FigureFrame {
  readonly kind: 'trend';
  readonly hue: Hue;
  readonly editions: readonly { readonly key: string; readonly label: string }[];
  /** Before the edition at `before` (index, 1 or more) nothing can be compared, for this reason. */
  readonly breaks: readonly { readonly before: number; readonly reason: string }[];
  readonly series: readonly TrendSeries[];
  /** Attainable maximum where one holds for every edition. */
  readonly maximum: FigureMark | null;
  readonly words: { readonly axis: string };
}

export interface ComparisonUnit {
  readonly key: string;
  readonly name: string;
}

export interface ComparisonCell {
  readonly value: FigureValue;
  /** Thousandths of the row's maximum; null where missing or the maximum is unknown. */
  readonly share: number | null;
}

export interface ComparisonRow extends FigureCriterion {
  readonly key: string;
  /** "tối đa 90"; empty where unknown. */
  readonly maximumLabel: string;
  /** One for each unit, in the order of `units`. */
  readonly cells: readonly ComparisonCell[];
}

export interface ComparisonFigure extends FigureFrame {
  readonly kind: 'comparison';
  /** Two to four. */
  readonly units: readonly ComparisonUnit[];
  /** The total first, then the criteria. */
  readonly rows: readonly ComparisonRow[];
  readonly words: { readonly axis: string };
}

export interface TileCell {
  readonly key: string;
  readonly name: string;
  /** District or the like: tiles of one group share an outline and a name. */
  readonly group: string;
  readonly column: number;
  readonly row: number;
  /** Class of the tile, 0 (lowest) to `classes.length - 1`; null where there is no value. */
  readonly level: number | null;
  /** At most four characters drawn in the tile in the wide drawing, such as its rank; may be empty. */
  readonly mark: string;
  /** For the live drawing: "385,6 điểm, hạng 4". */
  readonly label: string;
}

export interface TilesFigure extends FigureFrame {
  readonly kind: 'tiles';
  readonly cells: readonly TileCell[];
  /** Names without the word for their kind read best: "Gia Viễn". */
  readonly groups: readonly { readonly key: string; readonly name: string }[];
  /** Names of the classes from lowest to highest, such as "Dưới 60%". */
  readonly classes: readonly string[];
  /** Name of the class without a value: "Chưa công bố". */
  readonly missing: string;
  readonly chosen: string | null;
}

export interface CardRow extends FigureCriterion {
  /** Rank before the name, on cards that list units; empty otherwise. */
  readonly rank: string;
  readonly value: FigureValue;
  /** Thousandths of the maximum or of the scale's end; null where nothing can be drawn. */
  readonly share: number | null;
  /** No maximum is known: the scale ends with the longest bar, and nothing is drawn for what is left to it. */
  readonly open?: true;
}

/** A share card, 1200×630. */
export interface CardFigure extends FigureFrame {
  readonly kind: 'card';
  /** Small line over the title: tier, or what the card is. */
  readonly kicker: string;
  /** The large figure, and the lighter words after it: "358,17" and "/ 400 điểm". Null on cards that list units. */
  readonly score: { readonly figure: string; readonly unit: string } | null;
  /** Strong line under the title or score: "Hạng 1/20", "Hạng 3". Empty where unranked. */
  readonly standing: string;
  /** Six criteria, or up to five units. */
  readonly rows: readonly CardRow[];
  /** Site name and "tính đến 16/07/2024". */
  readonly site: string;
  readonly asOf: string;
}

export type ChartFigure =
  | RankingFigure
  | ProfileFigure
  | DistributionFigure
  | TrendFigure
  | ComparisonFigure
  | TilesFigure;

export type Figure = ChartFigure | CardFigure;
