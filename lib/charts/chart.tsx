import type { ChartProps } from '@/lib/charts/chart-props';
import { DRAWINGS, type Drawing } from '@/lib/charts/kinds';
import type { Figure } from '@/lib/figures/kinds';

/** The drawing of any figure. */
export function Chart(props: ChartProps<Figure>) {
  // A figure and the drawing under its kind fit each other, which the compiler cannot follow through the look-up.
  const Drawn = DRAWINGS[props.figure.kind] as Drawing<Figure>;
  return <Drawn {...props} />;
}
