import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_LINES, pickDrawn, pickRankingRows } from '@/lib/figures/ranking/rows';
import type { RankingBar, RankingFigure } from '@/lib/figures/ranking/types';
import { officialRanking } from '@/tests/unit/figures/fixtures/ranking';

const barOf = (key: string, points: number | null): RankingBar => ({
  ...{ key, name: `Xã ${key}`, rank: '', parts: null },
  value: { points, label: points === null ? 'chưa công bố' : `${points}` },
});
const listOf = (count: number, part: string, points: number | null) =>
  Array.from({ length: count }, (_, place) => barOf(`${part}${place}`, points));

test('a long list with the bars that may be drawn is drawn as with all of them, however high and whomever it marks', () => {
  const lengths = fc.record({ scored: fc.integer({ min: 1, max: 300 }), unscored: fc.nat({ max: 90 }) });
  const most = fc.option(fc.integer({ min: 3, max: MOST_LINES }), { nil: undefined });
  fc.assert(
    fc.property(lengths, most, fc.option(fc.nat({ max: 389 })), (whole, lines, at) => {
      const scored = listOf(whole.scored, 's', 100_000);
      const unscored = listOf(whole.unscored, 'u', null);
      const chosen = [...scored, ...unscored][at ?? -1] ?? null;
      const figure: RankingFigure = {
        ...officialRanking('vi'),
        ...{ bars: [...scored, ...unscored], chosen: chosen?.key ?? null },
        ...(lines === undefined ? {} : { most: lines }),
      };
      const drawn = [...pickDrawn(scored, chosen), ...pickDrawn(unscored, chosen)];
      const bars = drawn.map(({ unit, place }) => ({ ...unit, place }));
      const withoutPlaces = ({ scored: one, unscored: other }: ReturnType<typeof pickRankingRows>) =>
        [...one, ...other].map((row) => (row.kind === 'gap' ? row.text : row.bar.key));
      expect(bars.length).toBeLessThanOrEqual(2 * (MOST_LINES + 11));
      expect(withoutPlaces(pickRankingRows({ ...figure, bars, whole }))).toEqual(
        withoutPlaces(pickRankingRows(figure)),
      );
    }),
  );
});
