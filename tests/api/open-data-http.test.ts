import { describe, expect, inject, test } from 'vitest';
import { ask, mostSecondsOld } from './api-answers';
import { attribute, Page, textOf } from './page-text';

const origin = inject('origin');

describe('a download', () => {
  test('has its type, its names in both spellings and everyone’s leave to read it', async () => {
    const { headers } = await ask('/tai-ve/2022.1/cap-xa.csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="chuyen-doi-so-2022\.1-cap-xa\.csv"; filename\*=UTF-8''[\w%.!~-]+$/,
    );
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('Cấp xã');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  test.each([
    ['/tai-ve/2022.1/cap-xa.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['/tai-ve/2022.1/cap-xa.json', 'application/json; charset=utf-8'],
    ['/tai-ve/2022.1/cap-xa.csv-metadata.json', 'application/csvm+json; charset=utf-8'],
    ['/tai-ve/2022.1.zip', 'application/zip'],
    ['/tai-ve/2022.1/datapackage.json', 'application/json; charset=utf-8'],
    ['/tai-ve/2022.1/cap-xa.trich-dan.bib?huyen=ninh-binh', 'application/x-bibtex; charset=utf-8'],
    ['/tai-ve/2022.1/trich-dan.bib', 'application/x-bibtex; charset=utf-8'],
    ['/tai-ve/tat-ca.csv', 'text/csv; charset=utf-8; header=present'],
    ['/tai-ve/tat-ca.jsonl', 'application/jsonl; charset=utf-8'],
    ['/tai-ve/tat-ca.parquet', 'application/vnd.apache.parquet'],
    ['/tai-ve/dcat.ttl', 'text/turtle; charset=utf-8'],
    ['/tai-ve/dcat.jsonld', 'application/ld+json; charset=utf-8'],
    ['/nguon-tin/cac-ban.xml', 'application/atom+xml; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const answer = await ask(path);
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, type]);
  });

  test.each([
    ['/tai-ve/2022.1/cap-xa.csv/', '/tai-ve/2022.1/cap-xa.csv'],
    ['/api/v1/', '/api/v1'],
    ['/api/v1/editions/?limit=1', '/api/v1/editions?limit=1'],
    ['/nguon-tin//cac-ban.xml', '/nguon-tin/cac-ban.xml'],
    ['/bieu-do/xep-hang/2022.1/cap-xa.svg/', '/bieu-do/xep-hang/2022.1/cap-xa.svg'],
  ])('at %s leads to its address, and another site may follow', async (path, to) => {
    const { status, headers } = await ask(path);
    expect([status, headers.get('location')]).toEqual([308, to]);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect((await ask('/xep-hang/2022/cap-xa/')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('is immutable where its address names a revision, and only there', async () => {
    const cache = async (path: string) => (await ask(path)).headers.get('cache-control');
    expect(await cache('/tai-ve/2023.1/so-nganh.csv')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/tai-ve/2023.1.zip')).toBe('public, max-age=31536000, immutable');
  });

  test('that follows the latest revision is less than a minute old wherever its Cache-Control is honoured', async () => {
    for (const path of [
      '/tai-ve/2023/so-nganh.csv',
      '/tai-ve/2023.zip',
      '/tai-ve/don-vi/so-nganh/so-noi-vu.csv',
      '/tai-ve/dcat.ttl',
      '/nguon-tin/cac-ban.xml',
      '/nguon-tin/don-vi/so-nganh/so-noi-vu.xml',
    ]) {
      const control = (await ask(path)).headers.get('cache-control') ?? '';
      expect([path, mostSecondsOld(control) < 60]).toEqual([path, true]);
    }
  });

  test('has a strong tag that answers 304, and HEAD without a body', async () => {
    const tag = (await ask('/tai-ve/2023.1/so-nganh.xlsx')).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[^"]+"$/);
    const again = await ask('/tai-ve/2023.1/so-nganh.xlsx', { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
    const head = await ask('/tai-ve/2023.1/so-nganh.xlsx', { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, '']);
  });

  test.each(['/tai-ve/2023.1/so-nganh.csv', '/nguon-tin/cac-ban.xml'])(
    '%s cannot be written to, and says so in the words of the API',
    async (path) => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PROPFIND']) {
        const answer = await ask(path, { method });
        expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD, OPTIONS']);
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
        expect(await answer.json()).toMatchObject({ code: 'method-not-allowed', status: 405, instance: path });
      }
    },
  );

  test('is read in parts, and the parts are the whole', async () => {
    for (const path of ['/tai-ve/tat-ca.parquet', '/tai-ve/2023.1/so-nganh.csv', '/api/v1/editions']) {
      const whole = Buffer.from(await (await ask(path, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer());
      const part = async (range: string) => {
        const answer = await ask(path, { headers: { range, 'accept-encoding': 'identity' } });
        return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
      };
      const [head, tail] = [await part('bytes=0-99'), await part(`bytes=100-`)];
      expect([path, head.answer.status, head.answer.headers.get('content-range')]).toEqual([
        path,
        206,
        `bytes 0-99/${whole.length}`,
      ]);
      expect(Buffer.concat([head.bytes, tail.bytes]).equals(whole)).toBe(true);
      expect((await part('bytes=-8')).bytes.equals(whole.subarray(-8))).toBe(true);
      const beyond = await part(`bytes=${whole.length}-`);
      expect([beyond.answer.status, beyond.answer.headers.get('content-range')]).toEqual([
        416,
        `bytes */${whole.length}`,
      ]);
      expect((await part('bytes=0-1,4-5')).answer.status).toBe(200);
      const other = await ask(path, { headers: { range: 'bytes=0-99', 'if-range': '"another"' } });
      expect([path, other.status, other.headers.get('accept-ranges')]).toEqual([path, 200, 'bytes']);
    }
    expect((await ask('/du-lieu', { headers: { range: 'bytes=0-9' } })).status).toBe(200);
  });

  test('says when it was published, and answers 304 to whoever has had it since', async () => {
    for (const path of ['/tai-ve/2023.1/so-nganh.xlsx', '/api/v1/editions/2022.1/results']) {
      const day = (await ask(path)).headers.get('last-modified') ?? '';
      const status = async (since: string, more: Record<string, string> = {}) =>
        (await ask(path, { headers: { 'if-modified-since': since, ...more } })).status;
      expect([path, await status(day), await status('Mon, 01 Jan 2001 00:00:00 GMT')]).toEqual([path, 304, 200]);
      // The tag is the stricter of the two, and counts alone where both are given.
      expect(await status(day, { 'if-none-match': '"another"' })).toBe(200);
    }
  });

  test('is sent on conditions, which come before a part of it', async () => {
    const path = '/tai-ve/2023.1/so-nganh.csv';
    const sent = async (headers: Record<string, string>) =>
      ask(path, { headers: { 'accept-encoding': 'identity', ...headers } });
    const { headers: given } = await sent({});
    const [tag, day] = [given.get('etag') ?? '', given.get('last-modified') ?? ''];
    const [before, range] = ['Mon, 01 Jan 2001 00:00:00 GMT', 'bytes=0-9'];
    const cases: [Record<string, string>, number][] = [
      [{ 'if-match': '"another"' }, 412],
      [{ 'if-match': '"another"', range }, 412],
      [{ 'if-match': tag, range }, 206],
      [{ 'if-unmodified-since': before }, 412],
      [{ 'if-unmodified-since': day }, 200],
      [{ 'if-modified-since': day, range }, 304],
      [{ 'if-modified-since': before, range }, 206],
      [{ 'if-none-match': tag, range }, 304],
      [{ 'if-none-match': tag, range, 'accept-encoding': 'br' }, 304],
      [{ 'if-none-match': tag, range: 'bytes=99999999-' }, 304],
      [{ 'if-modified-since': '2030' }, 200],
      [{ 'if-modified-since': '2026-12-01' }, 200],
    ];
    for (const [headers, status] of cases) {
      expect([headers, (await sent(headers)).status]).toEqual([headers, status]);
    }
    const unmet = await sent({ 'if-match': '"another"' });
    expect([unmet.headers.get('cache-control'), unmet.headers.get('etag'), await unmet.text()]).toEqual([
      'no-store',
      null,
      '',
    ]);
    expect(unmet.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('may be asked for with what libraries and tracers add to a request from another site', async () => {
    const names = [
      ...['content-type', 'x-requested-with', 'cache-control', 'if-none-match', 'if-modified-since', 'range'],
      ...['traceparent', 'tracestate', 'baggage', 'sentry-trace', 'x-datadog-trace-id', 'newrelic', 'b3'],
    ];
    for (const path of ['/tai-ve/2023/so-nganh.csv', '/api/v1/editions', '/nguon-tin/cac-ban.xml']) {
      const asked = { origin: 'https://bao.example', 'access-control-request-headers': names.join(',') };
      const { headers } = await ask(path, { method: 'OPTIONS', headers: asked });
      const allowed = (headers.get('access-control-allow-headers') ?? '').toLowerCase().split(', ');
      expect([path, names.filter((name) => !allowed.includes(name))]).toEqual([path, []]);
    }
  });

  test('may be asked for with its tag from another site: OPTIONS allows If-None-Match', async () => {
    for (const path of ['/tai-ve/2023/so-nganh.csv', '/nguon-tin/cac-ban.xml']) {
      const { status, headers } = await ask(path, { method: 'OPTIONS', headers: { origin: 'https://bao.example' } });
      expect([path, status, headers.get('access-control-allow-origin')]).toEqual([path, 204, '*']);
      expect(headers.get('access-control-allow-headers')).toContain('If-None-Match');
    }
  });

  // One of each row of the table of addresses but /api/health, and a page.
  test.each([
    '/bieu-do/xep-hang/2022/cap-huyen.svg',
    '/bieu-do/xep-hang/2022/cap-huyen.png',
    '/nhung/xep-hang/2022/cap-huyen',
    '/the-chia-se/tong-quan/2023.png',
    '/tai-ve/2023/so-nganh.csv',
    '/tai-ve/2023/so-nganh.csv?fbclid=1',
    '/nguon-tin/cac-ban.xml',
    `/api/oembed?url=${encodeURIComponent(`${origin}/xep-hang/2022/cap-huyen`)}`,
    '/.well-known/api-catalog',
    '/api/v1/editions',
    '/sitemap.xml',
    '/robots.txt',
    '/islands/khong-co.js',
    '/xep-hang/2022/cap-huyen',
  ])('%s: OPTIONS allows reading from other sites where GET does, and nowhere else', async (path) => {
    const [given, asked, written] = await Promise.all([
      ask(path, { redirect: 'manual' }),
      ask(path, { method: 'OPTIONS', headers: { origin: 'https://bao.example' } }),
      ask(path, { method: 'POST' }),
    ]);
    const open = given.headers.get('access-control-allow-origin') === '*';
    const methods = open ? 'GET, HEAD, OPTIONS' : 'GET, HEAD';
    const { status, headers } = asked;
    expect([status, headers.get('allow'), headers.get('access-control-allow-origin')]).toEqual(
      open ? [204, methods, '*'] : [405, methods, null],
    );
    expect(headers.get('access-control-allow-methods')).toBe(open ? methods : null);
    expect([written.status, written.headers.get('allow')]).toEqual([405, methods]);
  });

  test('of a unit that moved leads on with 308, edition and query kept', async () => {
    const answer = await ask('/tai-ve/don-vi/cap-xa/thanh-pho-ninh-binh/phuc-thanh/2022.1.csv?bom=0');
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe('/tai-ve/don-vi/cap-xa/ninh-binh/phuc-thanh/2022.1.csv?bom=0');
    const feed = await ask('/nguon-tin/don-vi/cap-xa/thanh-pho-ninh-binh/phuc-thanh.xml');
    expect([feed.status, feed.headers.get('location')]).toEqual([
      308,
      '/nguon-tin/don-vi/cap-xa/ninh-binh/phuc-thanh.xml',
    ]);
  });

  test('of simulated data is kept out of search engines', async () => {
    for (const path of ['/tai-ve/mo-phong-2023.1.zip', '/tai-ve/mo-phong-2023/cap-xa.csv']) {
      expect((await ask(path)).headers.get('x-robots-tag')).toBe('noindex');
    }
    expect((await ask('/tai-ve/2023/so-nganh.csv')).headers.get('x-robots-tag')).toBeNull();
  });
});

async function linksOf(path: string): Promise<string[]> {
  const answer = await ask(path);
  expect([path, answer.status]).toEqual([path, 200]);
  const page = new Page(await answer.text());
  return page.byTag('a').map((link) => attribute(link, 'href'));
}

describe('pages link their own data', () => {
  test('the data page: every link leads to something that is there', async () => {
    for (const path of ['/du-lieu', '/en/du-lieu']) {
      const links = (await linksOf(path)).filter((href) =>
        /^\/(?:tai-ve|nguon-tin|api|du-lieu|en\/du-lieu)/.test(href),
      );
      expect(links.length).toBeGreaterThan(20);
      for (const href of new Set(links)) expect([href, (await ask(href)).status]).toEqual([href, 200]);
    }
  });

  test('says that no licence has been stated, and names none', async () => {
    const [vi, en] = await Promise.all(
      ['/du-lieu', '/en/du-lieu'].map(async (path) =>
        textOf(new Page(await (await ask(path)).text()).byTag('main')[0]),
      ),
    );
    expect(vi).toContain('chưa nêu giấy phép');
    expect(en).toContain('has stated no licence');
    expect(`${vi} ${en}`).not.toMatch(/CC BY|Creative Commons|ODbL|CC0/);
  });

  test('a ranking, filtered or not, and a unit link exactly what they show, pinned', async () => {
    const ranking = await linksOf('/xep-hang/mo-phong-2023/cap-xa/ha-tang-so?loai=phuong');
    expect(ranking).toContain('/tai-ve/mo-phong-2023.2/cap-xa/ha-tang-so.csv?loai=phuong');
    const unit = await linksOf('/don-vi/cap-xa/ninh-binh/phuc-thanh/2022');
    expect(unit).toContain('/tai-ve/don-vi/cap-xa/ninh-binh/phuc-thanh/2022.1.csv');
    for (const href of [...ranking, ...unit].filter((link) => /^\/(?:tai-ve|nguon-tin)/.test(link))) {
      expect([href, (await ask(href)).status]).toEqual([href, 200]);
    }
  });

  test('every dataset and series of the catalogue has its place on the data page', async () => {
    const { '@graph': nodes } = (await (await ask('/tai-ve/dcat.jsonld')).json()) as {
      '@graph': { '@id': string; '@type': string[] }[];
    };
    const named = nodes.filter(({ '@type': types }) => /Dataset/.test(types.join())).map(({ '@id': id }) => id);
    expect(named.length).toBeGreaterThan(6);
    for (const page of ['/du-lieu', '/en/du-lieu']) {
      const html = new Page(await (await ask(page)).text());
      const ids = new Set(html.all(() => true).map((element) => attribute(element, 'id')));
      for (const id of named) expect([page, id, ids.has(id.split('#')[1] ?? '')]).toEqual([page, id, true]);
    }
  });

  test('a ranking carries its ItemList with competition ranks, and a citation of the pinned page', async () => {
    const page = new Page(await (await ask('/xep-hang/2022/cap-xa')).text());
    const structured = page
      .byTag('script')
      .filter((script) => attribute(script, 'type') === 'application/ld+json')
      .map((script) => JSON.parse(script.childNodes.map((node) => ('value' in node ? node.value : '')).join('')));
    const list = structured.find((item) => item['@type'] === 'ItemList');
    expect(list.itemListElement.map(({ position }: { position: number }) => position)).toEqual([1, 2]);
    expect(structured.some((item) => item['@type'] === 'BreadcrumbList')).toBe(true);
    const [citation] = page.byClass('citation');
    expect(textOf(citation)).toContain(`${origin}/xep-hang/2022.1/cap-xa`);
    const files = page.byTag('a', citation).map((link) => attribute(link, 'href'));
    expect(files).toEqual(['/tai-ve/2022.1/cap-xa.trich-dan.bib', '/tai-ve/2022.1/cap-xa.trich-dan.json']);
    expect(await (await ask(files[0] ?? '')).text()).toContain(`url = {${origin}/xep-hang/2022.1/cap-xa}`);
  });
});
