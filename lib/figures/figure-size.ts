import type { Size } from '@/lib/figures/chart-kind';
import { CARD_SIZE, type DrawingOptions } from '@/lib/figures/drawing-options';
import { chartKindOf, type Figure } from '@/lib/figures/kinds';

// Why: lib/decisions/0012-plain-frames-in-pages.md

/** Width and height of a drawing in CSS pixels, known before it is drawn: for `<img width height>` and frame heights. */
export function figureSize(figure: Figure, options: Omit<DrawingOptions, 'theme'>): Size {
  if (figure.kind === 'card') return CARD_SIZE;
  const { width, height } = chartKindOf(figure).size(figure, { ...options, theme: 'light' });
  return { width, height };
}
