import { expect, test } from 'vitest';
import { fileNameOf } from '@/lib/server/copy/file-name';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

test.each([
  ['/', HTML, 'index.html'],
  ['/en', HTML, 'en.html'],
  ['/xep-hang/2023.1/cap-xa', HTML, 'xep-hang/2023.1/cap-xa.html'],
  ['/doi-chieu/2023.1', HTML, 'doi-chieu/2023.1.html'],
  ['/xep-hang/2023/cap-xa?trang=2', HTML, 'xep-hang/2023/cap-xa;trang=2.html'],
  ['/nhung/ban-do/2023.1?lang=en&theme=dark', HTML, 'nhung/ban-do/2023.1;lang=en;theme=dark.html'],
  ['/api/v1/editions/2023.1', JSON_TYPE, 'api/v1/editions/2023.1.json'],
  ['/api/v1/openapi.json', JSON_TYPE, 'api/v1/openapi.json'],
  ['/.well-known/api-catalog', 'application/linkset+json', '.well-known/api-catalog.json'],
  ['/bieu-do/ban-do/2023.1.svg', 'image/svg+xml', 'bieu-do/ban-do/2023.1.svg'],
  ['/bieu-do/ban-do/2023.1.svg?don-vi=a/b&lang=en', 'image/svg+xml', 'bieu-do/ban-do/2023.1;don-vi=a%2Fb;lang=en.svg'],
  ['/tai-ve/2023.1/cap-xa.csv', 'text/csv', 'tai-ve/2023.1/cap-xa.csv'],
  ['/bieu-tuong.svg', 'image/svg+xml', 'bieu-tuong.svg'],
])('%s lies where its address says', (address, type, name) => {
  expect(fileNameOf(address, type)).toBe(name);
});

test('a query too long for a file’s name stands as its hash, of its own', () => {
  const names = ['a', 'b'].map((end) => fileNameOf(`/bieu-do/x.svg?don-vi=${'x'.repeat(300)}${end}`, 'image/svg+xml'));
  expect(names[0]).toMatch(/^bieu-do\/x;[0-9a-f]{32}\.svg$/);
  expect(names[0]).not.toBe(names[1]);
});
