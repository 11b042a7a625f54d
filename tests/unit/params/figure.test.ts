import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  DRAWING_KEYS,
  EMBED_KEYS,
  FIGURE_KEYS,
  FIGURE_KINDS,
  FIGURES,
  type FigureAddress,
  type FigureKind,
  figureAddress,
  isFixed,
  parseDrawing,
  parseEmbed,
  parseFigure,
  serialiseFigure,
  subjectOf,
  WIDTH_KEYS,
} from '@/lib/params/figure';
import { paths } from '@/lib/params/paths';
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

/** What each key of a figure's query may say. */
const said = {
  'don-vi': { unit: orNull(unitSlug) },
  huyen: { district: orNull(slug) },
  loai: { type: orNull(slug) },
  dang: { radar: fc.boolean() },
  truoc: {},
};

/** What the path of a figure says, by what the figure is of; several units stand in the query. */
const ofPath = {
  list: { criterion: orNull(slug) },
  unit: { unit: unitSlug },
  units: {},
};
const several = { units: fc.uniqueArray(unitSlug, { minLength: 2, maxLength: 4 }) };

/** Any address of a kind. */
function addressesOf(kind: FigureKind): fc.Arbitrary<FigureAddress> {
  const { of, mapped } = subjectOf(kind);
  const keys = of === 'units' ? [several] : FIGURES[kind].own.map(({ key }) => said[key]);
  const parts = { edition, tier: mapped ? fc.constant(null) : tier, ...ofPath[of], ...Object.assign({}, ...keys) };
  return fc
    .record(parts)
    .map((given) => figureAddress({ kind, ...(given as Pick<FigureAddress, 'edition' | 'tier'>) }));
}

const written = (address: Parameters<typeof serialiseFigure>[0]) => {
  const { path, pairs } = serialiseFigure(address);
  return [path.split('/'), Object.fromEntries(pairs)] as const;
};

describe.each(FIGURE_KINDS)('the address of the figure %s', (kind) => {
  const address = addressesOf(kind);

  it('is read as it was written', () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(parseFigure(...written(given))).toEqual({ ok: true, address: given });
      }),
    );
  });

  it('refuses a key of another kind, a repeated one and a wrong value by its name, and leaves unknown keys to others', () => {
    fc.assert(
      fc.property(address, fc.constantFrom(...FIGURE_KEYS), nonsense, strangeKey, (given, key, text, strange) => {
        const [path, query] = written(given);
        const bad = { ok: false, status: 400, parameter: key };
        expect(parseFigure(path, { ...query, [key]: ['a', 'a'] })).toEqual(bad);
        expect(parseFigure(path, { ...query, [key]: text })).toEqual(bad);
        expect(parseFigure(path, { ...query, [key]: 'x'.repeat(401) })).toEqual(bad);
        const own = FIGURES[kind].own.some((parameter) => parameter.key === key);
        if (!own) expect(parseFigure(path, { ...query, [key]: key === 'dang' ? 'radar' : 'x1,x2' })).toEqual(bad);
        expect(parseFigure(path, { ...query, [strange]: text })).toEqual({ ok: true, address: given });
      }),
    );
  });

  it('is none where a segment is missing, wrong or too many', () => {
    fc.assert(
      fc.property(address, nonsense, fc.nat(9), (given, text, at) => {
        const [path, query] = written(given);
        const none = { ok: false, status: 404, parameter: null };
        const place = at % path.length;
        expect(parseFigure(path.with(place, text), query)).toEqual(none);
        expect(parseFigure([...path, 'x1', 'x2', 'x3'], query)).toEqual(none);
        expect(parseFigure(path.slice(0, subjectOf(kind).mapped ? 1 : 2), query)).toEqual(none);
        expect(parseFigure([], query)).toEqual(none);
      }),
    );
  });
});

test('each kind is of what it was promised to be, and takes the keys it took', () => {
  const rows = Object.entries(FIGURES).map(([kind, { own, ...subject }]) => [kind, subject, own.map(({ key }) => key)]);
  expect(rows).toEqual([
    ['xep-hang', { of: 'list' }, ['don-vi', 'huyen', 'loai']],
    ['phan-bo', { of: 'list' }, ['don-vi']],
    ['ho-so', { of: 'unit' }, ['dang']],
    ['qua-nam', { of: 'unit', years: true }, ['truoc']],
    ['so-sanh', { of: 'units' }, ['don-vi']],
    ['ban-do', { of: 'list', mapped: true }, ['don-vi']],
  ]);
});

