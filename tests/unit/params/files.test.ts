import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type CardAddress, cardPairs, parseCard, serialiseCard } from '@/lib/params/card';
import { dataPaths } from '@/lib/params/data-paths';
import { decodeSegment } from '@/lib/params/decode';
import {
  type DownloadParams,
  downloadKeys,
  endingOf,
  parseDownload,
  type RowsFormat,
  serialiseDownload,
} from '@/lib/params/download';
import { type FeedParams, parseFeed, serialiseFeed } from '@/lib/params/feed';
import type { Query } from '@/lib/params/query';
import { edition, lang, nonsense, orNull, slug, tier, unitSlug } from './address-parts';

const FORMATS = ['csv', 'xlsx', 'json', 'csvw', 'bib', 'csl'] as const satisfies readonly RowsFormat[];
const format = fc.constantFrom(...FORMATS);
const citation = fc.constantFrom('bib' as const, 'csl' as const);
const segments = (tail: string) => tail.split('/').slice(1);

const download: fc.Arbitrary<DownloadParams> = fc.oneof(
  fc.record({ kind: fc.constant('ranking' as const), edition, tier, criterion: orNull(slug), format }),
  fc.record({ kind: fc.constant('unit' as const), tier, slug: unitSlug, edition: orNull(edition), format }),
  fc.record({ kind: fc.constantFrom('package' as const, 'data-package' as const), edition }),
  fc.record({ kind: fc.constant('citation' as const), edition, format: citation }),
  fc.record({ kind: fc.constant('catalogue' as const), format: fc.constantFrom('ttl' as const, 'jsonld' as const) }),
  fc.record({ kind: fc.constant('all' as const), format: fc.constantFrom('csv', 'jsonl', 'parquet', 'csvw') }),
  fc.record({ kind: fc.constant('template' as const), tier: orNull(tier) }),
  fc.record({ kind: fc.constant('sheet' as const), edition, tier, slug: unitSlug }),
);

/** Files as they were promised, written out by hand: each address, what it is, and the keys it takes. */
const PROMISED: readonly (readonly [string, DownloadParams, readonly string[]])[] = [
  [
    '/2023/cap-xa.csv',
    { kind: 'ranking', edition: '2023', tier: 'cap-xa', criterion: null, format: 'csv' },
    ['huyen', 'loai', 'bom'],
  ],
  [
    '/2023.1/cap-xa/ha-tang-so.xlsx',
    { kind: 'ranking', edition: '2023.1', tier: 'cap-xa', criterion: 'ha-tang-so', format: 'xlsx' },
    ['huyen', 'loai'],
  ],
  [
    '/don-vi/cap-xa/yen-mo/yen-thang.csv',
    { kind: 'unit', tier: 'cap-xa', slug: 'yen-mo/yen-thang', edition: null, format: 'csv' },
    ['bom'],
  ],
  [
    '/don-vi/so-nganh/so-tai-chinh/2023.json',
    { kind: 'unit', tier: 'so-nganh', slug: 'so-tai-chinh', edition: '2023', format: 'json' },
    [],
  ],
  ['/2023.zip', { kind: 'package', edition: '2023' }, []],
  ['/2023.1.zip', { kind: 'package', edition: '2023.1' }, []],
  ['/2023.1/datapackage.json', { kind: 'data-package', edition: '2023.1' }, []],
  ['/2023/trich-dan.bib', { kind: 'citation', edition: '2023', format: 'bib' }, []],
  ['/2023/trich-dan.json', { kind: 'citation', edition: '2023', format: 'csl' }, []],
  ['/dcat.ttl', { kind: 'catalogue', format: 'ttl' }, []],
  ['/dcat.jsonld', { kind: 'catalogue', format: 'jsonld' }, []],
  ['/tat-ca.csv', { kind: 'all', format: 'csv' }, []],
  ['/tat-ca.jsonl', { kind: 'all', format: 'jsonl' }, []],
  ['/tat-ca.parquet', { kind: 'all', format: 'parquet' }, []],
  ['/tat-ca.csv-metadata.json', { kind: 'all', format: 'csvw' }, []],
  ['/nhat-ky.jsonl', { kind: 'log' }, []],
  ['/kiem-chung.mjs', { kind: 'verifier' }, []],
  ['/theo-doi.mjs', { kind: 'follower' }, []],
  [`/niem-phong/${'0a'.repeat(32)}.jsonl`, { kind: 'sealed-text', seal: '0a'.repeat(32) }, []],
  ['/2023.1/niem-phong.jsonl', { kind: 'sealed', edition: '2023.1' }, []],
  [
    '/so-lieu/2023.1/cap-xa/yen-mo/yen-thang/tong.json',
    {
      kind: 'claim',
      of: { edition: '2023.1', tier: 'cap-xa', slug: 'yen-mo/yen-thang', criterion: 'tong' },
      format: 'json',
    },
    [],
  ],
  [
    '/so-lieu/2023/so-nganh/so-y-te/ha-tang-so.trich-dan.bib',
    {
      kind: 'claim',
      of: { edition: '2023', tier: 'so-nganh', slug: 'so-y-te', criterion: 'ha-tang-so' },
      format: 'bib',
    },
    [],
  ],
  ['/mau-phu-luc.xlsx', { kind: 'template', tier: null }, []],
  ['/mau-phu-luc/cap-xa.xlsx', { kind: 'template', tier: 'cap-xa' }, []],
  [
    '/phieu/2023.1/cap-xa/yen-mo/yen-thang.pdf',
    { kind: 'sheet', edition: '2023.1', tier: 'cap-xa', slug: 'yen-mo/yen-thang' },
    ['lang'],
  ],
  ['/phieu/2023/so-nganh/a.pdf', { kind: 'sheet', edition: '2023', tier: 'so-nganh', slug: 'a' }, ['lang']],
];

