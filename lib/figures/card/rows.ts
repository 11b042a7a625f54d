import type { CardBox, CardText } from '@/lib/figures/card/story';
import type { CardRow } from '@/lib/figures/card/types';
import { alignDecimals } from '@/lib/figures/text/align-decimals';
import { measureText, type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';
import { wrapTitle } from '@/lib/figures/text/wrap-title';
import type { Lang } from '@/lib/site';

interface PlacedCardRow {
  readonly row: CardRow;
  readonly lines: readonly string[];
  /** Baseline of the name's first line; top of the bar. */
  readonly nameY: number;
  readonly barTop: number;
  /** The figure at the right of the name, or the words in its stead, which may stand under the name. */
  readonly value: Pick<CardText, 'lines' | 'x' | 'y' | 'anchor'>;
}

export interface PlacedRows {
  readonly rows: readonly PlacedCardRow[];
  readonly bars: { readonly left: number; readonly right: number; readonly size: number };
  readonly rankX: number;
  readonly nameX: number;
  readonly row: TextStyle;
  readonly rowLine: number;
}

const SIZES = [34, 31, 28, 26, 24, 22, 20, 18, 16] as const;
/** Names stay in one line as long as they are well read so. */
const ONE_LINE = 28;
/** More lines than these a name has only where no size has room for fewer. */
const MOST_LINES = 3;
/** Between a bar and the name under it: rows farther apart no longer read as one list, nearer ones as one row. */
const APART = { least: 14, most: 84 } as const;

/** Places criteria or units under each other over the whole height: the fewer, the larger. */
export function placeRows(rows: readonly CardRow[], lang: Lang, box: CardBox): PlacedRows {
  const bar = rows.length > 3 ? 16 : 26;
  const styles = SIZES.map((each): TextStyle => ({ size: each, weight: 400, ours: true }));
  const fitting = (most: number) =>
    styles
      .map((style) => measureRows(rows, lang, style, box, bar, most))
      .filter(({ room, style }) => room >= APART.least || (most === 1 && style === styles.at(-1)));
  const whole = fitting(Number.POSITIVE_INFINITY);
  const well = whole.filter(({ longest }) => longest <= MOST_LINES);
  const inOne = well.find(({ style, longest }) => style.size >= ONE_LINE && longest === 1);
  const placed = inOne ?? well[0] ?? whole[0] ?? fitting(MOST_LINES)[0] ?? fitting(1)[0];
  if (!placed) throw new Error('A card has sizes for its rows.');
  const { style, rankX, nameX, rowLine, under } = placed;
  const apart = Math.min(APART.most, placed.room);
  // Few rows stand in the middle of the height, not at its top.
  let y = box.top + Math.max(0, ((placed.room - apart) * (rows.length - 1)) / 2);
  return {
    rows: rows.map((row, index): PlacedCardRow => {
      const { lines, value } = placed.words[index] ?? { lines: [], value: [] };
      const nameEnd = Math.round(y + lines.length * rowLine - (rowLine - style.size));
      const isUnder = value.length > 0;
      const barTop = nameEnd + value.length * rowLine + under;
      y = barTop + bar + apart;
      return {
        row,
        lines,
        nameY: nameEnd - (lines.length - 1) * rowLine,
        barTop,
        value: isUnder
          ? { lines: value, x: nameX, y: nameEnd + rowLine, anchor: 'start' }
          : { lines: [row.value.label], x: box.right - placed.endOf(row), y: nameEnd, anchor: 'end' },
      };
    }),
    bars: { left: nameX, right: box.right, size: bar },
    rankX,
    nameX,
    row: style,
    rowLine,
  };
}

/**
 * What rows of a size take: the words in lines, and the room left between one row and the next. Of names that are not the card's
 * own `most` lines are shown.
 */
function measureRows(rows: readonly CardRow[], lang: Lang, style: TextStyle, box: CardBox, bar: number, most: number) {
  const bold: TextStyle = { ...style, weight: 600 };
  const ranks = widestText(
    rows.map(({ rank }) => rank),
    bold,
  );
  const rankX = box.left + ranks;
  const nameX = ranks > 0 ? rankX + 16 : box.left;
  const rowLine = Math.round(style.size * 1.24);
  const under = Math.round(style.size * 0.4);
  const known = rows.flatMap(({ value }) => (value.points === null ? [] : [value.label]));
  const figures = alignDecimals(known, lang, bold);
  const endOf = ({ value }: CardRow) => (value.points === null ? 0 : figures.outdent(value.label));
  const words = rows.map((row) => {
    const { name, value, own } = row;
    const width = box.right - nameX;
    const inLines = (room: number) => {
      const lines = wrapTitle(name, lang, room, own ? bold : style);
      return lines.length > most && !own ? shorten(lines, most) : lines;
    };
    const beside = inLines(width - measureText(value.label, bold) - endOf(row) - 20);
    if (value.points !== null) return { lines: beside, value: [] };
    // Words in the stead of a figure may be as long as the name: beside it they would leave it no room.
    const apart = { lines: inLines(width), value: wrapText(value.label, width, style) };
    return beside.length > apart.lines.length + apart.value.length ? apart : { lines: beside, value: [] };
  });
  const longest = words.reduce((most, { lines }) => Math.max(most, lines.length), 0);
  const height = words.reduce(
    (sum, { lines, value }) => sum + (lines.length + value.length) * rowLine - (rowLine - style.size) + under + bar,
    0,
  );
  const room = (box.bottom - box.top - height) / Math.max(1, rows.length - 1);
  return { style, rankX, nameX, rowLine, under, words, endOf, longest, room };
}

/** A card has room for so many lines; what is left out is said by an ellipsis. */
function shorten(lines: readonly string[], most: number): string[] {
  return lines.slice(0, most).map((line, index) => (index === most - 1 ? `${line} …` : line));
}
