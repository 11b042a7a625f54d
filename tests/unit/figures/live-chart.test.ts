import { describe, expect, test } from 'vitest';
import { markAt, nextMark } from '@/lib/charts/live-chart';
import { FIGURE_WIDTHS } from '@/lib/figures/drawing-options';
import { figureSize } from '@/lib/figures/figure-size';
import type { ChartFigure } from '@/lib/figures/kinds';
import { placeLiveMarks } from '@/lib/figures/live-marks';
import { FIXTURES } from '@/tests/unit/figures/fixtures/all';
import { departmentRanking } from '@/tests/unit/figures/fixtures/ranking';

const charts = Object.entries(FIXTURES).flatMap(([name, make]) => {
  const figure = make('vi');
  return figure.kind === 'card' ? [] : [[name, figure] as [string, ChartFigure]];
});

describe.each(charts)('%s', (_, figure) => {
  test('what can be pointed at lies inside the drawing and has words', () => {
    for (const width of FIGURE_WIDTHS) {
      const size = figureSize(figure, { width });
      const marks = placeLiveMarks(figure, { width, theme: 'light' });
      // A comparison has one for each row, and two units may share only their total.
      expect(marks.length).toBeGreaterThanOrEqual(figure.kind === 'comparison' ? figure.rows.length : 2);
      expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
      for (const { left, top, width: across, height, lines } of marks) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + across).toBeLessThanOrEqual(size.width);
        expect(top + height).toBeLessThanOrEqual(size.height);
        expect(lines.filter((line) => line.trim() !== '').length).toBeGreaterThan(1);
      }
    }
  });

  test('pointing at the middle of a mark finds that mark', () => {
    for (const width of FIGURE_WIDTHS) {
      const marks = placeLiveMarks(figure, { width, theme: 'light' });
      for (const { left, top, width: across, height, key } of marks)
        expect(marks[markAt(marks, left + across / 2, top + height / 2)]?.key).toBe(key);
    }
  });
});

test('a stacked bar tells the points of each of its parts', () => {
  const figure = departmentRanking('vi');
  const [first] = placeLiveMarks(figure, { width: 'wide', theme: 'light' });
  const bar = figure.bars[0];
  expect(first?.lines.slice(0, 2)).toEqual([`1. ${bar?.name}`, bar?.value.label]);
  expect(first?.lines.slice(2).map((line) => line.split(':')[0])).toEqual(figure.criteria.map(({ name }) => name));
});

test('far from every mark nothing is named', () => {
  const marks = [{ key: 'a', left: 100, top: 100, width: 10, height: 10, lines: ['a', '1'] }];
  expect(markAt(marks, 105, 105)).toBe(0);
  expect(markAt(marks, 120, 105)).toBe(0);
  expect(markAt(marks, 200, 105)).toBe(-1);
  expect(markAt([], 0, 0)).toBe(-1);
});

test('arrows walk from the first mark to the last and no further; Escape leaves; other keys stay the page’s', () => {
  expect(['ArrowRight', 'ArrowDown'].map((key) => nextMark(key, -1, 3))).toEqual([0, 0]);
  expect(['ArrowRight', 'ArrowDown'].map((key) => nextMark(key, 2, 3))).toEqual([2, 2]);
  expect(['ArrowLeft', 'ArrowUp'].map((key) => nextMark(key, -1, 3))).toEqual([2, 2]);
  expect(nextMark('ArrowLeft', 0, 3)).toBe(0);
  expect([nextMark('Home', 2, 3), nextMark('End', 0, 3), nextMark('Escape', 1, 3)]).toEqual([0, 2, -1]);
  expect([nextMark('Tab', 1, 3), nextMark('a', 1, 3), nextMark('PageDown', 1, 3)]).toEqual([null, null, null]);
});
