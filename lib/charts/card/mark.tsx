import type { Colours } from '@/lib/charts/palette';

/** Three bars in a square of 32: the same shape as the site's icon in `public/`. */
export const MARK_BARS = 'M7 25V15h4v10zm7 0V7h4v18zm7 0v-7h4v7z';

interface SiteMarkProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colours: Colours;
}

/** The site's mark, as it stands in a browser's tab. */
export function SiteMark({ x, y, size, colours }: SiteMarkProps) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 32})`}>
      <rect width={32} height={32} rx={4} fill={colours.accent} />
      <path d={MARK_BARS} fill={colours.paper} />
    </g>
  );
}
