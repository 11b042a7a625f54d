import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ADDRESS_KINDS, type AddressTable, files, page, plainPage } from '@/lib/params/address-rows';
import { ADDRESSES, FILES, PAGES } from '@/lib/params/addresses';
import { isForeignMark } from '@/lib/params/foreign-marks';
import { fileRowOf, parsePageAddress, plainPath, presentPath, readPage } from '@/lib/params/page-address';
import { paths } from '@/lib/params/paths';
import { rewritesOf } from '@/lib/params/rewrites';
import { placeOf } from '@/lib/server/place';
import { edition, nonsense, slug, strangeKey, tier, unitSlug } from './address-parts';

/** A page's address of each row, in Vietnamese. */
const OF_PAGE: Record<keyof typeof PAGES, fc.Arbitrary<string>> = {
  overview: fc.constant(paths.overview()),
  rankings: fc.constant(paths.rankings()),
  ranking: fc
    .tuple(edition, tier, slug, slug)
    .map(([of, at, by, district]) => paths.ranking(of, at, by, { district, sort: 'ten' })),
  unit: fc.tuple(tier, unitSlug, edition).map(([at, unit, of]) => paths.unit(at, unit, of)),
  criteria: fc.constant(paths.criteria()),
  criterion: fc.tuple(slug, edition).map(([by, of]) => paths.criterion(by, of)),
  comparison: fc.tuple(slug, slug, edition).map(([one, two, of]) => paths.compare([one, two], of)),
  method: fc.constant(paths.method()),
  reconciliation: edition.map((of) => paths.reconciliation(of)),
  corrections: fc.constant(paths.corrections()),
  revisionDiff: fc.constant(paths.revisionDiff('2023.1', '2023.2')),
  data: fc.constant(PAGES.data.path({})),
  apiDocs: fc.constant(PAGES.apiDocs.path({})),
  embedBuilder: fc.tuple(slug, edition).map(([by, of]) => paths.embedBuilder(`xep-hang/${of}/cap-xa/${by}`)),
  search: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => paths.search(text.toWellFormed().trim())),
  letter: fc.tuple(edition, tier, fc.option(unitSlug)).map(([of, at, unit]) => paths.letter(of, at, unit)),
  press: edition.map((of) => paths.press(of)),
  sheet: fc.tuple(edition, tier, unitSlug).map(([of, at, unit]) => paths.sheet(of, at, unit)),
  claim: fc.tuple(edition, tier, unitSlug, fc.option(slug)).map(([of, at, unit, by]) => paths.claim(of, at, unit, by)),
  snippets: fc.tuple(edition, tier, fc.option(slug)).map(([of, at, by]) => paths.snippets(of, at, by)),
  verify: fc.constantFrom('', '2023.1-ABCD-EFGH').map((code) => paths.verify(code)),
  whatIf: fc
    .tuple(edition, tier, unitSlug, fc.dictionary(fc.constantFrom('1', '6', '12'), fc.constantFrom('12,5', '0', 'x y')))
    .map(([of, at, unit, supposed]) => paths.whatIf(of, at, unit, supposed)),
  firmness: fc.tuple(edition, tier).map(([of, at]) => paths.firmness(of, at)),
  accessibility: fc.constant(paths.accessibility()),
};
const pageNames = Object.keys(PAGES) as (keyof typeof PAGES)[];
const anyPage = fc.constantFrom(...pageNames).chain((name) => OF_PAGE[name].map((address) => ({ name, address })));
const split = (address: string) => {
  const [pathname = '', ...search] = address.split('?');
  return [pathname, search.length > 0 ? `?${search.join('?')}` : ''] as const;
};

