import type { DrawingOptions } from '@/lib/figures/drawing-options';
import { middleWithin } from '@/lib/figures/layout/axis-layout';
import { FRAME_TYPE, type PlacedFrame, placeFrame } from '@/lib/figures/layout/frame-layout';
import { type PlacedKey, placeLegend, SWATCH } from '@/lib/figures/layout/legend-layout';
import { groupOutlines, groupSeat } from '@/lib/figures/layout/tile-outline';
import { measureText, type TextStyle, wrapText } from '@/lib/figures/text/measure-text';
import type { TileCell, TilesFigure } from '@/lib/figures/types';

export interface PlacedTiles {
  readonly frame: PlacedFrame;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly columns: number;
  readonly rows: number;
  readonly size: number;
  readonly outlines: string;
  readonly groups: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  readonly chosen: {
    readonly cell: TileCell;
    readonly x: number;
    readonly y: number;
    readonly nameX: number;
    readonly nameY: number;
  } | null;
  /** One for each class, lowest first, then the missing one where a tile needs it. */
  readonly legend: readonly {
    readonly key: PlacedKey;
    readonly lines: readonly string[];
    readonly level: number | null;
  }[];
  /** Marks are drawn where tiles have room for them. */
  readonly mark: TextStyle | null;
  readonly group: TextStyle;
  readonly small: TextStyle;
}

const LARGEST = 34;
const LEGEND_WIDTH = 112;
const ROOM_FOR_MARKS = 28;

/** Places an equal-area map: a square for each unit, in its place, with its district's outline. */
export function placeTiles(figure: TilesFigure, options: DrawingOptions): PlacedTiles {
  const narrow = options.width === 'narrow';
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
  const legendWidth = narrow ? 0 : LEGEND_WIDTH + 24;
  const size = Math.floor(Math.min(LARGEST, (right - left - legendWidth) / columns));
  const flat = narrow
    ? placeLegend(
        classes.map(({ name }) => name),
        { left, right, top: bodyTop },
        small,
      )
    : null;
  const plotTop = bodyTop + (flat ? flat.height + 12 : 4);
  const plotLeft = narrow ? Math.floor((left + right - size * columns) / 2) : left;
  const plotRight = plotLeft + size * columns;
  const plotBottom = plotTop + size * rows;
  // In the wide drawing the classes stand beside the map, highest on top.
  const legend = flat
    ? classes.map(({ name, level }, index) => ({ key: flat.keys[index], lines: [name], level }))
    : placeList(classes, plotRight + 24, right, plotTop, small);
  const group: TextStyle = { size: narrow ? 11 : 13, weight: 600 };
  const chosen = figure.cells.find(({ key }) => key === figure.chosen);
  const chosenStyle: TextStyle = { size: type.label, weight: 600 };
  const above = chosen ? chosen.row > 0 : true;
  return {
    frame: placeFrame(figure, options, plotBottom + 6 - bodyTop),
    plot: { left: plotLeft, right: plotRight, top: plotTop, bottom: plotBottom },
    columns,
    rows,
    size,
    outlines: groupOutlines(figure.cells, { left: plotLeft, top: plotTop, size }),
    groups: figure.groups.flatMap(({ key, name }) => {
      const seat = groupSeat(figure.cells, key);
      if (!seat) return [];
      const x = middleWithin(plotLeft + seat.column * size, measureText(name, group), left, right);
      return [{ name, x, y: plotTop + seat.row * size + group.size * 0.36 }];
    }),
    chosen: chosen
      ? {
          cell: chosen,
          x: plotLeft + chosen.column * size,
          y: plotTop + chosen.row * size,
          nameX: middleWithin(
            plotLeft + (chosen.column + 0.5) * size,
            measureText(chosen.name, chosenStyle),
            left,
            right,
          ),
          nameY: plotTop + (above ? chosen.row * size - 6 : (chosen.row + 1) * size + chosenStyle.size + 3),
        }
      : null,
    legend: legend.flatMap(({ key, lines, level }) => (key ? [{ key, lines, level }] : [])),
    mark: size >= ROOM_FOR_MARKS ? { size: 10, weight: 400 } : null,
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
