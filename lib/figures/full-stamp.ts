import type { FigureFrame } from '@/lib/figures/types';

/** The edition and the mark of the log: what a drawing that has left the site can be held against. */
export const fullStamp = ({ stamp, origin }: Pick<FigureFrame, 'stamp' | 'origin'>): string =>
  [stamp, origin?.log].filter(Boolean).join(' · ');
