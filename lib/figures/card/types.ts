import type { FigureCriterion, FigureFrame, FigureValue } from '@/lib/figures/types';

export interface CardRow extends FigureCriterion {
  /** Rank before the name, on cards that list units; empty otherwise. */
  readonly rank: string;
  readonly value: FigureValue;
  /** Thousandths of the maximum or of the scale's end; null where nothing can be drawn. */
  readonly share: number | null;
  /** No maximum is known: the scale ends with the longest bar, and nothing is drawn for what is left to it. */
  readonly open?: true;
  /** The unit the card is of, among others; left out elsewhere. */
  readonly own?: true;
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
  /** Six criteria, or up to five units; with the card's own unit among them where nothing is known of its criteria. */
  readonly rows: readonly CardRow[];
  /** Site name and "tính đến 16/07/2024". */
  readonly site: string;
  readonly asOf: string;
}
