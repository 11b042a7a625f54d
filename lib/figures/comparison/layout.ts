import { fitsColumns, placeColumns } from '@/lib/figures/comparison/columns';
import { placeNumbered } from '@/lib/figures/comparison/numbered';
import type { PlacedUnits, UnitRoom } from '@/lib/figures/comparison/placed-units';
import type { ComparisonFigure, ComparisonRow } from '@/lib/figures/comparison/types';
import { type DrawingOptions, isRoomy } from '@/lib/figures/drawing-options';
import { FRAME_TYPE, type PlacedFrame, placeFrame } from '@/lib/figures/layout/frame-layout';
import { type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';

export interface PlacedComparisonRow {
  readonly key: string;
  readonly row: ComparisonRow;
  readonly lines: readonly string[];
  /** Highest score of the row, in thousandths; null where fewer than two units have one. */
  readonly best: number | null;
}

export interface PlacedComparison extends PlacedUnits {
  readonly frame: PlacedFrame;
  /** A criterion's name stands over its bars; in the wide drawing beside them. */
  readonly stacked: boolean;
  readonly rows: readonly PlacedComparisonRow[];
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly pitch: number;
  readonly barSize: number;
  /** From one unit of a row to the next under it; nothing where they stand beside each other. */
  readonly step: number;
  /** Within a row: baselines of name and figures, and top of the bars. */
  readonly nameDown: number;
  readonly figureDown: number;
  readonly barDown: number;
  readonly label: TextStyle;
  readonly small: TextStyle;
  readonly lineHeight: number;
  readonly headTop: number;
  readonly axisLines: readonly string[];
}

const BAR = 8;
const MOST_FOR_NAMES = 236;
/** Room over the first line of a row. */
const TOP = 7;
/** Thousandths of the maximum. */
export const WHOLE_SHARE = 1000;

/** Places a table of bars: a row for each criterion, a column or a line of it for each unit, one scale for a row. */
export function placeComparison(figure: ComparisonFigure, options: DrawingOptions): PlacedComparison {
  const type = FRAME_TYPE[options.width];
  const stacked = !isRoomy(options.width);
  const label: TextStyle = { size: 13, weight: 400 };
  const small: TextStyle = { size: type.small, weight: 400 };
  const lineHeight = Math.round(label.size * 1.3);
  const { left, right, top: bodyTop } = placeFrame(figure, options, 0);
  const widestName = widestText(
    figure.rows.map(({ name }) => name),
    label,
  );
  const nameRoom = stacked ? right - left : Math.min(Math.ceil(widestName), MOST_FOR_NAMES);
  const plotLeft = stacked ? left : left + nameRoom + 16;
  const room: UnitRoom = { left: plotLeft, right, label, small, largest: type.label };
  // Beside each other as long as that can be read, under each other where it cannot.
  const placed = fitsColumns(figure, room) ? placeColumns(figure, room) : placeNumbered(figure, room);
  const { units, numbered, barWidth, headHeight, cellRoom } = placed;
  const rows = figure.rows.map((row): PlacedComparisonRow => {
    const scores = row.cells.flatMap(({ value }) => (value.points === null ? [] : [value.points]));
    const text = stacked && row.maximumLabel !== '' ? `${row.name}, ${row.maximumLabel}` : row.name;
    return {
      key: row.key,
      row,
      lines: wrapText(text, nameRoom, label),
      best: scores.length > 1 ? Math.max(...scores) : null,
    };
  });
  const nameLines = Math.max(1, ...rows.map(({ lines }) => lines.length));
  const cellLines = Math.max(
    1,
    ...figure.rows.flatMap(({ cells }) =>
      cells.map(({ value }) => (value.points === null ? wrapText(value.label, cellRoom, small).length : 1)),
    ),
  );
  const underName = TOP + (stacked ? nameLines * lineHeight + 3 : 0);
  const figureDown = underName + (numbered ? 0 : (cellLines - 1) * lineHeight) + label.size;
  // A numbered bar stands on the line of its figure.
  const barDown = numbered ? figureDown - Math.round((label.size * 0.72 + BAR) / 2) : figureDown + 6;
  const step = numbered ? cellLines * lineHeight + 1 : 0;
  const nameDown = TOP + label.size;
  const maximumDown = nameDown + (nameLines - 1) * lineHeight + Math.round(small.size * 1.45);
  const barsEnd =
    Math.max(barDown + BAR, figureDown) + step * (units.length - 1) + (numbered ? (cellLines - 1) * lineHeight : 0);
  const pitch = Math.max(barsEnd, stacked ? 0 : maximumDown + 2) + 10;
  const top = bodyTop + headHeight + 8;
  const bottom = top + pitch * rows.length;
  const axisLines = wrapText(figure.words.axis, right - left, small, 'full');
  const axisHeight = axisLines.length * Math.round(small.size * 1.4) + 2;
  return {
    ...placed,
    frame: placeFrame(figure, options, bottom + axisHeight - bodyTop),
    stacked,
    rows,
    plot: { left: units[0]?.left ?? plotLeft, right: (units.at(-1)?.left ?? plotLeft) + barWidth, top, bottom },
    pitch,
    barSize: BAR,
    step,
    nameDown,
    figureDown,
    barDown,
    label,
    small,
    lineHeight,
    headTop: bodyTop,
    axisLines,
  };
}

/** Top of a unit's bar in a row. */
export function comparisonBarTop(placed: PlacedComparison, index: number, unit = 0): number {
  return placed.plot.top + index * placed.pitch + placed.barDown + unit * placed.step;
}

/** Where a unit's bars begin and how wide the whole plot is, on the drawing's scale: thousandths of the maximum. */
export function columnScale(placed: PlacedComparison): {
  readonly start: (unit: number) => number;
  readonly end: number;
} {
  const perPixel = WHOLE_SHARE / placed.barWidth;
  return {
    start: (unit) => ((placed.units[unit]?.left ?? placed.plot.left) - placed.plot.left) * perPixel,
    end: (placed.plot.right - placed.plot.left) * perPixel,
  };
}
