import { around, type ChartKind } from '@/lib/figures/chart-kind';
import { placeDistribution, sizeOfDistribution } from '@/lib/figures/distribution/layout';
import type { DistributionFigure } from '@/lib/figures/distribution/types';

export const distribution: ChartKind<DistributionFigure> = {
  kind: 'distribution',
  size: sizeOfDistribution,
  marks: (figure, options) => {
    const { dots, radius } = placeDistribution(figure, options);
    return dots.map(({ key, dot, x, y }) => ({ key, ...around(x, y, radius + 2), lines: [dot.name, dot.label] }));
  },
};
