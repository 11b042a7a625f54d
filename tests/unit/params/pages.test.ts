import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseComparison, parseComparisonAddress, serialiseComparison } from '@/lib/params/comparison';
import { parseCriterion, serialiseCriterion } from '@/lib/params/criterion';
import { assessmentOf, isEditionSegment, isPinned } from '@/lib/params/edition';
import { parseEditionPage } from '@/lib/params/edition-page';
import { parseEditionTier } from '@/lib/params/edition-tier';
import { parseEditionUnit, serialiseEditionUnit } from '@/lib/params/edition-unit';
import { parseLetter, serialiseLetter } from '@/lib/params/letter';
import { readQuery } from '@/lib/params/query';
import { parseList, parseRanking, RANKING_SORTS, serialiseRanking } from '@/lib/params/ranking';
import { inOrder, parseRevisionPair } from '@/lib/params/revision-pair';
import { parseSearch } from '@/lib/params/search';
import { parseVerify } from '@/lib/params/sheet-code';
import { parseLang, slugSegment } from '@/lib/params/slug';
import { parseUnit, serialiseUnit } from '@/lib/params/unit';
import { parseWhatIf, serialiseWhatIf } from '@/lib/params/what-if';
import {
  edition,
  lang,
  liveEdition,
  nonsense,
  orNull,
  pinnedEdition,
  slug,
  strangeKey,
  tier,
  unitSlug,
} from './address-parts';

/** An address after its head, as a page is handed it. */
function split(tail: string) {
  const [path = '', search = ''] = tail.split('?');
  return { segments: path.split('/').slice(1).map(decodeURIComponent), query: readQuery(new URLSearchParams(search)) };
}

describe('an edition', () => {
  test.each([
    ['2023', true, false],
    ['2023.1', true, true],
    ['mo-phong-2023', true, false],
    ['mo-phong-2023.999', true, true],
    ['1900', true, false],
    ['2099.1', true, true],
    ['1899', false, false],
    ['2100', false, false],
    ['2023.0', false, true],
    ['2023.01', false, true],
    ['2023.1000', false, true],
    ['2023.', false, true],
    ['mo-phong', false, false],
    ['MO-PHONG-2023', false, false],
    ['mo-phong-mo-phong-2023', false, false],
    ['x2023', false, false],
    ['2023x', false, false],
    ['', false, false],
  ])('%j: one is %s, pinned %s', (text, known, pinned) => {
    expect([isEditionSegment(text), isPinned(text)]).toEqual([known, pinned]);
  });

  it('pins exactly where it has a number', () => {
    fc.assert(
      fc.property(liveEdition, (segment) => {
        expect([isEditionSegment(segment), isPinned(segment)]).toEqual([true, false]);
      }),
    );
    fc.assert(
      fc.property(pinnedEdition, (segment) => {
        expect([isEditionSegment(segment), isPinned(segment)]).toEqual([true, true]);
      }),
    );
  });

  it('is of the assessment that its segment names without a number', () => {
    expect(['2023', '2023.1', 'mo-phong-2023.12', '2023.1.2', '2023.x'].map(assessmentOf)).toEqual([
      '2023',
      '2023',
      'mo-phong-2023',
      '2023.1',
      '2023.x',
    ]);
  });
});

describe('a slug', () => {
  test.each(['a', 'yen-mo', '2', 'a1-b2', 'x'.repeat(80)])('%s is one', (text) => {
    expect(slugSegment.safeParse(text).success).toBe(true);
  });
  test.each(['', '-', 'a-', '-a', 'a--b', 'A', 'yên', 'a b', 'a/b', 'a.b', 'a_b', 'x'.repeat(81), 'a\n'])(
    '%j is none',
    (text) => {
      expect(slugSegment.safeParse(text).success).toBe(false);
    },
  );
  test('a language is one of two', () => {
    expect(['vi', 'en', 'fr', '', null].map(parseLang)).toEqual(['vi', 'en', null, null, null]);
  });
});