describe('a file’s address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(download, (given) => {
        expect(parseDownload(segments(serialiseDownload(given)))).toEqual(given);
      }),
    );
  });

  it('is none where a segment is wrong, missing or too many', () => {
    fc.assert(
      fc.property(download, nonsense, fc.nat(9), (given, text, at) => {
        const path = segments(serialiseDownload(given));
        expect(parseDownload(path.with(at % path.length, text))).toBeNull();
        expect(parseDownload([...path, 'x1', 'x2', 'x3'])).toBeNull();
        expect(parseDownload(['x1', ...path])).toBeNull();
      }),
    );
    for (const path of ['', 'dcat', 'dcat.xml', '2023', '2023.1', '.zip', 'x.zip', 'mau-phu-luc', 'mau-phu-luc.csv']) {
      expect(parseDownload([path]), path).toBeNull();
    }
  });

  test.each([
    ['/mau-phu-luc/cap-xa.csv'],
    ['/mau-phu-luc/Cap-xa.xlsx'],
    ['/mau-phu-luc/cap-xa.xlsx/x'],
    ['/2023/datapackage.xml'],
    ['/2023/trich-dan.csl'],
    ['/2023/cap-xa'],
    ['/2023/cap-xa.pdf'],
    ['/2023/cap-xa/a/b.csv'],
    ['/2023/cap-xa/.csv'],
    ['/23/cap-xa.csv'],
    ['/23/datapackage.json'],
    ['/don-vi/cap-xa.csv'],
    ['/don-vi/cap_xa/a.csv'],
    ['/don-vi/cap-xa/a/b/c.csv'],
    ['/don-vi/cap-xa/a/b/c/2023.csv'],
    ['/don-vi/cap-xa/A.csv'],
    ['/don-vi/cap-xa/a/B.csv'],
    ['/don-vi/cap-xa/A/b.csv'],
    ['/2023.tar'],
    ['/phieu'],
    ['/phieu/2023'],
    ['/phieu/2023/cap-xa'],
    ['/phieu/2023/cap-xa.pdf'],
    ['/phieu/2023/cap-xa/.pdf'],
    ['/phieu/2023/cap-xa/a'],
    ['/phieu/2023/cap-xa/a.csv'],
    ['/phieu/2023/cap-xa/a/b/c.pdf'],
    ['/phieu/2023/cap-xa/a/B.pdf'],
    ['/phieu/2023/cap-xa/A/b.pdf'],
    ['/phieu/2023/cap_xa/a.pdf'],
    ['/phieu/23/cap-xa/a.pdf'],
    [`/niem-phong/${'0a'.repeat(32)}.jsonl/x`],
    [`/niem-phong/${'0a'.repeat(32)}`],
    [`/niem-phong/${'0a'.repeat(32)}.jsonx`],
    [`/niem-phong/${'0a'.repeat(32)}.jsonlx`],
    [`/niem-phong/${'0a'.repeat(35)}`],
    [`/niem-phong/0${'0a'.repeat(32)}.jsonl`],
    [`/niem-phong/${'0a'.repeat(32)}0.jsonl`],
    [`/niem-phong/${'0A'.repeat(32)}.jsonl`],
  ])('%s is none', (path) => {
    expect(parseDownload(segments(path))).toBeNull();
  });

  test.each(PROMISED)('%s stands where it was promised, and takes its keys', (path, params, keys) => {
    expect(parseDownload(segments(path))).toEqual(params);
    expect(serialiseDownload(params)).toBe(path);
    expect(downloadKeys(params)).toEqual(keys);
  });

  test('a unit whose one word looks like an edition is that unit', () => {
    expect(parseDownload(['don-vi', 'cap-xa', '2023.csv'])).toMatchObject({ slug: '2023', edition: null });
    expect(parseDownload(['don-vi', 'cap-xa', 'a', '2023.csv'])).toMatchObject({ slug: 'a', edition: '2023' });
  });

  test('ends as its format is written', () => {
    expect(FORMATS.map(endingOf)).toEqual([
      'csv',
      'xlsx',
      'json',
      'csv-metadata.json',
      'trich-dan.bib',
      'trich-dan.json',
    ]);
  });

  test('takes filters where it is of a tier, and a byte-order mark where it is CSV', () => {
    const of = (path: string) => {
      const params = parseDownload(segments(path));
      return params && downloadKeys(params);
    };
    expect(of('/2023/cap-xa.csv')).toEqual(['huyen', 'loai', 'bom']);
    expect(of('/2023/cap-xa.csv-metadata.json')).toEqual(['huyen', 'loai', 'bom']);
    expect(of('/2023/cap-xa.json')).toEqual(['huyen', 'loai']);
    expect(of('/2023/cap-xa.trich-dan.bib')).toEqual(['huyen', 'loai']);
    expect(of('/don-vi/cap-xa/a.csv')).toEqual(['bom']);
    expect(of('/don-vi/cap-xa/a.xlsx')).toEqual([]);
    for (const path of [
      '/2023.zip',
      '/2023/datapackage.json',
      '/2023/trich-dan.bib',
      '/dcat.ttl',
      '/mau-phu-luc.xlsx',
    ]) {
      expect(of(path), path).toEqual([]);
    }
  });

  test('with a filter is written with it', () => {
    const file = { edition: '2023.1', tier: 'cap-xa' } as const;
    expect(dataPaths.ranking({ ...file, criterion: 'a', district: 'b', type: 'c' }, 'csv')).toBe(
      '/tai-ve/2023.1/cap-xa/a.csv?huyen=b&loai=c',
    );
    expect(dataPaths.ranking({ ...file, district: null }, 'csvw')).toBe('/tai-ve/2023.1/cap-xa.csv-metadata.json');
    expect(dataPaths.citation('2023.1', 'csl')).toBe('/tai-ve/2023.1/trich-dan.json');
    expect(dataPaths.anchor('2023.1')).toBe('ban-2023-1');
    expect(dataPaths.seriesAnchor('2023')).toBe('ky-2023');
  });
});

