import { CartesianGrid, Line, LineChart, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { ChartProps } from '@/components/charts/chart-props';
import { ChartTooltip } from '@/components/charts/chart-tooltip';
import { FigureFrame } from '@/components/charts/figure-frame';
import { hueColour, PALETTE } from '@/components/charts/palette';
import { TrendLabels } from '@/components/charts/trend-labels';
import { type PlacedEdition, placeTrend } from '@/lib/figures/layout/trend-layout';
import type { TrendFigure } from '@/lib/figures/types';

/** Scores across editions. No line crosses an edition that cannot be compared with the one before it. */
export function TrendChart({ figure, options, id, interactive = false }: ChartProps<TrendFigure>) {
  const placed = placeTrend(figure, options);
  const colours = PALETTE[options.theme];
  const { frame, plot, scale } = placed;
  const lines = figure.series.flatMap((series) => placed.runs.map(([first, last]) => ({ series, first, last })));
  return (
    <LineChart
      id={id}
      data={[...placed.editions]}
      width={frame.width}
      height={frame.height}
      margin={{ top: plot.top, left: plot.left, right: frame.width - plot.right, bottom: frame.height - plot.bottom }}
      accessibilityLayer={interactive}
    >
      <CartesianGrid vertical={false} horizontalValues={[...scale.ticks]} stroke={colours.rule} />
      <XAxis type="category" dataKey="key" scale="band" hide />
      <YAxis type="number" domain={[scale.from, scale.to]} hide />
      {lines.map(({ series, first, last }) => (
        <Line
          key={`${series.key}-${first}`}
          name={series.name}
          dataKey={({ at }: PlacedEdition) => (at >= first && at <= last ? (series.values[at]?.points ?? null) : null)}
          type="linear"
          stroke={series.strong ? hueColour(colours, figure.hue) : colours.soft}
          strokeWidth={series.strong ? 2.5 : 1.5}
          strokeDasharray={series.strong ? undefined : '5 4'}
          dot={false}
          connectNulls={false}
          isAnimationActive={false}
        />
      ))}
      {interactive ? (
        <ChartTooltip
          colours={colours}
          lines={({ at, label }: PlacedEdition) => [
            label,
            ...figure.series.map((series) => `${series.name}: ${series.values[at]?.label ?? ''}`),
          ]}
        />
      ) : null}
      <FigureFrame words={figure} placed={frame} colours={colours} id={id} />
      <ZIndexLayer zIndex={1900}>
        <TrendLabels figure={figure} placed={placed} colours={colours} id={id} />
      </ZIndexLayer>
    </LineChart>
  );
}
