import { describe, expect, inject, test } from 'vitest';
import { FILES, PAGES } from '@/lib/params/addresses';
import { attribute, Page, textOf } from './page-text';

const origin = inject('origin');
const ask = (path: string) => fetch(origin + path, { redirect: 'manual' });

async function canonicalOf(path: string): Promise<string | undefined> {
  const page = new Page(await (await ask(path)).text());
  const link = page.byTag('link').find((element) => attribute(element, 'rel') === 'canonical');
  return link && attribute(link, 'href').replace(origin, '');
}

test('the sitemap has the parts it has, and no other', async () => {
  const whole = await ask('/sitemap.xml');
  expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
  expect(await (await ask('/sitemap.xml?phan=1')).text()).toBe(await whole.text());
  for (const other of ['2', '0', 'x', '1&phan=1']) expect((await ask(`/sitemap.xml?phan=${other}`)).status).toBe(404);
});

describe('an address that names nothing answers 404 and leads on', () => {
  test.each([
    ['/xep-hang/2023/cap-tinh', '/xep-hang/2023/'],
    ['/xep-hang/2031/cap-xa', '/xep-hang/2023/cap-xa'],
    ['/xep-hang/2023/so-nganh/ha-tang', '/xep-hang/2023/so-nganh'],
    ['/don-vi/cap-xa/yen-mo/yen-thag', '/don-vi/cap-xa/yen-mo/yen-thang'],
    ['/en/don-vi/so-nganh/so-noi-v', '/en/don-vi/so-nganh/so-noi-vu'],
    ['/don-vi/so-nganh/so-noi-vu/1999', '/don-vi/so-nganh/so-noi-vu'],
  ])('%s → %s', async (path, near) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    const page = new Page(await answer.text());
    const links = page.byTag('a', page.byTag('main')[0]).map((link) => attribute(link, 'href'));
    expect(links.some((href) => href.startsWith(near))).toBe(true);
  });

  test('in English where the address is English', async () => {
    const answer = await ask('/en/nowhere');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('This page does not exist');
  });
});

describe('query keys', () => {
  test('unknown and repeated keys fall back to the default view with its canonical address', async () => {
    expect(await canonicalOf('/xep-hang/mo-phong-2023/cap-xa?utm_source=x&huyen=a&huyen=b')).toBe(
      '/xep-hang/mo-phong-2023/cap-xa',
    );
    expect(await canonicalOf('/don-vi/so-nganh/so-noi-vu?x=1')).toBe('/don-vi/so-nganh/so-noi-vu');
  });
});

describe('moved addresses', () => {
  test.each([
    ['/don-vi/cap-huyen/huyen-yen-mo', '/don-vi/cap-huyen/yen-mo'],
    ['/en/don-vi/cap-huyen/thanh-pho-ninh-binh/2022', '/en/don-vi/cap-huyen/ninh-binh/2022'],
    ['/so-lieu/2022.1/cap-huyen/huyen-yen-mo/tong', '/so-lieu/2022.1/cap-huyen/yen-mo/tong'],
    [
      '/en/so-lieu/2022/cap-xa/thanh-pho-ninh-binh/phuc-thanh/tong',
      '/en/so-lieu/2022/cap-xa/ninh-binh/phuc-thanh/tong',
    ],
    ['/phieu/2022.1/cap-huyen/huyen-yen-mo', '/phieu/2022.1/cap-huyen/yen-mo'],
    ['/yeu-cau/2022/cap-huyen/huyen-yen-mo', '/yeu-cau/2022/cap-huyen/yen-mo'],
    ['/neu-thi/mo-phong-2023/so-nganh/mau-07?d1=12', '/neu-thi/mo-phong-2023/so-nganh/so-mau-07?d1=12'],
    ['/vi/phuong-phap', '/phuong-phap'],
    ['/xep-hang/2023/so-nganh/', '/xep-hang/2023/so-nganh'],
  ])('%s answers 308 to %s', async (from, to) => {
    const answer = await ask(from);
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')?.replace(origin, '')).toBe(to);
  });
});

