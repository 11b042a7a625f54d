import type { DrawingOptions, FigureWidth } from '@/lib/figures/drawing-options';
import { FRAME_TYPE, type PlacedFrame, placeFrame } from '@/lib/figures/layout/frame-layout';
import { rangeScale, type Scale } from '@/lib/figures/layout/scale';
import { measureText, type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';
import { wordPieces } from '@/lib/figures/text/word-pieces';
import { clearLabels, type PlacedPoint } from '@/lib/figures/trend/clear-labels';
import type { TrendFigure, TrendSeries } from '@/lib/figures/trend/types';
import { breakable } from '@/lib/i18n/breakable';
import { formatDecimal } from '@/lib/i18n/format';

/** Editions `from` to `to` (indices, both included) that can be compared: a line is drawn through them. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface PlacedSeries {
  readonly series: TrendSeries;
  readonly points: readonly PlacedPoint[];
  /** Name at the right end: baseline of its first line. */
  readonly nameY: number;
  readonly nameLines: readonly string[];
}

export interface PlacedTrend {
  readonly frame: PlacedFrame;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly scale: Scale;
  readonly ticks: readonly { readonly value: number; readonly y: number; readonly text: string }[];
  readonly editions: readonly { readonly key: string; readonly x: number; readonly text: string }[];
  readonly series: readonly PlacedSeries[];
  readonly stretches: readonly Stretch[];
  /** Middle of the gap before an edition that cannot be compared with the one before it. */
  readonly breakXs: readonly number[];
  readonly nameX: number;
  /** Reasons under the drawing, each after the mark it explains: a break, or a missing value. */
  readonly reasons: readonly {
    readonly mark: 'break' | 'missing';
    readonly lines: readonly string[];
    /** Baseline of the first line. */
    readonly y: number;
  }[];
  readonly label: TextStyle;
  readonly small: TextStyle;
}

/** The scale spans at least this part of the highest value, so that small changes look small. */
const LEAST_SPAN = 0.25;
/** Pixels for the names at the right end, and for the lines from lowest to highest. */
const ROOM = {
  tiny: { names: 56, height: 150 },
  narrow: { names: 92, height: 170 },
  middle: { names: 120, height: 195 },
  wide: { names: 150, height: 220 },
  broad: { names: 170, height: 260 },
} as const satisfies Record<FigureWidth, Record<string, number>>;
/** Room for a mark before its reason. */
export const MARK_INDENT = 18;

function stretchesOf(figure: TrendFigure): Stretch[] {
  const starts = [0, ...figure.breaks.map(({ before }) => before)].sort((a, b) => a - b);
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? figure.editions.length) - 1 }));
}

