import type { FigureCriterion, FigureFrame, FigureValue } from '@/lib/figures/types';

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
