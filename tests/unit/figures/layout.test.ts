import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeComparison } from '@/lib/figures/comparison/layout';
import { ALL_NAMED, placeDistribution } from '@/lib/figures/distribution/layout';
import { nameDots } from '@/lib/figures/distribution/named-dots';
import { FIGURE_WIDTHS } from '@/lib/figures/drawing-options';
import { placeCallouts } from '@/lib/figures/layout/callouts';
import { rangeScale, zeroBasedScale } from '@/lib/figures/layout/scale';
import { pickRankingRows } from '@/lib/figures/ranking/rows';
import type { RankingFigure } from '@/lib/figures/ranking/types';
import { measureText, type TextStyle, widestText, wrapText } from '@/lib/figures/text/measure-text';
import { placeTiles } from '@/lib/figures/tiles/layout';
import { placeTrend } from '@/lib/figures/trend/layout';
import { comparison } from '@/tests/unit/figures/fixtures/comparison';
import { communeDistribution } from '@/tests/unit/figures/fixtures/distribution';
import { communeRanking } from '@/tests/unit/figures/fixtures/ranking';
import { quartileTiles } from '@/tests/unit/figures/fixtures/tiles';
import { trend } from '@/tests/unit/figures/fixtures/trend';

const style: TextStyle = { size: 13, weight: 400 };
const word = fc.constantFrom(
  'Sở',
  'Nông',
  'nghiệp',
  'và',
  'Phát',
  'triển',
  'thôn',
  '-',
  'Thương',
  'Nghĩa-trang-liệt-sĩ',
);

describe('wrapped text', () => {
  test('keeps every word in order and every line within its measure', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 40, max: 400 }),
        fc.constantFrom('even' as const, 'full' as const),
        (words, width, set) => {
          const lines = wrapText(words.join(' '), width, style, set);
          expect(lines.join('').replace(/\s/g, '')).toBe(words.join(''));
          for (const line of lines) expect(measureText(line, style)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('keeps words together while a line can hold them, and parts them before it cuts a letter', () => {
    expect(wrapText('Tổng\u00a0điểm: cấp\u00a0huyện', 90, style)).toEqual(['Tổng\u00a0điểm:', 'cấp\u00a0huyện']);
    expect(wrapText('cấp\u00a0huyện', 45, style)).toEqual(['cấp', 'huyện']);
  });

  test('breaks a word too wide where it says so, with a hyphen, and shows no other sign of it', () => {
    expect(wrapText('Infra\u00adstruc\u00adture', 400, style)).toEqual(['Infrastructure']);
    expect(wrapText('Infra\u00adstruc\u00adture', 75, style)).toEqual(['Infrastruc-', 'ture']);
    expect(wrapText('Infra\u00adstruc\u00adture', 48, style)).toEqual(['Infra-', 'struc-', 'ture']);
    expect(wrapText('Infra\u00adstruc\u00adture', 30, style).join('')).toBe('Infra-struc-ture');
  });

  test('measures a letter the same however its marks are written', () => {
    expect(measureText('Thể chế'.normalize('NFD'), style)).toBe(measureText('Thể chế', style));
  });
});

describe('heads of units compared', () => {
  const LONG = [
    'Department of Information and Communications',
    'Department of Labour, War Invalids and Social Affairs',
  ];

  test.each(['tiny', 'narrow', 'middle', 'wide', 'broad'] as const)(
    'are read in the %s drawing, in the room of each',
    (width) => {
      for (const lang of ['vi', 'en'] as const) {
        const figure = comparison(lang, 4);
        const named = { ...figure, units: figure.units.map((unit, at) => ({ ...unit, name: LONG[at % 2] ?? '' })) };
        for (const each of [figure, named]) {
          const { head, units, barWidth, numbered, frame } = placeComparison(each, { width, theme: 'light' });
          expect(head.size).toBeGreaterThanOrEqual(11);
          for (const { headX, lines } of units) {
            // Under each other they have the whole width.
            const room = numbered ? frame.right - headX : barWidth;
            for (const line of lines) {
              expect(measureText(line, head), line).toBeLessThanOrEqual(room);
              expect(line).not.toContain('\u00ad');
            }
          }
        }
      }
    },
  );
});

const ranking = (scored: number, unscored: number, chosen: number | null): RankingFigure => {
  const figure = communeRanking('vi');
  const [bar] = figure.bars;
  if (!bar) throw new Error('The fixture has no bars');
  return {
    ...figure,
    chosen: chosen === null ? null : `s${chosen}`,
    bars: [
      ...Array.from({ length: scored }, (_, index) => ({ ...bar, key: `s${index}` })),
      ...Array.from({ length: unscored }, (_, index) => ({
        ...bar,
        key: `u${index}`,
        value: { points: null, label: 'chưa công bố' },
      })),
    ],
  };
};

describe('the rows of a ranking', () => {
  test('show or count every unit, never leave out a single one, and always show the chosen one', () => {
    fc.assert(
      fc.property(fc.nat(160), fc.nat(20), fc.nat(159), (scored, unscored, at) => {
        const figure = ranking(scored, unscored, at < scored ? at : null);
        const rows = pickRankingRows(figure);
        const all = [...rows.scored, ...rows.unscored];
        const left = all.flatMap((row) => (row.kind === 'gap' ? [Number(/\d+/.exec(row.text)?.[0])] : []));
        const shown = all.filter(({ kind }) => kind === 'bar').length;
        expect(shown + left.reduce((sum, count) => sum + count, 0)).toBe(scored + unscored);
        for (const count of left) expect(count).toBeGreaterThanOrEqual(2);
        if (figure.chosen) expect(all.map(({ key }) => key)).toContain(figure.chosen);
        expect(all.length).toBeLessThanOrEqual(33);
      }),
    );
  });

  test('of a long tier are the first ten, the last five and the chosen one between its neighbours', () => {
    const { scored } = pickRankingRows(ranking(143, 0, 60));
    const keys = scored.map((row) => (row.kind === 'bar' ? row.key : row.text));
    expect(keys).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `s${index}`),
      '… 49 đơn vị …',
      's59',
      's60',
      's61',
      '… 76 đơn vị …',
      ...Array.from({ length: 5 }, (_, index) => `s${138 + index}`),
    ]);
  });
});

