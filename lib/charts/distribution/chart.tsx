import { CartesianGrid, Scatter, ScatterChart, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { AXIS_BREAK, AxisBreak } from '@/lib/charts/axis-break';
import { AxisTicks } from '@/lib/charts/axis-ticks';
import type { ChartProps } from '@/lib/charts/chart-props';
import { FigureFrame } from '@/lib/charts/figure-frame';
import { hueColour, PALETTE } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { CHOSEN_MORE, type PlacedDot, placeDistribution, strongOf } from '@/lib/figures/distribution/layout';
import type { DistributionFigure } from '@/lib/figures/distribution/types';

const round = (value: number) => Math.round(value * 10) / 10;

/** A dot for each unit on one scale; equal scores stand on each other. Positions, not lengths: the scale need not begin at zero. */
export function DistributionChart({ figure, options, id }: ChartProps<DistributionFigure>) {
  const placed = placeDistribution(figure, options);
  const colours = PALETTE[options.theme];
  const { frame, plot, scale, small, radius, ends } = placed;
  const hasChosen = [...placed.dots, ...placed.bars].some(({ strong }) => strong);
  const drawDot = ({ payload }: { payload?: unknown }) => {
    const { x, y, strong } = payload as PlacedDot;
    return (
      <circle
        cx={x}
        cy={y}
        r={strong ? radius + CHOSEN_MORE : radius}
        fill={hueColour(colours, figure.hue, hasChosen && !strong)}
        stroke={strong ? colours.ink : undefined}
        strokeWidth={strong ? 1.5 : undefined}
      />
    );
  };
  const lineHeight = Math.round(small.size * 1.3);
  const endsY = plot.bottom + 18 + lineHeight;
  const endLines = ends ? (Math.max(ends.lowest.length, ends.highest.length) + 1) * lineHeight + 8 : 0;
  return (
    <ScatterChart
      id={id}
      width={frame.width}
      height={frame.height}
      margin={{ top: plot.top, left: plot.left, right: frame.width - plot.right, bottom: frame.height - plot.bottom }}
      accessibilityLayer={false}
    >
      {placed.gridLines.length > 0 && (
        <CartesianGrid horizontal={false} verticalValues={[...placed.gridLines]} stroke={colours.rule} />
      )}
      <XAxis type="number" dataKey="points" domain={[scale.from, scale.to]} hide />
      <YAxis type="number" dataKey="level" domain={[-0.5, placed.levels]} hide />
      <Scatter name={figure.title} data={[...placed.dots]} isAnimationActive={false} shape={drawDot} />
      <FigureFrame words={figure} placed={frame} colours={colours} id={id} />
      {placed.bars.length > 0 && (
        <ZIndexLayer zIndex={-60}>
          {placed.bars.map(({ interval, x, y, width, height, strong }) => (
            <path
              key={interval.from}
              d={`M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`}
              fill={hueColour(colours, figure.hue, hasChosen && !strong)}
              stroke={colours.paper}
            />
          ))}
        </ZIndexLayer>
      )}
      <ZIndexLayer zIndex={-50}>
        <path
          d={`M${plot.left + (scale.from > 0 ? AXIS_BREAK : 0)} ${plot.bottom}H${plot.right}`}
          stroke={colours.soft}
        />
        {placed.strokes.map((x) => (
          <path key={x} d={`M${x} ${plot.bottom}v4`} stroke={colours.soft} />
        ))}
        {scale.from > 0 && <AxisBreak x={plot.left} y={plot.bottom} colours={colours} />}
      </ZIndexLayer>
      <ZIndexLayer zIndex={1900}>
        {placed.callouts.map(({ key, markX, y, toY, lines, lineHeight: step }) => (
          <path
            key={key}
            d={`M${markX} ${y + (lines.length - 1) * step + 4}V${toY}`}
            stroke={key === 'median' ? colours.ink : colours.soft}
            strokeDasharray={key === 'median' ? '3 3' : undefined}
          />
        ))}
        {placed.callouts.map(({ key, lines, style, x, y, lineHeight: step }) => (
          <TextLines
            key={key}
            lines={lines}
            lineHeight={step}
            x={x}
            y={y}
            style={style}
            fill={colours.ink}
            anchor="middle"
            backdrop={colours.paper}
          />
        ))}
        {placed.dots.map(({ key, name, strong, y }) =>
          name ? (
            <TextLines
              key={key}
              lines={name.lines}
              lineHeight={placed.line}
              x={name.x}
              y={y + small.size * 0.36}
              style={strong ? strongOf(small) : small}
              fill={hasChosen && !strong ? colours.soft : colours.ink}
              anchor={name.anchor}
              backdrop={colours.paper}
            />
          ) : null,
        )}
        <AxisTicks ticks={placed.ticks} y={plot.bottom + 15} style={small} colours={colours} />
        {ends
          ? (['lowest', 'highest'] as const).map((end) => (
              <g key={end}>
                <TextLines
                  lines={[figure.words[end]]}
                  x={end === 'lowest' ? frame.left : frame.right}
                  y={endsY}
                  style={small}
                  fill={colours.soft}
                  anchor={end === 'lowest' ? 'start' : 'end'}
                />
                <TextLines
                  lines={ends[end]}
                  x={end === 'lowest' ? frame.left : frame.right}
                  y={endsY + lineHeight}
                  style={small}
                  fill={colours.ink}
                  anchor={end === 'lowest' ? 'start' : 'end'}
                />
              </g>
            ))
          : null}
        <TextLines lines={placed.axisLines} x={frame.left} y={endsY + endLines} style={small} fill={colours.soft} />
      </ZIndexLayer>
    </ScatterChart>
  );
}
