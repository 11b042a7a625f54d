import { describe, expect, test } from 'vitest';
import { isCopied, pinnedForms } from '@/lib/params/site-copy';

const copied = (address: string) => {
  const cut = address.indexOf('?');
  return cut < 0 ? isCopied(address, '') : isCopied(address.slice(0, cut), address.slice(cut));
};

describe('a static copy', () => {
  test.each([
    '/',
    '/en',
    '/xep-hang/2023.1/cap-xa',
    '/en/xep-hang/2023/cap-xa?trang=2',
    '/don-vi/cap-xa/yen-mo/yen-thang/2023.1',
    '/so-sanh',
    '/neu-thi/2023.1/cap-xa/yen-mo/yen-thang',
    '/bieu-do/phan-bo/2023.1/cap-xa.svg?don-vi=yen-mo&width=360&theme=dark&lang=en&frame=plain',
    '/bieu-do/qua-nam/2023.1/cap-xa/yen-mo.png?truoc=2022.1&scale=2',
    '/bieu-do/ho-so/2023.1/cap-xa/yen-mo.svg?dang=radar',
    '/nhung/phan-bo/2023.1/cap-xa?lang=en&theme=auto&cao=400&don-vi=yen-mo',
    '/the-chia-se/tong-quan/2023.1.png?lang=en',
    '/tai-ve/2023.1/cap-xa.csv?bom=1&lang=en',
    '/nguon-tin/tat-ca.xml',
    '/.well-known/api-catalog',
    '/api/v1/editions/2023.1',
    '/api/v1/units?cursor=abc',
    '/sitemap.xml?phan=2',
    '/robots.txt',
    '/_next/static/media/a.woff2',
    '/islands/a.js',
    '/bieu-tuong.svg',
  ])('holds %s', (address) => {
    expect(copied(address)).toBe(true);
  });

  test.each([
    '/tim-kiem',
    '/en/tim-kiem?q=yen',
    '/so-sanh?don-vi=a,b',
    '/xep-hang/2023.1/cap-xa?huyen=yen-mo',
    '/xep-hang/2023.1/cap-xa?trang=2&sap-xep=ten',
    '/neu-thi/2023.1/cap-xa/yen-mo/yen-thang?d1=3',
    '/kiem-tra?ma=x',
    '/bieu-do/phan-bo/2023.1/cap-xa.svg?huyen=yen-mo',
    '/nhung/phan-bo/2023.1/cap-xa?loai=phuong',
    '/the-chia-se/xep-hang/2023.1/cap-xa.png?huyen=yen-mo',
    '/tai-ve/2023.1/cap-xa.csv?huyen=yen-mo',
    '/nguon-tin/tat-ca.xml?a=1',
    '/api/health',
    '/api/oembed?url=x',
    '/api/oembed',
    '/api/v1/search?q=yen',
    '/api/v1/units?tier=cap-xa&cursor=abc',
    '/bieu-tuong.svg?a=1',
  ])('leaves %s to the server', (address) => {
    expect(copied(address)).toBe(false);
  });
});

describe('an address that follows the latest edition', () => {
  const revisionsOf = new Map([
    ['2023', ['2023.1', '2023.2']],
    ['mo-phong-2023', ['mo-phong-2023.1']],
  ]);
  test.each([
    ['/xep-hang/2023/cap-xa', ['/xep-hang/2023.1/cap-xa', '/xep-hang/2023.2/cap-xa']],
    ['/en/doi-chieu/mo-phong-2023', ['/en/doi-chieu/mo-phong-2023.1']],
    ['/tai-ve/2023.zip', ['/tai-ve/2023.1.zip', '/tai-ve/2023.2.zip']],
    ['/bieu-do/ban-do/2023.svg?lang=en', ['/bieu-do/ban-do/2023.1.svg?lang=en', '/bieu-do/ban-do/2023.2.svg?lang=en']],
    ['/nhung/ban-do/2023?lang=en', ['/nhung/ban-do/2023.1?lang=en', '/nhung/ban-do/2023.2?lang=en']],
  ])('%s stands in a copy for each revision', (address, forms) => {
    expect(pinnedForms(address, revisionsOf)).toEqual(forms);
  });

  test.each([
    '/xep-hang/2023.1/cap-xa',
    '/tai-ve/2023.1.zip',
    '/xep-hang/2022/cap-xa',
    '/phuong-phap',
    '/a2023/b',
    '/x/20231',
  ])('%s, which does not, stands as it is', (address) => {
    expect(pinnedForms(address, revisionsOf)).toEqual([]);
  });
});
