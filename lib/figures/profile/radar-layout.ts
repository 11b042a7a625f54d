import type { DrawingOptions, FigureWidth } from '@/lib/figures/drawing-options';
import { middleWithin } from '@/lib/figures/layout/axis-layout';
import { FRAME_TYPE, type PlacedFrame, placeFrame } from '@/lib/figures/layout/frame-layout';
import { WHOLE_SHARE } from '@/lib/figures/profile/layout';
import type { ProfileFigure, ProfileRow } from '@/lib/figures/profile/types';
import { measureText, type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';

export interface PlacedCorner {
  readonly key: string;
  readonly row: ProfileRow;
  /** The name's lines with the percent as the last; middle of the text and baseline of the first. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

interface PlacedRadar {
  readonly frame: PlacedFrame;
  readonly centre: { readonly x: number; readonly y: number };
  readonly radius: number;
  readonly corners: readonly PlacedCorner[];
  readonly label: TextStyle;
  readonly small: TextStyle;
  /** What each line of the drawing means, one under the other. */
  readonly keys: readonly { readonly kind: 'unit' | 'median'; readonly lines: readonly string[]; readonly y: number }[];
}

/** Length of a key's line with the space after it. */
export const RADAR_KEY = 24;

const SIZES = {
  tiny: { label: 11.5, radius: 48, names: 64 },
  narrow: { label: 12, radius: 88, names: 92 },
  middle: { label: 12.5, radius: 120, names: 110 },
  wide: { label: 13, radius: 150, names: 130 },
  broad: { label: 14, radius: 180, names: 160 },
} as const satisfies Record<FigureWidth, Record<string, number>>;

/** Places a unit's criteria round a circle, the first at the top. */
export function placeRadar(figure: ProfileFigure, options: DrawingOptions): PlacedRadar {
  const size = SIZES[options.width];
  const type = FRAME_TYPE[options.width];
  const label: TextStyle = { size: size.label, weight: 400 };
  const small: TextStyle = { size: type.small, weight: 400 };
  const { left, right, top } = placeFrame(figure, options, 0);
  const { radius } = size;
  const longestWord = widestText(
    figure.rows.flatMap(({ name }) => name.split(' ')),
    label,
  );
  const room = Math.max(size.names, longestWord);
  const lineHeight = Math.round(label.size * 1.3);
  const smallLine = Math.round(small.size * 1.4);
  const hasMedian = figure.rows.every(({ median }) => median !== null);
  const wanted = [
    { kind: 'unit' as const, lines: wrapText(figure.unit, right - left - RADAR_KEY, { ...small, weight: 600 }) },
    ...(hasMedian ? [{ kind: 'median' as const, lines: [figure.words.median] }] : []),
  ];
  let keyY = top + small.size;
  const keys = wanted.map((key) => {
    const placed = { ...key, y: keyY };
    keyY += key.lines.length * smallLine;
    return placed;
  });
  const keyHeight = keyY - top;
  const wrapped = figure.rows.map((row) => [...wrapText(row.name, room, label), row.shareLabel]);
  const tallest = Math.max(1, ...wrapped.map((lines) => lines.length)) * lineHeight;
  const centre = { x: (left + right) / 2, y: top + keyHeight + tallest + 12 + radius };
  const corners = figure.rows.map((row, index): PlacedCorner => {
    const angle = (index / figure.rows.length) * 2 * Math.PI - Math.PI / 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const lines = wrapped[index] ?? [];
    // The percent under the name is bold.
    const width = Math.max(widestText(lines, label), measureText(row.shareLabel, { ...label, weight: 600 }));
    const height = lines.length * lineHeight;
    const x = middleWithin(centre.x + cos * (radius + 10 + width / 2), width, left, right);
    const middle = centre.y + sin * (radius + 10 + height / 2);
    return { key: row.key, row, lines, x, y: middle - height / 2 + label.size };
  });
  const bottom = Math.max(centre.y + radius, ...corners.map(({ y, lines }) => y + (lines.length - 1) * lineHeight)) + 8;
  return {
    frame: placeFrame(figure, options, bottom - top),
    centre,
    radius,
    corners,
    label,
    small,
    keys,
  };
}

/** Where a share of a criterion lies, `share` in thousandths of the maximum. */
export function radarPoint(
  { centre, radius, corners }: PlacedRadar,
  index: number,
  share: number,
): { readonly x: number; readonly y: number } {
  const angle = (index / corners.length) * 2 * Math.PI;
  const reach = radius * (share / WHOLE_SHARE);
  return { x: centre.x + Math.sin(angle) * reach, y: centre.y - Math.cos(angle) * reach };
}
