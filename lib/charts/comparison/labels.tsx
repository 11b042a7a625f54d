import { HatchedBox } from '@/lib/charts/hatch';
import type { Colours } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { comparisonBarTop, type PlacedComparison } from '@/lib/figures/comparison/layout';
import { wrapText } from '@/lib/figures/text/measure-text';

interface ComparisonLabelsProps {
  readonly placed: PlacedComparison;
  readonly colours: Colours;
  readonly id: string;
}

/** Names of units and criteria, and every score; the highest of a row is bold. */
export function ComparisonLabels({ placed, colours, id }: ComparisonLabelsProps) {
  const { columns, rows, plot, stacked, label, small, head, lineHeight, frame } = placed;
  const headLine = Math.round(head.size * 1.3);
  return (
    <>
      {columns.map(({ key, left, lines }) => (
        <TextLines
          key={key}
          lines={lines}
          x={left}
          y={placed.headBottom - (lines.length - 1) * headLine}
          style={head}
          fill={colours.ink}
          lineHeight={headLine}
        />
      ))}
      {rows.map(({ key, row, lines, best }, index) => {
        const rowTop = plot.top + index * placed.pitch;
        const barTop = comparisonBarTop(placed, index);
        const nameY = rowTop + placed.nameDown;
        const figureY = rowTop + placed.figureDown;
        return (
          <g key={key}>
            <path d={`M${frame.left} ${rowTop}H${frame.right}`} stroke={colours.rule} />
            <TextLines
              lines={lines}
              x={frame.left}
              y={nameY}
              style={label}
              fill={stacked ? colours.soft : colours.ink}
              lineHeight={lineHeight}
            />
            {stacked ? null : (
              <TextLines
                lines={row.maximumLabel === '' ? [] : [row.maximumLabel]}
                x={frame.left}
                y={nameY + (lines.length - 1) * lineHeight + Math.round(small.size * 1.45)}
                style={small}
                fill={colours.soft}
              />
            )}
            {row.cells.map(({ value }, unit) => {
              const column = columns[unit];
              if (!column) return null;
              const isMissing = value.points === null;
              const words = isMissing ? wrapText(value.label, placed.cellRoom, small) : [value.label];
              const style = isMissing ? small : ({ ...label, weight: value.points === best ? 600 : 400 } as const);
              return (
                <g key={column.key}>
                  <TextLines
                    lines={words}
                    x={column.left}
                    y={figureY - (words.length - 1) * lineHeight}
                    style={style}
                    fill={isMissing ? colours.soft : colours.ink}
                    lineHeight={lineHeight}
                  />
                  {isMissing ? (
                    <HatchedBox
                      x={column.left}
                      y={barTop}
                      width={placed.columnWidth}
                      height={placed.barSize}
                      colours={colours}
                      id={id}
                    />
                  ) : null}
                </g>
              );
            })}
          </g>
        );
      })}
      <TextLines
        lines={placed.axisLines}
        x={frame.left}
        y={plot.bottom + small.size}
        style={small}
        fill={colours.soft}
        lineHeight={Math.round(small.size * 1.4)}
      />
    </>
  );
}
