import type { PlacedUnits, UnitRoom } from '@/lib/figures/comparison/placed-units';
import type { ComparisonFigure } from '@/lib/figures/comparison/types';
import { alignDecimals } from '@/lib/figures/text/align-decimals';
import { measureText, type TextStyle } from '@/lib/figures/text/measure-text';
import { wrapTitle } from '@/lib/figures/text/wrap-title';

const GAP = 8;
/** Between one name of the key and the next. */
const APART = 3;
/** What stands in the place of a missing score's bar, before its words. */
const HATCH = 28;

/** Units under each other, known by numbers: the names once, over the rows; each bar with its figure at its right. */
export function placeNumbered(figure: ComparisonFigure, room: UnitRoom): PlacedUnits {
  const { left, right } = room;
  const bold: TextStyle = { ...room.label, weight: 600 };
  const head: TextStyle = { size: Math.min(room.largest, 12), weight: 600 };
  const headLine = Math.round(head.size * 1.3);
  const inner = Math.ceil(left + measureText('0', bold) + GAP);
  const values = figure.rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  const scores = values.flatMap(({ points, label }) => (points === null ? [] : [label]));
  const figures = alignDecimals(scores, figure.lang, bold);
  const figuresLeft = right - figures.width;
  let y = 0;
  const units = figure.units.map(({ key, name }) => {
    const lines = wrapTitle(name, figure.lang, right - inner, head);
    const headY = y + head.size;
    y += lines.length * headLine + APART;
    return { key, left: inner, lines, headX: inner, headY };
  });
  // Without maxima there are no bars, and a figure stands beside its number.
  const drawn = figure.rows.some(({ cells }) => cells.some(({ share }) => share !== null));
  return {
    units,
    numbered: { x: left, figureX: (label) => (drawn ? figuresLeft : inner) + figures.indent(label) },
    barWidth: Math.floor(figuresLeft - GAP - inner),
    head,
    headHeight: y,
    cellRoom: right - inner - HATCH - GAP,
  };
}