describe('the table of addresses', () => {
  it.each(pageNames)('reads every address of %s it writes, in each language, as that very spelling', (name) => {
    fc.assert(
      fc.property(OF_PAGE[name], (address) => {
        expect(parsePageAddress(...split(address))).toMatchObject({ lang: 'vi', canonical: address });
        const english = address === '/' ? '/en' : `/en${address}`;
        expect(parsePageAddress(...split(english))).toMatchObject({ lang: 'en', canonical: english });
        const read = parsePageAddress(...split(address));
        const rows = Object.values(PAGES).filter((row) => read && readPage(row, read) !== null);
        expect(rows.length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('drops unknown keys and marks, and takes its own in one order', () => {
    fc.assert(
      fc.property(anyPage, strangeKey, fc.string(), ({ name, address }, key, text) => {
        const [pathname, search] = split(address);
        const others = [
          [key, text],
          ['utm_source', 'x'],
          ['fbclid', 'y'],
        ].map((pair) => `${new URLSearchParams([pair as [string, string]])}`);
        const flooded = `?${[...others, search.slice(1)].filter(Boolean).join('&')}`;
        expect(parsePageAddress(pathname, flooded)?.canonical).toBe(address);
        const own = [...new URLSearchParams(search).keys()];
        for (const word of own) expect(PAGES[name].keys).toContain(word);
      }),
    );
  });

  it.each(pageNames)('has no page %s where a head is unknown or something follows that is none of its own', (name) => {
    fc.assert(
      fc.property(OF_PAGE[name], nonsense, (address, text) => {
        const [pathname, search] = split(address);
        expect(parsePageAddress(`/${encodeURIComponent(`!${text}`)}${pathname}`, search)).toBeNull();
        expect(parsePageAddress(`${pathname}/x/y/z/w`, search)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  test('nor where a path is wrongly encoded, or words of it run together', () => {
    for (const path of ['/%zz', '/du-lieu/a/pi', '/du-lieuapi', '/x/du-lieu']) {
      expect(parsePageAddress(path, ''), path).toBeNull();
    }
  });

  test('answers of pages are kept but for free text, and for what is asked of a form', () => {
    const keep = (address: string) => parsePageAddress(...split(address))?.keep;
    expect([keep('/'), keep('/xep-hang/2023/cap-xa?huyen=a'), keep('/so-sanh'), keep('/nhung')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([keep('/so-sanh?don-vi=a'), keep('/nhung?ban=2023'), keep('/tim-kiem'), keep('/tim-kiem?q=a')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('each head belongs to one kind of file, and to pages of one kind of path', () => {
    const heads = Object.values(FILES).map(({ head }) => head);
    expect(new Set(heads).size).toBe(heads.length);
    const shapes = Object.values(PAGES).map(({ head, shape }) => head + shape);
    expect(new Set(shapes).size).toBe(shapes.length);
    for (const head of [...heads, ...Object.values(PAGES).map((row) => row.head)]) {
      expect(['vi', 'en', 'khong-tim-thay']).not.toContain(head);
      expect(head).toMatch(/^[a-z0-9_.-]*(?:\/[a-z-]+)?$/);
    }
  });

  test('every kind of row has its rules, and is used', () => {
    expect(new Set(ADDRESSES.rows.map(({ kind }) => kind))).toEqual(new Set(Object.keys(ADDRESS_KINDS)));
  });

  test('a file stands under its own row, the longer head first', () => {
    for (const [name, path] of [
      ['figure', '/bieu-do/x.svg'],
      ['embed', '/nhung/x'],
      ['card', '/the-chia-se/x.png'],
      ['download', '/tai-ve/2023.zip'],
      ['feed', '/nguon-tin/cac-ban.xml'],
      ['health', '/api/health'],
      ['oembed', '/api/oembed'],
      ['api', '/api/v1/editions'],
      ['api', '/api/khac'],
      ['sitemap', '/sitemap.xml'],
      ['build', '/_next/static/x.js'],
    ] as const) {
      expect(fileRowOf(path), path).toBe(FILES[name]);
    }
    for (const { head, shape } of Object.values(FILES)) {
      if (shape !== '') expect(fileRowOf(`/${head}`), head).toBeNull();
    }
    for (const path of ['/', '/bieu-do.svg', '/sitemap.xmlx', '/robots.txt.rsc', '/apix', '/x/api'])
      expect(fileRowOf(path), path).toBeNull();
  });
});

describe('marks on a file’s address', () => {
  const routed = Object.values(FILES).filter(({ kind, keeps }) => kind !== 'static' && keeps !== 'none');
  const mark = fc.constantFrom('fbclid', 'utm_source', 'zarsrc', '_', 'v', 'mc_eid', 'gclid', 'msclkid');

  it('lead to the clean one, its own keys kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...routed), mark, fc.string(), (row, key, text) => {
        const own = row.keys[0] === undefined ? '' : `${row.keys[0]}=1`;
        const place = placeOf(
          `/${row.head}/x`,
          `?${[own, new URLSearchParams([[key, text]])].filter(Boolean).join('&')}`,
        );
        expect(place).toEqual({
          kind: 'redirect',
          to: `/${row.head}/x${own && `?${own}`}`,
          open: ADDRESS_KINDS[row.kind].open,
          renamed: false,
        });
        expect(place.kind === 'redirect' && placeOf(...split(place.to)).kind).toBe('file');
      }),
    );
  });

  it('that is none of the marks is left for the route to refuse, or left away where hosts add keys', () => {
    for (const row of routed) {
      const place = placeOf(`/${row.head}/x`, '?childId=1');
      expect(place).toMatchObject({
        kind: 'file',
        url: `/${row.head}/x${row.otherKeys === 'refused' ? '?childId=1' : ''}`,
        of: row.kind,
      });
    }
  });

  test('a row’s own key is never a mark', () => {
    const table = {
      ...ADDRESSES,
      rows: [files({ head: 'moi', kind: 'api', shape: '', keys: ['v'] }), ...ADDRESSES.rows],
    };
    expect(isForeignMark('v')).toBe(true);
    expect(placeOf('/moi', '?v=1', table)).toEqual({ kind: 'file', url: '/moi?v=1', of: 'api' });
    expect(placeOf('/moi', '?v=1&fbclid=2', table)).toMatchObject({ kind: 'redirect', to: '/moi?v=1' });
  });
});

describe('a renamed address', () => {
  // The ranking, the charts and one kind of chart under other names: what would be done to rename them.
  const table: AddressTable = {
    rows: [
      ...Object.values({ ...PAGES, ranking: { ...PAGES.ranking, head: 'bang-xep-hang' } }),
      ...Object.values({ ...FILES, figure: { ...FILES.figure, head: 'hinh' } }),
    ],
    renamed: [
      { from: 'bxh', to: 'xep-hang' },
      { from: 'xep-hang', to: 'bang-xep-hang' },
      { from: 'bieu-do', to: 'hinh' },
      { from: 'nhung/xep-hang', to: 'nhung/hang' },
    ],
  };

  test.each([
    ['/xep-hang/2023/cap-xa', '/bang-xep-hang/2023/cap-xa'],
    ['/en/xep-hang/2023/cap-xa/ha-tang-so?huyen=a&x=1', '/en/bang-xep-hang/2023/cap-xa/ha-tang-so?huyen=a&x=1'],
    ['/bxh/2023/cap-xa', '/bang-xep-hang/2023/cap-xa'],
    ['/bieu-do/xep-hang/2023/cap-xa.svg?lang=en', '/hinh/xep-hang/2023/cap-xa.svg?lang=en'],
    ['/nhung/xep-hang/2023/cap-xa', '/nhung/hang/2023/cap-xa'],
    ['/en/xep-hang/2023/cap-xa', '/en/bang-xep-hang/2023/cap-xa'],
  ])('%s answers with where it is now, at once: %s', (from, to) => {
    const place = placeOf(...split(from), table);
    expect(place).toMatchObject({ kind: 'redirect', to, renamed: true });
    expect(placeOf(...split(to), table).kind).toMatch(/^(?:page|file)$/);
  });

  test('one that only begins alike stays, and so does the word elsewhere in a path', () => {
    for (const path of [
      '/xep-hang-loc',
      '/bieu-do-khac/x',
      '/don-vi/cap-xa/xep-hang',
      '/don-vi/en/xep-hang',
      '/enxep-hang',
      '/nhung',
    ]) {
      expect(presentPath(path, table), path).toBe(path);
    }
  });

  test('bare is renamed as well', () => {
    expect(presentPath('/xep-hang', table)).toBe('/bang-xep-hang');
    expect(presentPath('/en/bxh', table)).toBe('/en/bang-xep-hang');
  });

  test('with marks and another spelling leads on in one step, which no shared cache keeps', () => {
    const place = placeOf('/bieu-do//xep-hang/2023/cap-xa.svg/', '?fbclid=1&lang=en', table);
    expect(place).toEqual({
      kind: 'redirect',
      to: '/hinh/xep-hang/2023/cap-xa.svg?lang=en',
      open: true,
      renamed: false,
    });
  });

  test('no rename leads back to a renamed one: each ends in one step', () => {
    for (const renames of [table, ADDRESSES]) {
      for (const { from } of renames.renamed) {
        const present = presentPath(`/${from}/x`, renames);
        expect(presentPath(present, renames)).toBe(present);
        expect(present).not.toBe(`/${from}/x`);
      }
    }
  });

  test('the build leads the new name to the page, and the query’s form to its folder', () => {
    const { asked, unprefixed } = rewritesOf(table);
    expect(asked).toContainEqual({
      source: '/en/bang-xep-hang/:path*',
      has: [{ type: 'query', key: 'huyen' }],
      destination: '/en/xep-hang-loc/:path*',
    });
    expect(unprefixed.at(-1)?.source).toContain('|hinh|');
  });
});

describe('what the build is told', () => {
  const { asked, unprefixed } = rewritesOf();
  const last = unprefixed.at(-1);
  const leads = (path: string) => new RegExp(`^${last?.source.replace(/^\/:path\((.*)\)$/, '/($1)')}$`).test(path);

  test('every page without /en is Vietnamese, every file stays where it is', () => {
    for (const { head } of Object.values(PAGES)) {
      const builder = head === FILES.embed.head;
      if (head !== '') expect(leads(`/${head}`), head).toBe(!builder);
      if (builder) expect(unprefixed).toContainEqual({ source: `/${head}`, destination: `/vi/${head}` });
    }
    for (const { head } of Object.values(FILES)) expect(leads(`/${head}`), head).toBe(false);
    expect(['/vi', '/en', '/en/x', '/api/x', '/apix'].map(leads)).toEqual([false, false, false, false, true]);
    expect(unprefixed[0]).toEqual({ source: '/', destination: '/vi' });
  });

  test('a ranking with any key of its own, in either language, is drawn on demand', () => {
    const keys = asked.map(({ source, has }) => [source, has?.[0]?.key]);
    expect(keys).toEqual(
      PAGES.ranking.keys.flatMap((key) => [
        ['/xep-hang/:path*', key],
        ['/en/xep-hang/:path*', key],
      ]),
    );
    expect(new Set(asked.map(({ destination }) => destination))).toEqual(
      new Set(['/vi/xep-hang-loc/:path*', '/en/xep-hang-loc/:path*']),
    );
  });
});

describe('a row', () => {
  test('of a page writes below its head what its grammar writes, and names none where that reads none', () => {
    const row = page({
      head: 'a',
      shape: '/{b}',
      keys: [],
      keeps: 'all',
      listed: 'no',
      parse: ({ tail }) => (tail[0] === 'b' ? { b: 'b' } : null),
      serialise: ({ b }: { b: string }) => `/${b}`,
    });
    const asked = (tail: string[]) => ({ lang: 'vi' as const, tail, query: {} });
    expect([row.kind, row.path({ b: 'x' }), row.canonical(asked(['b'])), row.canonical(asked(['c']))]).toEqual([
      'page',
      '/a/x',
      '/a/b',
      null,
    ]);
  });

  test('of a plain page takes nothing below it but its word', () => {
    const read = (row: ReturnType<typeof plainPage>, tail: string[]) => row.canonical({ lang: 'vi', tail, query: {} });
    expect([
      read(plainPage('a'), []),
      read(plainPage('a'), ['b']),
      read(plainPage('a', 'b'), ['b']),
      read(plainPage('a', 'b'), []),
      read(plainPage(''), []),
    ]).toEqual(['/a', null, '/a/b', null, '/']);
  });

  test('of files refuses other keys and keeps answers unless it says otherwise', () => {
    expect(files({ head: 'a', kind: 'api', shape: '' })).toMatchObject({
      keys: [],
      keeps: 'all',
      otherKeys: 'refused',
    });
    expect(files({ head: 'a', kind: 'api', shape: '' }).path('/b')).toBe('/a/b');
  });
});

test('a path has one spelling', () => {
  for (const [spelling, plain] of [
    ['/', '/'],
    ['//', '/'],
    ['/vi', '/'],
    ['/vi/', '/'],
    ['/vi/vi/a', '/a'],
    ['/a//b/', '/a/b'],
    ['/vix', '/vix'],
    ['/en/', '/en'],
  ] as const) {
    expect(plainPath(spelling), spelling).toBe(plain);
  }
});
