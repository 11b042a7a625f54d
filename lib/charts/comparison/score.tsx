import { HATCH_WIDTH, HatchedBox } from '@/lib/charts/hatch';
import type { Colours } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { comparisonBarTop, type PlacedComparison } from '@/lib/figures/comparison/layout';
import { wrapText } from '@/lib/figures/text/measure-text';

interface ScoreProps {
  readonly placed: PlacedComparison;
  /** Places of its row and of its unit. */
  readonly row: number;
  readonly unit: number;
  readonly colours: Colours;
  readonly id: string;
}

/** A unit's score in a row, over its bar or at the right of it; hatch and reason where there is none. */
export function Score({ placed, row: index, unit, colours, id }: ScoreProps) {
  const { units, rows, plot, numbered, label, small, lineHeight, cellRoom } = placed;
  const own = units[unit];
  const line = rows[index];
  const value = line?.row.cells[unit]?.value;
  if (!own || !line || !value) return null;
  const isMissing = value.points === null;
  const words = isMissing ? wrapText(value.label, cellRoom, small) : [value.label];
  const figureY = plot.top + index * placed.pitch + placed.figureDown + unit * placed.step;
  const besideHatch = own.left + HATCH_WIDTH + 6;
  const x = numbered ? (isMissing ? besideHatch : numbered.figureX(value.label)) : own.left;
  return (
    <g>
      <TextLines
        lines={numbered ? [String(unit + 1)] : []}
        x={numbered?.x ?? 0}
        y={figureY}
        style={small}
        fill={colours.accent}
      />
      <TextLines
        lines={words}
        x={x}
        y={numbered ? figureY : figureY - (words.length - 1) * lineHeight}
        style={isMissing ? small : { ...label, weight: value.points === line.best ? 600 : 400 }}
        fill={isMissing ? colours.soft : colours.ink}
        lineHeight={lineHeight}
      />
      {isMissing ? (
        <HatchedBox
          x={own.left}
          y={comparisonBarTop(placed, index, unit)}
          width={numbered ? HATCH_WIDTH : placed.barWidth}
          height={placed.barSize}
          colours={colours}
          id={id}
        />
      ) : null}
    </g>
  );
}
