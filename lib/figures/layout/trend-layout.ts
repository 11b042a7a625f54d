import type { DrawingOptions } from '@/lib/figures/drawing-options';
import { FRAME_TYPE, type PlacedFrame, placeFrame } from '@/lib/figures/layout/frame-layout';
import { rangeScale, type Scale } from '@/lib/figures/layout/scale';
import { type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';
import type { TrendFigure, TrendSeries } from '@/lib/figures/types';
import { formatDecimal } from '@/lib/i18n/format';

export interface PlacedEdition {
  readonly key: string;
  readonly label: string;
  /** Index in the figure. */
  readonly at: number;
}

export interface PlacedBreak {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
}

export interface PlacedPoint {
  readonly series: TrendSeries;
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly labelY: number;
}

export interface PlacedTrend {
  readonly frame: PlacedFrame;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly scale: Scale;
  readonly editions: readonly PlacedEdition[];
  readonly xOf: (edition: number) => number;
  readonly yOf: (points: number) => number;
  readonly tickText: (points: number) => string;
  /** Runs of editions that may be joined by a line: [first, last]. */
  readonly runs: readonly (readonly [number, number])[];
  readonly breaks: readonly PlacedBreak[];
  readonly points: readonly PlacedPoint[];
  /** Editions of the strong series without a value, with the reason. */
  readonly missing: readonly { readonly x: number; readonly lines: readonly string[] }[];
  /** Names: at the last point, or in the narrow drawing as a key above. */
  readonly names: readonly {
    readonly series: TrendSeries;
    readonly lines: readonly string[];
    readonly x: number;
    readonly y: number;
  }[];
  readonly isKey: boolean;
  /** Words over the scale, and their first baseline. */
  readonly axisLines: readonly string[];
  readonly axisY: number;
  readonly label: TextStyle;
  readonly small: TextStyle;
}

const LEAST_SPAN = 0.25;
const ROOM_IN_BREAK = 130;
/** Length of the piece of line before a name in a key, with the space after it. */
export const KEY_LINE = 26;

/** Places editions side by side, their scores over a scale round the data, and the reasons where no line may be drawn. */
export function placeTrend(figure: TrendFigure, options: DrawingOptions): PlacedTrend {
  const type = FRAME_TYPE[options.width];
  const narrow = options.width === 'narrow';
  const label: TextStyle = { size: type.label, weight: 400 };
  const small: TextStyle = { size: type.small, weight: 400 };
  const lineHeight = Math.round(type.label * 1.3);
  const smallLine = Math.round(small.size * 1.35);
  const { left, right, top: bodyTop } = placeFrame(figure, options, 0);
  const values = figure.series.flatMap((series) =>
    series.values.flatMap(({ points }) => (points === null ? [] : [points])),
  );
  const highest = Math.max(0, ...values);
  const lowest = Math.min(highest, ...values);
  const scale = rangeScale(lowest, highest, (figure.maximum?.points ?? highest) * LEAST_SPAN, 4);
  const tickText = (points: number) => formatDecimal(points / 1000, 3, figure.lang);

  const nameRoom = narrow
    ? 0
    : Math.min(
        170,
        widestText(
          figure.series.map(({ name }) => name),
          { ...label, weight: 600 },
        ),
      );
  const plotLeft = Math.ceil(left + widestText(scale.ticks.map(tickText), small) + 8);
  const plotRight = Math.floor(right - (narrow ? 0 : nameRoom + 12));
  const key = narrow ? placeKey(figure, { left, right, top: bodyTop, label, lineHeight }) : [];
  const keyHeight = key.reduce((height, { lines }) => height + lines.length * lineHeight, narrow ? 8 : 0);
  const axisLines = wrapText(figure.words.axis, right - left, small, 'full');
  const top = bodyTop + keyHeight + axisLines.length * smallLine + 12;
  const bottom = top + (narrow ? 190 : 230);
  const step = (plotRight - plotLeft) / Math.max(1, figure.editions.length);
  const xOf = (edition: number) => plotLeft + (edition + 0.5) * step;
  const yOf = (points: number) => bottom - ((points - scale.from) / (scale.to - scale.from)) * (bottom - top);

  // A reason stands in its gap where there is room for words, under the scale otherwise.
  let below = bottom + 22;
  const breaks = figure.breaks.map(({ before, reason }): PlacedBreak => {
    const [from, to] = [xOf(before - 1), xOf(before)];
    const room = to - from - 64;
    const [bandLeft, bandRight] = [(from + to) / 2 - 7, (from + to) / 2 + 7];
    if (room >= ROOM_IN_BREAK) {
      const lines = wrapText(reason, room, small);
      return {
        left: bandLeft,
        right: bandRight,
        lines,
        x: (from + to) / 2,
        y: bottom - 8 - (lines.length - 1) * smallLine,
        anchor: 'middle',
      };
    }
    const lines = wrapText(reason, right - left, small, 'full');
    const y = below + small.size;
    below += lines.length * smallLine + 2;
    return { left: bandLeft, right: bandRight, lines, x: left, y, anchor: 'start' };
  });
  const closed = figure.breaks.map(({ before }) => before).sort((a, b) => a - b);
  const starts = [0, ...closed];
  const runs = starts.map((start, index) => [start, (starts[index + 1] ?? figure.editions.length) - 1] as const);

  const points = figure.series.flatMap((series) =>
    series.values.flatMap((value, at): PlacedPoint[] => {
      if (value.points === null) return [];
      const others = figure.series.flatMap((other) => (other === series ? [] : [other.values[at]?.points ?? null]));
      const isLower = others.some((other) => other !== null && other > (value.points ?? 0));
      const y = yOf(value.points);
      return [{ series, at, x: xOf(at), y, label: value.label, labelY: isLower ? y + 8 + type.label : y - 10 }];
    }),
  );
  const strong = figure.series.find((series) => series.strong);
  const missing = (strong?.values ?? []).flatMap((value, at) =>
    value.points === null ? [{ x: xOf(at), lines: wrapText(value.label, step - 12, small) }] : [],
  );
  return {
    frame: placeFrame(figure, options, below - bodyTop),
    plot: { left: plotLeft, right: plotRight, top, bottom },
    scale,
    editions: figure.editions.map((edition, at) => ({ ...edition, at })),
    xOf,
    yOf,
    tickText,
    runs,
    breaks,
    points,
    missing,
    names: narrow ? key : placeAtEnds(figure, points, { left: plotRight + 12, right, top, label, lineHeight }),
    isKey: narrow,
    axisLines,
    axisY: bodyTop + keyHeight + small.size,
    label,
    small,
  };
}

interface NameBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly label: TextStyle;
  readonly lineHeight: number;
}

