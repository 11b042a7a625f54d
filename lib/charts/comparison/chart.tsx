import { Fragment } from 'react';
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { ChartProps } from '@/lib/charts/chart-props';
import { ComparisonLabels } from '@/lib/charts/comparison/labels';
import { FigureFrame } from '@/lib/charts/figure-frame';
import { hueColour, mix, PALETTE } from '@/lib/charts/palette';
import {
  columnScale,
  comparisonBarTop,
  type PlacedComparisonRow,
  placeComparison,
} from '@/lib/figures/comparison/layout';
import type { ComparisonFigure } from '@/lib/figures/comparison/types';

/** Two to four units beside each other, or under each other where columns are too narrow: every bar is a share of its row's maximum. */
export function ComparisonChart({ figure, options, id }: ChartProps<ComparisonFigure>) {
  const placed = placeComparison(figure, options);
  const colours = PALETTE[options.theme];
  const { frame, plot } = placed;
  const scale = columnScale(placed);
  const drawBar =
    (unit: number) =>
    ({ x, width, height, originalDataIndex }: BarShapeProps) => {
      const row = placed.rows[originalDataIndex]?.row;
      const share = row?.cells[unit]?.share ?? null;
      if (!row || share === null) return null;
      const y = comparisonBarTop(placed, originalDataIndex, unit);
      return (
        <g>
          <rect x={x} y={y} width={placed.barWidth} height={height} fill={mix(colours.rule, colours.paper, 0.55)} />
          <rect x={x} y={y} width={width} height={height} fill={hueColour(colours, row.hue)} />
        </g>
      );
    };
  return (
    <BarChart
      id={id}
      data={[...placed.rows]}
      layout="vertical"
      width={frame.width}
      height={frame.height}
      margin={{ top: plot.top, left: plot.left, right: frame.width - plot.right, bottom: frame.height - plot.bottom }}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[0, scale.end]} hide />
      {figure.units.map((unit, index) => (
        <Fragment key={unit.key}>
          <YAxis yAxisId={unit.key} type="category" dataKey="key" hide />
          <Bar
            name={unit.name}
            yAxisId={unit.key}
            dataKey={({ row }: PlacedComparisonRow) => {
              const share = row.cells[index]?.share ?? null;
              return share === null ? null : [scale.start(index), scale.start(index) + share];
            }}
            barSize={placed.barSize}
            isAnimationActive={false}
            shape={drawBar(index)}
          />
        </Fragment>
      ))}
      <FigureFrame words={figure} placed={frame} colours={colours} id={id} />
      <ZIndexLayer zIndex={1900}>
        <ComparisonLabels placed={placed} colours={colours} id={id} />
      </ZIndexLayer>
    </BarChart>
  );
}
