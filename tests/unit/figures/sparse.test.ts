import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleFigureWorker } from '@/lib/drawing/bundle-worker';
import { FigureStudio } from '@/lib/drawing/figure-studio';
import type { CardFigure } from '@/lib/figures/card/types';
import { FIGURE_WIDTHS } from '@/lib/figures/drawing-options';
import { figureSize } from '@/lib/figures/figure-size';
import type { Figure } from '@/lib/figures/kinds';
import { placeLiveMarks } from '@/lib/figures/live-marks';
import { placeRanking } from '@/lib/figures/ranking/layout';
import type { RankingFigure } from '@/lib/figures/ranking/types';
import type { FigureValue } from '@/lib/figures/types';
import { findCard } from '@/lib/views/sharing/cards';
import { rankingCard, unitCard } from '@/tests/unit/figures/fixtures/card';
import { comparison } from '@/tests/unit/figures/fixtures/comparison';
import { communeDistribution, officialDistribution } from '@/tests/unit/figures/fixtures/distribution';
import { profile } from '@/tests/unit/figures/fixtures/profile';
import { departmentRanking, officialRanking } from '@/tests/unit/figures/fixtures/ranking';
import { quartileTiles } from '@/tests/unit/figures/fixtures/tiles';
import { trend } from '@/tests/unit/figures/fixtures/trend';
import { parseTexts } from '@/tests/unit/figures/svg-texts';

// What a real edition may hold and the golden drawings do not: nothing, one, all alike, all missing, endless names.

const LONG =
  'Ban Quản lý Khu bảo tồn thiên nhiên đất ngập nước và Quần thể danh thắng thuộc Ủy ban nhân dân tỉnh (đơn vị sự nghiệp)';
const missing: FigureValue = { points: null, label: 'chưa công bố' };
const zero: FigureValue = { points: 0, label: '0' };
const [first, second] = officialRanking('vi').bars;
const dots = officialDistribution('vi').dots;
if (!first || !second) throw new Error('The fixture has too few bars');

const CASES: Readonly<Record<string, Figure>> = {
  'a ranking of one': { ...officialRanking('vi'), bars: [first] },
  'a ranking without a score': {
    ...officialRanking('vi'),
    bars: [first, second].map((bar) => ({ ...bar, rank: '', value: missing })),
  },
  'a ranking of zeros': { ...officialRanking('vi'), bars: [first, second].map((bar) => ({ ...bar, value: zero })) },
  'a ranking of long names': {
    ...departmentRanking('vi', 's2'),
    title: `${LONG}: ${LONG}`,
    bars: departmentRanking('vi').bars.map((bar) => ({ ...bar, name: LONG })),
  },
  'a ranking over its maximum': { ...officialRanking('vi'), maximum: { points: 300_000, label: 'Tối đa 300' } },
  'a profile without a score': {
    ...profile('vi'),
    rows: profile('vi').rows.map((row) => ({
      ...row,
      value: missing,
      share: null,
      shareLabel: '',
      median: null,
      top: null,
    })),
  },
  'a radar with a score missing': profile('vi', 'radar', true),
  'a profile at both ends': {
    ...profile('vi'),
    rows: profile('vi').rows.map((row, index) => ({
      ...row,
      name: LONG,
      share: index % 2 === 0 ? 0 : 1000,
      median: 1000,
      top: 1000,
    })),
  },
  'a distribution of one': { ...officialDistribution('vi'), chosen: null, dots: dots.slice(0, 1) },
  'a distribution all alike': {
    ...communeDistribution('vi'),
    dots: communeDistribution('vi').dots.map((dot) => ({ ...dot, points: 300_000, label: '300' })),
  },
  'a distribution of long names': {
    ...communeDistribution('vi'),
    dots: communeDistribution('vi').dots.map((dot) => ({ ...dot, name: LONG })),
  },
  'a trend of one edition': {
    ...trend('vi'),
    editions: trend('vi').editions.slice(0, 1),
    breaks: [],
    series: trend('vi').series.map((series) => ({ ...series, values: series.values.slice(0, 1) })),
  },
  'a trend of long names': {
    ...trend('vi'),
    series: trend('vi').series.map((series) => ({ ...series, name: LONG })),
  },
  'a comparison without a score': {
    ...comparison('vi', 4),
    rows: comparison('vi', 4).rows.map((row) => ({
      ...row,
      cells: row.cells.map(() => ({ value: missing, share: null })),
    })),
  },
  'a comparison of long names': {
    ...comparison('vi', 4),
    units: comparison('vi', 4).units.map((unit) => ({ ...unit, name: LONG })),
  },
  'a map of one commune': { ...quartileTiles('vi'), cells: quartileTiles('vi').cells.slice(0, 1), chosen: null },
  'a card of a long name': {
    ...unitCard('vi'),
    title: LONG,
    kicker: LONG,
    site: 'Bảng điểm chuyển đổi số tỉnh Ninh Bình',
  },
  'a card of long names': { ...rankingCard('vi'), rows: rankingCard('vi').rows.map((row) => ({ ...row, name: LONG })) },
};

