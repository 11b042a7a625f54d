import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { AxisTicks } from '@/lib/charts/axis-ticks';
import type { ChartProps } from '@/lib/charts/chart-props';
import { FigureFrame } from '@/lib/charts/figure-frame';
import { hueColour, PALETTE } from '@/lib/charts/palette';
import { RankingLabels } from '@/lib/charts/ranking/labels';
import { Legend } from '@/lib/charts/ranking/legend';
import { MedianLine } from '@/lib/charts/ranking/median-line';
import { barTop, medianSpans, type PlacedRankingRow, placeRanking } from '@/lib/figures/ranking/layout';
import type { RankingFigure } from '@/lib/figures/ranking/types';

/** Horizontal bars of a tier from zero: the total, stacked by criterion, or one criterion. */
export function RankingChart({ figure, options, id }: ChartProps<RankingFigure>) {
  const placed = placeRanking(figure, options);
  const colours = PALETTE[options.theme];
  const { frame, plot, scale } = placed;
  const hasChosen = placed.rows.some(({ strong }) => strong);
  const pointsOf = (part: number | null) => (row: PlacedRankingRow) => {
    if (row.kind === 'gap') return null;
    const { parts, value } = row.bar;
    if (part === null) return parts ? null : value.points;
    return parts?.[part] ?? null;
  };
  const drawBar =
    (hue: number, divided: boolean) =>
    ({ x, width, height, originalDataIndex: index }: BarShapeProps) => {
      const row = placed.rows[index];
      if (!row || !width) return null;
      const gap = divided && width > 3 ? 1 : 0;
      const fill = hueColour(colours, hue, hasChosen && !row.strong);
      return <rect x={x} y={barTop(placed, index)} width={width - gap} height={height} fill={fill} />;
    };
  const bars = [
    ...figure.criteria.map(({ name, hue }, index) => ({ name, hue, part: index })),
    { name: figure.title, hue: figure.hue, part: null },
  ];
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
      <CartesianGrid horizontal={false} verticalValues={[...scale.ticks, scale.to]} stroke={colours.rule} />
      <XAxis type="number" domain={[scale.from, scale.to]} hide />
      <YAxis type="category" dataKey="key" hide />
      {bars.map(({ name, hue, part }) => (
        <Bar
          key={`${part}`}
          name={name}
          dataKey={pointsOf(part)}
          stackId="points"
          barSize={placed.barSize}
          isAnimationActive={false}
          shape={drawBar(hue, part !== null)}
        />
      ))}
      <FigureFrame words={figure} placed={frame} colours={colours} id={id} />
      <Legend keys={placed.legend} items={placed.keys} style={placed.small} colours={colours} id={id} />
      <ZIndexLayer zIndex={1900}>
        <MedianLine
          mark={figure.median}
          scale={scale}
          plot={plot}
          edge={frame}
          spans={medianSpans(placed, figure.median?.points ?? 0)}
          style={placed.small}
          colours={colours}
        />
        <AxisTicks ticks={placed.ticks} y={plot.bottom + 15} style={placed.small} colours={colours} />
        <RankingLabels figure={figure} placed={placed} colours={colours} id={id} />
      </ZIndexLayer>
    </BarChart>
  );
}
