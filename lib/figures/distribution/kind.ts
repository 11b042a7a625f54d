import { around, type ChartKind } from '@/lib/figures/chart-kind';
import { placeDistribution, sizeOfDistribution } from '@/lib/figures/distribution/layout';
import type { DistributionFigure } from '@/lib/figures/distribution/types';

export const distribution: ChartKind<DistributionFigure> = {
  kind: 'distribution',
  size: sizeOfDistribution,
  marks: (figure, options) => {
    const { dots, bars, radius, plot } = placeDistribution(figure, options);
    if (figure.heap) {
      return bars.map(({ interval: { from, name, label }, x, width }) => ({
        ...{ key: String(from), left: x, top: plot.top, width, height: plot.bottom - plot.top },
        lines: [name, label],
      }));
    }
    return dots.map(({ key, dot, x, y }) => ({ key, ...around(x, y, radius + 2), lines: [dot.name, dot.label] }));
  },
};
