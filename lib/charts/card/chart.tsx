import { SiteMark } from '@/lib/charts/card/mark';
import type { ChartProps } from '@/lib/charts/chart-props';
import { Hatch } from '@/lib/charts/hatch';
import { type Colours, hueColour, mix, PALETTE } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { Watermark } from '@/lib/charts/watermark';
import { type PlacedCard, placeCard } from '@/lib/figures/card/layout';
import { SCORE_GAP } from '@/lib/figures/card/story';
import type { CardFigure } from '@/lib/figures/card/types';
import { CARD_SIZE } from '@/lib/figures/drawing-options';

/** The picture a shared link shows. */
export function ShareCard({ figure, options, id }: ChartProps<CardFigure>) {
  const colours = PALETTE[options.theme];
  const placed = placeCard(figure);
  return (
    <svg width={CARD_SIZE.width} height={CARD_SIZE.height}>
      <title>{figure.title}</title>
      <defs>
        <Hatch id={id} colours={colours} />
      </defs>
      <rect width={CARD_SIZE.width} height={CARD_SIZE.height} fill={colours.paper} />
      <SiteMark {...placed.mark} colours={colours} />
      {placed.label ? (
        <rect x={placed.label.left} y={36} width={placed.label.width} height={44} rx={4} fill={colours.ink} />
      ) : null}
      {[...placed.texts, ...(placed.label ? [placed.label.text] : [])].map(({ key, tone, ...text }) => (
        <TextLines key={key} {...text} fill={colours[tone]} />
      ))}
      {placed.missing ? <rect {...placed.missing} fill={`url(#${id}-hatch)`} /> : null}
      {placed.score && figure.score ? (
        <text
          x={placed.score.x}
          y={placed.score.y}
          fontSize={placed.score.style.size}
          fontWeight={600}
          fill={colours.accent}
        >
          {figure.score.figure}
          <tspan dx={SCORE_GAP} fontSize={placed.score.unit.size} fontWeight={400} fill={colours.soft}>
            {figure.score.unit}
          </tspan>
        </text>
      ) : null}
      <CardRows placed={placed} colours={colours} id={id} />
      <path d={`M60 ${placed.ruleY}H${CARD_SIZE.width - 60}`} stroke={colours.rule} strokeWidth={2} />
      {figure.watermark === null ? null : <Watermark text={figure.watermark} box={placed.body} colours={colours} />}
    </svg>
  );
}

interface CardRowsProps {
  readonly placed: PlacedCard;
  readonly colours: Colours;
  readonly id: string;
}

/** Six criteria or five units, each with its figure and bar. */
function CardRows({ placed, colours, id }: CardRowsProps) {
  const { bars, row: style, rowLine: lineHeight } = placed;
  // Where one unit is the card's own, the others are there to measure it by.
  const chosen = placed.rows.some(({ row }) => row.own);
  const width = bars.right - bars.left;
  return (
    <>
      {placed.rows.map(({ row, lines, nameY, value, barTop }) => (
        <g key={`${row.rank}-${row.name}`}>
          <TextLines
            lines={row.rank === '' ? [] : [row.rank]}
            x={placed.rankX}
            y={nameY}
            style={{ ...style, weight: 600 }}
            fill={colours.soft}
            anchor="end"
          />
          <TextLines
            lines={lines}
            x={placed.nameX}
            y={nameY}
            style={{ ...style, weight: row.own ? 600 : 400 }}
            fill={colours.ink}
            lineHeight={lineHeight}
          />
          <TextLines
            {...value}
            style={{ ...style, weight: row.value.points === null ? 400 : 600 }}
            fill={row.value.points === null ? colours.soft : colours.ink}
            lineHeight={lineHeight}
          />
          {row.open ? null : (
            <rect
              x={bars.left}
              y={barTop}
              width={width}
              height={bars.size}
              fill={row.value.points === null ? `url(#${id}-hatch)` : mix(colours.rule, colours.paper, 0.55)}
            />
          )}
          {row.share === null ? null : (
            <rect
              x={bars.left}
              y={barTop}
              width={(width * row.share) / 1000}
              height={bars.size}
              fill={hueColour(colours, row.hue, chosen && !row.own)}
            />
          )}
        </g>
      ))}
    </>
  );
}
