import type { Colours } from '@/lib/charts/palette';

interface HatchProps {
  readonly id: string;
  readonly colours: Colours;
}

/** Width of the hatched box that stands in a bar's place. */
export const HATCH_WIDTH = 28;

/** The quiet hatch that stands where a value is missing. Fill with `url(#…-hatch)`, or see `HatchedBox`. */
export function Hatch({ id, colours }: HatchProps) {
  return (
    <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse">
      <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke={colours.soft} strokeWidth="1" strokeOpacity="0.6" />
    </pattern>
  );
}

interface HatchedBoxProps extends HatchProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A hatched box with its edge, in the place of what has no value. */
export function HatchedBox({ x, y, width, height, colours, id }: HatchedBoxProps) {
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      fill={`url(#${id}-hatch)`}
      stroke={colours.soft}
      strokeOpacity={0.6}
    />
  );
}
