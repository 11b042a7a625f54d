import type { ComparisonFigure, ComparisonRow } from '@/lib/figures/comparison/types';
import { type DrawingOptions, isRoomy } from '@/lib/figures/drawing-options';
import { FRAME_TYPE, type PlacedFrame, placeFrame } from '@/lib/figures/layout/frame-layout';
import { type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';
import { breakable } from '@/lib/i18n/breakable';

interface PlacedColumn {
  readonly key: string;
  readonly left: number;
  readonly lines: readonly string[];
}

export interface PlacedComparisonRow {
  readonly key: string;
  readonly row: ComparisonRow;
  readonly lines: readonly string[];
  /** Highest score of the row, in thousandths; null where fewer than two units have one. */
  readonly best: number | null;
}

export interface PlacedComparison {
  readonly frame: PlacedFrame;
  /** A criterion's name stands over its bars; in the wide drawing beside them. */
  readonly stacked: boolean;
  readonly columns: readonly PlacedColumn[];
  readonly columnWidth: number;
  readonly rows: readonly PlacedComparisonRow[];
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly pitch: number;
  readonly barSize: number;
  /** Within a row: baselines of name and figures, and top of the bars. */
  readonly nameDown: number;
  readonly figureDown: number;
  readonly barDown: number;
  /** Room for the words of a missing score. */
  readonly cellRoom: number;
  readonly head: TextStyle;
  readonly label: TextStyle;
  readonly small: TextStyle;
  readonly lineHeight: number;
  /** First baseline of the column heads; they end on one line. */
  readonly headBottom: number;
  readonly axisLines: readonly string[];
}

const GAP = 12;
const BAR = 8;
const MOST_FOR_NAMES = 236;
/** From largest to smallest: a long word of a narrow column is broken rather than set in letters nobody reads. */
const HEAD_SIZES = [13, 12, 11] as const;
/** Room over the first line of a row. */
const TOP = 7;
/** Thousandths of the maximum. */
export const WHOLE_SHARE = 1000;

/** Places a table of bars: a column for each unit, a row for each criterion, one scale for a row. */
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
  const count = figure.units.length;
  const columnWidth = Math.floor((right - plotLeft - GAP * (count - 1)) / count);
  // Heads are set as large as the longest word in them allows.
  const words = figure.units.flatMap(({ name }) => name.split(' '));
  const head =
    HEAD_SIZES.map((size): TextStyle => ({ size, weight: 600 })).find(
      (style) => style.size <= type.label && widestText(words, style) <= columnWidth,
    ) ?? ({ size: HEAD_SIZES[2], weight: 600 } as const);
  const headLine = Math.round(head.size * 1.3);
  const columns = figure.units.map((unit, index) => ({
    key: unit.key,
    left: plotLeft + index * (columnWidth + GAP),
    lines: wrapText(breakable(unit.name, figure.lang), columnWidth, head),
  }));
  const headHeight = Math.max(0, ...columns.map(({ lines }) => lines.length)) * headLine;
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
  // Words for a missing score may reach into the gap beside their column.
  const cellRoom = columnWidth + GAP - 4;
  const cellLines = Math.max(
    1,
    ...figure.rows.flatMap(({ cells }) =>
      cells.map(({ value }) => (value.points === null ? wrapText(value.label, cellRoom, small).length : 1)),
    ),
  );
  const figureDown = TOP + (stacked ? nameLines * lineHeight + 3 : 0) + (cellLines - 1) * lineHeight + label.size;
  const barDown = figureDown + 6;
  const nameDown = TOP + label.size;
  const maximumDown = nameDown + (nameLines - 1) * lineHeight + Math.round(small.size * 1.45);
  const pitch = Math.max(barDown + BAR, stacked ? 0 : maximumDown + 2) + 10;
  const top = bodyTop + headHeight + 8;
  const bottom = top + pitch * rows.length;
  const axisLines = wrapText(figure.words.axis, right - left, small, 'full');
  const axisHeight = axisLines.length * Math.round(small.size * 1.4) + 2;
  return {
    frame: placeFrame(figure, options, bottom + axisHeight - bodyTop),
    stacked,
    columns,
    columnWidth,
    rows,
    plot: { left: plotLeft, right: plotLeft + count * columnWidth + (count - 1) * GAP, top, bottom },
    pitch,
    barSize: BAR,
    nameDown,
    figureDown,
    barDown,
    cellRoom,
    head,
    label,
    small,
    lineHeight,
    headBottom: bodyTop + headHeight - headLine + head.size,
    axisLines,
  };
}

/** Top of the bars of a row. */
export function comparisonBarTop(placed: PlacedComparison, index: number): number {
  return placed.plot.top + index * placed.pitch + placed.barDown;
}

/** Where a unit's column begins and how wide the whole row is, on the drawing's scale: thousandths of the maximum. */
export function columnScale(placed: PlacedComparison): {
  readonly start: (unit: number) => number;
  readonly end: number;
} {
  const perPixel = WHOLE_SHARE / placed.columnWidth;
  return {
    start: (unit) => ((placed.columns[unit]?.left ?? placed.plot.left) - placed.plot.left) * perPixel,
    end: (placed.plot.right - placed.plot.left) * perPixel,
  };
}