describe('scales', () => {
  test('of lengths begin at zero and end at the published maximum', () => {
    const scale = zeroBasedScale(358_170, 400_000, 5);
    expect(scale).toMatchObject({ from: 0, to: 400_000 });
    expect(scale.ticks[0]).toBe(0);
  });

  test('hold every value', () => {
    fc.assert(
      fc.property(fc.nat(500_000), fc.nat(500_000), (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const range = rangeScale(low, high, high * 0.12, 5);
        expect(range.from).toBeLessThanOrEqual(low);
        expect(range.to).toBeGreaterThanOrEqual(high);
        expect(zeroBasedScale(high, null, 5).to).toBeGreaterThanOrEqual(high);
      }),
    );
  });

  test('never draw a value beyond a maximum that is smaller than it', () => {
    expect(zeroBasedScale(420_000, 400_000, 5).to).toBeGreaterThanOrEqual(420_000);
  });
});

test('callouts stand inside the picture and on no other callout', () => {
  const name = fc.constantFrom('Sở Nội vụ: 342,33', 'Trung vị 301,5', 'Sở Kế hoạch và Đầu tư: 351');
  const marks = fc.array(fc.record({ text: name, markX: fc.integer({ min: 12, max: 348 }) }), { maxLength: 2 });
  fc.assert(
    fc.property(marks, (wanted) => {
      const placed = placeCallouts(
        wanted.map((mark, index) => ({ ...mark, key: String(index), style })),
        { left: 12, right: 348 },
      ).map(({ lines, line, x, style }) => {
        const width = widestText(lines, style);
        const left = x - width / 2;
        return { left, right: left + width, from: line, to: line + lines.length };
      });
      for (const [index, one] of placed.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(12 - 1e-6);
        expect(one.right).toBeLessThanOrEqual(348 + 1e-6);
        for (const other of placed.slice(index + 1))
          if (one.from < other.to && other.from < one.to)
            expect(Math.max(one.left, other.left)).toBeGreaterThanOrEqual(Math.min(one.right, other.right));
      }
    }),
  );
});

test('of two equal figures over the years one stands over its point, the other under it', () => {
  const same = { points: 301_201, label: '301,201' };
  const series = (key: string, strong: boolean) => ({ key, name: key, strong, values: [same, same] });
  const figure = { ...trend('vi'), breaks: [], series: [series('don-vi', true), series('trung-vi', false)] };
  const placed = placeTrend({ ...figure, editions: figure.editions.slice(0, 2) }, { width: 'wide', theme: 'light' });
  for (const index of [0, 1]) {
    const [first, second] = placed.series.map(({ points }) => points[index]);
    expect(first?.labelY ?? 0).toBeLessThan(first?.y ?? 0);
    expect(second?.labelY ?? 0).toBeGreaterThan((second?.y ?? 0) + 10);
  }
});

