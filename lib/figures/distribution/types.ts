import type { FigureFrame, FigureMark, Hue } from '@/lib/figures/types';

export interface DistributionDot {
  readonly key: string;
  readonly name: string;
  readonly points: number;
  readonly label: string;
}

/** How many units lie from one score up to, but not at, another. */
export interface DistributionInterval {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** "300 đến dưới 310". */
  readonly name: string;
  /** "812 đơn vị". */
  readonly label: string;
}

/** Units of one score. */
export interface DistributionEnd {
  readonly points: number;
  readonly label: string;
  /** How many they are, and the names of no more than two. */
  readonly count: number;
  readonly names: readonly string[];
}

/** Units too many for a dot each: how many lie in each interval, from the lowest up, and who is at the ends. */
export interface DistributionHeap {
  readonly intervals: readonly DistributionInterval[];
  readonly lowest: DistributionEnd;
  readonly highest: DistributionEnd;
}

export interface DistributionFigure extends FigureFrame {
  readonly kind: 'distribution';
  readonly hue: Hue;
  /** Of a heap the chosen one alone. */
  readonly dots: readonly DistributionDot[];
  /** In place of the dots of units too many for that; left out where each has one. */
  readonly heap?: DistributionHeap;
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
