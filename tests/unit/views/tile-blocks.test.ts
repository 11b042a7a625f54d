import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from '@/lib/scoring/statistics';
import { groupOf, groupsShown, toBlocks } from '@/lib/views/figures/tile-blocks';

const units = fc.uniqueArray(
  fc.record({
    column: fc.integer({ min: 0, max: 40 }),
    row: fc.integer({ min: 0, max: 40 }),
    group: fc.constantFrom('a', 'b', 'c'),
    value: fc.option(fc.integer({ min: 0, max: 450_000 })),
  }),
  { selector: ({ column, row }) => `${column} ${row}`, minLength: 1, maxLength: 300 },
);

describe('units in tiles of those that lie together', () => {
  it('are each in one, no tile more than there may be, none finer would do', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 60 }), (given, most) => {
        const blocks = toBlocks(given, most);
        expect(blocks.length).toBeLessThanOrEqual(most);
        expect(new Set(blocks.flatMap((block) => block.units))).toEqual(new Set(given));
        expect(blocks.flatMap((block) => block.units)).toHaveLength(given.length);
        expect(new Set(blocks.map(({ column, row }) => `${column} ${row}`)).size).toBe(blocks.length);
        const sides = Array.from({ length: 41 }, (_, index) => index + 1);
        const countAt = (side: number) =>
          new Set(given.map(({ column, row }) => `${Math.floor(column / side)} ${Math.floor(row / side)}`)).size;
        expect(blocks).toHaveLength(countAt(sides.find((side) => countAt(side) <= most) ?? 0));
      }),
    );
  });

  it('have the median of the values known, and none where none is', () => {
    fc.assert(
      fc.property(units, (given) => {
        for (const { units: own, middle } of toBlocks(given, 5)) {
          expect(middle).toBe(median(own.flatMap(({ value }) => value ?? [])));
        }
      }),
    );
  });

  it('are outlined by the group most of them are of, where there are few groups', () => {
    const unit = (column: number, group: string) => ({ column, row: 0, group, value: 1 });
    const [block] = toBlocks([unit(0, 'a'), unit(1, 'b'), unit(2, 'b')], 1);
    if (!block) throw new Error('no block');
    expect(groupOf(block, 3)).toBe('b');
    expect(groupOf(block, 41)).toBe('');
    expect(groupsShown(Array.from({ length: 40 }))).toHaveLength(40);
    expect(groupsShown(Array.from({ length: 41 }))).toEqual([]);
  });
});
