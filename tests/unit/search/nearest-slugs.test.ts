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

  it('typed as words is the address of those words', () => {
    expect(nearestSlugs('A B C D', ['a-b-c-d', 'abcd'], 1)).toEqual(['a-b-c-d']);
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

describe('an address among few', () => {
  const both = (slug: string, candidates: readonly string[], count = 9) => {
    const found = nearestSlugs(slug, candidates, count);
    expect(nearestSlugs(slug, candidates.toReversed(), count)).toEqual(found);
    return found;
  };

  it.each([
    ['/Yên Mô//Yên  Thắng/', 'yen-mo/yen-thang'],
    ['yen_mo/YEN.THANG', 'yen-mo/yen-thang'],
    ['Tân Thành', 'tan-thanh'],
  ])('%j is spelled as addresses are: %j', (slug, meant) => {
    // Nothing is left to be near: exactly that one, or nothing within one slip.
    expect(nearestSlugs(slug, [meant, `${meant}x`], 1)).toEqual([meant]);
  });

  it.each([
    ['ab', 'ac', true],
    ['ab', 'cd', false],
    ['abc', 'abd', true],
    ['abc', 'axy', false],
    ['abcdefghi', 'abcdefxyz', true],
    ['abcdefghi', 'abcdewxyz', false],
  ])('%j is near %j: %s, a third of the letters', (slug, candidate, near) => {
    expect(nearestSlugs(slug, [candidate], 9)).toEqual(near ? [candidate] : []);
  });

  it('of nothing is near nothing, were it one letter long', () => {
    expect([nearestSlugs('', ['a', ''], 9), nearestSlugs('//', ['a', ''], 9)]).toEqual([[], []]);
  });

  it('comes before those whose district is farther, then by the alphabet; no more than asked for', () => {
    expect(both('bb/cd', ['ab/cd', 'bb/cd', 'zz/cd', 'yy/cd'])).toEqual(['bb/cd', 'ab/cd', 'yy/cd', 'zz/cd']);
    expect(both('bb/cd', ['ab/cd', 'bb/cd', 'zz/cd', 'yy/cd'], 2)).toEqual(['bb/cd', 'ab/cd']);
    expect(both('cd', ['zz/cd', 'yy/cd', 'cdd'])).toEqual(['yy/cd', 'zz/cd', 'cdd']);
    expect(both('cd', ['cd'], 0)).toEqual([]);
    expect(both('cd', ['cd'], -1)).toEqual([]);
  });

  it('is read for eighty letters', () => {
    expect(nearestSlugs(`${'a'.repeat(80)}${'b'.repeat(60)}`, ['a'.repeat(80)], 1)).toEqual(['a'.repeat(80)]);
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