describe('up to twenty dots of a distribution', () => {
  const RADIUS = 6;
  const edge = { left: 12, right: 348 };
  const name = fc.constantFrom(
    'Sở Nội vụ: 342,33',
    'Xã A: 9',
    'Sở Nông nghiệp và Phát triển nông thôn tỉnh Ninh Bình: 351,002',
    'Huyện Nghĩa-trang-liệt-sĩ: 0,5',
  );
  const dot = fc.record({
    text: name,
    x: fc.integer({ min: 20, max: 340 }),
    radius: fc.constant(RADIUS),
    style: fc.constant(style),
  });
  const dots = fc.array(dot, { maxLength: ALL_NAMED }).map((all) => all.toSorted((a, b) => a.x - b.x));

  test('have each their whole name beside them, inside the picture, and none touches another', () => {
    fc.assert(
      fc.property(dots, fc.option(fc.integer({ min: 20, max: 340 })), (wanted, line) => {
        const boxes = nameDots(wanted, edge, line).map(({ lines, anchor, x, row }, index) => {
          const at = wanted[index] ?? { x: 0, text: '' };
          expect(lines.join('').replace(/\s/g, '')).toBe(at.text.replace(/\s/g, ''));
          const width = widestText(lines, style);
          const words = anchor === 'start' ? [x, x + width] : [x - width, x];
          expect(words[0]).toBeGreaterThanOrEqual(edge.left - 1e-6);
          expect(words[1]).toBeLessThanOrEqual(edge.right + 1e-6);
          return {
            left: Math.min(words[0] ?? 0, at.x - RADIUS),
            right: Math.max(words[1] ?? 0, at.x + RADIUS),
            lowest: row - lines.length + 1,
            highest: row,
          };
        });
        for (const [index, one] of boxes.entries()) {
          expect(one.lowest).toBeGreaterThanOrEqual(0);
          for (const other of boxes.slice(index + 1))
            if (one.lowest <= other.highest && other.lowest <= one.highest)
              expect(Math.max(one.left, other.left)).toBeGreaterThan(Math.min(one.right, other.right));
        }
      }),
    );
  });

  test('leave the line of the median whole wherever a name has room on its own side of it', () => {
    const at = (x: number) => ({ text: 'Xã A: 9', x, radius: RADIUS, style });
    const width = widestText(['Xã A: 9'], style);
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 340 }), fc.integer({ min: 80, max: 280 }), (x, line) => {
        const [placed] = nameDots([at(x)], edge, line);
        const [from, to] =
          placed?.anchor === 'start' ? [placed.x, placed.x + width] : [(placed?.x ?? 0) - width, placed?.x ?? 0];
        const room = x <= line ? x - edge.left : edge.right - x;
        if (room > width + RADIUS + 6) expect(from < line && line < to, `${x} ${line}`).toBe(false);
      }),
    );
  });

  test('are cut by no line of the scale: their figures stand beside them, and short strokes are under it', () => {
    const figure = communeDistribution('vi');
    const few = { ...figure, dots: figure.dots.slice(0, ALL_NAMED) };
    const [named, many] = [few, figure].map((each) => placeDistribution(each, { width: 'wide', theme: 'light' }));
    expect(named?.gridLines).toEqual([]);
    expect(named?.strokes).toHaveLength(named?.ticks.length ?? 0);
    expect(many?.gridLines.length).toBeGreaterThan(2);
    expect(many?.strokes).toEqual([]);
  });

  test('are named, one more is not: then the lowest and the highest are', () => {
    const figure = communeDistribution('vi');
    for (const width of FIGURE_WIDTHS)
      for (const count of [1, 5, ALL_NAMED, ALL_NAMED + 1]) {
        const some = { ...figure, dots: figure.dots.slice(0, count) };
        const placed = placeDistribution(some, { width, theme: 'light' });
        const named = placed.dots.filter((dot) => dot.name !== null);
        expect(named).toHaveLength(count <= ALL_NAMED ? count : 0);
        expect(placed.ends === null).toBe(count <= ALL_NAMED);
      }
  });
});

