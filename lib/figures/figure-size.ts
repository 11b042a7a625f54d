import { placeComparison } from '@/lib/figures/comparison/layout';
import { placeDistribution } from '@/lib/figures/distribution/layout';
import { CARD_SIZE, type DrawingOptions } from '@/lib/figures/drawing-options';
import { drawsRadar, placeProfile } from '@/lib/figures/profile/layout';
import { placeRadar } from '@/lib/figures/profile/radar-layout';
import { placeRanking } from '@/lib/figures/ranking/layout';
import { placeTiles } from '@/lib/figures/tiles/layout';
import { placeTrend } from '@/lib/figures/trend/layout';
import type { Figure } from '@/lib/figures/types';

// Why: lib/decisions/0012-plain-frames-in-pages.md

/** Width and height of a drawing in CSS pixels, known before it is drawn: for `<img width height>` and frame heights. */
export function figureSize(
  figure: Figure,
  options: Omit<DrawingOptions, 'theme'>,
): { readonly width: number; readonly height: number } {
  if (figure.kind === 'card') return CARD_SIZE;
  const { width, height } = frameOf(figure, { ...options, theme: 'light' });
  return { width, height };
}

function frameOf(figure: Exclude<Figure, { kind: 'card' }>, options: DrawingOptions) {
  switch (figure.kind) {
    case 'ranking':
      return placeRanking(figure, options).frame;
    case 'profile':
      return (drawsRadar(figure) ? placeRadar(figure, options) : placeProfile(figure, options)).frame;
    case 'distribution':
      return placeDistribution(figure, options).frame;
    case 'trend':
      return placeTrend(figure, options).frame;
    case 'comparison':
      return placeComparison(figure, options).frame;
    case 'tiles':
      return placeTiles(figure, options).frame;
  }
}