describe('a figure’s own keys', () => {
  const status = (path: string, query: Record<string, string> = {}) => {
    const parsed = parseFigure(path.split('/'), query);
    return parsed.ok ? 200 : parsed.status;
  };

  test.each([
    ['ho-so/2023/cap-xa', {}, 404],
    ['ho-so/2023/cap-xa/a/b', {}, 200],
    ['ho-so/2023/cap-xa/a/b/c', {}, 404],
    ['xep-hang/2023/cap-xa/a/b', {}, 404],
    ['so-sanh/2023/cap-xa/a', { 'don-vi': 'a,b' }, 404],
    ['so-sanh/2023/cap-xa', {}, 400],
    ['so-sanh/2023/cap-xa', { 'don-vi': 'a' }, 400],
    ['so-sanh/2023/cap-xa', { 'don-vi': 'a,a' }, 400],
    ['so-sanh/2023/cap-xa', { 'don-vi': 'a,b,c,d,e' }, 400],
    ['so-sanh/2023/cap-xa', { 'don-vi': 'a,b,c,d,,a' }, 200],
    ['ban-do/2023/cap-xa', {}, 200],
    ['ban-do/2023/a/b', {}, 404],
    ['xep-hang/2023/cap-xa', { 'don-vi': 'a/b/c' }, 400],
    ['qua-nam/2023/cap-xa/a', { truoc: '2022.1' }, 400],
    ['qua-nam/2023.1/cap-xa/a', { truoc: '2022' }, 400],
    ['qua-nam/2023.1/cap-xa/a', { truoc: '2023.2' }, 400],
    ['qua-nam/2023.1/cap-xa/a', { truoc: '2022.1,2022.2' }, 400],
    ['qua-nam/2023.1/cap-xa/a', { truoc: '2022.1' }, 200],
    ['ho-so/2023.1/cap-xa/a', { truoc: '2022.1' }, 400],
    ['so-sanh/2023/cap-xa', { 'don-vi': 'a,B' }, 400],
    ['qua-nam/2023.1/cap-xa/a', { truoc: '2021.1,2022' }, 400],
    ['qua-nam/2023.1/cap-xa/a', { truoc: '2022.10,2022.11' }, 400],
    ['qua-nam/2023.1/cap-xa/a', { truoc: '2021.10,2022.11' }, 200],
  ])('%s with %j answers %i', (path, query, expected) => {
    expect(status(path, query)).toBe(expected);
  });

  test('are read as far as two long names of units go', () => {
    const unit = (letter: string) => `${letter.repeat(80)}/${letter.repeat(80)}`;
    const names = (length: number) => `${unit('a')},${unit('b')},${'c'.repeat(length - 324)}`;
    expect(status('so-sanh/2023/cap-xa', { 'don-vi': names(400) })).toBe(200);
    expect(status('so-sanh/2023/cap-xa', { 'don-vi': names(401) })).toBe(400);
  });

  test('a tier is written where the kind names one and one is known', () => {
    const path = (kind: 'xep-hang' | 'ban-do', of: string | null) =>
      serialiseFigure(figureAddress({ kind, edition: '2023', tier: of })).path;
    expect([path('xep-hang', 'cap-xa'), path('xep-hang', null)]).toEqual(['xep-hang/2023/cap-xa', 'xep-hang/2023']);
    expect([path('ban-do', 'cap-xa'), path('ban-do', null)]).toEqual(['ban-do/2023', 'ban-do/2023']);
  });

  test('revisions of the years before stand in one order, twelve at most', () => {
    const before = Array.from({ length: 12 }, (_, index) => `${2011 + index}.1`);
    const path = ['qua-nam', '2023.1', 'cap-xa', 'a'];
    const parsed = parseFigure(path, { truoc: before.toReversed().join(',') });
    expect(parsed.ok && parsed.address.earlier).toEqual(before);
    expect(parsed.ok && written(parsed.address)).toEqual([path, { truoc: before.join(',') }]);
    expect(parseFigure(path, { truoc: ['2010.1', ...before].join(',') })).toMatchObject({ parameter: 'truoc' });
  });

  it('is fixed for good where a revision is named, and for a trend its years too', () => {
    fc.assert(
      fc.property(pinnedEdition, liveEdition, fc.constantFrom(...FIGURE_KINDS), tier, (pinned, live, kind, of) => {
        const at = (segment: string, earlier: string[] = []) =>
          isFixed(figureAddress({ kind, edition: segment, tier: of, earlier }));
        expect([at(live), at(live, ['1999.1'])]).toEqual([false, false]);
        expect([at(pinned), at(pinned, ['1999.1'])]).toEqual([kind !== 'qua-nam', true]);
      }),
    );
  });
});

