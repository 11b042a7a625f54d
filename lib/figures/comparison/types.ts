import type { FigureCriterion, FigureFrame, FigureValue } from '@/lib/figures/types';

interface ComparisonUnit {
  readonly key: string;
  readonly name: string;
}

interface ComparisonCell {
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
