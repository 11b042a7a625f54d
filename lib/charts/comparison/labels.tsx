import { Score } from '@/lib/charts/comparison/score';
import type { Colours } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import type { PlacedComparison } from '@/lib/figures/comparison/layout';

interface ComparisonLabelsProps {
  readonly placed: PlacedComparison;
  readonly colours: Colours;
  readonly id: string;
}

/** Names of units and criteria, and every score; the highest of a row is bold. */
export function ComparisonLabels({ placed, colours, id }: ComparisonLabelsProps) {
  const { units, numbered, rows, plot, stacked, label, small, head, lineHeight, frame } = placed;
  return (
    <>
      {units.map(({ key, lines, headX, headY }, index) => (
        <g key={key}>
          <TextLines
            lines={numbered ? [String(index + 1)] : []}
            x={numbered?.x ?? 0}
            y={placed.headTop + headY}
            style={head}
            fill={colours.accent}
          />
          <TextLines
            lines={lines}
            x={headX}
            y={placed.headTop + headY}
            style={head}
            fill={colours.ink}
            lineHeight={Math.round(head.size * 1.3)}
          />
        </g>
      ))}
      {rows.map(({ key, row, lines }, index) => {
        const rowTop = plot.top + index * placed.pitch;
        const nameY = rowTop + placed.nameDown;
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
            {units.map((unit, at) => (
              <Score key={unit.key} placed={placed} row={index} unit={at} colours={colours} id={id} />
            ))}
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
