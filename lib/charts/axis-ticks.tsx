import type { Colours } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import type { PlacedTick } from '@/lib/figures/layout/axis-layout';
import type { TextStyle } from '@/lib/figures/text/measure-text';

interface AxisTicksProps {
  readonly ticks: readonly PlacedTick[];
  /** Baseline. */
  readonly y: number;
  readonly style: TextStyle;
  readonly colours: Colours;
}

/** The figures under a horizontal scale. */
export function AxisTicks({ ticks, y, style, colours }: AxisTicksProps) {
  return (
    <>
      {ticks.map(({ value, x, text }) => (
        <TextLines key={value} lines={[text]} x={x} y={y} style={style} fill={colours.soft} anchor="middle" />
      ))}
    </>
  );
}