describe('a feed’s address', () => {
  const feed: fc.Arbitrary<FeedParams> = fc.oneof(
    fc.record({ kind: fc.constantFrom('editions' as const, 'corrections' as const), lang, simulated: fc.boolean() }),
    fc.record({ kind: fc.constant('unit' as const), lang, tier, slug: unitSlug }),
  );

  it('is read as it was written', () => {
    fc.assert(
      fc.property(feed, (given) => {
        expect(parseFeed(segments(serialiseFeed(given)))).toEqual(given);
      }),
    );
  });

  test('stands where it was promised', () => {
    const lists = { kind: 'editions', simulated: false } as const;
    expect(
      [
        { ...lists, lang: 'vi' as const },
        { ...lists, lang: 'en' as const, simulated: true },
        { kind: 'corrections' as const, lang: 'vi' as const, simulated: true },
        { kind: 'unit' as const, lang: 'vi' as const, tier: 'cap-xa', slug: 'a/b' },
        { kind: 'unit' as const, lang: 'en' as const, tier: 'cap-xa', slug: 'a' },
      ].map(serialiseFeed),
    ).toEqual([
      '/cac-ban.xml',
      '/en/mo-phong/cac-ban.xml',
      '/mo-phong/dinh-chinh.xml',
      '/don-vi/cap-xa/a/b.xml',
      '/en/don-vi/cap-xa/a.xml',
    ]);
  });

  it('is none where a segment is wrong, missing or too many', () => {
    fc.assert(
      fc.property(feed, nonsense, fc.nat(9), (given, text, at) => {
        const path = segments(serialiseFeed(given));
        expect(parseFeed(path.with(at % path.length, text))).toBeNull();
        expect(parseFeed([...path, 'x1', 'x2', 'x3'])).toBeNull();
      }),
    );
    for (const path of [
      '',
      '/',
      '/en',
      '/cac-ban',
      '/cac-ban.json',
      '/toString',
      '/vi/cac-ban.xml',
      '/don-vi/cap-xa',
      '/don-vi/cap-xa.xml',
      '/don-vi/cap-xa/a',
      '/don-vi/cap-xa/a/b/c.xml',
      '/en/en/cac-ban.xml',
      '/mo-phong/don-vi/cap-xa/a.xml',
    ]) {
      expect(parseFeed(segments(path)), path).toBeNull();
    }
  });
});

