import { HatchedBox } from '@/lib/charts/hatch';
import { type Colours, hueColour } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { MARK_INDENT, type PlacedTrend } from '@/lib/figures/trend/layout';
import type { Hue } from '@/lib/figures/types';

interface TrendLabelsProps {
  readonly placed: PlacedTrend;
  readonly hue: Hue;
  readonly colours: Colours;
  readonly id: string;
}

/** Two strokes, the mark of a broken series, with their middle at `x`, `y`. */
function BreakMark({ x, y, colours }: { readonly x: number; readonly y: number; readonly colours: Colours }) {
  return (
    <>
      <rect x={x - 4} y={y - 7} width={8} height={14} fill={colours.paper} />
      <path
        d={`M${x - 6} ${y + 6}L${x} ${y - 6}M${x} ${y + 6}L${x + 6} ${y - 6}`}
        stroke={colours.ink}
        strokeWidth={1.5}
      />
    </>
  );
}

/** Figures at the points, names at the right end, editions under the scale, breaks with their reasons. */
export function TrendLabels({ placed, hue, colours, id }: TrendLabelsProps) {
  const { plot, label, small, frame } = placed;
  const strong = hueColour(colours, hue);
  return (
    <>
      {placed.ticks.map(({ value, y, text }) => (
        <TextLines
          key={value}
          lines={[text]}
          x={plot.left - 8}
          y={y + small.size * 0.36}
          style={small}
          fill={colours.soft}
          anchor="end"
        />
      ))}
      <path d={`M${plot.left} ${plot.bottom}H${plot.right}`} stroke={colours.soft} />
      {placed.editions.map(({ key, x, text }) => (
        <TextLines
          key={key}
          lines={text === '' ? [] : [text]}
          x={x}
          y={plot.bottom + 18}
          style={label}
          fill={colours.ink}
          anchor="middle"
        />
      ))}
      {placed.breakXs.map((x) => (
        <g key={x}>
          <path d={`M${x} ${plot.top}V${plot.bottom}`} stroke={colours.soft} strokeDasharray="2 4" />
          <BreakMark x={x} y={plot.bottom} colours={colours} />
        </g>
      ))}
      {placed.reasons.map(({ mark, lines, y }) => (
        <g key={y}>
          {mark === 'break' ? (
            <BreakMark x={frame.left + 6} y={y - 4} colours={colours} />
          ) : (
            <HatchedBox x={frame.left + 0.5} y={y - 9.5} width={11} height={11} colours={colours} id={id} />
          )}
          <TextLines lines={lines} x={frame.left + MARK_INDENT} y={y} style={small} fill={colours.ink} />
        </g>
      ))}
      {/* The unit itself over the others. */}
      {placed.series.toReversed().map(({ series, points, nameY, nameLines }) => (
        <g key={series.key}>
          {points.map(({ x, y, value, labelY }, index) =>
            y === null ? (
              series.strong ? (
                <HatchedBox key={x} x={x - 7} y={plot.bottom - 14} width={14} height={14} colours={colours} id={id} />
              ) : null
            ) : (
              <g key={x}>
                <circle
                  cx={x}
                  cy={y}
                  r={series.strong ? 4.5 : 3}
                  fill={series.strong ? strong : colours.paper}
                  stroke={series.strong ? colours.paper : colours.soft}
                  strokeWidth={1.5}
                />
                <TextLines
                  // Where the year has no room under the scale, its figure has none either.
                  lines={placed.editions[index]?.text === '' ? [] : [value.label]}
                  x={x}
                  y={labelY}
                  style={series.strong ? label : small}
                  fill={series.strong ? colours.ink : colours.soft}
                  anchor="middle"
                  halo={colours.paper}
                />
              </g>
            ),
          )}
          <TextLines
            lines={nameLines}
            x={placed.nameX}
            y={nameY}
            style={{ ...small, weight: series.strong ? 600 : 400 }}
            fill={series.strong ? strong : colours.soft}
          />
        </g>
      ))}
    </>
  );
}
