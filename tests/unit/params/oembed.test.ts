import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseEmbedded } from '@/lib/params/oembed';

const SITE = 'https://bangdiem.example.vn';
const read = (url: string, site = SITE) => parseEmbedded(url, site);
const figure = {
  kind: 'xep-hang',
  edition: '2023',
  tier: 'cap-xa',
  criterion: null,
  unit: null,
  units: [],
  radar: false,
  earlier: [],
};

describe('an address handed to oEmbed', () => {
  test.each([
    [
      '/xep-hang/2023/cap-xa',
      { kind: 'figure', lang: 'vi', theme: 'light', height: null, page: '/xep-hang/2023/cap-xa', address: figure },
    ],
    [
      '/en/xep-hang/2023/cap-xa/a?huyen=b&x=1',
      {
        kind: 'figure',
        lang: 'en',
        page: '/en/xep-hang/2023/cap-xa/a?huyen=b',
        address: { ...figure, criterion: 'a' },
      },
    ],
    ['/don-vi/cap-xa/a/b/2023.1', { kind: 'unit', lang: 'vi', tier: 'cap-xa', slug: 'a/b', edition: '2023.1' }],
    ['/en/don-vi/cap-xa/a', { kind: 'unit', lang: 'en', edition: null }],
    [
      '/so-sanh?don-vi=a,b&ban=2023',
      { kind: 'comparison', lang: 'vi', params: { units: ['a', 'b'], edition: '2023', tooMany: false } },
    ],
    [
      '/nhung/xep-hang/2023/cap-xa?lang=en&theme=dark&childId=1',
      { kind: 'figure', lang: 'en', theme: 'dark', height: null, page: null, address: figure },
    ],
    ['/nhung/xep-hang/2023/cap-xa?cao=300', { kind: 'figure', height: 300, page: null, address: figure }],
    [
      '/bieu-do/xep-hang/2023/cap-xa.svg?theme=dark',
      { kind: 'figure', lang: 'vi', theme: 'dark', height: null, page: null, address: figure },
    ],
    [
      '/bieu-do/xep-hang/2023/cap-xa.png?width=360&scale=2&lang=en',
      { kind: 'photo', lang: 'en', width: 'narrow', scale: 2, theme: 'light', address: figure },
    ],
  ])('%s', (path, thing) => {
    expect(read(SITE + path)).toMatchObject(thing);
  });

  it('is ours under either scheme, with www., a slash or two more, and the marks of those who passed it on', () => {
    const path = fc.constantFrom(
      '/xep-hang/2023/cap-xa',
      '/don-vi/cap-xa/a/b',
      '/nhung/xep-hang/2023/cap-xa',
      '/bieu-do/xep-hang/2023/cap-xa.png',
      '/so-sanh?don-vi=a,b',
    );
    const mark = fc.constantFrom('', 'fbclid=1', 'utm_source=zalo&zarsrc=1', '_=1');
    fc.assert(
      fc.property(
        path,
        fc.constantFrom('http', 'https', 'HTTPS'),
        fc.constantFrom('', 'www.', 'WWW.'),
        mark,
        fc.boolean(),
        fc.constantFrom('https://', 'https://www.'),
        (at, scheme, www, added, slash, ours) => {
          const [pathname = '', search] = at.split('?');
          const query = [search, added].filter(Boolean).join('&');
          const url = `${scheme}://${www}bangdiem.example.vn${slash ? pathname.replace('/', '//') : pathname}${slash && !pathname.includes('.') ? '/' : ''}${query && `?${query}`}`;
          expect(read(url, `${ours}bangdiem.example.vn`)).toEqual(read(SITE + at));
          expect(read(url)).not.toBeNull();
        },
      ),
    );
    expect(read('http://127.0.0.1:3000/xep-hang/2023/cap-xa', 'http://127.0.0.1:3000')).not.toBeNull();
    expect(read(`${SITE}/vi/xep-hang/2023/cap-xa`)).toEqual(read(`${SITE}/xep-hang/2023/cap-xa`));
  });

  it('is read as long as an address is', () => {
    const long = (length: number) => `${SITE}/xep-hang/2023/cap-xa?x=`.padEnd(length, 'x');
    expect(read(long(1_000))).toEqual(read(`${SITE}/xep-hang/2023/cap-xa`));
    expect(read(long(1_001))).toBeNull();
  });

  it('is not ours where www. stands within a host', () => {
    expect(read('https://bang.www.diem.vn/xep-hang/2023/cap-xa', 'https://bang.diem.vn')).toBeNull();
  });

  test.each([
    ['https://evil.example/xep-hang/2023/cap-xa'],
    ['https://bangdiem.example.vn.evil.example/xep-hang/2023/cap-xa'],
    ['https://evil.bangdiem.example.vn/xep-hang/2023/cap-xa'],
    ['https://wwwbangdiem.example.vn/xep-hang/2023/cap-xa'],
    ['https://bangdiem.example.vn:8443/xep-hang/2023/cap-xa'],
    ['xhttp://bangdiem.example.vn/xep-hang/2023/cap-xa'],
    ['ftp://bangdiem.example.vn/xep-hang/2023/cap-xa'],
    ['bangdiem.example.vn/xep-hang/2023/cap-xa'],
    [''],
    [`${SITE}/`],
    [`${SITE}/nhung`],
    [`${SITE}/nhung/`],
    [`${SITE}/tim-kiem?q=a`],
    [`${SITE}/%zz`],
    [`${SITE}/nhung/%zz`],
    [`${SITE}/bieu-do/%zz.svg`],
    [`${SITE}/nhung/xep-hang/2023`],
    [`${SITE}/nhung/xep-hang/2023/cap-xa?theme=blue`],
    [`${SITE}/bieu-do/xep-hang/2023/cap-xa`],
    [`${SITE}/bieu-do/xep-hang/2023/cap-xa.json`],
    [`${SITE}/bieu-do/xep-hang/2023/cap-xa.svgx`],
    [`${SITE}/bieu-do/xep-hang/2023/cap-xa.svg?x=1`],
    [`${SITE}/bieu-do/xep-hang/2023/cap-xa.svg?dang=radar`],
    [`${SITE}/tai-ve/2023.zip`],
    [`${SITE}/xep-hang/2023/cap-xa?${'x'.repeat(1_000)}`],
  ])('%s shows no figure of ours', (url) => {
    expect(read(url)).toBeNull();
  });
});