describe('a ranking’s address', () => {
  const ranking = fc.record({
    edition,
    tier,
    criterion: orNull(slug),
    district: orNull(slug),
    type: orNull(slug),
    sort: orNull(fc.constantFrom(...RANKING_SORTS)),
    reversed: fc.boolean(),
    page: fc.integer({ min: 1, max: 9_999 }),
  });
  const read = (asked: string, of: string) => {
    const { segments, query } = split(asked);
    const [editionWord, tierWord, ...criterion] = segments;
    const path = {
      lang: of,
      edition: editionWord,
      tier: tierWord,
      criterion: criterion.length > 0 ? criterion : undefined,
    };
    return parseRanking(path, query);
  };

  it('is read as it was written', () => {
    fc.assert(
      fc.property(ranking, lang, (given, of) => {
        expect(read(serialiseRanking(given), of)).toEqual({ lang: of, ...given });
      }),
    );
  });

  it('says nothing that is usual', () => {
    const plain = {
      edition: '2023',
      tier: 'cap-xa',
      criterion: null,
      district: null,
      type: null,
      sort: null,
      reversed: false,
      page: 1,
    };
    expect(serialiseRanking({ ...plain, tier: 'cap-xa' })).toBe('/2023/cap-xa');
    expect(
      serialiseRanking({
        ...plain,
        tier: 'cap-xa',
        criterion: 'ha-tang-so',
        district: 'yen-mo',
        type: 'xa',
        sort: 'ten',
        reversed: true,
        page: 2,
      }),
    ).toBe('/2023/cap-xa/ha-tang-so?huyen=yen-mo&loai=xa&sap-xep=ten&thu-tu=nguoc&trang=2');
  });

  it('falls back to the default where a key is unknown, repeated or of no known value', () => {
    const usual = { district: null, type: null, sort: null, reversed: false, page: 1 };
    fc.assert(
      fc.property(
        fc.constantFrom('huyen', 'loai', 'sap-xep', 'thu-tu', 'trang'),
        nonsense,
        strangeKey,
        (key, text, strange) => {
          const at = (query: [string, string][]) => read(`/2023/cap-xa?${new URLSearchParams(query)}`, 'vi');
          expect(at([[key, text]])).toMatchObject(usual);
          expect(at([[strange, 'yen-mo']])).toMatchObject(usual);
          const good = { 'sap-xep': 'ten', 'thu-tu': 'nguoc', trang: '3', huyen: 'yen-mo', loai: 'yen-mo' }[key];
          expect(
            at([
              [key, good],
              [key, good],
            ]),
          ).toMatchObject(usual);
          expect(at([[key, good]])).not.toMatchObject(usual);
        },
      ),
    );
  });

  test.each(['0', '01', '-1', '1.5', '10000', 'hai', ' 2'])(
    'a part is a whole number from 1: "%s" is the first',
    (trang) => {
      expect(parseRanking({ lang: 'vi', edition: '2023', tier: 'cap-xa' }, { trang })?.page).toBe(1);
    },
  );

  test('a page about a list has no parts', () => {
    const path = { lang: 'vi', edition: '2023', tier: 'cap-xa' };
    expect(parseList(path, { trang: '3', huyen: 'yen-mo' })).toEqual({
      ...parseRanking(path, { huyen: 'yen-mo' }),
      page: 1,
    });
    expect(parseList({ ...path, lang: 'fr' })).toBeNull();
  });

  test.each([
    [{ lang: 'fr', edition: '2023', tier: 'cap-xa' }],
    [{ lang: 'vi', edition: '23', tier: 'cap-xa' }],
    [{ lang: 'vi', edition: '2023', tier: 'Cap-xa' }],
    [{ lang: 'vi', edition: '2023', tier: 'cap-xa', criterion: ['A'] }],
    [{ lang: 'vi', edition: '2023', tier: 'cap-xa', criterion: ['a', 'b'] }],
    [{ lang: 'vi', tier: 'cap-xa' }],
  ])('%j names none', (path) => {
    expect(parseRanking(path)).toBeNull();
  });

  test('a path without query is the plain ranking', () => {
    expect(parseRanking({ lang: 'en', edition: '2023', tier: 'cap-xa', criterion: [] })).toEqual({
      lang: 'en',
      edition: '2023',
      tier: 'cap-xa',
      criterion: null,
      district: null,
      type: null,
      sort: null,
      reversed: false,
      page: 1,
    });
  });
});

