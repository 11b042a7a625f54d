import { type Colours, levelColour } from '@/components/charts/palette';
import { TextLines } from '@/components/charts/text-lines';
import { SWATCH } from '@/lib/figures/layout/legend-layout';
import type { PlacedTiles } from '@/lib/figures/layout/tiles-layout';
import type { TilesFigure } from '@/lib/figures/types';

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
      {placed.groups.map(({ name, x, y }) => (
        <TextLines
          key={name}
          lines={[name]}
          x={x}
          y={y}
          style={placed.group}
          fill={colours.ink}
          anchor="middle"
          halo={colours.paper}
        />
      ))}
      {chosen ? (
        <>
          <rect
            x={chosen.x - 1}
            y={chosen.y - 1}
            width={size + 2}
            height={size + 2}
            fill="none"
            stroke={colours.paper}
            strokeWidth={5}
          />
          <rect
            x={chosen.x - 1}
            y={chosen.y - 1}
            width={size + 2}
            height={size + 2}
            fill="none"
            stroke={colours.ink}
            strokeWidth={2.5}
          />
          <TextLines
            lines={[chosen.cell.name]}
            x={chosen.nameX}
            y={chosen.nameY}
            style={{ ...placed.group, size: placed.group.size + 1 }}
            fill={colours.ink}
            anchor="middle"
            backdrop={colours.paper}
          />
        </>
      ) : null}
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
