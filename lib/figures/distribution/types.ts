import type { FigureFrame, FigureMark, Hue } from '@/lib/figures/types';

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
