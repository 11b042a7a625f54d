import { ShareCard } from '@/lib/charts/card/chart';
import type { ChartProps } from '@/lib/charts/chart-props';
import { ComparisonChart } from '@/lib/charts/comparison/chart';
import { DistributionChart } from '@/lib/charts/distribution/chart';
import { ProfileChart } from '@/lib/charts/profile/chart';
import { ProfileRadar } from '@/lib/charts/profile/radar';
import { RankingChart } from '@/lib/charts/ranking/chart';
import { TilesChart } from '@/lib/charts/tiles/chart';
import { TrendChart } from '@/lib/charts/trend/chart';
import { drawsRadar } from '@/lib/figures/profile/layout';
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