const studio = new FigureStudio();
beforeAll(async () => {
  await bundleFigureWorker();
});
afterAll(() => studio.close());

test.each(Object.entries(CASES))('%s is drawn whole', async (_, figure) => {
  for (const width of FIGURE_WIDTHS) {
    const svg = String(await studio.draw(figure, { width, theme: 'light' }, { format: 'svg', scale: 1 }));
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).not.toMatch(/ (?:width|height|r)="-/);
    const size = figureSize(figure, { width });
    for (const { words, left, right, baseline } of parseTexts(svg)) {
      expect(left, words).toBeGreaterThanOrEqual(0);
      expect(right, words).toBeLessThanOrEqual(size.width);
      expect(baseline, words).toBeGreaterThanOrEqual(0);
      expect(baseline, words).toBeLessThanOrEqual(size.height);
    }
  }
});

/** The simulated departments, the first of which has no published score in its third criterion. */
function rankingWithHole(): RankingFigure {
  const whole = departmentRanking('vi');
  const bars = whole.bars.map((bar, at) =>
    at === 0 ? { ...bar, parts: bar.parts?.map((part, index) => (index === 2 ? null : part)) ?? null } : bar,
  );
  return { ...whole, bars, words: { ...whole.words, missing: 'không có điểm' } };
}

test('a criterion without a score is hatched up to the total of its bar, never drawn as zero', async () => {
  for (const width of FIGURE_WIDTHS) {
    const figure = rankingWithHole();
    const { plot, scale } = placeRanking(figure, { width, theme: 'light' });
    const svg = String(await studio.draw(figure, { width, theme: 'light' }, { format: 'svg', scale: 1 }));
    const hatches = [...svg.matchAll(/<rect x="([\d.]+)"[^>]* width="([\d.]+)"[^>]*-hatch\)/g)];
    const ends = hatches.map(([, x, length]) => Number(x) + Number(length));
    const total = plot.left + ((figure.bars[0]?.value.points ?? 0) / scale.to) * (plot.right - plot.left);
    expect(Math.min(...ends.map((end) => Math.abs(end - total)))).toBeLessThan(0.1);
    expect(parseTexts(svg).map(({ words }) => words)).toContain('Không có điểm');
  }
  const whole = await studio.draw(
    departmentRanking('vi'),
    { width: 'wide', theme: 'light' },
    { format: 'svg', scale: 1 },
  );
  expect(String(whole)).not.toContain('Không có điểm');
});

test('pointing at a bar with a criterion without a score tells that it has none', () => {
  const [first] = placeLiveMarks(rankingWithHole(), { width: 'wide', theme: 'light' });
  expect(first?.lines).toContain('Hạ tầng số: không có điểm');
});

test('a card whose maximum is not known draws nothing for what is left to it', async () => {
  const bars = async (card: CardFigure) => {
    const svg = String(await studio.draw(card, { width: 'wide', theme: 'light' }, { format: 'svg', scale: 1 }));
    return svg.match(/<rect x="\d+[^>]*height="1\d"/g)?.length;
  };
  const card = rankingCard('vi');
  expect(await bars(card)).toBe(card.rows.length * 2);
  expect(await bars({ ...card, rows: card.rows.map((row) => ({ ...row, open: true })) })).toBe(card.rows.length);
  const [official, simulated] = await Promise.all(
    ['2023', 'mo-phong-2023'].map((edition) => findCard({ kind: 'tong-quan', edition }, 'vi')),
  );
  expect(official?.rows.every(({ open }) => open)).toBe(true);
  expect(simulated?.rows.some(({ open }) => open)).toBe(false);
});
