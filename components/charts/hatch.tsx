import type { Colours } from '@/components/charts/palette';

interface HatchProps {
  readonly id: string;
  readonly colours: Colours;
}

/** Width of the hatched box that stands in a bar's place. */
export const HATCH_WIDTH = 28;

/** The quiet hatch that stands where a value is missing. Fill with `url(#…-hatch)`. */
export function Hatch({ id, colours }: HatchProps) {
  return (
    <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse">
      <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke={colours.soft} strokeWidth="1" strokeOpacity="0.6" />
    </pattern>
  );
}
