import type { ChartKind } from '@/lib/figures/chart-kind';
import { placeTiles } from '@/lib/figures/tiles/layout';
import type { TilesFigure } from '@/lib/figures/tiles/types';

export const tiles: ChartKind<TilesFigure> = {
  kind: 'tiles',
  size: (figure, options) => placeTiles(figure, options).frame,
  marks: (figure, options) => {
    const { plot, size } = placeTiles(figure, options);
    const inOrder = [...figure.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    return inOrder.map(({ key, name, label, row, column }) => {
      const place = { left: plot.left + column * size, top: plot.top + row * size };
      return { key, ...place, width: size, height: size, lines: [name, label] };
    });
  },
};
