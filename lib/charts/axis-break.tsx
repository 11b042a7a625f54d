import type { Colours } from '@/lib/charts/palette';

/** Pixels of an axis that the mark takes. */
export const AXIS_BREAK = 12;

interface AxisBreakProps {
  /** Where the scale's lowest value stands: the mark begins there, and goes right along a flat axis, down from an upright one. */
  readonly x: number;
  readonly y: number;
  readonly upright?: boolean;
  readonly colours: Colours;
}

/** The zigzag that says: this scale does not begin at zero. */
export function AxisBreak({ x, y, upright = false, colours }: AxisBreakProps) {
  const bends = upright ? 'v1l3 2l-6 3l6 3l-3 2v1' : 'h1l2 -4l3 8l3 -8l2 4h1';
  return <path d={`M${x} ${y}${bends}`} fill="none" stroke={colours.soft} strokeLinejoin="round" />;
}
