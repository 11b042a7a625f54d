import { type Colours, levelColour } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { SWATCH } from '@/lib/figures/layout/legend-layout';
import type { PlacedTiles } from '@/lib/figures/tiles/layout';
import type { TilesFigure } from '@/lib/figures/tiles/types';

interface TilesLabelsProps {
  readonly figure: TilesFigure;
  readonly placed: PlacedTiles;
  readonly colours: Colours;
  readonly id: string;
}

/** Outlines and names of the districts, the chosen unit, and what the classes mean. */
export function TilesLabels({ figure, placed, colours, id }: TilesLabelsProps) {
  const { chosen, size, small } = placed;
  return (
    <>
      <path d={placed.outlines} stroke={colours.ink} strokeWidth={1.5} strokeLinecap="square" fill="none" />
      {placed.groups.map(({ key, lines, x, y }) => (
        <TextLines
          key={key}
          lines={lines}
          x={x}
          y={y}
          style={placed.group}
          lineHeight={Math.round(placed.group.size * 1.15)}
          fill={colours.ink}
          anchor="middle"
          halo={colours.paper}
        />
      ))}
      {chosen ? (
        <>
          {[
            [colours.paper, 5.5],
            [colours.ink, 2.5],
          ].map(([stroke, strokeWidth]) => (
            <rect
              key={stroke}
              x={chosen.x}
              y={chosen.y}
              width={size}
              height={size}
              fill="none"
              stroke={`${stroke}`}
              strokeWidth={strokeWidth}
            />
          ))}
          <TextLines
            lines={chosen.name.lines}
            x={chosen.name.x}
            y={chosen.name.y}
            style={chosen.style}
            fill={colours.ink}
            anchor="middle"
            backdrop={colours.paper}
          />
        </>
      ) : null}
      <TextLines {...placed.under} x={placed.frame.left} style={small} fill={colours.soft} />
      {placed.legend.map(({ key, lines, level }) => (
        <g key={`${level}`}>
          <rect
            x={key.x}
            y={key.y - SWATCH / 2}
            width={SWATCH}
            height={SWATCH}
            fill={level === null ? `url(#${id}-hatch)` : levelColour(colours, level, figure.classes.length)}
            stroke={colours.soft}
            strokeWidth={0.75}
          />
          <TextLines
            lines={lines}
            x={key.x + SWATCH + 6}
            y={key.y + small.size * 0.36}
            style={small}
            fill={colours.ink}
            lineHeight={Math.round(small.size * 1.35)}
          />
        </g>
      ))}
    </>
  );
}