/** Places editions from left to right, points on a common scale, names at the right end. */
export function placeTrend(figure: TrendFigure, options: DrawingOptions): PlacedTrend {
  const room = ROOM[options.width];
  const type = FRAME_TYPE[options.width];
  const label: TextStyle = { size: type.label - 0.5, weight: 600 };
  const small: TextStyle = { size: type.small, weight: 400 };
  const lineHeight = Math.round(small.size * 1.3);
  const empty = placeFrame(figure, options, 0);
  const { left, right } = empty;
  const values = figure.series.flatMap((series) => series.values.flatMap(({ points }) => points ?? []));
  const highest = Math.max(1, ...values);
  const scale = rangeScale(Math.min(highest, ...values), highest, highest * LEAST_SPAN, 4);
  const tickTexts = scale.ticks.map((value) => formatDecimal(value / 1000, 6, figure.lang));
  const longestWord = widestText(
    figure.series.flatMap(({ name }) => wordPieces(name, figure.lang)),
    { ...small, weight: 600 },
  );
  const nameRoom = Math.max(room.names, longestWord);
  const nameStyles = figure.series.map(({ strong }): TextStyle => ({ ...small, weight: strong ? 600 : 400 }));
  const names = figure.series.map(({ name }, index) =>
    wrapText(breakable(name, figure.lang), nameRoom, nameStyles[index] ?? small),
  );
  const nameWidth = Math.max(0, ...names.map((lines, index) => widestText(lines, nameStyles[index] ?? small)));
  const namesHeight = names.reduce((sum, lines) => sum + lines.length * lineHeight + 4, 0) - lineHeight;
  const axis = left + widestText(tickTexts, small) + 8;
  const plotRight = Math.floor(right - nameWidth - 14);
  const widthAt = (index: number) =>
    widestText(
      figure.series.map(({ values }) => values.at(index)?.label ?? ''),
      label,
    );
  // The first figures begin after those of the scale, the last end before the names begin.
  const inset = Math.max(Math.min(36, (plotRight - axis) / 6), widthAt(0) / 2 - 4);
  const lastWidth = widthAt(-1);
  const lastInset = Math.max(Math.min(36, (plotRight - axis) / 6) / 2, lastWidth / 2 - 8);
  const plot = {
    left: axis,
    right: plotRight,
    top: empty.top + lineHeight + 14,
    bottom: empty.top + lineHeight + 14 + Math.max(room.height, namesHeight),
  };
  const steps = Math.max(1, figure.editions.length - 1);
  const xOf = (index: number) =>
    figure.editions.length === 1
      ? (plot.left + plot.right) / 2
      : plot.left + inset + (index / steps) * (plot.right - lastInset - plot.left - inset);
  const yOf = (points: number) =>
    plot.bottom - ((points - scale.from) / (scale.to - scale.from)) * (plot.bottom - plot.top);
  const beside = figure.series.map((series, place) =>
    series.values.map((value, index): PlacedPoint => {
      const y = value.points === null ? null : yOf(value.points);
      // The higher of two figures stands over its point, the lower under it; of two alike the first over it.
      const isLower = figure.series.some((other, at) => {
        const theirs = other.values[index]?.points ?? -1;
        const own = value.points ?? 0;
        return theirs > own || (theirs === own && at < place);
      });
      return { x: xOf(index), y, value, labelY: (y ?? plot.bottom) + (isLower ? label.size + 7 : -9) };
    }),
  );
  const points = clearLabels(beside, label);
  const breakXs = figure.breaks.map(({ before }) => (xOf(before - 1) + xOf(before)) / 2);
  const strong = figure.series.find((series) => series.strong);
  const wanted = [
    // The sentence over the drawing may give the reason already.
    ...figure.breaks
      .filter(({ reason }) => !figure.sentence.includes(reason))
      .map(({ reason }) => ({ mark: 'break' as const, text: reason })),
    ...figure.editions.flatMap(({ label: edition }, index) => {
      const value = strong?.values[index];
      return value?.points === null ? [{ mark: 'missing' as const, text: `${edition}: ${value.label}` }] : [];
    }),
  ];
  let y = plot.bottom + 22 + lineHeight;
  const reasons = wanted.map(({ mark, text }) => {
    const lines = wrapText(text, right - left - MARK_INDENT, small, 'full');
    const placed = { mark, lines, y };
    y += lines.length * lineHeight + 4;
    return placed;
  });
  return {
    frame: placeFrame(figure, options, y - lineHeight + 6 - empty.top),
    plot,
    scale,
    ticks: scale.ticks.map((value, index) => ({ value, y: yOf(value), text: tickTexts[index] ?? '' })),
    editions: labelled(
      figure.editions.map(({ key, label: text }, index) => ({ key, x: xOf(index), text })),
      label,
    ),
    series: placeNames(figure, points, names, { lineHeight, top: plot.top, bottom: plot.bottom, fontSize: small.size }),
    stretches: stretchesOf(figure),
    breakXs,
    nameX: plotRight + 10,
    reasons,
    label,
    small,
  };
}

/** The editions, with a label where it has room, the last before all others: on the narrowest drawing not each has. */
function labelled(editions: PlacedTrend['editions'], style: TextStyle): PlacedTrend['editions'] {
  let free = Number.POSITIVE_INFINITY;
  return editions
    .toReversed()
    .map((edition) => {
      const half = measureText(edition.text, style) / 2;
      if (edition.x + half + 2 > free) return { ...edition, text: '' };
      free = edition.x - half;
      return edition;
    })
    .toReversed();
}

/** Names stand at their last point; where they would touch, the lower one moves down. */
function placeNames(
  figure: TrendFigure,
  points: readonly (readonly PlacedPoint[])[],
  names: readonly (readonly string[])[],
  room: { readonly lineHeight: number; readonly top: number; readonly bottom: number; readonly fontSize: number },
): PlacedSeries[] {
  const wanted = figure.series
    .map((_, index) => {
      const last = points[index]?.findLast(({ y }) => y !== null)?.y ?? room.bottom;
      const height = (names[index]?.length ?? 0) * room.lineHeight;
      return { index, height, top: last - height / 2 };
    })
    .sort((a, b) => a.top - b.top);
  let free = room.top - room.lineHeight;
  const tops = new Map<number, number>();
  for (const { index, height, top } of wanted) {
    const placed = Math.max(free, top);
    tops.set(index, placed);
    free = placed + height + 4;
  }
  return figure.series.map((series, index) => ({
    series,
    points: points[index] ?? [],
    nameY: (tops.get(index) ?? room.top) + room.fontSize,
    nameLines: names[index] ?? [],
  }));
}
