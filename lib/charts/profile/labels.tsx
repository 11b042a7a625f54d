import { HATCH_WIDTH, HatchedBox } from '@/lib/charts/hatch';
import type { Colours } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { type PlacedProfile, profileBarTop } from '@/lib/figures/profile/layout';
import { measureText } from '@/lib/figures/text/measure-text';

interface ProfileLabelsProps {
  readonly placed: PlacedProfile;
  readonly colours: Colours;
  readonly id: string;
}

/** Name, score with its maximum, and percent of every criterion; hatch and reason where there is no score. */
export function ProfileLabels({ placed, colours, id }: ProfileLabelsProps) {
  const { plot, stacked, apart, barSize, label, small, frame } = placed;
  const lineHeight = Math.round(label.size * 1.3);
  return (
    <>
      {placed.rows.map(({ key, row, lines }, index) => {
        const bar = profileBarTop(placed, index);
        const middle = bar + barSize / 2 + label.size * 0.36;
        const lastY = stacked ? bar - 6 - (apart ? lineHeight : 0) : middle + ((lines.length - 1) * lineHeight) / 2;
        const figureY = stacked ? bar - 6 : middle;
        const nameY = lastY - (lines.length - 1) * lineHeight;
        const scoreLeft = placed.scoreX - measureText(row.value.label + row.maximumLabel, { ...label, weight: 600 });
        return (
          <g key={key}>
            <TextLines
              lines={lines}
              x={frame.left}
              y={nameY}
              style={label}
              fill={colours.ink}
              lineHeight={lineHeight}
              backdrop={stacked ? colours.paper : undefined}
            />
            {row.value.points === null ? (
              <>
                <HatchedBox x={plot.left} y={bar} width={HATCH_WIDTH} height={barSize} colours={colours} id={id} />
                <TextLines
                  lines={[row.value.label]}
                  x={plot.left + HATCH_WIDTH + 6}
                  y={middle}
                  style={small}
                  fill={colours.soft}
                  backdrop={colours.paper}
                />
              </>
            ) : (
              <>
                {stacked ? (
                  <rect
                    x={scoreLeft}
                    y={figureY - label.size}
                    width={frame.right - scoreLeft}
                    height={lineHeight}
                    fill={colours.paper}
                  />
                ) : null}
                <text x={placed.scoreX} y={figureY} fontSize={label.size} textAnchor="end" fill={colours.soft}>
                  <tspan fontWeight={600} fill={colours.ink}>
                    {row.value.label}
                  </tspan>
                  {row.maximumLabel}
                </text>
              </>
            )}
            <TextLines
              lines={row.shareLabel === '' ? [] : [row.shareLabel]}
              x={placed.shareX}
              y={figureY}
              style={label}
              fill={colours.soft}
              anchor="end"
            />
          </g>
        );
      })}
    </>
  );
}