describe('the ends of a distribution', () => {
  const figure = communeDistribution('vi');
  const sorted = figure.dots.toSorted((a, b) => a.points - b.points);
  const highest = sorted.at(-1);
  const endsOf = (tied: number, words = figure.words) => {
    const keys = new Set(sorted.slice(-tied).map(({ key }) => key));
    const dots = figure.dots.map((dot) => (keys.has(dot.key) && highest ? { ...dot, ...mark(highest) } : dot));
    return placeDistribution({ ...figure, dots, words }, { width: 'wide', theme: 'light' }).ends?.highest.join(' ');
  };
  const mark = ({ points, label }: { points: number; label: string }) => ({ points, label });

  test('name everyone who shares the place: one or two by name, more by their count', () => {
    expect(endsOf(1)).toBe(`${highest?.name}:\u00a0${highest?.label}`);
    for (const { name } of sorted.slice(-2)) expect(endsOf(2)).toContain(name);
    expect(endsOf(4, { ...figure.words, tied: '{n} đơn vị' })).toBe(`4 đơn vị:\u00a0${highest?.label}`);
  });
});

describe('the names of districts on a map of tiles', () => {
  const figure = { ...quartileTiles('vi'), chosen: null };
  const ranked = {
    ...figure,
    cells: figure.cells.map((cell, index) => ({ ...cell, level: 1, mark: `=${index + 10}` })),
  };
  const GROUP = { tiny: 11, narrow: 11, middle: 12, wide: 13, broad: 14 } as const;
  // Twelve columns: on a phone their tiles just have room for figures. A is two wide, and only at its foot four.
  const close = {
    ...ranked,
    groups: ['A', 'B'].map((key) => ({ key, name: `Huyện Mẫu ${key}` })),
    cells: Array.from({ length: 132 }, (_, index) => {
      const [column, row] = [index % 12, Math.floor(index / 12)];
      const group = column < (row < 9 ? 2 : 4) ? 'A' : 'B';
      return { key: `k${index}`, name: '', group, column, row, level: 1, mark: `=${index}`, label: '' };
    }),
  };

  test('stand over no figure of a tile, and keep from the edge of each, in every width', () => {
    for (const [width, map] of FIGURE_WIDTHS.flatMap((each) => [ranked, close].map((one) => [each, one] as const))) {
      const placed = placeTiles(map, { width, theme: 'light' });
      if (!placed.mark) continue;
      for (const { lines, x, y } of placed.groups) {
        const half = widestText(lines, { size: GROUP[width], weight: 600 }) / 2;
        // Letters reach from nine tenths above the line to a fifth below it; round them is paper of 1.75 px, and then some air.
        const [top, bottom] = [
          y - GROUP[width] * 0.9,
          y + (lines.length - 1) * GROUP[width] * 1.15 + GROUP[width] * 0.2,
        ];
        for (const { key, column, row, mark } of map.cells) {
          const middle = placed.plot.top + (row + 0.5) * placed.size + (placed.nudges.get(key) ?? 0);
          const across = Math.abs(placed.plot.left + (column + 0.5) * placed.size - x) < half + 8;
          const apart = Math.min(Math.abs(middle - 3.6 - bottom), Math.abs(top - middle - 3.6));
          const over = middle + 3.6 > top && middle - 3.6 < bottom;
          if (across) expect(!over && apart >= 4, `${width}: “${lines}” and ${mark}`).toBe(true);
          // A figure that made room is still in its tile.
          expect(Math.abs(placed.nudges.get(key) ?? 0) + 3.6).toBeLessThan(placed.size / 2);
        }
      }
    }
  });

  test('stand within their own tiles wherever these are wide enough', () => {
    for (const [width, map] of FIGURE_WIDTHS.flatMap((each) => [ranked, close].map((one) => [each, one] as const))) {
      const { groups, plot, size } = placeTiles(
        { ...map, cells: map.cells.map((cell) => ({ ...cell, mark: '' })) },
        {
          width,
          theme: 'light',
        },
      );
      for (const { key, lines, x, y } of groups) {
        const half = widestText(lines, { size: GROUP[width], weight: 600 }) / 2;
        const own = new Set(
          map.cells.filter(({ group }) => group === key).map(({ column, row }) => `${column},${row}`),
        );
        const rows = [...new Set(map.cells.filter(({ group }) => group === key).map(({ row }) => row))];
        const widest = Math.max(
          ...rows.map((row) => {
            let [best, run] = [0, 0];
            for (let column = 0; column < 20; column += 1) {
              run = own.has(`${column},${row}`) ? run + 1 : 0;
              best = Math.max(best, run);
            }
            return best;
          }),
        );
        if (half * 2 > widest * size) continue;
        const row = Math.floor((y - GROUP[width] * 0.4 - plot.top) / size);
        for (const edge of [x - half, x + half - 1])
          expect(own.has(`${Math.floor((edge - plot.left) / size)},${row}`), `${width}: ${lines}`).toBe(true);
      }
    }
  });
});
