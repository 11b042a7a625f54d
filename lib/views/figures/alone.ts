import { siteWords } from '@/lib/i18n/words/site';
import type { FigureView } from '@/lib/views/figures/figure';

/**
 * A figure's title or finding as it stands without the drawing, and so without the watermark across it: in a quotation,
 * a window's title, an alternative text. Simulated figures say there too that they are.
 */
export function markAlone(text: string, { simulated, figure }: FigureView): string {
  return simulated ? `${siteWords[figure.lang].simulatedShort}: ${text}` : text;
}
