import type { FigureView } from '@/lib/views/figures/figure';
import { markedText } from '@/lib/views/page/mark';

/**
 * A figure's title or finding as it stands without the drawing, and so without the watermark across it: in a quotation,
 * a window's title, an alternative text.
 */
export function markAlone(text: string, { figure }: Pick<FigureView, 'figure'>): string {
  return markedText(text, figure.mark ?? null);
}
