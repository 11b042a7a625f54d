import type { ChartProps } from '@/components/charts/chart-props';
import { DistributionChart } from '@/components/charts/distribution-chart';
import { ProfileChart } from '@/components/charts/profile-chart';
import { ProfileRadar } from '@/components/charts/profile-radar';
import { RankingChart } from '@/components/charts/ranking-chart';
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
  }
}
