import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ZIndexLayer } from 'recharts';
import type { ChartProps } from '@/lib/charts/chart-props';
import { FigureFrame } from '@/lib/charts/figure-frame';
import { hueColour, PALETTE } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { WHOLE_SHARE } from '@/lib/figures/profile/layout';
import { type PlacedCorner, placeRadar, RADAR_KEY, radarPoint } from '@/lib/figures/profile/radar-layout';
import type { ProfileFigure } from '@/lib/figures/profile/types';

/** The profile's second view: the six shares round a circle. The bars are the first, being easier to read off. */
export function ProfileRadar({ figure, options, id }: ChartProps<ProfileFigure>) {
  const placed = placeRadar(figure, options);
  const colours = PALETTE[options.theme];
  const { frame, centre, radius, corners, label, small } = placed;
  const lineHeight = Math.round(label.size * 1.3);
  const hasMedian = corners.every(({ row }) => row.median !== null);
  return (
    <RadarChart
      id={id}
      data={[...corners]}
      width={frame.width}
      height={frame.height}
      cx={centre.x}
      cy={centre.y}
      outerRadius={radius}
      margin={{ top: 0, left: 0, right: 0, bottom: 0 }}
      accessibilityLayer={false}
    >
      <PolarGrid stroke={colours.rule} polarRadius={[0.25, 0.5, 0.75, 1].map((part) => part * radius)} />
      <PolarAngleAxis dataKey="key" tick={false} axisLine={false} />
      <PolarRadiusAxis domain={[0, WHOLE_SHARE]} tick={false} axisLine={false} />
      <Radar
        name={figure.unit}
        dataKey={({ row }: PlacedCorner) => row.share}
        stroke={colours.accent}
        strokeWidth={2}
        fill={colours.accent}
        fillOpacity={0.18}
        isAnimationActive={false}
      />
      {hasMedian ? (
        <Radar
          name={figure.words.median}
          dataKey={({ row }: PlacedCorner) => row.median}
          stroke={colours.ink}
          strokeDasharray="3 3"
          fill="none"
          isAnimationActive={false}
        />
      ) : null}
      <FigureFrame words={figure} placed={frame} colours={colours} id={id} />
      <ZIndexLayer zIndex={1900}>
        {placed.keys.map(({ kind, lines, y }) => (
          <g key={kind}>
            <path
              d={`M${frame.left} ${y - 4}h${RADAR_KEY - 6}`}
              stroke={kind === 'unit' ? colours.accent : colours.ink}
              strokeWidth={kind === 'unit' ? 2 : 1}
              strokeDasharray={kind === 'unit' ? undefined : '3 3'}
            />
            <TextLines
              lines={lines}
              x={frame.left + RADAR_KEY}
              y={y}
              style={kind === 'unit' ? { ...small, weight: 600 } : small}
              fill={colours.ink}
              lineHeight={Math.round(small.size * 1.4)}
            />
          </g>
        ))}
        {corners.map(({ key, row, lines, x, y }, index) => (
          <g key={key}>
            <circle
              cx={radarPoint(placed, index, row.share ?? 0).x}
              cy={radarPoint(placed, index, row.share ?? 0).y}
              r={4.5}
              fill={hueColour(colours, row.hue)}
              stroke={colours.paper}
              strokeWidth={1.5}
            />
            <TextLines lines={lines.slice(0, -1)} x={x} y={y} style={label} fill={colours.ink} anchor="middle" />
            <TextLines
              lines={lines.slice(-1)}
              x={x}
              y={y + (lines.length - 1) * lineHeight}
              style={{ ...label, weight: 600 }}
              fill={colours.ink}
              anchor="middle"
            />
          </g>
        ))}
      </ZIndexLayer>
    </RadarChart>
  );
}
