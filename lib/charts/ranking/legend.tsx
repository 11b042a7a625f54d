import { HatchedBox } from '@/lib/charts/hatch';
import { type Colours, hueColour } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { type PlacedKey, SWATCH } from '@/lib/figures/layout/legend-layout';
import type { RankingKey } from '@/lib/figures/ranking/layout';
import type { TextStyle } from '@/lib/figures/text/measure-text';

interface LegendProps {
  readonly keys: readonly PlacedKey[];
  readonly items: readonly RankingKey[];
  readonly style: TextStyle;
  readonly colours: Colours;
  readonly id: string;
}

/** Swatches with the criteria's names, in the order of the bars' parts; the hatch last. */
export function Legend({ keys, items, style, colours, id }: LegendProps) {
  return (
    <>
      {keys.map(({ x, y, index }) => {
        const item = items[index];
        return item ? (
          <g key={item.name}>
            {item.hue === null ? (
              <HatchedBox x={x} y={y - SWATCH / 2} width={SWATCH} height={SWATCH} colours={colours} id={id} />
            ) : (
              <rect x={x} y={y - SWATCH / 2} width={SWATCH} height={SWATCH} fill={hueColour(colours, item.hue)} />
            )}
            <TextLines
              lines={[item.name]}
              x={x + SWATCH + 6}
              y={y + style.size * 0.36}
              style={style}
              fill={colours.ink}
            />
          </g>
        ) : null;
      })}
    </>
  );
}
