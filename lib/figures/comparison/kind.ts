import type { ChartKind } from '@/lib/figures/chart-kind';
import { comparisonBarTop, placeComparison } from '@/lib/figures/comparison/layout';
import type { ComparisonFigure } from '@/lib/figures/comparison/types';

export const comparison: ChartKind<ComparisonFigure> = {
  kind: 'comparison',
  size: (figure, options) => placeComparison(figure, options).frame,
  marks: (figure, options) => {
    const placed = placeComparison(figure, options);
    const { frame, rows, pitch, barDown } = placed;
    return rows.map(({ key, row }, index) => ({
      key,
      left: frame.left - 2,
      top: comparisonBarTop(placed, index) - barDown,
      width: frame.right - frame.left + 4,
      height: pitch,
      lines: [
        row.maximumLabel === '' ? row.name : `${row.name}, ${row.maximumLabel}`,
        ...figure.units.map(({ name }, unit) => `${name}: ${row.cells[unit]?.value.label ?? ''}`),
      ],
    }));
  },
};
