import type { Scale } from '@/lib/figures/layout/scale';
import { measureText, type TextStyle } from '@/lib/figures/text/measure-text';

export interface PlacedTick {
  readonly value: number;
  /** Middle of the text: at the value, or as near as the picture's edge lets it be. */
  readonly x: number;
  readonly text: string;
}

/** Middle of a text of `width` as near to `x` as it can be without passing `left` or `right`. */
export function middleWithin(x: number, width: number, left: number, right: number): number {
  return Math.max(left + width / 2, Math.min(right - width / 2, x));
}

/**
 * Tick labels of a horizontal axis. The end of the scale carries `endLabel` where given ("Tối đa 400"); labels that would
 * touch it, or each other, are left out (their gridlines stay).
 */
export function placeTicks(
  scale: Scale,
  plot: { readonly left: number; readonly right: number },
  /** How far words may reach. */
  edge: { readonly left: number; readonly right: number },
  style: TextStyle,
  formatTick: (value: number) => string,
  endLabel: string | null,
): PlacedTick[] {
  const xOf = (value: number) =>
    plot.left + ((value - scale.from) / (scale.to - scale.from)) * (plot.right - plot.left);
  const placed: { tick: PlacedTick; span: readonly [number, number] }[] = [];
  const place = (value: number, text: string) => {
    const width = measureText(text, style);
    const x = middleWithin(xOf(value), width, edge.left, edge.right);
    const span = [x - width / 2, x + width / 2] as const;
    if (placed.every((other) => span[1] + 6 <= other.span[0] || span[0] >= other.span[1] + 6))
      placed.push({ tick: { value, x, text }, span });
  };
  const first = scale.ticks[0];
  if (endLabel !== null) place(scale.to, endLabel);
  if (first !== undefined) place(first, formatTick(first));
  for (const value of [...scale.ticks].reverse()) {
    if (value !== first && !(endLabel !== null && value === scale.to)) place(value, formatTick(value));
  }
  return placed.map(({ tick }) => tick).sort((a, b) => a.value - b.value);
}
