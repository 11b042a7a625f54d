import type { PlacedUnits, UnitRoom } from '@/lib/figures/comparison/placed-units';
import type { ComparisonFigure } from '@/lib/figures/comparison/types';
import { measureText, type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';
import { wordPieces } from '@/lib/figures/text/word-pieces';
import { breakable } from '@/lib/i18n/breakable';

const GAP = 12;
/** From largest to smallest: a long word of a narrow column is broken rather than set in letters nobody reads. */
const HEAD_SIZES = [13, 12, 11] as const;
/** Between the figures of two columns at the least, by any font. */
const BETWEEN_FIGURES = 5;

const widthOfColumns = ({ units }: ComparisonFigure, { left, right }: UnitRoom) =>
  Math.floor((right - left - GAP * (units.length - 1)) / units.length);
/** Words for a missing score may reach into the gap beside their column. */
const cellRoomOf = (columnWidth: number) => columnWidth + GAP - 4;

/** Units beside each other, a column each. */
export function placeColumns(figure: ComparisonFigure, room: UnitRoom): PlacedUnits {
  const barWidth = widthOfColumns(figure, room);
  // Heads are set as large as the longest word in them allows.
  const words = figure.units.flatMap(({ name }) => name.split(' '));
  const head =
    HEAD_SIZES.map((size): TextStyle => ({ size, weight: 600 })).find(
      (style) => style.size <= room.largest && widestText(words, style) <= barWidth,
    ) ?? ({ size: HEAD_SIZES[2], weight: 600 } as const);
  const headLine = Math.round(head.size * 1.3);
  const wrapped = figure.units.map(({ name }) => wrapText(breakable(name, figure.lang), barWidth, head));
  const mostLines = Math.max(0, ...wrapped.map(({ length }) => length));
  return {
    units: figure.units.map(({ key }, index) => {
      const left = room.left + index * (barWidth + GAP);
      const lines = wrapped[index] ?? [];
      // Heads end on one line.
      return { key, left, lines, headX: left, headY: (mostLines - lines.length) * headLine + head.size };
    }),
    numbered: null,
    barWidth,
    head,
    headHeight: mostLines * headLine,
    cellRoom: cellRoomOf(barWidth),
  };
}

/** Whether columns can be read: no figure runs into the next, and no word comes apart but at a joint of its own. */
export function fitsColumns(figure: ComparisonFigure, room: UnitRoom): boolean {
  const width = widthOfColumns(figure, room);
  const bold: TextStyle = { ...room.label, weight: 600 };
  const smallest: TextStyle = { size: HEAD_SIZES[2], weight: 600 };
  const heads = figure.units.flatMap(({ name }) => wordPieces(name, figure.lang));
  const values = figure.rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  return (
    widestText(heads, smallest) <= width &&
    values.every(({ points, label }) =>
      points === null
        ? widestText(label.split(' '), room.small) <= cellRoomOf(width)
        : measureText(label, bold) <= width + GAP - BETWEEN_FIGURES,
    )
  );
}
