import type { DrawingOptions } from '@/lib/figures/drawing-options';
import { FRAME_TYPE, type PlacedFrame, placeFrame } from '@/lib/figures/layout/frame-layout';
import { type TextStyle, wrapText } from '@/lib/figures/text/measure-text';
import type { ComparisonFigure, ComparisonRow } from '@/lib/figures/types';

export interface PlacedColumn {
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
  /** Narrow: a criterion's name stands over its bars. Wide: beside them. */
  readonly stacked: boolean;
  readonly columns: readonly PlacedColumn[];
  readonly columnWidth: number;
  readonly rows: readonly PlacedComparisonRow[];
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly pitch: number;
  readonly barSize: number;
  readonly head: TextStyle;
  readonly label: TextStyle;
  readonly small: TextStyle;
  readonly lineHeight: number;
  /** First baseline of the column heads; they end on one line. */
  readonly headBottom: number;
  readonly axisLines: readonly string[];
}

const GAP = 14;
const BAR = 8;
/** Thousandths of the maximum. */
export const WHOLE_SHARE = 1000;

/** Places a table of bars: a column for each unit, a row for each criterion, one scale for a row. */
export function placeComparison(figure: ComparisonFigure, options: DrawingOptions): PlacedComparison {
  const type = FRAME_TYPE[options.width];
  const stacked = options.width === 'narrow';
  const label: TextStyle = { size: type.label, weight: 400 };
  const small: TextStyle = { size: type.small, weight: 400 };
  const head: TextStyle = { size: stacked ? 12 : 13, weight: 600 };
  const lineHeight = Math.round(type.label * 1.3);
  const headLine = Math.round(head.size * 1.3);
  const { left, right, top: bodyTop } = placeFrame(figure, options, 0);
  const nameRoom = stacked ? right - left : 168;
  const plotLeft = stacked ? left : left + nameRoom + 16;
  const count = figure.units.length;
  const columnWidth = Math.floor((right - plotLeft - GAP * (count - 1)) / count);
  const columns = figure.units.map((unit, index) => ({
    key: unit.key,
    left: plotLeft + index * (columnWidth + GAP),
    lines: wrapText(unit.name, columnWidth, head),
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
  const cellLines = Math.max(
    1,
    ...figure.rows.flatMap(({ cells }) =>
      cells.map(({ value }) => (value.points === null ? wrapText(value.label, columnWidth, small).length : 1)),
    ),
  );
  const cellHeight = cellLines * lineHeight + 3 + BAR;
  const nameHeight = nameLines * lineHeight + (stacked ? 0 : Math.round(small.size * 1.4));
  const pitch = stacked ? nameHeight + cellHeight + 20 : Math.max(nameHeight, cellHeight) + 16;
  const top = bodyTop + headHeight + 10;
  const bottom = top + pitch * rows.length;
  const axisLines = wrapText(figure.words.axis, right - left, small, 'full');
  const axisHeight = axisLines.length * Math.round(small.size * 1.4);
  return {
    frame: placeFrame(figure, options, bottom + axisHeight - bodyTop),
    stacked,
    columns,
    columnWidth,
    rows,
    plot: { left: plotLeft, right: plotLeft + count * columnWidth + (count - 1) * GAP, top, bottom },
    pitch,
    barSize: BAR,
    head,
    label,
    small,
    lineHeight,
    headBottom: bodyTop + headHeight - headLine + head.size,
    axisLines,
  };
}

/** Top of the bars of a row: at the row's foot. */
export function comparisonBarTop(placed: PlacedComparison, index: number): number {
  return placed.plot.top + (index + 1) * placed.pitch - placed.barSize - 10;
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
