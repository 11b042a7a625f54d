import type { Lacking } from '@/lib/views/score/lacking-decimals';

/** The classes of a figure's cell: its decimal sign stands under those of its column. */
export const figureClass = (lacking: Lacking | null | undefined): string =>
  lacking && lacking.decimals > 0 ? `n ${lacking.whole ? 'w' : 'q'}${lacking.decimals}` : 'n';
