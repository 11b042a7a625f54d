import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '@/lib/search/search-entry';
import { searchUnits } from '@/lib/search/search-units';
import { suggest } from '@/lib/search/suggest';
import { MAX_QUERY_LENGTH } from '@/lib/site';
import { cpuOf } from '../../cpu';
import { GOLDEN, NEAR_MISSES } from './golden';
import { readEntries } from './register';

const entries = readEntries();
const slugs = (query: string, limit = 500, list: readonly SearchEntry[] = entries) =>
  searchUnits(query, list, limit).map(({ entry }) => entry.slug);

describe('what readers type finds the unit they mean', () => {
  it('is tried on at least sixty queries', () => {
    expect(new Set(GOLDEN.map(({ query }) => query)).size).toBe(GOLDEN.length);
    expect(GOLDEN.length).toBeGreaterThanOrEqual(60);
  });

  it.each(GOLDEN)('$query', ({ query, first, only, via }) => {
    const results = searchUnits(query, entries, 500);
    expect(results.slice(0, only ? undefined : first.length).map(({ entry }) => entry.slug)).toEqual(first);
    if (via) expect(results[0]?.via).toMatchObject({ kind: 'alias', alias: { name: via, kind: 'successor' } });
  });

  it('finds every unit of the register by its full name, with accents and without, first of all', () => {
    for (const entry of entries) {
      const plain = entry.name.vi.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
      const [typed, folded] = [entry.name.vi, plain].map((name) => searchUnits(name, entries, 3));
      expect(typed?.map((result) => result.entry.name.vi)[0]).toBe(entry.name.vi);
      expect(typed?.[0]?.exact).toBe(true);
      expect(folded?.some((result) => result.entry.slug === entry.slug)).toBe(true);
    }
  });

  it('finds every commune first by its name with its district', () => {
    for (const entry of entries.filter(({ tier }) => tier === 'cap-xa')) {
      expect(slugs(`${entry.name.vi}, ${entry.parentName}`, 1)).toEqual([entry.slug]);
      expect(slugs(`ubnd ${entry.name.vi} ${entry.parentName}`, 1)).toEqual([entry.slug]);
    }
  });
});

describe('results', () => {
  it('with the accents typed come before all others', () => {
    const results = searchUnits('Đông', entries, 500);
    const exact = results.map((result) => result.exact);
    expect(exact).toContain(false);
    expect(exact).toEqual(exact.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('say that an abbreviation, an English name or the name itself was typed', () => {
    expect(searchUnits('khdt', entries, 1)[0]?.via).toEqual({ kind: 'abbreviation' });
    expect(searchUnits('Department of Health', entries, 1)[0]?.via).toEqual({ kind: 'english-name' });
    expect(searchUnits('yen thang', entries, 1)[0]?.via).toEqual({ kind: 'name' });
  });

  it('put real units before simulated ones', () => {
    const simulated: SearchEntry = {
      id: 900,
      tier: 'cap-xa',
      tierPosition: 2,
      body: false,
      slug: 'mau/dong',
      name: { vi: 'Xã Đông', en: 'Dong Commune' },
      type: 'Xã',
      parentName: null,
      aliases: [],
      sortKey: '',
      simulated: true,
    };
    const found = slugs('Đông', 500, [simulated, ...entries]);
    expect(found.at(-1)).toBe('mau/dong');
    expect(found.length).toBeGreaterThan(1);
  });

  it('find numbers without their zeros', () => {
    const named = (id: number, nameVi: string): SearchEntry => ({
      id,
      tier: 'cap-xa',
      tierPosition: 2,
      body: false,
      slug: `mau/${id}`,
      name: { vi: nameVi, en: '' },
      type: 'Xã',
      parentName: null,
      aliases: [],
      sortKey: nameVi,
      simulated: true,
    });
    const list = [named(17, 'Xã Mẫu 017'), named(117, 'Xã Mẫu 117')];
    expect(slugs('mau 17', 9, list)).toEqual(['mau/17']);
    expect(slugs('xã mẫu 017', 9, list)).toEqual(['mau/17']);
  });

  it('do not depend on the order of the entries', () => {
    const reversed = entries.toReversed();
    for (const { query } of GOLDEN) expect(slugs(query, 500, reversed)).toEqual(slugs(query));
  });

  it('are no more than asked for', () => {
    expect(slugs('xa', 5)).toHaveLength(5);
    expect(slugs('xa', 0)).toEqual([]);
    expect(slugs('xa', -1)).toEqual([]);
  });
});

describe('bad input', () => {
  it.each(['', ' ', '…', '&&&', '\u0301', '\u0000', '💥'])('%j finds nothing and offers nothing', (query) => {
    expect(searchUnits(query, entries, 10)).toEqual([]);
    expect(suggest(query, entries)).toEqual([]);
  });

  it('is read only as far as a query goes', () => {
    const long = `dong thanh${' '.repeat(MAX_QUERY_LENGTH)}nothing like it`;
    expect(slugs(long)).toEqual(slugs('dong thanh'));
  });

  it.each([
    ['letters', 'xyz'.repeat(2731)],
    ['single letters', 'a '.repeat(4096)],
    ['the same syllable', 'tt '.repeat(2731)],
    ['type words', 'xa thi tran '.repeat(683)],
    ['combining marks', `a${'\u0301'.repeat(8191)}`],
    ['emoji', '👨‍👩‍👧'.repeat(1024)],
    ['lone surrogates', '\ud800'.repeat(8192)],
  ])('8 kB of %s is answered with little work', async (_, query) => {
    searchUnits('warm', entries, 1);
    const spent = await cpuOf(() => [searchUnits(query, entries, 10), suggest(query, entries)]);
    // Far above what it takes (a few ms), far below what a walk through 8 kB or an exponential match would.
    expect(spent).toBeLessThan(2000);
  });

  it('never makes the search throw', () => {
    const syllables = fc.constantFrom(
      'ubnd',
      'tp',
      'xa',
      'thi',
      'tran',
      'tt',
      'Đông',
      'và',
      'tinh',
      '017',
      '&',
      '.',
      'hoa',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(syllables, { maxLength: 30 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (query) => {
        const results = searchUnits(query, entries, 20);
        expect(results.length).toBeLessThanOrEqual(20);
        expect(new Set(results.map(({ entry }) => entry.id)).size).toBe(results.length);
        expect(suggest(query, entries).length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a near miss', () => {
  it.each(NEAR_MISSES)('%s offers %s', (query, offered) => {
    expect(searchUnits(query, entries, 10)).toEqual([]);
    expect(suggest(query, entries)[0]?.text).toBe(offered);
  });

  it('is a name that the search finds', () => {
    for (const [query] of NEAR_MISSES) {
      for (const { text, entry } of suggest(query, entries)) {
        expect(slugs(text)).toContain(entry.slug);
      }
    }
  });

  it('offers each name once', () => {
    const texts = suggest('hoa luu', entries, 10).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('offers nothing for what is like no name', () => {
    expect(suggest('asdfghjkl', entries)).toEqual([]);
    expect(suggest('xq', entries)).toEqual([]);
  });
});
