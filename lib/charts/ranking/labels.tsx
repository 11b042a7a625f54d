import { HATCH_WIDTH, HatchedBox } from '@/lib/charts/hatch';
import type { Colours } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { barTop, knownEnd, type PlacedRanking, scoredBottom, VALUE_GAP } from '@/lib/figures/ranking/layout';
import type { RankingFigure } from '@/lib/figures/ranking/types';

interface RankingLabelsProps {
  readonly figure: RankingFigure;
  readonly placed: PlacedRanking;
  readonly colours: Colours;
  readonly id: string;
}

/** Rank, name and figure of every row; hatch and reason where there is no figure. */
export function RankingLabels({ placed, colours, id }: RankingLabelsProps) {
  const { rows, plot, scale, label } = placed;
  const lineHeight = Math.round(label.size * 1.3);
  const xOf = (points: number) => plot.left + (points / scale.to) * (plot.right - plot.left);
  const ruleY = scoredBottom(placed);
  return (
    <>
      {placed.stacked ? null : <path d={`M${plot.left} ${plot.top}V${plot.bottom}`} stroke={colours.soft} />}
      {placed.unscoredFrom > 0 && placed.unscoredFrom < rows.length ? (
        <path d={`M${placed.frame.left} ${ruleY}H${placed.frame.right}`} stroke={colours.soft} strokeOpacity={0.6} />
      ) : null}
      {rows.map((row, index) => {
        const bar = barTop(placed, index);
        const middle = bar + placed.barSize / 2 + label.size * 0.36;
        const nameY = placed.stacked
          ? bar - 5 - (row.lines.length - 1) * lineHeight
          : middle - ((row.lines.length - 1) * lineHeight) / 2;
        if (row.kind === 'gap') {
          const y = row.top + row.height / 2 + label.size * 0.36;
          return (
            <TextLines
              key={row.key}
              lines={row.lines}
              x={placed.nameX}
              y={y}
              style={placed.small}
              fill={colours.soft}
              backdrop={colours.paper}
            />
          );
        }
        const { rank, value } = row.bar;
        const style = { ...label, weight: row.strong ? 600 : 400 } as const;
        const bound = value.points === null ? plot.left + HATCH_WIDTH : xOf(value.points);
        const known = knownEnd(row.bar);
        const from = value.points === null ? plot.left : known === null ? null : xOf(known);
        return (
          <g key={row.key}>
            <TextLines
              lines={rank === '' ? [] : [rank]}
              x={placed.rankX}
              y={nameY}
              style={{ ...label, weight: 600 }}
              fill={row.strong ? colours.ink : colours.soft}
              anchor="end"
            />
            <TextLines
              lines={row.lines}
              x={placed.nameX}
              y={nameY}
              style={style}
              fill={colours.ink}
              lineHeight={lineHeight}
              backdrop={placed.stacked ? colours.paper : undefined}
            />
            {from !== null ? (
              <HatchedBox x={from} y={bar} width={bound - from} height={placed.barSize} colours={colours} id={id} />
            ) : null}
            <TextLines
              lines={[value.label]}
              x={bound + VALUE_GAP}
              y={middle}
              style={value.points === null ? placed.small : style}
              fill={value.points === null ? colours.soft : colours.ink}
              backdrop={colours.paper}
            />
          </g>
        );
      })}
    </>
  );
}
