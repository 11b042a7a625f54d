import type { ChartKind, LiveMark } from '@/lib/figures/chart-kind';
import { placeRanking } from '@/lib/figures/ranking/layout';
import type { RankingFigure } from '@/lib/figures/ranking/types';
import { formatDecimal } from '@/lib/i18n/format';

export const ranking: ChartKind<RankingFigure> = {
  kind: 'ranking',
  size: (figure, options) => placeRanking(figure, options).frame,
  marks: (figure, options) => {
    const { frame, rows } = placeRanking(figure, options);
    return rows.flatMap((row): LiveMark[] => {
      if (row.kind === 'gap') return [];
      const { name, rank, value, parts } = row.bar;
      // A stacked bar's parts are too narrow to print: this is where they are read.
      const shares = (parts ?? []).flatMap((part, index) => {
        const criterion = figure.criteria[index];
        const score = part === null ? figure.words.missing : formatDecimal(part / 1000, 6, figure.lang);
        return criterion && score ? [`${criterion.name}: ${score}`] : [];
      });
      const box = { left: frame.left - 2, top: row.top, width: frame.right - frame.left + 4, height: row.height };
      return [{ key: row.key, ...box, lines: [rank === '' ? name : `${rank}. ${name}`, value.label, ...shares] }];
    });
  },
};
