import type { LiveMark } from '@/lib/figures/chart-kind';
import type { DrawingOptions } from '@/lib/figures/drawing-options';
import { type ChartFigure, chartKindOf } from '@/lib/figures/kinds';

/** What a reader can point at in the live drawing of a figure, in reading order. */
export function placeLiveMarks(figure: ChartFigure, options: DrawingOptions): readonly LiveMark[] {
  return chartKindOf(figure).marks(figure, options);
}