describe('a share card’s address', () => {
  const card: fc.Arbitrary<CardAddress> = fc.oneof(
    fc.record({ kind: fc.constant('tong-quan' as const), edition }),
    fc.record(
      { kind: fc.constant('xep-hang' as const), edition, tier, criterion: orNull(slug), district: slug, type: slug },
      { requiredKeys: ['kind', 'edition', 'tier', 'criterion'] },
    ),
    fc.record({
      kind: fc.constant('so-sanh' as const),
      edition,
      tier,
      units: fc.uniqueArray(unitSlug, { minLength: 2, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('don-vi' as const), edition, tier, slug: unitSlug }),
  );

  const queryOf = (given: CardAddress) =>
    Object.fromEntries(cardPairs(given).flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  const read = (given: CardAddress, more: Query = {}) =>
    parseCard(serialiseCard(given).split('/'), { ...queryOf(given), ...more });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(card, (given) => {
        expect(read(given)).toEqual(given);
      }),
    );
  });

  it('is none where a segment is wrong, missing or too many', () => {
    fc.assert(
      fc.property(card, nonsense, fc.nat(9), (given, text, at) => {
        const path = serialiseCard(given).split('/');
        expect(parseCard(path.with(at % path.length, text), queryOf(given))).toBeNull();
        expect(parseCard([...path, 'x1', 'x2', 'x3'], queryOf(given))).toBeNull();
      }),
    );
    for (const path of [
      '',
      'tong-quan',
      'don-vi/2023/cap-xa',
      'xep-hang/2023',
      'xep-hang/2023/cap-xa/a/b',
      'don-vi/2023/cap-xa/a/b/c',
      'khac/2023/cap-xa',
    ]) {
      expect(parseCard(path.split('/')), path).toBeNull();
    }
  });

  it('is none with a key of another kind, a filter that is no word, or units that are none', () => {
    const ranking = ['xep-hang', '2023', 'cap-xa'];
    for (const query of [{ 'don-vi': 'a,b' }, { huyen: 'Yên Mô' }, { loai: ['xa', 'phuong'] }, { huyen: '' }]) {
      expect(parseCard(ranking, query), JSON.stringify(query)).toBeNull();
    }
    const comparison = ['so-sanh', '2023', 'cap-xa'];
    for (const units of ['a', 'a,a', 'a,b,c,d,e', 'a,B']) {
      expect(parseCard(comparison, { 'don-vi': units }), units).toBeNull();
    }
    expect(parseCard(comparison)).toBeNull();
    expect(parseCard(['tong-quan', '2023'], { huyen: 'yen-mo' })).toBeNull();
  });
});

test('a segment that is wrongly encoded stays as it came', () => {
  expect(['a%2Fb', '%C4%91', '%', '%zz'].map(decodeSegment)).toEqual(['a/b', 'đ', '%', '%zz']);
});
