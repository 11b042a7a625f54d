import { describe, expect, test } from 'vitest';
import { ADDRESS_KINDS } from '@/lib/params/address-rows';
import { FILES, PAGES } from '@/lib/params/addresses';
import { absolute } from '@/lib/params/paths';
import { rewritesOf } from '@/lib/params/rewrites';

// The table of addresses once more, written out by hand: an address is promised for ever, so none changes unnoticed.

const BUILDER = [
  'hinh',
  'loai-hinh',
  'ban',
  'cap',
  'tieu-chi',
  'don-vi',
  'huyen',
  'loai',
  'dang',
  'ngon-ngu',
  'giao-dien',
];
const FILTERS = ['huyen', 'loai', 'sap-xep', 'thu-tu'];
const DRAWING = ['width', 'theme', 'lang', 'scale', 'frame', 'don-vi', 'dang', 'truoc', 'huyen', 'loai'];
const SUPPOSED = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'd9', 'd10', 'd11', 'd12'];
const API = ['tier', 'district', 'code', 'as_of', 'data_kind', 'criterion', 'type', 'q', 'limit', 'cursor'];

test('every page stands where it was promised, takes its keys, is kept and listed so', () => {
  const rows = Object.entries(PAGES).map(([name, { kind, head, shape, keys, keeps, listed }]) => {
    expect(kind).toBe('page');
    return [name, head, shape, keys, keeps, listed];
  });
  expect(rows).toEqual([
    ['overview', '', '', [], 'all', 'plain'],
    ['rankings', 'xep-hang', '', [], 'all', 'plain'],
    ['ranking', 'xep-hang', '/{edition}/{tier}[/{criterion}]', [...FILTERS, 'trang'], 'all', 'each'],
    ['unit', 'don-vi', '/{tier}/{unit}[/{edition}]', [], 'all', 'each'],
    ['criteria', 'tieu-chi', '', [], 'all', 'plain'],
    ['criterion', 'tieu-chi', '/{criterion}[/{edition}]', [], 'all', 'each'],
    ['comparison', 'so-sanh', '', ['don-vi', 'ban', 'cap'], 'plain', 'plain'],
    ['method', 'phuong-phap', '', [], 'all', 'plain'],
    ['reconciliation', 'doi-chieu', '/{edition}', [], 'all', 'each'],
    ['corrections', 'dinh-chinh', '', [], 'all', 'plain'],
    ['revisionDiff', 'dinh-chinh', '/{from}/{to}', [], 'all', 'each'],
    ['data', 'du-lieu', '', [], 'all', 'plain'],
    ['apiDocs', 'du-lieu', '/api', [], 'all', 'plain'],
    ['snippets', 'dung-so-lieu', '/{edition}/{tier}[/{criterion}]', FILTERS, 'plain', 'no'],
    ['embedBuilder', 'nhung', '', BUILDER, 'plain', 'plain'],
    ['search', 'tim-kiem', '', ['q'], 'none', 'no'],
    ['letter', 'yeu-cau', '/{edition}/{tier}[/{unit}]', [], 'all', 'no'],
    ['press', 'bao-chi', '/{edition}', [], 'all', 'each'],
    ['sheet', 'phieu', '/{edition}/{tier}/{unit}', [], 'all', 'no'],
    ['claim', 'so-lieu', '/{edition}/{tier}/{unit}/{criterion}', [], 'all', 'no'],
    ['verify', 'kiem-tra', '', ['ma'], 'plain', 'plain'],
    ['whatIf', 'neu-thi', '/{edition}/{tier}/{unit}', SUPPOSED, 'plain', 'no'],
    ['firmness', 'do-ben', '/{edition}/{tier}', [], 'all', 'each'],
    ['accessibility', 'tro-nang', '', [], 'all', 'plain'],
  ]);
});

