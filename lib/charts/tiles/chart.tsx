import { Scatter, ScatterChart, type ScatterShapeProps, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { ChartProps } from '@/lib/charts/chart-props';
import { FigureFrame } from '@/lib/charts/figure-frame';
import { levelColour, PALETTE, textOn } from '@/lib/charts/palette';
import { TilesLabels } from '@/lib/charts/tiles/labels';
import { placeTiles } from '@/lib/figures/tiles/layout';
import type { TileCell, TilesFigure } from '@/lib/figures/tiles/types';

/** An equal-area map: one square a commune, so that a large one does not weigh more than a small one. */
export function TilesChart({ figure, options, id }: ChartProps<TilesFigure>) {
  const placed = placeTiles(figure, options);
  const colours = PALETTE[options.theme];
  const { frame, plot, size } = placed;
  const drawTile = ({ cx, cy, payload }: ScatterShapeProps) => {
    const { key, level, mark } = payload as TileCell;
    if (cx === undefined || cy === undefined) return null;
    const side = size - 1;
    const fill = level === null ? null : levelColour(colours, level, figure.classes.length);
    return (
      <g>
        <rect x={cx - side / 2} y={cy - side / 2} width={side} height={side} fill={fill ?? `url(#${id}-hatch)`} />
        {placed.mark && mark !== '' && !placed.covered.has(key) ? (
          <text
            x={cx}
            y={cy + placed.mark.size * 0.36 + (placed.nudges.get(key) ?? 0)}
            fontSize={placed.mark.size}
            textAnchor="middle"
            fill={textOn(colours, fill ?? colours.paper)}
          >
            {mark}
          </text>
        ) : null}
      </g>
    );
  };
  return (
    <ScatterChart
      id={id}
      width={frame.width}
      height={frame.height}
      margin={{ top: plot.top, left: plot.left, right: frame.width - plot.right, bottom: frame.height - plot.bottom }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="column" domain={[-0.5, placed.columns - 0.5]} hide />
      <YAxis type="number" dataKey="row" domain={[-0.5, placed.rows - 0.5]} reversed hide />
      <Scatter name={figure.title} data={[...figure.cells]} isAnimationActive={false} shape={drawTile} />
      <FigureFrame words={figure} placed={frame} colours={colours} id={id} />
      <ZIndexLayer zIndex={1900}>
        <TilesLabels figure={figure} placed={placed} colours={colours} id={id} />
      </ZIndexLayer>
    </ScatterChart>
  );
}
