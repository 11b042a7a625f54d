import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distribution } from '@/lib/figures/distribution/kind';
import { placeDistribution } from '@/lib/figures/distribution/layout';
import { countLevels, stackLevels } from '@/lib/figures/distribution/levels';
import { FIGURE_WIDTHS, FRAMES } from '@/lib/figures/drawing-options';
import { communeDistribution, officialDistribution } from '@/tests/unit/figures/fixtures/distribution';

/** The rule as it reads: the lowest level on which no dot before is nearer than `reach`. */
function lookThroughAll(xs: readonly number[], reach: number): number[] {
  const levels: number[] = [];
  for (const x of xs) {
    const near = levels.filter((_, index) => x - (xs[index] ?? 0) < reach);
    let level = 0;
    while (near.includes(level)) level += 1;
    levels.push(level);
  }
  return levels;
}

// Many on one place, some a hair apart, some far.
const place = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 60, noNaN: true }), fc.constant(5));
const ascending = fc.array(place, { maxLength: 120 }).map((xs) => xs.toSorted((a, b) => a - b));
const reach = fc.constantFrom(0.5, 1, 7.5, 10.5, 13.5);

test('every dot stands on the lowest level where it touches none before it', () => {
  fc.assert(
    fc.property(ascending, reach, (xs, apart) => {
      expect(stackLevels(xs, apart)).toEqual(lookThroughAll(xs, apart));
    }),
  );
});

test('levels are counted without placing a dot', () => {
  fc.assert(
    fc.property(ascending, reach, (xs, apart) => {
      expect(countLevels(xs, apart)).toBe(Math.max(0, ...lookThroughAll(xs, apart).map((level) => level + 1)));
    }),
  );
});

test('the work grows with the dots, not with their square: of 20,000 each is looked at a few times', () => {
  const count = 20_000;
  for (const spread of [0, 0.001, 1]) {
    const xs = Array.from({ length: count }, (_, index) => index * spread);
    for (const rule of [stackLevels, countLevels]) {
      let looks = 0;
      const watched = new Proxy(xs, {
        get: (target, key, receiver) => {
          looks += 1;
          return Reflect.get(target, key, receiver);
        },
      });
      rule(watched, 10.5);
      expect(looks).toBeLessThan(6 * count);
    }
  }
});

test('the size told beforehand is that of the drawing', () => {
  for (const figure of [communeDistribution('vi'), officialDistribution('en')])
    for (const width of FIGURE_WIDTHS)
      for (const frame of FRAMES) {
        const options = { width, frame, theme: 'light' } as const;
        const placed = placeDistribution(figure, options);
        expect(distribution.size(figure, options)).toEqual(placed.frame);
        expect(placed.levels).toBe(Math.max(...placed.dots.map(({ level }) => level + 1)));
      }
});

test('every page of a tier has the height from one count, whichever unit it marks', () => {
  const figure = communeDistribution('vi');
  let looks = 0;
  const dots = figure.dots.map((dot) => ({
    ...dot,
    get points() {
      looks += 1;
      return dot.points;
    },
  }));
  const options = { width: 'wide', theme: 'light' } as const;
  const looksFor = (chosen: string | undefined) => {
    looks = 0;
    const size = distribution.size({ ...figure, dots, chosen: chosen ?? null }, options);
    expect(size).toEqual(distribution.size({ ...figure, dots: [...figure.dots], chosen: chosen ?? null }, options));
    return looks;
  };
  const first = looksFor(dots[3]?.key);
  for (const dot of [dots[40], dots[90]]) expect(looksFor(dot?.key)).toBeLessThan(first);
});