test('so does every file, and refuses or drops the keys it does not take', () => {
  const rows = Object.entries(FILES).map(([name, { kind, head, shape, keys, keeps, otherKeys }]) => {
    return [name, kind, head, shape, keys, keeps, otherKeys];
  });
  expect(rows).toEqual([
    ['figure', 'figure', 'bieu-do', '/{figure}.{svg, png, json}', DRAWING, 'all', 'refused'],
    [
      'embed',
      'embed',
      'nhung',
      '/{figure}',
      ['don-vi', 'dang', 'truoc', 'huyen', 'loai', 'lang', 'theme', 'cao'],
      'all',
      'dropped',
    ],
    ['card', 'card', 'the-chia-se', '/{card}.png', ['don-vi', 'huyen', 'loai', 'lang'], 'all', 'refused'],
    ['download', 'download', 'tai-ve', '/{file}', ['huyen', 'loai', 'bom', 'lang'], 'all', 'refused'],
    ['feed', 'feed', 'nguon-tin', '/{feed}.xml', [], 'all', 'refused'],
    ['health', 'api', 'api/health', '', [], 'none', 'dropped'],
    ['oembed', 'api', 'api/oembed', '', ['url', 'format', 'maxwidth', 'maxheight'], 'all', 'dropped'],
    ['apiCatalog', 'api', '.well-known/api-catalog', '', [], 'all', 'dropped'],
    ['api', 'api', 'api', '/v1/{operation}', API, 'all', 'refused'],
    ['sitemap', 'robots', 'sitemap.xml', '', ['phan'], 'all', 'dropped'],
    ['robots', 'robots', 'robots.txt', '', [], 'all', 'dropped'],
    ['build', 'static', '_next', '/static/{file}', [], 'all', 'dropped'],
    ['islands', 'static', 'islands', '/{file}', [], 'all', 'dropped'],
  ]);
});

test('scripts of other sites may read data, and drawings as text; what is only shown in frames they may not', () => {
  const readable = Object.entries(FILES).filter(([, { kind }]) => ADDRESS_KINDS[kind].readable);
  expect(readable.map(([name]) => name)).toEqual([
    'figure',
    'download',
    'feed',
    'health',
    'oembed',
    'apiCatalog',
    'api',
  ]);
  expect(ADDRESS_KINDS.page.readable).toBe(false);
});

describe('a page is written', () => {
  test('with what follows its head, and what was searched for', () => {
    expect(PAGES.revisionDiff.path({ from: '2023.1', to: '2023.2' })).toBe('/dinh-chinh/2023.1/2023.2');
    expect(PAGES.search.path({ query: 'yên mô' })).toBe('/tim-kiem?q=y%C3%AAn%20m%C3%B4');
    expect(PAGES.overview.path({})).toBe('/');
    expect(PAGES.verify.path({ code: '2023.1-ABCD' })).toBe('/kiem-tra?ma=2023.1-ABCD');
    expect(PAGES.verify.path({ code: '' })).toBe('/kiem-tra');
  });

  test('with the origin before it', () => {
    expect(absolute('https://a.vn', '/')).toBe('https://a.vn/');
    expect(absolute('https://a.vn', '/don-vi/cap-xa/x')).toBe('https://a.vn/don-vi/cap-xa/x');
  });
});

test('Next finds a page without /en under /vi, and a ranking that is asked for more in a folder of its own', () => {
  const { asked, unprefixed } = rewritesOf();
  expect(asked).toEqual(
    [...FILTERS, 'trang'].flatMap((key) => [
      {
        source: '/xep-hang/:path*',
        has: [{ type: 'query', key }],
        destination: '/vi/xep-hang-loc/:path*',
      },
      {
        source: '/en/xep-hang/:path*',
        has: [{ type: 'query', key }],
        destination: '/en/xep-hang-loc/:path*',
      },
    ]),
  );
  const own =
    'vi|en|bieu-do|nhung|the-chia-se|tai-ve|nguon-tin|api|\\.well-known|sitemap\\.xml|robots\\.txt|_next|islands';
  expect(unprefixed).toEqual([
    { source: '/', destination: '/vi' },
    { source: '/nhung', destination: '/vi/nhung' },
    { source: `/:path((?!(?:${own})(?:/|$)).+)`, destination: '/vi/:path*' },
  ]);
});