describe('a unit’s address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.record({ tier, slug: unitSlug, edition: orNull(edition) }), lang, (given, of) => {
        const [tierWord, ...unit] = split(serialiseUnit(given)).segments;
        expect(parseUnit({ lang: of, tier: tierWord, unit })).toEqual({ lang: of, ...given });
      }),
    );
  });

  test.each([
    [{ lang: 'fr', tier: 'cap-xa', unit: ['a'] }],
    [{ lang: 'vi', tier: '-x', unit: ['a'] }],
    [{ lang: 'vi', tier: 'cap-xa', unit: [] }],
    [{ lang: 'vi', tier: 'cap-xa', unit: ['a', 'b', 'c'] }],
    [{ lang: 'vi', tier: 'cap-xa', unit: ['a', 'b', '2023', '2023'] }],
    [{ lang: 'vi', tier: 'cap-xa', unit: ['A'] }],
    [{ lang: 'vi', tier: 'cap-xa', unit: ['a', 'B'] }],
    [{ lang: 'vi', tier: 'cap-xa', unit: ['a', '2023.0'] }],
    [{ lang: 'vi', tier: 'cap-xa' }],
    [null],
  ])('%j names none', (path) => {
    expect(parseUnit(path)).toBeNull();
  });

  test('one word alone is the unit, even where it looks like an edition', () => {
    expect(parseUnit({ lang: 'vi', tier: 'cap-xa', unit: ['2023'] })).toEqual({
      lang: 'vi',
      tier: 'cap-xa',
      slug: '2023',
      edition: null,
    });
    expect(parseUnit({ lang: 'vi', tier: 'cap-xa', unit: ['a', '2023'] })).toMatchObject({
      slug: 'a',
      edition: '2023',
    });
    expect(parseUnit({ lang: 'vi', tier: 'cap-xa', unit: ['a', 'b', '2023'] })).toMatchObject({
      slug: 'a/b',
      edition: '2023',
    });
  });
});

describe('a criterion’s address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.record({ slug, edition: orNull(edition) }), lang, (given, of) => {
        expect(parseCriterion({ lang: of, slug: split(serialiseCriterion(given)).segments })).toEqual({
          lang: of,
          ...given,
        });
      }),
    );
  });

  test.each([
    [{ lang: 'fr', slug: ['a'] }],
    [{ lang: 'vi', slug: [] }],
    [{ lang: 'vi', slug: 'a' }],
    [{ lang: 'vi', slug: ['A'] }],
    [{ lang: 'vi', slug: ['a', 'b'] }],
    [{ lang: 'vi', slug: ['a', 2023] }],
    [{ lang: 'vi', slug: ['a', '2023', 'b'] }],
    [{}],
  ])('%j names none', (path) => {
    expect(parseCriterion(path)).toBeNull();
  });
});

describe('a page of an edition', () => {
  it('is read by language and edition', () => {
    fc.assert(
      fc.property(edition, lang, (given, of) => {
        expect(parseEditionPage({ lang: of, edition: given })).toEqual({ lang: of, edition: given });
      }),
    );
    fc.assert(
      fc.property(nonsense, (text) => {
        expect(parseEditionPage({ lang: 'vi', edition: text })).toBeNull();
      }),
    );
    expect(parseEditionPage({ lang: 'fr', edition: '2023' })).toBeNull();
    expect(parseEditionPage({ lang: 'vi', edition: ['2023'] })).toBeNull();
  });
});

describe('a page of a tier in an edition', () => {
  it('is read by language, edition and tier', () => {
    fc.assert(
      fc.property(edition, tier, lang, (given, at, of) => {
        expect(parseEditionTier({ lang: of, edition: given, tier: at })).toEqual({
          lang: of,
          edition: given,
          tier: at,
        });
      }),
    );
    const good = { lang: 'vi', edition: '2023', tier: 'cap-xa' };
    for (const wrong of [{ lang: 'fr' }, { edition: '23' }, { edition: ['2023'] }, { tier: 'Cap-xa' }]) {
      expect(parseEditionTier({ ...good, ...wrong })).toBeNull();
    }
  });
});

