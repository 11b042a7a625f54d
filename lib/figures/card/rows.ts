import type { CardBox } from '@/lib/figures/card/story';
import type { CardRow } from '@/lib/figures/card/types';
import { measureText, type TextStyle, widestText } from '@/lib/figures/text/measure-text';
import { wrapTitle } from '@/lib/figures/text/wrap-title';
import type { Lang } from '@/lib/site';

interface PlacedCardRow {
  readonly row: CardRow;
  readonly lines: readonly string[];
  /** Baseline of the name's first line and of the figure; top of the bar. */
  readonly nameY: number;
  readonly figureY: number;
  readonly barTop: number;
}

export interface PlacedRows {
  readonly rows: readonly PlacedCardRow[];
  readonly bars: { readonly left: number; readonly right: number; readonly size: number };
  readonly rankX: number;
  readonly nameX: number;
  readonly row: TextStyle;
  readonly rowLine: number;
}

const SIZES = [34, 31, 28, 26, 24, 22, 20] as const;
/** Names stay in one line as long as they are well read so. */
const ONE_LINE = 28;
/** Beyond these a name ends in an ellipsis. */
const MOST_LINES = 3;
/** Between a bar and the name under it: rows farther apart no longer read as one list, nearer ones as one row. */
const APART = { least: 14, most: 84 } as const;

/** Places criteria or units under each other over the whole height: the fewer, the larger. */
export function placeRows(rows: readonly CardRow[], lang: Lang, box: CardBox): PlacedRows {
  const bar = rows.length > 3 ? 16 : 26;
  const styles = SIZES.map((each): TextStyle => ({ size: each, weight: 400 }));
  const measured = styles.map((style) => measureRows(rows, lang, style, box, bar));
  const whole = measured.filter(({ room, longest }) => room >= APART.least && longest <= MOST_LINES);
  const inOne = whole.find(({ style, longest }) => style.size >= ONE_LINE && longest === 1);
  const placed = inOne ?? whole[0] ?? measured.at(-1);
  if (!placed) throw new Error('A card has sizes for its rows.');
  const { style, rankX, nameX, rowLine, under } = placed;
  const apart = Math.min(APART.most, placed.room);
  // Few rows stand in the middle of the height, not at its top.
  let y = box.top + Math.max(0, ((placed.room - apart) * (rows.length - 1)) / 2);
  return {
    rows: rows.map((row, index): PlacedCardRow => {
      const lines = placed.names[index] ?? [];
      const figureY = Math.round(y + lines.length * rowLine - (rowLine - style.size));
      const barTop = figureY + under;
      y = barTop + bar + apart;
      return { row, lines, nameY: figureY - (lines.length - 1) * rowLine, figureY, barTop };
    }),
    bars: { left: nameX, right: box.right, size: bar },
    rankX,
    nameX,
    row: style,
    rowLine,
  };
}

/** What rows of a size take: the names in lines, and the room left between one row and the next. */
function measureRows(rows: readonly CardRow[], lang: Lang, style: TextStyle, box: CardBox, bar: number) {
  const bold: TextStyle = { ...style, weight: 600 };
  const ranks = widestText(
    rows.map(({ rank }) => rank),
    bold,
  );
  const rankX = box.left + ranks;
  const nameX = ranks > 0 ? rankX + 16 : box.left;
  const rowLine = Math.round(style.size * 1.24);
  const under = Math.round(style.size * 0.4);
  const wrapped = rows.map(({ name, value, own }) =>
    wrapTitle(name, lang, box.right - nameX - measureText(value.label, bold) - 20, own ? bold : style),
  );
  const longest = wrapped.reduce((lines, { length }) => Math.max(lines, length), 0);
  const names = wrapped.map((lines) => (lines.length > MOST_LINES ? shorten(lines, MOST_LINES) : lines));
  const height = names.reduce((sum, { length }) => sum + length * rowLine - (rowLine - style.size) + under + bar, 0);
  const room = (box.bottom - box.top - height) / Math.max(1, rows.length - 1);
  return { style, rankX, nameX, rowLine, under, names, longest, room };
}

/** A card has room for so many lines; what is left out is said by an ellipsis. */
function shorten(lines: readonly string[], most: number): string[] {
  return lines.slice(0, most).map((line, index) => (index === most - 1 ? `${line} …` : line));
}