test('a drawing’s width is written as it is read, and the usual one not at all', () => {
  for (const [width, key] of Object.entries(WIDTH_KEYS)) {
    const file = { format: 'svg', lang: 'vi', width: width as keyof typeof WIDTH_KEYS } as const;
    const address = paths.figureFile('ban-do/2023.1', [], file);
    expect(address).toBe(`/bieu-do/ban-do/2023.1.svg${key === null ? '' : `?width=${key}`}`);
    expect(parseDrawing(key === null ? {} : { width: key })).toMatchObject({ drawing: { width } });
  }
  expect(paths.figureFile('ban-do/2023.1', [], { format: 'svg', lang: 'vi' })).toBe('/bieu-do/ban-do/2023.1.svg');
});

describe('how a drawing is asked for', () => {
  const usual = { width: 'wide', theme: 'light', lang: 'vi', scale: 1, frame: 'full' };

  test.each([
    [{}, {}],
    [{ width: '360' }, { width: 'narrow' }],
    [{ width: '520' }, { width: 'middle' }],
    [{ width: '720' }, {}],
    [{ width: '900' }, { width: 'broad' }],
    [{ theme: 'dark' }, { theme: 'dark' }],
    [{ theme: 'light' }, {}],
    [{ lang: 'en' }, { lang: 'en' }],
    [{ lang: 'vi' }, {}],
    [{ scale: '2' }, { scale: 2 }],
    [{ scale: '1' }, {}],
    [{ frame: 'plain' }, { frame: 'plain' }],
    [{ frame: 'full' }, {}],
    [{ 'don-vi': 'a', dang: 'radar', truoc: '2022.1' }, {}],
  ])('%j', (query, told) => {
    expect(parseDrawing(query)).toEqual({ drawing: { ...usual, ...told } });
  });

  it('refuses an unknown key, a repeated one and an unknown value by its name', () => {
    fc.assert(
      fc.property(fc.constantFrom('width', 'theme', 'lang', 'scale', 'frame'), nonsense, (key, text) => {
        expect(parseDrawing({ [key]: text })).toEqual({ parameter: key });
        expect(parseDrawing({ [key]: ['1', '1'] })).toEqual({ parameter: key });
      }),
    );
    fc.assert(
      fc.property(strangeKey, (key) => {
        expect(parseDrawing(Object.fromEntries([[key, '1']]))).toEqual({ parameter: key });
      }),
    );
    // A file is one of the two.
    expect(parseDrawing({ theme: 'auto' })).toEqual({ parameter: 'theme' });
    expect(parseDrawing({ 'don-vi': ['a', 'a'] })).toEqual({ parameter: 'don-vi' });
    expect(parseDrawing({ ['x'.repeat(50)]: '' })).toEqual({ parameter: 'x'.repeat(40) });
    for (const key of ['don-vi', 'dang', 'truoc', 'huyen', 'loai']) expect(DRAWING_KEYS).toContain(key);
  });
});

describe('the address of an embed document', () => {
  const path = ['xep-hang', '2023', 'cap-xa'];

  it('is read as it was written, whatever keys a host adds', () => {
    const theme = fc.constantFrom('light' as const, 'dark' as const, 'auto' as const);
    fc.assert(
      fc.property(lang, theme, strangeKey, fc.string(), (of, light, key, text) => {
        expect(parseEmbed(path, { lang: of, theme: light, [key]: text })).toMatchObject({
          ok: true,
          lang: of,
          theme: light,
        });
      }),
    );
    expect(parseEmbed(path, {})).toMatchObject({ ok: true, lang: 'vi', theme: 'light' });
    expect(EMBED_KEYS).toEqual(['don-vi', 'dang', 'truoc', 'huyen', 'loai', 'lang', 'theme', 'cao']);
  });

  it('refuses a wrong value of its own keys by name, in the language asked for where there is one', () => {
    expect(parseEmbed(path, { lang: 'fr' })).toEqual({ ok: false, status: 400, parameter: 'lang', lang: 'vi' });
    expect(parseEmbed(path, { lang: ['en', 'en'] })).toEqual({ ok: false, status: 400, parameter: 'lang', lang: 'vi' });
    expect(parseEmbed(path, { lang: 'en', theme: 'blue' })).toEqual({
      ok: false,
      status: 400,
      parameter: 'theme',
      lang: 'en',
    });
    expect(parseEmbed(path, { lang: 'en', dang: 'radar' })).toEqual({
      ok: false,
      status: 400,
      parameter: 'dang',
      lang: 'en',
    });
    expect(parseEmbed(['xep-hang'], { lang: 'en' })).toEqual({ ok: false, status: 404, parameter: null, lang: 'en' });
  });
});
