import { middleWithin } from '@/lib/figures/layout/axis-layout';
import { type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';
import { groupSeats } from '@/lib/figures/tiles/outline';
import type { TileCell, TilesFigure } from '@/lib/figures/tiles/types';

export interface PlacedName {
  readonly key: string;
  readonly lines: readonly string[];
  /** Middle of the words, and baseline of the first line. */
  readonly x: number;
  readonly y: number;
}

interface Grid {
  readonly left: number;
  readonly top: number;
  /** Side of a tile. */
  readonly size: number;
  readonly edge: { readonly left: number; readonly right: number };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const touches = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const lineOf = (style: TextStyle) => Math.round(style.size * 1.15);

/** Words round a middle point, and the room they take. */
function setRound(key: string, lines: readonly string[], x: number, y: number, style: TextStyle, map: Grid) {
  const width = widestText(lines, style);
  const height = lines.length * lineOf(style);
  const middle = middleWithin(x, width, map.edge.left, map.edge.right);
  const name: PlacedName = { key, lines, x: middle, y: y - height / 2 + style.size * 0.87 };
  const box = { left: middle - width / 2, right: middle + width / 2, top: y - height / 2, bottom: y + height / 2 };
  return { name, box };
}

/** How far a mark's letters reach from its tile's middle, and how far the edge of a name's letters keeps from them. */
const MARK = { across: 10, down: 4 } as const;
const CLEAR = 5.5;

/** What a name covers counts against its place: another name most, then a mark, then a border, then tiles unlike each other. */
const FOUL = { name: 20, mark: 8, border: 2, unlike: 1, wrapped: 0.5, rank: 0.02 } as const;

/** Every group's name in the best of its places: within its own tiles and between their marks, as far as that can be. */
function placeGroups(figure: TilesFigure, map: Grid, style: TextStyle, taken: Box[], marked: boolean): PlacedGroup[] {
  const tiles = new Map(figure.cells.map((cell) => [`${cell.column},${cell.row}`, cell]));
  const under = ({ left, right, top, bottom }: Box) => {
    const [from, to] = [Math.floor((left - map.left) / map.size), Math.ceil((right - map.left) / map.size)];
    const [first, last] = [Math.floor((top - map.top) / map.size), Math.ceil((bottom - map.top) / map.size)];
    return Array.from({ length: (to - from) * (last - first) }, (_, index) => {
      const [column, row] = [from + (index % (to - from)), first + Math.floor(index / (to - from))];
      return tiles.get(`${column},${row}`) ?? null;
    });
  };
  const foulness = (group: string, box: Box) => {
    const cells = under(box);
    const own = cells.filter((cell) => cell?.group === group);
    const marks = cells.filter((cell) => marked && cell && cell.mark !== '' && touches(box, markBox(cell, map)));
    const unlike = new Set(own.map((cell) => cell?.level === null)).size > 1;
    const names = taken.filter((other) => touches(box, other));
    const borders = cells.length - own.length;
    return names.length * FOUL.name + borders * FOUL.border + marks.length * FOUL.mark + (unlike ? FOUL.unlike : 0);
  };
  return figure.groups.flatMap(({ key, name }) => {
    const options = groupSeats(figure.cells, key).flatMap(({ column, row, length }, rank) => {
      const whole = [name];
      const wrapped = wrapText(name, Math.max(length * map.size, map.size * 2), style);
      return (wrapped.length > 1 ? [whole, wrapped] : [whole]).map((lines) => {
        const set = setRound(key, lines, map.left + column * map.size, map.top + row * map.size, style, map);
        const cost = foulness(key, set.box) + rank * FOUL.rank + (lines.length - 1) * FOUL.wrapped;
        return { ...set, cost };
      });
    });
    const [first] = options;
    if (!first) return [];
    const best = options.reduce((least, option) => (option.cost < least.cost ? option : least), first);
    taken.push(best.box);
    return [best];
  });
}

type PlacedGroup = ReturnType<typeof setRound>;

function markBox({ column, row }: TileCell, map: Grid): Box {
  const [x, y] = [map.left + (column + 0.5) * map.size, map.top + (row + 0.5) * map.size];
  return { left: x - MARK.across, right: x + MARK.across, top: y - MARK.down, bottom: y + MARK.down };
}

/** How far a mark moves down, or up, to make room for the names beside it; it stays in its tile. */
function nudgeOf(cell: TileCell, names: readonly PlacedGroup[], map: Grid): number {
  const mark = markBox(cell, map);
  const room = map.size / 2 - MARK.down - 2;
  const moves = names.map(({ box }) => {
    const wide = { ...box, top: box.top - CLEAR, bottom: box.bottom + CLEAR };
    if (!touches(mark, wide)) return 0;
    const above = mark.top + mark.bottom < box.top + box.bottom;
    return above ? Math.max(-room, wide.top - mark.bottom) : Math.min(room, wide.bottom - mark.top);
  });
  return moves.reduce((sum, move) => sum + move, 0);
}

/** The chosen unit's name over its tile, and every group's where it covers as little as can be. */
export function placeTileNames(
  figure: TilesFigure,
  map: Grid,
  styles: { readonly group: TextStyle; readonly chosen: TextStyle },
  marked: boolean,
): {
  readonly groups: readonly PlacedName[];
  readonly chosen: PlacedName | null;
  /** Keys of the tiles whose mark the chosen unit's name covers. */
  readonly covered: ReadonlySet<string>;
  /** How far marks move to make room for names, by the key of their tile. */
  readonly nudges: ReadonlyMap<string, number>;
} {
  const cell = figure.cells.find(({ key }) => key === figure.chosen);
  const chosen = cell ? placeChosen(cell, map, styles.chosen) : null;
  const groups = placeGroups(figure, map, styles.group, chosen ? [chosen.box, chosen.tile] : [], marked);
  const marks = marked ? figure.cells.filter(({ mark }) => mark !== '') : [];
  const covered = marks.filter((tile) => chosen && touches(chosen.box, markBox(tile, map)));
  const nudges = marks.map((tile) => [tile.key, nudgeOf(tile, groups, map)] as const).filter(([, move]) => move !== 0);
  return {
    groups: groups.map(({ name }) => name),
    chosen: chosen?.name ?? null,
    covered: new Set(covered.map(({ key }) => key)),
    nudges: new Map(nudges),
  };
}

function placeChosen(cell: TileCell, map: Grid, style: TextStyle) {
  const [x, y] = [map.left + cell.column * map.size, map.top + cell.row * map.size];
  const half = lineOf(style) / 2 + 4;
  const middle = cell.row > 0 ? y - half : y + map.size + half;
  const tile = { left: x - 2, right: x + map.size + 2, top: y - 2, bottom: y + map.size + 2 };
  return { ...setRound(cell.key, [cell.name], x + map.size / 2, middle, style, map), tile };
}
