import { comparisonBarTop, placeComparison } from '@/lib/figures/comparison/layout';
import { placeDistribution } from '@/lib/figures/distribution/layout';
import type { DrawingOptions } from '@/lib/figures/drawing-options';
import { drawsRadar, placeProfile } from '@/lib/figures/profile/layout';
import { placeRadar, radarPoint } from '@/lib/figures/profile/radar-layout';
import { placeRanking } from '@/lib/figures/ranking/layout';
import { placeTiles } from '@/lib/figures/tiles/layout';
import { placeTrend } from '@/lib/figures/trend/layout';
import type { ChartFigure, ProfileRow } from '@/lib/figures/types';
import { formatDecimal } from '@/lib/i18n/format';

/** Something in a drawing a reader can point at: its box in the drawing's pixels, and its words, the first line strong. */
export interface LiveMark {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** The marks of a figure in reading order. */
export function placeLiveMarks(figure: ChartFigure, options: DrawingOptions): LiveMark[] {
  switch (figure.kind) {
    case 'ranking': {
      const { frame, rows } = placeRanking(figure, options);
      return rows.flatMap((row): LiveMark[] => {
        if (row.kind === 'gap') return [];
        const { name, rank, value, parts } = row.bar;
        // A stacked bar's parts are too narrow to print: this is where they are read.
        const shares = (parts ?? []).flatMap((part, index) => {
          const criterion = figure.criteria[index];
          const score = part === null ? figure.words.missing : formatDecimal(part / 1000, 3, figure.lang);
          return criterion && score ? [`${criterion.name}: ${score}`] : [];
        });
        const box = { left: frame.left - 2, top: row.top, width: frame.right - frame.left + 4, height: row.height };
        return [{ key: row.key, ...box, lines: [rank === '' ? name : `${rank}. ${name}`, value.label, ...shares] }];
      });
    }
    case 'profile': {
      if (drawsRadar(figure)) return radarMarks(figure, options);
      const { frame, rows, plot, pitch } = placeProfile(figure, options);
      return rows.map(({ key, row }, index) => {
        const box = { left: frame.left - 2, width: frame.right - frame.left + 4, top: plot.top + index * pitch };
        return { key, ...box, height: pitch, lines: profileLines(row) };
      });
    }
    case 'distribution': {
      const { dots, radius } = placeDistribution(figure, options);
      return dots.map(({ key, dot, x, y }) => ({ key, ...around(x, y, radius + 2), lines: [dot.name, dot.label] }));
    }
    case 'trend': {
      const { editions, plot } = placeTrend(figure, options);
      return editions.map(({ key, x, text }, index) => ({
        key,
        left: x - 18,
        top: plot.top,
        width: 36,
        height: plot.bottom - plot.top + 24,
        lines: [text, ...figure.series.map(({ name, values }) => `${name}: ${values[index]?.label ?? ''}`)],
      }));
    }
    case 'comparison': {
      const placed = placeComparison(figure, options);
      const { frame, rows, pitch, barDown } = placed;
      return rows.map(({ key, row }, index) => ({
        key,
        left: frame.left - 2,
        top: comparisonBarTop(placed, index) - barDown,
        width: frame.right - frame.left + 4,
        height: pitch,
        lines: [
          row.maximumLabel === '' ? row.name : `${row.name}, ${row.maximumLabel}`,
          ...figure.units.map(({ name }, unit) => `${name}: ${row.cells[unit]?.value.label ?? ''}`),
        ],
      }));
    }
    case 'tiles': {
      const { plot, size } = placeTiles(figure, options);
      const inOrder = [...figure.cells].sort((a, b) => a.row - b.row || a.column - b.column);
      return inOrder.map(({ key, name, label, row, column }) => {
        const place = { left: plot.left + column * size, top: plot.top + row * size };
        return { key, ...place, width: size, height: size, lines: [name, label] };
      });
    }
  }
}

const around = (x: number, y: number, radius: number) => ({
  left: x - radius,
  top: y - radius,
  width: radius * 2,
  height: radius * 2,
});

const profileLines = (row: ProfileRow) =>
  [row.name, `${row.value.label}${row.value.points === null ? '' : row.maximumLabel}`, row.shareLabel].filter(Boolean);

function radarMarks(figure: Extract<ChartFigure, { kind: 'profile' }>, options: DrawingOptions): LiveMark[] {
  const placed = placeRadar(figure, options);
  return placed.corners.map(({ key, row }, index) => {
    const { x, y } = radarPoint(placed, index, row.share ?? 0);
    return { key, ...around(x, y, 9), lines: profileLines(row) };
  });
}
