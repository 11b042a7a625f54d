import { around, type ChartKind } from '@/lib/figures/chart-kind';
import { drawsRadar, placeProfile } from '@/lib/figures/profile/layout';
import { placeRadar, radarPoint } from '@/lib/figures/profile/radar-layout';
import type { ProfileFigure, ProfileRow } from '@/lib/figures/profile/types';

const wordsOf = (row: ProfileRow) =>
  [row.name, `${row.value.label}${row.value.points === null ? '' : row.maximumLabel}`, row.shareLabel].filter(Boolean);

export const profile: ChartKind<ProfileFigure> = {
  kind: 'profile',
  size: (figure, options) => (drawsRadar(figure) ? placeRadar(figure, options) : placeProfile(figure, options)).frame,
  marks: (figure, options) => {
    if (drawsRadar(figure)) {
      const placed = placeRadar(figure, options);
      return placed.corners.map(({ key, row }, index) => {
        const { x, y } = radarPoint(placed, index, row.share ?? 0);
        return { key, ...around(x, y, 9), lines: wordsOf(row) };
      });
    }
    const { frame, rows, plot, pitch } = placeProfile(figure, options);
    return rows.map(({ key, row }, index) => {
      const box = { left: frame.left - 2, width: frame.right - frame.left + 4, top: plot.top + index * pitch };
      return { key, ...box, height: pitch, lines: wordsOf(row) };
    });
  },
};
