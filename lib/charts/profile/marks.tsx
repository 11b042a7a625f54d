import type { Colours } from '@/lib/charts/palette';
import { TextLines } from '@/lib/charts/text-lines';
import { type PlacedProfile, profileBarTop, WHOLE_SHARE } from '@/lib/figures/profile/layout';

interface MarkProps {
  readonly kind: 'median' | 'top';
  readonly x: number;
  /** Middle of the bar, and its thickness. */
  readonly y: number;
  readonly size: number;
  readonly colours: Colours;
}

/** The median is a line across the bar, the best a diamond: told apart by shape, not colour. */
function Mark({ kind, x, y, size, colours }: MarkProps) {
  if (kind === 'top')
    return (
      <path
        d={`M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}Z`}
        fill={colours.paper}
        stroke={colours.ink}
        strokeWidth={1.5}
      />
    );
  const half = size / 2 + 4;
  return (
    <>
      <path d={`M${x} ${y - half}V${y + half}`} stroke={colours.paper} strokeWidth={5} />
      <path d={`M${x} ${y - half}V${y + half}`} stroke={colours.ink} strokeWidth={2} />
    </>
  );
}

interface ProfileMarksProps {
  readonly placed: PlacedProfile;
  readonly colours: Colours;
}

/** The tier's median and best on every bar, named once. */
export function ProfileMarks({ placed, colours }: ProfileMarksProps) {
  const { plot, barSize, small } = placed;
  const xOf = (share: number) => plot.left + (share / WHOLE_SHARE) * (plot.right - plot.left);
  const firstTop = profileBarTop(placed, 0);
  return (
    <>
      {placed.marks.map(({ kind, text, x, y, markX, isKey }) => (
        <g key={kind}>
          {isKey ? (
            <Mark kind={kind} x={markX} y={y - 4} size={6} colours={colours} />
          ) : (
            <path d={`M${markX} ${y + 4}V${firstTop - 4}`} stroke={colours.soft} strokeWidth={0.75} />
          )}
          <TextLines lines={[text]} x={x} y={y} style={small} fill={colours.ink} anchor="middle" />
        </g>
      ))}
      {placed.rows.map(({ key, row }, index) =>
        (['median', 'top'] as const).map((kind) => {
          const share = row[kind];
          if (share === null) return null;
          const y = profileBarTop(placed, index) + barSize / 2;
          return <Mark key={`${key}-${kind}`} kind={kind} x={xOf(share)} y={y} size={barSize} colours={colours} />;
        }),
      )}
    </>
  );
}
