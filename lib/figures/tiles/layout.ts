import { type DrawingOptions, type FigureWidth, isRoomy } from '@/lib/figures/drawing-options';
import { FRAME_TYPE, type PlacedFrame, placeFrame } from '@/lib/figures/layout/frame-layout';
import { type PlacedKey, placeLegend, SWATCH } from '@/lib/figures/layout/legend-layout';
import { type TextStyle, wrapText } from '@/lib/figures/text/measure-text';
import { type PlacedName, placeTileNames } from '@/lib/figures/tiles/names';
import { groupOutlines } from '@/lib/figures/tiles/outline';
import type { TilesFigure } from '@/lib/figures/tiles/types';

export interface PlacedTiles {
  readonly frame: PlacedFrame;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly columns: number;
  readonly rows: number;
  readonly size: number;
  readonly outlines: string;
  readonly groups: readonly PlacedName[];
  /** The chosen tile's left and top edge, and its name. */
  readonly chosen: {
    readonly x: number;
    readonly y: number;
    readonly name: PlacedName;
    readonly style: TextStyle;
  } | null;
  /** One for each class, lowest first, then the missing one where a tile needs it. */
  readonly legend: readonly {
    readonly key: PlacedKey;
    readonly lines: readonly string[];
    readonly level: number | null;
  }[];
  /** Marks are drawn where tiles have room for them and no name covers them. */
  readonly covered: ReadonlySet<string>;
  /** How far marks move to make room for names, by the key of their tile. */
  readonly nudges: ReadonlyMap<string, number>;
  readonly mark: TextStyle | null;
  /** What is said under the map of what this drawing of it shows, and of what it has no room for. */
  readonly under: { readonly lines: readonly string[]; readonly y: number; readonly lineHeight: number };
  readonly group: TextStyle;
  readonly small: TextStyle;
}

const LARGEST = { tiny: 42, narrow: 42, middle: 42, wide: 42, broad: 52 } as const satisfies Record<
  FigureWidth,
  number
>;
const LEGEND_WIDTH = 112;
const ROOM_FOR_MARKS = 28;
/** On smaller tiles a district’s name would cover its neighbours: its outline stays. */
const ROOM_FOR_NAMES = 14;
const GROUP_SIZE = { tiny: 11, narrow: 11, middle: 12, wide: 13, broad: 14 } as const satisfies Record<
  FigureWidth,
  number
>;

/** Places an equal-area map: a square for each unit, in its place, with its district's outline. */
export function placeTiles(figure: TilesFigure, options: DrawingOptions): PlacedTiles {
  const wide = isRoomy(options.width);
  const type = FRAME_TYPE[options.width];
  const small: TextStyle = { size: type.small, weight: 400 };
  const { left, right, top: bodyTop } = placeFrame(figure, options, 0);
  const columns = Math.max(1, ...figure.cells.map(({ column }) => column + 1));
  const rows = Math.max(1, ...figure.cells.map(({ row }) => row + 1));
  const needed = figure.cells.some(({ level }) => level === null);
  const classes = [
    ...figure.classes.map((name, level) => ({ name, level: level as number | null })),
    ...(needed ? [{ name: figure.missing, level: null }] : []),
  ];
  const legendWidth = wide ? LEGEND_WIDTH + 24 : 0;
  const size = Math.floor(Math.min(LARGEST[options.width], (right - left - legendWidth) / columns));
  const flat = wide
    ? null
    : placeLegend(
        classes.map(({ name }) => name),
        { left, right, top: bodyTop },
        small,
      );
  const plotTop = bodyTop + (flat ? flat.height + 12 : 4);
  const plotLeft = wide ? left : Math.floor((left + right - size * columns) / 2);
  const plotRight = plotLeft + size * columns;
  const plotBottom = plotTop + size * rows;
  // In the wide drawing the classes stand beside the map, highest on top.
  const legend = flat
    ? classes.map(({ name, level }, index) => ({ key: flat.keys[index], lines: [name], level }))
    : placeList(classes, plotRight + 24, right, plotTop, small);
  const group: TextStyle = { size: GROUP_SIZE[options.width], weight: 600 };
  const chosen: TextStyle = { size: GROUP_SIZE[options.width] + 1, weight: 600 };
  const cell = figure.cells.find(({ key }) => key === figure.chosen);
  // Shown smaller than it is made, the narrowest has no letters as small as marks.
  const marked = size >= ROOM_FOR_MARKS && options.width !== 'tiny';
  const names = placeTileNames(
    size < ROOM_FOR_NAMES ? { ...figure, groups: [] } : figure,
    { left: plotLeft, top: plotTop, size, edge: { left, right } },
    { group, chosen },
    marked,
  );
  const { words } = figure;
  const said = [marked ? words.marks : null, size < ROOM_FOR_NAMES ? words.outlines : null];
  const under = said.flatMap((text) => (text ? wrapText(text, right - left, small, 'full') : []));
  const underLine = Math.round(small.size * 1.35);
  const underHeight = under.length > 0 ? under.length * underLine + 6 : 0;
  return {
    frame: placeFrame(figure, options, plotBottom + underHeight + 6 - bodyTop),
    plot: { left: plotLeft, right: plotRight, top: plotTop, bottom: plotBottom },
    columns,
    rows,
    size,
    outlines: groupOutlines(figure.cells, { left: plotLeft, top: plotTop, size }),
    groups: names.groups,
    chosen:
      cell && names.chosen
        ? { x: plotLeft + cell.column * size, y: plotTop + cell.row * size, name: names.chosen, style: chosen }
        : null,
    legend: legend.flatMap(({ key, lines, level }) => (key ? [{ key, lines, level }] : [])),
    covered: names.covered,
    nudges: names.nudges,
    mark: marked ? { size: 10, weight: 400 } : null,
    under: { lines: under, y: plotBottom + 6 + small.size, lineHeight: underLine },
    group,
    small,
  };
}

function placeList(
  classes: readonly { readonly name: string; readonly level: number | null }[],
  left: number,
  right: number,
  top: number,
  style: TextStyle,
): { key: PlacedKey; lines: string[]; level: number | null }[] {
  const lineHeight = Math.round(style.size * 1.35);
  const ordered = [...classes].sort((a, b) => (b.level ?? -1) - (a.level ?? -1));
  let y = top + lineHeight / 2;
  return ordered.map(({ name, level }, index) => {
    const lines = wrapText(name, right - left - SWATCH - 6, style);
    const key = { x: left, y, index };
    y += lines.length * lineHeight + 6;
    return { key, lines, level };
  });
}
