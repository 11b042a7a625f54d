import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '@/lib/search/edit-distance';
import { nearestSlugs } from '@/lib/search/nearest-slugs';
import { cpuOf } from '../../cpu';
import { readEntries } from './register';

const communes = readEntries()
  .filter(({ tier }) => tier === 'cap-xa')
  .map(({ slug }) => slug);

describe('an address that does not exist', () => {
  it.each([
    ['yen-mo/yen-thagn', 'yen-mo/yen-thang'],
    ['yen-thang', 'yen-mo/yen-thang'],
    ['kim-son/yen-thang', 'yen-mo/yen-thang'],
    ['Yên Mô/Yên Thắng', 'yen-mo/yen-thang'],
    ['ninh-binh/phucthanh', 'ninh-binh/phuc-thanh'],
    ['kim-son/tan-thnah', 'kim-son/tan-thanh'],
    ['hoa-lu/thien-ton/', 'hoa-lu/thien-ton'],
  ])('%s is nearest to %s', (slug, nearest) => {
    expect(nearestSlugs(slug, communes, 3)[0]).toBe(nearest);
  });

  it('gets no more matches than asked for, and none when nothing is near', () => {
    expect(nearestSlugs('tan-thanh', communes, 2)).toEqual(['kim-son/tan-thanh', 'ninh-binh/tan-thanh']);
    expect(nearestSlugs('wp-login.php', communes, 3)).toEqual([]);
    expect(nearestSlugs('', communes, 3)).toEqual([]);
    expect(nearestSlugs('///', communes, 3)).toEqual([]);
    expect(nearestSlugs('yen-thang', [], 3)).toEqual([]);
  });

  it('may be anything of any length', async () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (slug) => {
        expect(nearestSlugs(slug, communes, 3).length).toBeLessThanOrEqual(3);
      }),
    );
    expect(await cpuOf(() => nearestSlugs('a-'.repeat(4096), communes, 3))).toBeLessThan(2000);
  });

  it('gives matches that do not depend on the order of the candidates', () => {
    for (const slug of ['tan-than', 'yen-tha', 'ninh-binh/ninh']) {
      expect(nearestSlugs(slug, communes.toReversed(), 5)).toEqual(nearestSlugs(slug, communes, 5));
    }
  });
});

describe('edits between two texts', () => {
  it('count a swap of neighbours as one', () => {
    expect(editDistance('thnah', 'thanh', 5)).toBe(1);
    expect(editDistance('', 'abc', 5)).toBe(3);
    expect(editDistance('kitten', 'sitting', 5)).toBe(3);
    expect(editDistance('ca', 'abc', 5)).toBe(3);
  });

  it('are the same both ways and at either limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, most) => {
        const full = editDistance(a, b, 99);
        expect(editDistance(b, a, 99)).toBe(full);
        expect(editDistance(a, b, most)).toBe(Math.min(full, most + 1));
        expect(full === 0).toBe(a === b);
      }),
      { numRuns: 1000 },
    );
  });
});
