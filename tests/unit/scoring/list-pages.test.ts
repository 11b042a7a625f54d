import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { pageOf, partOf, ROWS_OF_PAGE, sliceOf } from '@/lib/scoring/list-pages';
import { tierModel } from '@/lib/scoring/tier-model';
import { scoreRow, tierRows, value } from './rows';

describe('a list in parts', () => {
  it('is, its parts joined, exactly the list, whatever lists it is made of', () => {
    // By their lengths: an array made at random is short, and would fit one page.
    const lengths = fc.array(fc.nat({ max: 3 * ROWS_OF_PAGE }), { minLength: 1, maxLength: 3 });
    const lists = lengths.map((each) => each.map((length, list) => Array.from({ length }, (_, at) => `${list}.${at}`)));
    fc.assert(
      fc.property(lists, (given) => {
        const count = given.flat().length;
        const { pages } = sliceOf(count, 1);
        const joined = Array.from({ length: pages }, (_, index) => {
          const slice = sliceOf(count, index + 1);
          const part = given.flatMap((list, at) => partOf(list, given.slice(0, at).flat().length, slice));
          expect(part).toHaveLength(slice.to - slice.from);
          expect(part.length).toBeLessThanOrEqual(ROWS_OF_PAGE);
          return part;
        });
        expect(joined.flat()).toEqual(given.flat());
      }),
    );
  });

  test.each([
    [0, 1],
    [1, 1],
    [200, 1],
    [201, 2],
    [400, 2],
    [10_598, 53],
  ])('of %i rows has %i', (count, pages) => {
    expect(sliceOf(count, 1)).toEqual({ page: 1, pages, from: 0, to: Math.min(count, 200) });
  });

  test('a part that is not there is the first', () => {
    expect(sliceOf(201, 2)).toEqual({ page: 2, pages: 2, from: 200, to: 201 });
    expect(sliceOf(201, 3)).toEqual(sliceOf(201, 1));
  });

  it('shows each row on the page its link names', () => {
    const total = (at: number) => value(((at * 7_919) % 450) * 100);
    const tier = tierRows(Array.from({ length: 450 }, (_, at) => scoreRow(`u${at}`, total(at))));
    const { listed } = tierModel(tier).ranking;
    expect(listed).toHaveLength(450);
    for (const { row } of listed) {
      const shown = partOf(listed, 0, sliceOf(listed.length, pageOf(tier, row)));
      expect(shown.map((each) => each.row)).toContain(row);
    }
    expect(new Set(tier.rows.map((row) => pageOf(tier, row)))).toEqual(new Set([1, 2, 3]));
  });
});
