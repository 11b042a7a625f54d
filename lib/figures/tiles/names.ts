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

interface Map {
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
function setRound(key: string, lines: readonly string[], x: number, y: number, style: TextStyle, map: Map) {
  const width = widestText(lines, style);
  const height = lines.length * lineOf(style);
  const middle = middleWithin(x, width, map.edge.left, map.edge.right);
  const name: PlacedName = { key, lines, x: middle, y: y - height / 2 + style.size * 0.87 };
  const box = { left: middle - width / 2, right: middle + width / 2, top: y - height / 2, bottom: y + height / 2 };
  return { name, box };
}

/** The chosen unit's name over its tile, and every group's where it covers neither that tile nor another name. */
export function placeTileNames(
  figure: TilesFigure,
  map: Map,
  styles: { readonly group: TextStyle; readonly chosen: TextStyle },
): {
  readonly groups: readonly PlacedName[];
  readonly chosen: PlacedName | null;
  /** Keys of the tiles whose mark the chosen unit's name covers. */
  readonly covered: ReadonlySet<string>;
} {
  const taken: Box[] = [];
  const cell = figure.cells.find(({ key }) => key === figure.chosen);
  const chosen = cell ? placeChosen(cell, map, styles.chosen) : null;
  if (chosen) taken.push(chosen.box, chosen.tile);
  const groups = figure.groups.flatMap(({ key, name }) => {
    const options = groupSeats(figure.cells, key).map((seat) => {
      const lines = wrapText(name, Math.max(seat.length * map.size, map.size * 3) + 8, styles.group);
      return setRound(key, lines, map.left + seat.column * map.size, map.top + seat.row * map.size, styles.group, map);
    });
    const best = options.find(({ box }) => taken.every((other) => !touches(box, other))) ?? options[0];
    if (!best) return [];
    taken.push(best.box);
    return [best.name];
  });
  const covered = figure.cells.filter(({ column, row }) => {
    const [x, y] = [map.left + (column + 0.5) * map.size, map.top + (row + 0.5) * map.size];
    return chosen && touches(chosen.box, { left: x - 10, right: x + 10, top: y - 6, bottom: y + 6 });
  });
  return { groups, chosen: chosen?.name ?? null, covered: new Set(covered.map(({ key }) => key)) };
}

function placeChosen(cell: TileCell, map: Map, style: TextStyle) {
  const [x, y] = [map.left + cell.column * map.size, map.top + cell.row * map.size];
  const half = lineOf(style) / 2 + 4;
  const middle = cell.row > 0 ? y - half : y + map.size + half;
  const tile = { left: x - 2, right: x + map.size + 2, top: y - 2, bottom: y + map.size + 2 };
  return { ...setRound(cell.key, [cell.name], x + map.size / 2, middle, style, map), tile };
}