const nameStyle = (series: TrendSeries, label: TextStyle): TextStyle => ({
  ...label,
  weight: series.strong ? 600 : 400,
});

/** Names under each other over the drawing, each with a piece of its line before it. */
function placeKey(figure: TrendFigure, { left, right, top, label, lineHeight }: NameBox): PlacedTrend['names'] {
  let y = top + label.size;
  return figure.series.map((series) => {
    const lines = wrapText(series.name, right - left - KEY_LINE, nameStyle(series, label));
    const placed = { series, lines, x: left + KEY_LINE, y };
    y += lines.length * lineHeight;
    return placed;
  });
}

/** Names to the right of each line's last point, pushed apart where they would touch. */
function placeAtEnds(
  figure: TrendFigure,
  points: readonly PlacedPoint[],
  { left, right, label, lineHeight }: NameBox,
): PlacedTrend['names'] {
  const wanted = figure.series
    .flatMap((series) => {
      const last = points.filter((point) => point.series === series).at(-1);
      const lines = wrapText(series.name, right - left, nameStyle(series, label));
      return last ? [{ series, lines, y: last.y + label.size * 0.36 }] : [];
    })
    .sort((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  return wanted.map(({ series, lines, y }) => {
    const first = Math.max(y - ((lines.length - 1) * lineHeight) / 2, free);
    free = first + lines.length * lineHeight + 4;
    return { series, lines, x: left, y: first };
  });
}
