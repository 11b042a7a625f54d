import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { AxisTicks } from '@/lib/charts/axis-ticks';
import type { ChartProps } from '@/lib/charts/chart-props';
import { FigureFrame } from '@/lib/charts/figure-frame';
import { hueColour, mix, PALETTE } from '@/lib/charts/palette';
import { ProfileLabels } from '@/lib/charts/profile/labels';
import { ProfileMarks } from '@/lib/charts/profile/marks';
import { TextLines } from '@/lib/charts/text-lines';
import { type PlacedProfileRow, placeProfile, profileBarTop, WHOLE_SHARE } from '@/lib/figures/profile/layout';
import type { ProfileFigure } from '@/lib/figures/profile/types';

/** A unit's criteria as percent of each maximum, with the tier's median and best marked. */
export function ProfileBars({ figure, options, id }: ChartProps<ProfileFigure>) {
  const placed = placeProfile(figure, options);
  const colours = PALETTE[options.theme];
  const { frame, plot, small } = placed;
  const drawShape = ({ x, width, height, originalDataIndex: index }: BarShapeProps) => {
    const row = placed.rows[index]?.row;
    if (!row || row.share === null) return null;
    const y = profileBarTop(placed, index);
    return (
      <g>
        <rect
          x={plot.left}
          y={y}
          width={plot.right - plot.left}
          height={height}
          fill={mix(colours.rule, colours.paper, 0.55)}
        />
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
      <CartesianGrid horizontal={false} verticalValues={[0, 250, 500, 750, 1000]} stroke={colours.rule} />
      <XAxis type="number" domain={[0, WHOLE_SHARE]} hide />
      <YAxis type="category" dataKey="key" hide />
      <Bar
        name={figure.unit}
        dataKey={({ row }: PlacedProfileRow) => row.share}
        barSize={placed.barSize}
        minPointSize={0}
        isAnimationActive={false}
        shape={drawShape}
      />
      <FigureFrame words={figure} placed={frame} colours={colours} id={id} />
      <ZIndexLayer zIndex={1900}>
        <ProfileMarks placed={placed} colours={colours} />
        <AxisTicks ticks={placed.ticks} y={plot.bottom + 15} style={small} colours={colours} />
        <TextLines
          lines={placed.axisLines}
          x={plot.left}
          y={plot.bottom + 17 + Math.round(small.size * 1.3)}
          style={small}
          fill={colours.soft}
        />
        <ProfileLabels placed={placed} colours={colours} id={id} />
      </ZIndexLayer>
    </BarChart>
  );
}
