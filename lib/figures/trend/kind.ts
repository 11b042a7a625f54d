import type { ChartKind } from '@/lib/figures/chart-kind';
import { placeTrend } from '@/lib/figures/trend/layout';
import type { TrendFigure } from '@/lib/figures/trend/types';

export const trend: ChartKind<TrendFigure> = {
  kind: 'trend',
  size: (figure, options) => placeTrend(figure, options).frame,
  marks: (figure, options) => {
    const { editions, plot } = placeTrend(figure, options);
    return editions.map(({ key, x, text }, index) => ({
      key,
      left: x - 18,
      top: plot.top,
      width: 36,
      height: plot.bottom - plot.top + 24,
      lines: [text, ...figure.series.map(({ name, values }) => `${name}: ${values[index]?.label ?? ''}`)],
    }));
  },
};
