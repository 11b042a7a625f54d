import type { DrawingOptions } from '@/lib/figures/drawing-options';

/** What every chart takes. One component draws the file, the embed and the live drawing. */
export interface ChartProps<F> {
  readonly figure: F;
  readonly options: DrawingOptions;
  /** Begins every id inside the drawing, so that several can stand in one document. */
  readonly id: string;
}
