import { describe, expect, it, test } from 'vitest';
import { distribution } from '@/lib/figures/distribution/kind';
import { placeDistribution } from '@/lib/figures/distribution/layout';
import { FIGURE_WIDTHS } from '@/lib/figures/drawing-options';
import { heapDistribution } from '@/tests/unit/figures/fixtures/distribution';

describe.each(FIGURE_WIDTHS)('units too many for a dot each, %s', (width) => {
  const options = { width, theme: 'light' } as const;
  const figure = heapDistribution('vi');
  const { bars, dots, plot, callouts, ends } = placeDistribution(figure, options);
  const { intervals = [] } = figure.heap ?? {};

  it('stand in columns as high as they are many, one beside the other on the scale', () => {
    expect(bars.map(({ interval }) => interval)).toEqual(intervals);
    expect(dots).toEqual([]);
    const most = Math.max(...intervals.map(({ count }) => count));
    for (const { interval, height } of bars.filter(({ interval: { count } }) => count > 10)) {
      expect(height / (plot.bottom - plot.top)).toBeCloseTo(interval.count / most, 2);
    }
    for (const [index, { x, width: wide }] of bars.entries()) {
      const next = bars[index + 1];
      expect(x).toBeGreaterThanOrEqual(plot.left - 0.01);
      expect(x + wide).toBeLessThanOrEqual(plot.right + 0.01);
      if (next) expect(x + wide).toBeCloseTo(next.x, 5);
    }
  });

  it('are seen where there is one, and nothing is drawn where there is none', () => {
    for (const { interval, height } of bars) expect(height > 0).toBe(interval.count > 0);
    expect(Math.min(...bars.flatMap(({ height }) => (height > 0 ? [height] : [])))).toBeGreaterThanOrEqual(1);
  });

  it('have the chosen one’s column marked, its name and the median over it', () => {
    const score = figure.dots[0]?.points ?? 0;
    const strong = bars.filter((bar) => bar.strong).map(({ interval }) => interval);
    expect(strong).toEqual(intervals.filter(({ from, to }) => score >= from && score < to));
    expect(new Set(callouts.map(({ key }) => key))).toEqual(new Set([figure.chosen, 'median']));
  });

  it('are named at the ends: few by name, more by their count', () => {
    expect(ends?.lowest.join(' ')).toContain('3 đơn vị:');
    expect(ends?.highest.join(' ')).toContain('Xã Mẫu 12:');
  });

  it('are read column by column', () => {
    const marks = distribution.marks(figure, options);
    expect(marks.map(({ lines }) => lines)).toEqual(intervals.map(({ name, label }) => [name, label]));
    expect(new Set(marks.map(({ key }) => key)).size).toBe(intervals.length);
  });
});

test('the scale of a heap reaches round its intervals', () => {
  const { scale } = placeDistribution(heapDistribution('vi'), { width: 'wide', theme: 'light' });
  expect(scale.from).toBeLessThanOrEqual(180_000);
  expect(scale.to).toBeGreaterThanOrEqual(440_000);
});