describe('a page of a unit in an edition', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(edition, tier, unitSlug, lang, (given, at, unit, of) => {
        const written = { edition: given, tier: at, slug: unit };
        const [editionWord, tierWord, ...words] = split(serialiseEditionUnit(written)).segments;
        const path = { lang: of, edition: editionWord, tier: tierWord, unit: words };
        expect(parseEditionUnit(path)).toEqual({ lang: of, ...written });
        expect(parseLetter(path)).toEqual({ lang: of, ...written });
      }),
    );
    expect(parseEditionUnit({ lang: 'vi', edition: '2023', tier: 'cap-xa', unit: [] })).toBeNull();
    expect(parseEditionUnit({ lang: 'vi', edition: '2023', tier: 'cap-xa', unit: ['a', 'b', 'c'] })).toBeNull();
  });
});

describe('a letter’s address', () => {
  test('asks for a whole tier where it names no unit', () => {
    const tierAlone = { lang: 'en', edition: '2023', tier: 'cap-xa' } as const;
    for (const path of [tierAlone, { ...tierAlone, unit: [] }]) {
      expect(parseLetter(path)).toEqual({ ...tierAlone, slug: null });
    }
    expect(parseLetter({ ...tierAlone, unit: ['a', 'b', 'c'] })).toBeNull();
    expect(serialiseLetter({ edition: '2023', tier: 'cap-xa', slug: null })).toBe('/2023/cap-xa');
    expect(serialiseLetter({ edition: '2023', tier: 'cap-xa', slug: 'a/b' })).toBe('/2023/cap-xa/a/b');
  });
});

describe('what is supposed of a unit', () => {
  const unit = { edition: '2023.1', tier: 'cap-xa', slug: 'a/b' };
  const path = { lang: 'vi', edition: '2023.1', tier: 'cap-xa', unit: ['a', 'b'] };
  const supposed = (query: Record<string, string | string[]>) => parseWhatIf(path, query)?.supposed;

  it('is read as it was written, by the criterion’s place', () => {
    const values = fc.dictionary(fc.constantFrom('1', '2', '12'), fc.constantFrom('12,5', '0', 'x y', '-1'));
    fc.assert(
      fc.property(values, (given) => {
        const { query } = split(serialiseWhatIf({ ...unit, supposed: given }));
        expect(parseWhatIf(path, query)).toEqual({ lang: 'vi', ...unit, supposed: given });
      }),
    );
    expect(serialiseWhatIf({ ...unit, supposed: { 2: '1,5' } })).toBe('/2023.1/cap-xa/a/b?d2=1%2C5');
  });

  test('is trimmed and cut; what is empty, repeated or of no place is not supposed', () => {
    expect(supposed({ d1: `${' '.repeat(20)}1`, d2: 'x'.repeat(21), d3: `${'x'.repeat(19)} y` })).toEqual({
      1: '1',
      2: 'x'.repeat(20),
      3: 'x'.repeat(19),
    });
    expect(supposed({ d1: '', d2: ' ', d3: ['1', '2'], d0: '1', d13: '1', D1: '1' })).toEqual({});
    expect(parseWhatIf({ ...path, unit: [] }, { d1: '1' })).toBeNull();
  });
});

describe('the code of a sheet', () => {
  test('is trimmed and cut by letters, and empty where none was given or two were', () => {
    expect(parseVerify('vi', { ma: ' 2023.1-ABCD ' })).toEqual({ lang: 'vi', code: '2023.1-ABCD' });
    expect(parseVerify('en', { ma: ['a', 'b'] })).toEqual({ lang: 'en', code: '' });
    expect(parseVerify('en', {})).toEqual({ lang: 'en', code: '' });
    expect(parseVerify('vi', { ma: `${' '.repeat(200)}${'💥'.repeat(701)}` })?.code).toBe('💥'.repeat(700));
    expect(parseVerify('vi', { ma: `${'a'.repeat(699)}  b` })?.code).toBe('a'.repeat(699));
    expect(parseVerify('fr', { ma: 'a' })).toBeNull();
  });
});

