import type { ReactElement } from 'react';
import { ShareCard } from '@/lib/charts/card/chart';
import type { ChartProps } from '@/lib/charts/chart-props';
import { ComparisonChart } from '@/lib/charts/comparison/chart';
import { DistributionChart } from '@/lib/charts/distribution/chart';
import { ProfileChart } from '@/lib/charts/profile/chart';
import { RankingChart } from '@/lib/charts/ranking/chart';
import { TilesChart } from '@/lib/charts/tiles/chart';
import { TrendChart } from '@/lib/charts/trend/chart';
import type { Figure } from '@/lib/figures/kinds';

// Why, and what a new kind needs: lib/decisions/0001-chart-kinds.md

export type Drawing<F> = (props: ChartProps<F>) => ReactElement;

/** How each kind of figure is drawn. */
export const DRAWINGS: { readonly [F in Figure as F['kind']]: Drawing<F> } = {
  ranking: RankingChart,
  distribution: DistributionChart,
  profile: ProfileChart,
  trend: TrendChart,
  comparison: ComparisonChart,
  tiles: TilesChart,
  card: ShareCard,
};
