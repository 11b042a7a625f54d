import type { FigureFrame, FigureMark, FigureValue, Hue } from '@/lib/figures/types';

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
