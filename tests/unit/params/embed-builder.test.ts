import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { BUILDER_KEYS, parseEmbedChoice, pickBuilderKeys } from '@/lib/params/embed-builder';
import { FIGURE_KINDS, figureAddress, serialiseFigure, subjectOf } from '@/lib/params/figure';
import { edition, lang, nonsense, orNull, slug, strangeKey, tier, unitSlug } from './address-parts';

const usual = {
  kind: 'xep-hang',
  edition: null,
  tier: null,
  criterion: null,
  district: null,
  type: null,
  units: [],
  tooMany: false,
  radar: false,
  theme: 'light',
};

describe('what the embed builder is asked', () => {
  test.each([
    [{}, {}],
    [
      { 'loai-hinh': 'ho-so', dang: 'radar' },
      { kind: 'ho-so', radar: true },
    ],
    [
      { ban: '2023.1', cap: 'cap-xa', 'tieu-chi': 'a' },
      { edition: '2023.1', tier: 'cap-xa', criterion: 'a' },
    ],
    [
      { 'loai-hinh': 'ban-do', cap: 'cap-huyen' },
      { kind: 'ban-do', tier: 'cap-huyen' },
    ],
    [
      { huyen: 'yen-mo', loai: 'xa' },
      { district: 'yen-mo', type: 'xa' },
    ],
    [{ huyen: 'Yên Mô' }, {}],
    [{ 'don-vi': ' Yên Mô ,,b' }, { units: ['Yên Mô', 'b'] }],
    [{ 'don-vi': 'a,b,c,d' }, { units: ['a', 'b', 'c', 'd'] }],
    [{ 'don-vi': 'a,b,c,d,e' }, { units: ['a', 'b', 'c', 'd'], tooMany: true }],
    [{ 'don-vi': 'x'.repeat(130) }, { units: ['x'.repeat(120)] }],
    [{ 'don-vi': `${' ,'.repeat(480)}last` }, {}],
    [
      { 'ngon-ngu': 'en', 'giao-dien': 'dark' },
      { figureLang: 'en', theme: 'dark' },
    ],
    [{ 'giao-dien': 'auto' }, { theme: 'auto' }],
    [{ dang: 'khac', 'giao-dien': 'light' }, {}],
  ])('%j', (query, told) => {
    expect(parseEmbedChoice('vi', query)).toEqual({ lang: 'vi', figureLang: 'vi', ...usual, ...told });
  });

  it('falls back where a key is unknown, repeated or of no known value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BUILDER_KEYS), nonsense, strangeKey, lang, (key, text, strange, of) => {
        const plain = { lang: of, figureLang: of, ...usual };
        expect(parseEmbedChoice(of, { [key]: ['2023', '2023'] })).toEqual(plain);
        expect(parseEmbedChoice(of, Object.fromEntries([[strange, text]]))).toEqual(plain);
        if (key !== 'don-vi') expect(parseEmbedChoice(of, { [key]: text })).toEqual(plain);
      }),
    );
    expect(parseEmbedChoice('fr', {})).toBeNull();
  });

  it('is begun with a whole figure as a page hands it over', () => {
    const given = fc.record({
      kind: fc.constantFrom(...FIGURE_KINDS),
      edition,
      tier,
      criterion: orNull(slug),
      unit: unitSlug,
      radar: fc.boolean(),
    });
    fc.assert(
      fc.property(given, fc.uniqueArray(unitSlug, { minLength: 2, maxLength: 4 }), ({ kind, ...what }, units) => {
        const { of, mapped } = subjectOf(kind);
        const address = figureAddress({
          kind,
          edition: what.edition,
          tier: mapped ? null : what.tier,
          criterion: of === 'list' ? what.criterion : null,
          unit: of === 'units' ? null : what.unit,
          units: of === 'units' ? units : [],
          radar: kind === 'ho-so' && what.radar,
        });
        const { path, pairs } = serialiseFigure(address);
        const hinh = pairs.length > 0 ? `${path}?${new URLSearchParams(pairs.map((pair) => [...pair]))}` : path;
        expect(
          parseEmbedChoice('vi', {
            hinh,
            'loai-hinh': 'so-sanh',
            ban: '1999',
            cap: 'so-nganh',
            'don-vi': 'x,y,z,u,w',
            'tieu-chi': 'x',
          }),
        ).toMatchObject({
          kind,
          edition: address.edition,
          tier: address.tier,
          criterion: address.criterion,
          units: of === 'units' ? units : [what.unit],
          radar: address.radar,
          tooMany: false,
        });
      }),
    );
    expect(parseEmbedChoice('vi', { hinh: `xep-hang/2023/cap-xa?don-vi=${'x'.repeat(500)}` })).toMatchObject(usual);
    expect(parseEmbedChoice('vi', { hinh: 'khac/2023' })).toMatchObject(usual);
    // Keys of others do no harm, and so much of them is read.
    const long = (length: number) => 'ho-so/2023/cap-xa/a?x='.padEnd(length, 'x');
    expect(parseEmbedChoice('vi', { hinh: long(500) })).toMatchObject({ kind: 'ho-so', units: ['a'] });
    expect(parseEmbedChoice('vi', { hinh: long(501) })).toMatchObject(usual);
  });

  test('its address takes its keys once each, in one order', () => {
    expect(Object.keys(pickBuilderKeys({ 'giao-dien': 'x', x: 'y', hinh: 'a', ban: '', cap: ['a', 'b'] }))).toEqual([
      'hinh',
      'giao-dien',
    ]);
  });
});
