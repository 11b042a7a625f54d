import { CartesianGrid, Line, LineChart, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { AxisBreak } from '@/lib/charts/axis-break';
import type { ChartProps } from '@/lib/charts/chart-props';
import { FigureFrame } from '@/lib/charts/figure-frame';
import { hueColour, PALETTE } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { TrendLabels } from '@/lib/charts/trend/labels';
import { placeTrend } from '@/lib/figures/trend/layout';
import type { TrendFigure } from '@/lib/figures/trend/types';

interface EditionRow {
  readonly key: string;
  readonly label: string;
  readonly index: number;
}

/** A unit across editions; the line is broken where two editions cannot be compared. */
export function TrendChart({ figure, options, id }: ChartProps<TrendFigure>) {
  const placed = placeTrend(figure, options);
  const colours = PALETTE[options.theme];
  const { frame, plot, scale, small, editions } = placed;
  const rows = figure.editions.map((edition, index): EditionRow => ({ ...edition, index }));
  const first = editions[0]?.x ?? plot.left;
  const last = editions.at(-1)?.x ?? plot.right;
  const lines = placed.series.flatMap(({ series }) =>
    placed.stretches.map(({ from, to }) => ({ series, from, to, key: `${series.key}-${from}` })),
  );
  return (
    <LineChart
      id={id}
      data={rows}
      width={frame.width}
      height={frame.height}
      margin={{ top: plot.top, left: plot.left, right: frame.width - plot.right, bottom: frame.height - plot.bottom }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} horizontalValues={[...scale.ticks]} stroke={colours.rule} />
      <XAxis dataKey="key" hide padding={{ left: first - plot.left, right: plot.right - last }} />
      <YAxis type="number" domain={[scale.from, scale.to]} hide />
      {lines.map(({ series, from, to, key }) => (
        <Line
          key={key}
          name={series.name}
          dataKey={({ index }: EditionRow) =>
            index >= from && index <= to ? (series.values[index]?.points ?? null) : null
          }
          type="linear"
          connectNulls={false}
          stroke={series.strong ? hueColour(colours, figure.hue) : colours.soft}
          strokeWidth={series.strong ? 2.5 : 1.5}
          strokeDasharray={series.strong ? undefined : '4 3'}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      <FigureFrame words={figure} placed={frame} colours={colours} id={id} />
      <ZIndexLayer zIndex={1900}>
        {scale.from > 0 && <AxisBreak x={plot.left} y={plot.bottom} upright colours={colours} />}
        <TextLines lines={[figure.words.axis]} x={frame.left} y={plot.top - 12} style={small} fill={colours.soft} />
        <TrendLabels placed={placed} hue={figure.hue} colours={colours} id={id} />
      </ZIndexLayer>
    </LineChart>
  );
}
