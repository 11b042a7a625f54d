import type { Colours } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { middleWithin } from '@/lib/figures/layout/axis-layout';
import type { Scale } from '@/lib/figures/layout/scale';
import { measureText, type TextStyle } from '@/lib/figures/text/measure-text';
import type { FigureMark } from '@/lib/figures/types';

interface MedianLineProps {
  readonly mark: FigureMark | null;
  readonly scale: Scale;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number };
  /** How far the words may reach. */
  readonly edge: { readonly left: number; readonly right: number };
  /** Heights the line is drawn between: the whole drawing, or each bar where names stand over bars. */
  readonly spans: readonly (readonly [number, number])[];
  readonly style: TextStyle;
  readonly colours: Colours;
}

/** A dashed line down the drawing with its words above it. */
export function MedianLine({ mark, scale, plot, edge, spans, style, colours }: MedianLineProps) {
  if (!mark) return null;
  const x = plot.left + ((mark.points - scale.from) / (scale.to - scale.from)) * (plot.right - plot.left);
  const middle = middleWithin(x, measureText(mark.label, style), edge.left, edge.right);
  return (
    <>
      {spans.map(([from, to]) => (
        <path key={from} d={`M${x} ${from}V${to}`} stroke={colours.ink} strokeDasharray="3 3" />
      ))}
      <TextLines lines={[mark.label]} x={middle} y={plot.top - 7} style={style} fill={colours.ink} anchor="middle" />
    </>
  );
}
