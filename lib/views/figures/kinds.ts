import type { FigureOf } from '@/lib/figures/kinds';
import type { FigureKind } from '@/lib/params/figure';
import { comparisonView } from '@/lib/views/figures/comparison';
import { distributionView } from '@/lib/views/figures/distribution';
import type { KindView } from '@/lib/views/figures/kind-view';
import { profileView } from '@/lib/views/figures/profile';
import { rankingView } from '@/lib/views/figures/ranking';
import { tilesView } from '@/lib/views/figures/tiles';
import { trendView } from '@/lib/views/figures/trend';

// Why, and what a new kind needs: lib/decisions/0001-chart-kinds.md

/** How each kind of chart is built from the store, and what it is called. */
export const KIND_VIEWS: { readonly [K in FigureKind]: KindView<FigureOf<K>> } = {
  'xep-hang': rankingView,
  'phan-bo': distributionView,
  'ho-so': profileView,
  'qua-nam': trendView,
  'so-sanh': comparisonView,
  'ban-do': tilesView,
};
