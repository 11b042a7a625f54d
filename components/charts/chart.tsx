import type { ChartProps } from '@/components/charts/chart-props';
import { ComparisonChart } from '@/components/charts/comparison-chart';
import { DistributionChart } from '@/components/charts/distribution-chart';
import { ProfileChart } from '@/components/charts/profile-chart';
import { ProfileRadar } from '@/components/charts/profile-radar';
import { RankingChart } from '@/components/charts/ranking-chart';
import { ShareCard } from '@/components/charts/share-card';
import { TilesChart } from '@/components/charts/tiles-chart';
import { TrendChart } from '@/components/charts/trend-chart';
import { drawsRadar } from '@/lib/figures/layout/profile-layout';
import type { Figure } from '@/lib/figures/types';

/** The drawing of any figure. */
export function Chart({ figure, ...rest }: ChartProps<Figure>) {
  switch (figure.kind) {
    case 'ranking':
      return <RankingChart figure={figure} {...rest} />;
    case 'profile':
      return drawsRadar(figure) ? (
        <ProfileRadar figure={figure} {...rest} />
      ) : (
        <ProfileChart figure={figure} {...rest} />
      );
    case 'distribution':
      return <DistributionChart figure={figure} {...rest} />;
    case 'trend':
      return <TrendChart figure={figure} {...rest} />;
    case 'comparison':
      return <ComparisonChart figure={figure} {...rest} />;
    case 'tiles':
      return <TilesChart figure={figure} {...rest} />;
    case 'card':
      return <ShareCard figure={figure} theme={rest.options.theme} id={rest.id} />;
  }
}