describe('marks that other people add', () => {
  const MARKS =
    'utm_source=zalo&fbclid=IwAR0&zarsrc=411&gidzl=3uwUBj&ref=bao.example&_=1700000000&v=3&mc_cid=a&gclid=b&msclkid=c';
  const FILES: [string, string][] = [
    ['a chart', '/bieu-do/xep-hang/2022/cap-huyen.svg?lang=en'],
    ['a picture', '/bieu-do/xep-hang/2022/cap-huyen.png'],
    ['what a live chart draws', '/bieu-do/xep-hang/2022/cap-huyen.json'],
    ['an embed', '/nhung/xep-hang/2022/cap-huyen?theme=dark'],
    ['a card', '/the-chia-se/tong-quan/2023.png'],
    ['a feed', '/nguon-tin/cac-ban.xml'],
    ['a download', '/tai-ve/2022.1/cap-xa.csv?loai=phuong'],
    ['a package', '/tai-ve/2022.1.zip'],
    ['the API', '/api/v1/editions?limit=2'],
    ['oEmbed', `/api/oembed?url=${encodeURIComponent(`${origin}/xep-hang/2022/cap-huyen?fbclid=1`)}`],
    ['the sitemap', '/sitemap.xml'],
  ];

  test.each(FILES)('to %s lead to the clean address, which answers', async (_, path) => {
    const answer = await ask(`${path}${path.includes('?') ? '&' : '?'}${MARKS}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([308, path]);
    expect(answer.headers.get('cache-control')).toContain('private');
    const open = path !== '/sitemap.xml';
    expect(answer.headers.get('access-control-allow-origin')).toBe(open ? '*' : null);
    expect(answer.headers.get('x-frame-options')).toBe(open ? null : 'SAMEORIGIN');
    if (open) expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect((await ask(path)).status).toBe(200);
  });

  test('to a page change nothing, and its canonical address is clean', async () => {
    for (const path of [
      '/',
      '/en/phuong-phap',
      '/xep-hang/2022/cap-huyen',
      '/don-vi/cap-huyen/yen-mo',
      '/so-sanh',
      '/nhung',
    ]) {
      expect((await ask(`${path}?${MARKS}`)).status, path).toBe(200);
      expect((await canonicalOf(`${path}?${MARKS}`)) || '/', path).toBe(path);
    }
  });

  test('do not make what is wrong right: an unknown key is still refused by name', async () => {
    for (const path of [
      '/bieu-do/xep-hang/2022/cap-huyen.svg',
      '/tai-ve/2022.1/cap-huyen.csv',
      '/api/v1/editions',
      '/the-chia-se/tong-quan/2023.png',
    ]) {
      const answer = await ask(`${path}?khong-co=1`);
      expect(answer.status, path).toBe(400);
      expect(await answer.text(), path).toContain('khong-co');
    }
  });

  // The framework a route stands in keeps some keys to itself, and loses one that JavaScript has another use for.
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'nxtPpath', 'nxtIpath', 'nextInternalLocale'])(
    'nor is one of the name %s passed over',
    async (key) => {
      for (const path of [
        '/bieu-do/xep-hang/2022/cap-huyen.svg',
        '/bieu-do/xep-hang/2022.1/cap-huyen.json',
        '/tai-ve/2022.1/cap-huyen.csv',
        '/api/v1/editions',
        '/nguon-tin/cac-ban.xml',
        '/the-chia-se/tong-quan/2023.png',
      ]) {
        const answer = await ask(`${path}?${key}=1`);
        expect(answer.status, path).toBe(400);
        expect(await answer.text(), path).toContain(key);
        expect((await ask(`${path}?${key}=1&${key}=2`)).status, path).toBe(400);
      }
      for (const path of ['/nhung/xep-hang/2022/cap-huyen', '/xep-hang/2022/cap-huyen', '/api/health'])
        expect((await ask(`${path}?${key}=1`)).status, path).toBe(200);
    },
  );

  test('an embed is one answer, whatever keys its host adds', async () => {
    const [plain, hosted] = await Promise.all(
      ['', '?childId=pym-1&parentUrl=https%3A%2F%2Fbao.example'].map((query) =>
        ask(`/nhung/xep-hang/2022/cap-huyen${query}`),
      ),
    );
    expect([plain?.status, hosted?.status]).toEqual([200, 200]);
    expect(hosted?.headers.get('etag')).toBe(plain?.headers.get('etag'));
  });
});

describe('a redirect from another spelling', () => {
  test('is kept by no cache before the site: that may take it for the address it leads to', async () => {
    for (const path of [
      '//',
      '/xep-hang//2022/cap-huyen',
      '/xep-hang/2022/cap-huyen/',
      '/vi/phuong-phap',
      '/tai-ve//2022.1.zip',
    ]) {
      const answer = await ask(path === '//' ? '/en//' : path);
      expect([answer.status, answer.headers.get('cache-control')], path).toEqual([308, 'private, max-age=300']);
    }
  });
});

describe('a miss', () => {
  test('of an address that decodes to a page’s is not the page’s', async () => {
    for (const [spelt, page] of [
      ['/en/doi-chieu%2F2022', '/en/doi-chieu/2022'],
      ['/tim-kiem%3Fq=hoa%20lu', '/tim-kiem?q=hoa%20lu'],
    ] as const) {
      expect((await ask(spelt)).status, spelt).toBe(404);
      expect((await ask(page)).status, page).toBe(200);
    }
  });
});

describe('what only the framework’s script reads', () => {
  test.each([
    '/robots.txt.rsc',
    '/sitemap.xml.rsc',
    '/api/x.rsc',
    '/api.rsc',
    '/index.rsc',
    '/phuong-phap.rsc',
    '/_next/data/build/vi.json',
    '/tai-ve/2022.1.zip.rsc',
    '/api/v1/editions.segments/_tree.segment.rsc',
  ])('%s is no address', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^(?:text\/html|application\/problem\+json)/);
    expect(await answer.text()).not.toMatch(/\$Sreact|"buildId"|__next/);
  });
});

describe('where files are named behind a head', () => {
  const heads = Object.values(FILES).filter(({ shape, kind }) => shape !== '' && kind !== 'static');

  test.each(heads.map(({ head }) => head))('/%s alone is ours to answer, never the framework’s', async (head) => {
    for (const path of [`/${head}`, `/${head}/`, `/${head}?x=1`, `/en/${head}`]) {
      const answer = await fetch(origin + path);
      // One of them is a page's head too.
      expect(answer.status, path).toBe(path.includes(PAGES.embedBuilder.head) ? 200 : 404);
      expect(await answer.text(), path).not.toMatch(/__next|\/_next\/static\/chunks/);
    }
  });

  test.each(['/api/v2/editions', '/api/khac', '/api/health/x', '/tai-ve/x'])(
    '%s is refused in the shape programs read',
    async (path) => {
      const answer = await ask(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(await answer.json()).toMatchObject({ code: 'not-found', status: 404, instance: path });
    },
  );
});

describe('nonsense', () => {
  const nonsense = [
    'x'.repeat(1500),
    '%00',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    '../../etc/passwd',
    '💥'.repeat(80),
    '%u0041',
    '\u202e',
  ];

  test('of any kind in any place answers 200, 308, 400, 404 or 414, never 500', async () => {
    for (const text of nonsense) {
      const word = encodeURIComponent(text);
      for (const path of [
        `/${word}`,
        `/xep-hang/${word}/cap-xa`,
        `/xep-hang/2023/${word}`,
        `/xep-hang/2023/cap-xa/${word}`,
        `/xep-hang/mo-phong-2023/cap-xa?huyen=${word}&loai=${word}`,
        `/don-vi/cap-xa/${word}/${word}`,
        `/tieu-chi/${word}`,
        `/doi-chieu/${word}`,
        `/tim-kiem?q=${word}`,
        `/en/${word}`,
      ]) {
        const answer = await ask(path);
        expect([200, 308, 400, 404, 414], path).toContain(answer.status);
        expect(await answer.text()).not.toContain('<script>alert');
      }
    }
  });

  test('8 kB in a parameter is refused in words, in both languages', async () => {
    const answer = await ask(`/tim-kiem?q=${'a'.repeat(8192)}`);
    expect(answer.status).toBe(414);
    const text = textOf(new Page(await answer.text()).byTag('body')[0]);
    expect(text).toContain('Địa chỉ quá dài');
    expect(text).toContain('The address is too long');
  });
});

describe('every page names its twin and itself', () => {
  test.each(['/', '/xep-hang/2023/so-nganh', '/don-vi/cap-huyen/yen-mo', '/phuong-phap', '/tieu-chi/ha-tang-so'])(
    '%s',
    async (path) => {
      const html = await (await ask(path)).text();
      const page = new Page(html);
      const head = page.byTag('head')[0];
      const alternates = page.byTag('link', head).filter((link) => attribute(link, 'hreflang'));
      expect(alternates.map((link) => attribute(link, 'hreflang')).toSorted()).toEqual(['en', 'vi', 'x-default']);
      expect(textOf(page.byTag('title')[0]).length).toBeGreaterThan(10);
      const description = page.byTag('meta', head).find((meta) => attribute(meta, 'name') === 'description');
      expect(attribute(description, 'content').length).toBeGreaterThan(40);
      expect(await canonicalOf(path)).toBe(path);
    },
  );
});
