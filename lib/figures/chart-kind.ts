import type { DrawingOptions } from '@/lib/figures/drawing-options';
import type { FigureFrame } from '@/lib/figures/types';

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Something in a drawing a reader can point at: its box in the drawing's pixels, and its words, the first line strong. */
export interface LiveMark extends Size {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly lines: readonly string[];
}

/** A figure of one kind, and the name of its kind in the code. */
export type KindedFigure = FigureFrame & { readonly kind: string };

/** What of a kind of chart is known without drawing it. Written as methods, so that a kind stands for those of its figures. */
export interface ChartKind<F extends KindedFigure> {
  readonly kind: F['kind'];
  /** Of the whole drawing with its frame. */
  size(figure: F, options: DrawingOptions): Size;
  /** In reading order, each with a key of its own. */
  marks(figure: F, options: DrawingOptions): readonly LiveMark[];
}

/** The box round a dot. */
export const around = (x: number, y: number, radius: number) => ({
  left: x - radius,
  top: y - radius,
  width: radius * 2,
  height: radius * 2,
});