describe('two revisions side by side', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 2 });

  it('are read where both are pinned, differ and are of one assessment, and stand the earlier first', () => {
    fc.assert(
      fc.property(liveEdition, numbers, lang, (live, [one = 1, two = 2], of) => {
        const pair = parseRevisionPair({ lang: of, from: `${live}.${one}`, to: `${live}.${two}` });
        expect(pair).toEqual({ lang: of, from: `${live}.${one}`, to: `${live}.${two}` });
        const ordered = pair && inOrder(pair);
        expect(ordered).toEqual({
          lang: of,
          from: `${live}.${Math.min(one, two)}`,
          to: `${live}.${Math.max(one, two)}`,
        });
        expect(ordered && inOrder(ordered)).toEqual(ordered);
      }),
    );
  });

  test.each([
    [{ lang: 'fr', from: '2023.1', to: '2023.2' }],
    [{ lang: 'vi', from: '2023.1', to: '2023.1' }],
    [{ lang: 'vi', from: '2023', to: '2023.2' }],
    [{ lang: 'vi', from: '2023.1', to: '2023' }],
    [{ lang: 'vi', from: '2023.1', to: '2022.2' }],
    [{ lang: 'vi', from: '2023.1', to: 'mo-phong-2023.2' }],
    [{ lang: 'vi', from: '2023.0', to: '2023.2' }],
    [{ lang: 'vi', from: '2023.1' }],
    [{ lang: 'vi', to: '2023.1' }],
    [{ lang: 'vi', from: ['2023.1'], to: '2023.2' }],
  ])('%j are none', (path) => {
    expect(parseRevisionPair(path)).toBeNull();
  });
});

describe('a comparison’s address', () => {
  const units = fc.uniqueArray(unitSlug, { maxLength: 4 });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.record({ units, edition: orNull(edition), tier: orNull(tier) }), lang, (given, of) => {
        const { query } = split(serialiseComparison(given));
        expect(parseComparison(of, query)).toEqual({ lang: of, ...given, tooMany: false });
      }),
    );
  });

  test('names are taken by comma or by key, trimmed, once each, at most four, and it is said where there were more', () => {
    const of = (query: Record<string, string | string[]>) => parseComparison('vi', query);
    expect(of({ 'don-vi': ' Yên Mô ,,a, a' })).toMatchObject({ units: ['Yên Mô', 'a'], tooMany: false });
    expect(of({ 'don-vi': ['a', 'b,c'] })).toMatchObject({ units: ['a', 'b', 'c'], tooMany: false });
    expect(of({ 'don-vi': 'a,b,c,d' })).toMatchObject({ units: ['a', 'b', 'c', 'd'], tooMany: false });
    expect(of({ 'don-vi': 'a,b,c,d,e' })).toMatchObject({ units: ['a', 'b', 'c', 'd'], tooMany: true });
    expect(of({ 'don-vi': 'x'.repeat(130) })?.units).toEqual(['x'.repeat(120)]);
    expect(of({ 'don-vi': `${'x,'.repeat(480)}last` })?.units).toEqual(['x']);
    expect(of({})).toEqual({ lang: 'vi', units: [], tooMany: false, edition: null, tier: null });
  });

  it('falls back where an edition or tier is unknown or repeated; an unknown language has no page', () => {
    fc.assert(
      fc.property(nonsense, (text) => {
        expect(parseComparison('vi', { ban: text, cap: text })).toMatchObject({ edition: null, tier: null });
      }),
    );
    expect(parseComparison('vi', { ban: ['2023', '2023'], cap: ['cap-xa', 'cap-xa'] })).toMatchObject({
      edition: null,
      tier: null,
    });
    expect(parseComparison('fr', {})).toBeNull();
    expect(parseComparisonAddress('fr', {})).toBeNull();
  });

  test('its address keeps all that was typed, so that the page can say what was too much', () => {
    expect(parseComparisonAddress('vi', { 'don-vi': 'a,b,c,d,e' })?.units).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(parseComparisonAddress('vi', { 'don-vi': ',, ,' })?.units).toEqual([]);
  });
});

describe('a search', () => {
  test('is trimmed, cut by letters, and empty where it was asked twice or not', () => {
    expect(parseSearch('vi', { q: '  yên mô ' })).toEqual({ lang: 'vi', query: 'yên mô' });
    expect(parseSearch('en', { q: ['a', 'b'] })).toEqual({ lang: 'en', query: '' });
    expect(parseSearch('en', {})).toEqual({ lang: 'en', query: '' });
    expect(parseSearch('vi', { q: `${' '.repeat(120)}a` })?.query).toBe('a');
    expect(parseSearch('vi', { q: '💥'.repeat(130) })?.query).toBe('💥'.repeat(120));
    expect(parseSearch('vi', { q: `${'a'.repeat(119)}  b` })?.query).toBe('a'.repeat(119));
    expect(parseSearch('fr', { q: 'a' })).toBeNull();
  });
});
