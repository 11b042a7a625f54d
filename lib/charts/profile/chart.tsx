import type { ChartProps } from '@/lib/charts/chart-props';
import { ProfileBars } from '@/lib/charts/profile/bars';
import { ProfileRadar } from '@/lib/charts/profile/radar';
import { drawsRadar } from '@/lib/figures/profile/layout';
import type { ProfileFigure } from '@/lib/figures/profile/types';

/** A unit's criteria, as bars or, where it is asked for and can be drawn, as a radar. */
export function ProfileChart(props: ChartProps<ProfileFigure>) {
  return drawsRadar(props.figure) ? <ProfileRadar {...props} /> : <ProfileBars {...props} />;
}
