import { type Colours, hueColour } from '@/components/charts/palette';
import { TextLines } from '@/components/charts/text-lines';
import { KEY_LINE, type PlacedTrend } from '@/lib/figures/layout/trend-layout';
import type { TrendFigure } from '@/lib/figures/types';

interface TrendLabelsProps {
  readonly figure: TrendFigure;
  readonly placed: PlacedTrend;
  readonly colours: Colours;
  readonly id: string;
}

/** Scale, editions, points with their figures, names, and the reasons for what is not joined or not there. */
export function TrendLabels({ figure, placed, colours, id }: TrendLabelsProps) {
  const { plot, label, small, frame } = placed;
  const strongColour = hueColour(colours, figure.hue);
  const smallLine = Math.round(small.size * 1.35);
  return (
    <>
      <TextLines
        lines={placed.axisLines}
        x={frame.left}
        y={placed.axisY}
        style={small}
        fill={colours.soft}
        lineHeight={smallLine}
      />
      {placed.scale.ticks.map((tick) => (
        <TextLines
          key={tick}
          lines={[placed.tickText(tick)]}
          x={plot.left - 8}
          y={placed.yOf(tick) + small.size * 0.36}
          style={small}
          fill={colours.soft}
          anchor="end"
        />
      ))}
      {placed.editions.map(({ key, label: words, at }) => (
        <TextLines
          key={key}
          lines={[words]}
          x={placed.xOf(at)}
          y={plot.bottom + 17}
          style={label}
          fill={colours.ink}
          anchor="middle"
        />
      ))}
      {placed.breaks.map(({ left, right, lines, x, y, anchor }) => (
        <g key={left}>
          <rect x={left} y={plot.top} width={right - left} height={plot.bottom - plot.top} fill={`url(#${id}-hatch)`} />
          <TextLines
            lines={lines}
            x={x}
            y={y}
            style={small}
            fill={colours.ink}
            anchor={anchor}
            lineHeight={smallLine}
            backdrop={colours.paper}
          />
        </g>
      ))}
      {placed.missing.map(({ x, lines }) => (
        <TextLines
          key={x}
          lines={lines}
          x={x}
          y={plot.bottom - 10 - (lines.length - 1) * smallLine}
          style={small}
          fill={colours.soft}
          anchor="middle"
          lineHeight={smallLine}
          backdrop={colours.paper}
        />
      ))}
      {placed.points.map(({ series, at, x, y, label: words, labelY }) => (
        <g key={`${series.key}-${at}`}>
          <circle
            cx={x}
            cy={y}
            r={series.strong ? 5 : 4}
            fill={series.strong ? strongColour : colours.paper}
            stroke={series.strong ? colours.paper : colours.soft}
            strokeWidth={1.5}
          />
          <TextLines
            lines={[words]}
            x={x}
            y={labelY}
            style={{ ...label, weight: series.strong ? 600 : 400 }}
            fill={series.strong ? colours.ink : colours.soft}
            anchor="middle"
            backdrop={colours.paper}
          />
        </g>
      ))}
      {placed.names.map(({ series, lines, x, y }) => (
        <g key={series.key}>
          {placed.isKey ? (
            <path
              d={`M${x - KEY_LINE} ${y - 4}h${KEY_LINE - 8}`}
              stroke={series.strong ? strongColour : colours.soft}
              strokeWidth={series.strong ? 2.5 : 1.5}
              strokeDasharray={series.strong ? undefined : '5 4'}
            />
          ) : null}
          <TextLines
            lines={lines}
            x={x}
            y={y}
            style={{ ...label, weight: series.strong ? 600 : 400 }}
            fill={series.strong ? colours.ink : colours.soft}
          />
        </g>
      ))}
    </>
  );
}
