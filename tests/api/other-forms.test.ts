import jsonld from 'jsonld';
import { describe, expect, inject, test } from 'vitest';
import { ask } from './api-answers';

// Each form of what is published has its own address, and leads to the others.

const origin = inject('origin');

/** What is there, also where a busy site first says that it is still at it. */
async function made(path: string): Promise<Response> {
  for (let asked = 1; ; asked += 1) {
    const answer = await ask(path);
    if (answer.status !== 503 || asked === 5) return answer;
  }
}

const WANTED = ['text/turtle', 'application/ld+json', 'text/csv', 'application/json;q=0.9, */*;q=0.1', 'image/png', ''];

interface Linked {
  readonly path: string;
  readonly rel: string;
  readonly type: string;
}

const linksOf = (header: string | null): Linked[] =>
  [...(header ?? '').matchAll(/<([^>]+)>; rel="([^"]+)"; type="([^"]+)"/g)].map(([, url = '', rel = '', type = '']) => {
    expect(url.startsWith(`${origin}/`)).toBe(true);
    return { path: url.slice(origin.length), rel, type };
  });

describe('an address is one form', () => {
  test.each([
    '/du-lieu',
    '/xep-hang/2023/so-nganh',
    '/so-lieu/2023.1/so-nganh/so-noi-vu/tong',
    '/tai-ve/dcat.ttl',
    '/tai-ve/2023.1/so-nganh.csv',
    '/tai-ve/tat-ca.jsonl',
    '/api/v1/editions/2023.1/results',
    '/nguon-tin/cac-ban.xml',
    '/bieu-do/xep-hang/2023.1/so-nganh.svg',
    '/nhung/xep-hang/2023.1/so-nganh',
  ])('%s is the same bytes whatever Accept asks for, so that a cache may hand it to anybody', async (path) => {
    const plain = await made(path);
    const bytes = await plain.text();
    for (const accept of WANTED) {
      const answer = await ask(path, { headers: { accept } });
      expect([accept, answer.status, answer.headers.get('content-type')]).toEqual([
        accept,
        200,
        plain.headers.get('content-type'),
      ]);
      expect(await answer.text()).toBe(bytes);
      expect([null, 'Accept-Encoding']).toContain(answer.headers.get('vary'));
    }
  });
});

describe('a form names the addresses of the others', () => {
  const table = '/tai-ve/2022.1/cap-xa';
  const types = {
    csv: 'text/csv',
    json: 'application/json',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    jsonl: 'application/jsonl',
    parquet: 'application/vnd.apache.parquet',
    ttl: 'text/turtle',
    jsonld: 'application/ld+json',
  } as const;
  const other = (path: string, ...forms: (keyof typeof types)[]) =>
    forms.map((form) => ({ path: path.replace('*', form), rel: 'alternate', type: types[form] }));
  const described = (path: string) => ({ path, rel: 'describedby', type: 'application/csvm+json' });

  test.each<[string, Linked[]]>([
    [`${table}.csv`, [described(`${table}.csv-metadata.json`), ...other(`${table}.*`, 'json', 'xlsx')]],
    [`${table}.json`, other(`${table}.*`, 'csv', 'xlsx')],
    [`${table}.xlsx`, other(`${table}.*`, 'csv', 'json')],
    [`${table}.csv-metadata.json`, [{ path: `${table}.csv`, rel: 'describes', type: 'text/csv' }]],
    [`${table}.json?huyen=ninh-binh`, other(`${table}.*?huyen=ninh-binh`, 'csv', 'xlsx')],
    ['/tai-ve/don-vi/so-nganh/so-noi-vu.json', other('/tai-ve/don-vi/so-nganh/so-noi-vu.*', 'csv', 'xlsx')],
    [
      '/tai-ve/tat-ca.csv',
      [described('/tai-ve/tat-ca.csv-metadata.json'), ...other('/tai-ve/tat-ca.*', 'jsonl', 'parquet')],
    ],
    ['/tai-ve/tat-ca.parquet', other('/tai-ve/tat-ca.*', 'csv', 'jsonl')],
    ['/tai-ve/dcat.ttl', other('/tai-ve/dcat.*', 'jsonld')],
    ['/tai-ve/dcat.jsonld', other('/tai-ve/dcat.*', 'ttl')],
    ['/du-lieu', other('/tai-ve/dcat.*', 'jsonld')],
    ['/en/du-lieu', other('/tai-ve/dcat.*', 'jsonld')],
    ['/so-lieu/2023.1/so-nganh/so-noi-vu/tong', other('/tai-ve/so-lieu/2023.1/so-nganh/so-noi-vu/tong.*', 'json')],
  ])('%s', async (path, links) => {
    expect(linksOf((await made(path)).headers.get('link'))).toEqual(links);
    for (const { path: at, type } of links) {
      const answer = await made(at);
      expect([at, answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([at, 200, type]);
    }
  });

  test.each(['/du-lieu', '/en/du-lieu'])('the head of %s names the catalogue in both of its forms', async (path) => {
    const head = await (await ask(path)).text();
    for (const form of ['ttl', 'jsonld'] as const)
      expect(head).toContain(`<link rel="alternate" type="${types[form]}" href="${origin}/tai-ve/dcat.${form}">`);
  });

  test('so a reader of JSON-LD finds the whole catalogue from the page of the data', async () => {
    const read = (from: unknown) => jsonld.expand(from as never) as unknown as Promise<object[]>;
    const catalogue = await read(await (await made('/tai-ve/dcat.jsonld')).json());
    const found = await read(`${origin}/du-lieu`);
    expect(found.length).toBeGreaterThan(20);
    expect(found).toEqual(catalogue);
  });
});
