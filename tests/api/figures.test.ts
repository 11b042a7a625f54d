import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, inject, it } from 'vitest';
import { freePort, serveSite } from '../serve-site';

const origin = inject('origin');
const RANKING = '/bieu-do/xep-hang/mo-phong-2023/so-nganh';

const ask = (path: string, init: RequestInit = {}) => fetch(origin + path, init);
const textAt = async (path: string) => (await ask(path)).text();
const hashOf = (bytes: ArrayBuffer) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex');

/** Width and height as the PNG itself says. */
async function pngSize(path: string): Promise<[number, number]> {
  const answer = await ask(path);
  expect(answer.status, path).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/png');
  const view = new DataView(await answer.arrayBuffer());
  expect(view.getUint32(0)).toBe(0x89504e47);
  return [view.getUint32(16), view.getUint32(20)];
}

const svgHeight = (svg: string) => Number(/<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1]);

async function inParallel<T>(items: readonly T[], job: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await job(item);
    }),
  );
}

const KINDS = [
  'xep-hang/mo-phong-2023/so-nganh',
  'xep-hang/mo-phong-2023/cap-xa/ha-tang-so',
  'xep-hang/mo-phong-2023/so-nganh?don-vi=so-mau-02',
  'phan-bo/mo-phong-2023/cap-xa',
  'ho-so/mo-phong-2023/so-nganh/so-mau-02',
  'ho-so/mo-phong-2023/so-nganh/so-mau-02?dang=radar',
  'qua-nam/mo-phong-2023/so-nganh/so-mau-02',
  'so-sanh/mo-phong-2023/so-nganh?don-vi=so-mau-01,so-mau-02',
  'ban-do/mo-phong-2023',
  'ban-do/2023',
  'xep-hang/2023/so-nganh',
  'xep-hang/2022/cap-huyen',
];
const fileOf = (kind: string, format: 'svg' | 'png', query = '') => {
  const [path, own] = kind.split('?');
  const pairs = [own, query].filter(Boolean).join('&');
  return `/bieu-do/${path}.${format}${pairs ? `?${pairs}` : ''}`;
};

/** What the keys with closed lists take. */
const LISTS = { width: '360, 520, 720, 900', theme: 'light, dark', lang: 'vi, en', scale: '1, 2' };

/** The drawing without what its file tells of itself. */
const withoutMetadata = (svg: string) => svg.replace(/<metadata>.*?<\/metadata>/s, '');

describe.each(KINDS)('the drawing of %s', (kind) => {
  it('stands alone: named, described, sourced, stamped, asking for nothing', async () => {
    const path = fileOf(kind, 'svg');
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const svg = await answer.text();
    // A strict XML parser reads it.
    expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBe(720);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="(?:img|group)"/);
    const [, title, desc] = /aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
    expect(svg).toMatch(new RegExp(`<title id="${title}">[^<]{10,}</title>`));
    expect(svg).toMatch(new RegExp(`<desc id="${desc}">[^<]{20,}</desc>`));
    expect(svg).not.toMatch(/<(?:script|style|foreignObject|image|use)\b|\bon\w+=|url\((?!#)|@import/);
    // Nothing is asked for; what is pressed is a page of this site.
    for (const [, before, href] of withoutMetadata(svg).matchAll(/<(\w+)[^>]* (?:\w+:)?href="([^"]*)"/g)) {
      expect(before).toBe('a');
      expect(href).toMatch(new RegExp(`^${origin}/(?:don-vi|xep-hang)/`));
    }
    const text = svg.replace(/<[^>]+>/g, ' ');
    expect(text).toMatch(/Lần công bố \d+ năm 202\d/);
    expect(text).toContain('Nguồn');
    expect(/SỐ LIỆU MÔ PHỎNG/.test(text)).toBe(kind.includes('mo-phong'));
  });

  it('opens the page of what each of its marks stands for', async () => {
    const svg = await textAt(fileOf(kind, 'svg'));
    const hrefs = [...svg.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href ?? '');
    expect(hrefs.length).toBeGreaterThanOrEqual(2);
    expect(new Set(hrefs).size).toBe(hrefs.length);
    for (const href of [hrefs[0] ?? '', hrefs.at(-1) ?? '']) expect((await fetch(href)).status, href).toBe(200);
  });

  it('is a PNG of its size at 1× and twice that at 2×', async () => {
    const svg = await textAt(fileOf(kind, 'svg', 'width=360'));
    const [width, height] = await pngSize(fileOf(kind, 'png', 'width=360'));
    expect(width).toBe(360);
    expect(Math.abs(height - svgHeight(svg))).toBeLessThanOrEqual(1);
    const [twice, high] = await pngSize(fileOf(kind, 'png', 'width=360&scale=2'));
    expect(twice).toBe(720);
    expect(Math.abs(high - 2 * svgHeight(svg))).toBeLessThanOrEqual(1);
  });
});

describe('what is asked of a drawing', () => {
  it('comes from closed lists; a refusal names the parameter, in the reader’s language', async () => {
    for (const query of [
      'width=999',
      'width=',
      'width=720px',
      'width=360&width=720',
      'width=0x168',
      'theme=pink',
      'theme=LIGHT',
      'lang=fr',
      'lang=vi&lang=en',
      'scale=3',
      'scale=1.5',
      'scale=1e9',
      'dang=radar',
      'don-vi=..%2F..%2Fetc',
      'don-vi=a&don-vi=b',
      'truoc=mo-phong-2022.1',
      'height=100',
      'WIDTH=360',
      'constructor=x',
    ]) {
      for (const format of ['svg', 'png']) {
        const answer = await ask(`${RANKING}.${format}?${query}`);
        const said = await answer.text();
        expect(answer.status, `${format} ${query}`).toBe(400);
        const key = query.split('=')[0] ?? '';
        const taken = new Map(Object.entries(LISTS)).get(key);
        expect(said).toBe(
          taken === undefined
            ? `Tham số ${key} không có trong danh sách giá trị được nhận.\n`
            : `Tham số ${key} chỉ nhận một trong các giá trị: ${taken}.\n`,
        );
        expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect(answer.headers.get('cache-control')).toBe('no-store');
      }
    }
    const inEnglish = 'Parameter width takes one of these values alone: 360, 520, 720, 900.\n';
    expect(await textAt(`${RANKING}.svg?lang=en&width=5`)).toBe(inEnglish);
  });

  it('names the years before a fixed one by revision, each once', async () => {
    const trend = (edition: string, query: string) =>
      `/bieu-do/qua-nam/${edition}/so-nganh/so-mau-02.svg?truoc=${query}`;
    expect((await ask(trend('mo-phong-2023.2', 'mo-phong-2022.1'))).status).toBe(200);
    for (const [edition, query] of [
      ['mo-phong-2023', 'mo-phong-2022.1'],
      ['mo-phong-2023.2', 'mo-phong-2022'],
      ['mo-phong-2023.2', 'mo-phong-2022.1,mo-phong-2022.2'],
      ['mo-phong-2023.2', 'mo-phong-2023.1'],
      ['mo-phong-2023.2', ''],
      ['mo-phong-2023.2', 'mo-phong-2022.1&truoc=mo-phong-2022.1'],
    ] as const) {
      const answer = await ask(trend(edition, query));
      expect(answer.status, `${edition} ${query}`).toBe(400);
      expect(await answer.text()).toContain('truoc');
    }
    for (const unknown of ['mo-phong-2022.7', '2022.1', 'mo-phong-2024.1']) {
      expect((await ask(trend('mo-phong-2023.2', unknown))).status, unknown).toBe(404);
    }
  });

  it.each([
    [`${RANKING}.svg?theme=auto`, 'Tham số theme chỉ nhận một trong các giá trị: light, dark.'],
    [`${RANKING}.svg?width=100&lang=en`, 'Parameter width takes one of these values alone: 360, 520, 720, 900.'],
    [`${RANKING.replace('bieu-do', 'nhung')}?lang=fr`, 'Tham số lang chỉ nhận một trong các giá trị: vi, en.'],
    [
      `${RANKING.replace('bieu-do', 'nhung')}?cao=250&lang=en`,
      'Parameter cao takes one of these values alone: 120, 200, 300, 400, 500, 600, 750, 1000.',
    ],
    ['/the-chia-se/tong-quan/2023.png?lang=fr', 'Tham số lang chỉ nhận một trong các giá trị: vi, en.'],
    [`${RANKING}.svg?khong-co=1`, 'Tham số khong-co không có trong danh sách giá trị được nhận.'],
  ])('%s is refused with what is taken', async (path, said) => {
    const answer = await ask(path);
    expect([answer.status, await answer.text()]).toEqual([400, `${said}\n`]);
  });

  it('is a closed word where the page prints title and finding itself', async () => {
    const [full, plain] = [await textAt(`${RANKING}.svg`), await textAt(`${RANKING}.svg?frame=plain`)];
    const drawn = (svg: string) => withoutMetadata(svg).replace(/<(title|desc)\b.*?<\/\1>/gs, '');
    const named = /<title[^>]*>([^<]+)/.exec(full)?.[1] ?? '-';
    const title = named.replace(/^Mô phỏng: /, '');
    expect(drawn(full)).toContain(title);
    expect(drawn(plain)).not.toContain(title);
    expect(plain).toContain(named);
    expect(svgHeight(plain)).toBeLessThan(svgHeight(full));
    expect((await ask(`${RANKING}.svg?frame=none`)).status).toBe(400);
  });

  it('whose unit moved is redirected for good to where it is now', async () => {
    for (const [path, query] of [
      ['/bieu-do/ho-so/mo-phong-2023/so-nganh/mau-02.svg', '?theme=dark'],
      ['/nhung/ho-so/mo-phong-2023/so-nganh/mau-02', '?lang=en'],
      ['/the-chia-se/don-vi/mo-phong-2023.2/so-nganh/mau-02.png', ''],
      ['/bieu-do/so-sanh/mo-phong-2023/so-nganh.svg', '?don-vi=mau-02%2Cso-mau-03'],
    ]) {
      const answer = await ask(`${path}${query}`, { redirect: 'manual' });
      expect(answer.status, path).toBe(308);
      const to = answer.headers.get('location') ?? '';
      expect(to).toBe(`${path}${query}`.replace('mau-02', 'so-mau-02'));
      expect((await ask(to)).status, to).toBe(200);
    }
  });

  it('that is wrongly encoded twice is unknown like any other, and leaves the site well', async () => {
    for (const head of ['bieu-do', 'nhung', 'the-chia-se']) {
      for (const rest of ['%25', '%25E0%25A4', '%25zz.svg', 'xep-hang/%25/so-nganh.svg']) {
        expect((await ask(`/${head}/${rest}`)).status, `${head} ${rest}`).toBe(404);
      }
    }
    expect(await (await ask('/api/health')).json()).toMatchObject({ ready: true });
  });

  it('that does not exist or holds nothing published is 404 in words, never an empty picture', async () => {
    for (const path of [
      '/bieu-do/xep-hang/2023/cap-xa.svg',
      '/bieu-do/xep-hang/2023/cap-xa.png',
      '/bieu-do/phan-bo/2023/cap-xa.svg',
      '/bieu-do/ho-so/2023/so-nganh/so-noi-vu.svg',
      '/bieu-do/xep-hang/1999/so-nganh.svg',
      '/bieu-do/xep-hang/mo-phong-2023.9/so-nganh.svg',
      '/bieu-do/xep-hang/mo-phong-2023/quoc-gia.svg',
      '/bieu-do/xep-hang/mo-phong-2023/so-nganh/khong-co.svg',
      `${RANKING}.svg?don-vi=khong-co`,
      '/bieu-do/phan-bo/mo-phong-2023/so-nganh.svg?don-vi=so-noi-vux',
      '/bieu-do/ban-do/mo-phong-2023.svg?don-vi=huyen-mau-1/khong-co',
      '/bieu-do/ban-do/mo-phong-2023/khong-co.svg',
      '/bieu-do/ban-do/2023/ha-tang-so.svg',
      // Units of the other register.
      '/bieu-do/xep-hang/2023/so-nganh.svg?don-vi=so-mau-02',
      '/bieu-do/phan-bo/mo-phong-2023/so-nganh.svg?don-vi=so-noi-vu',
      '/bieu-do/ho-so/mo-phong-2023/so-nganh/khong-co.svg',
      '/bieu-do/qua-nam/mo-phong-2023/so-nganh/khong-co.svg',
      '/bieu-do/so-sanh/mo-phong-2023/so-nganh.svg?don-vi=so-mau-01,khong-co',
      '/bieu-do/banh-rau/mo-phong-2023/so-nganh.svg',
      `${RANKING}.gif`,
      `${RANKING}.svg.png`,
      RANKING,
      '/bieu-do/.svg',
    ]) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get('content-type')).toContain('text/');
      expect((await answer.text()).length).toBeGreaterThan(20);
    }
  });

  it('never puts text of the address into a drawing or a refusal', async () => {
    const mark = 'chu-tu-dia-chi';
    for (const path of [
      `/bieu-do/xep-hang/mo-phong-2023/so-nganh/${mark}.svg`,
      `/bieu-do/ho-so/mo-phong-2023/so-nganh/${mark}.svg`,
      `/bieu-do/${mark}/mo-phong-2023/so-nganh.svg`,
      `${RANKING}.svg?don-vi=${mark}`,
      `${RANKING}.svg?theme=${mark}`,
      `${RANKING}.svg?width=%3Cscript%3E${mark}`,
      `/bieu-do/xep-hang/mo-phong-2023/so-nganh%3Ctext%3E${mark}.svg`,
      `/bieu-do/xep-hang/${mark}/so-nganh.svg`,
    ]) {
      const answer = await ask(path);
      expect([400, 404], path).toContain(answer.status);
      expect(await answer.text()).not.toContain(mark);
    }
    const marked = withoutMetadata(await textAt(`${RANKING}.svg?don-vi=so-mau-02`));
    expect(marked).toContain('Sở Mẫu 02');
    expect(marked.replace(/ href="[^"]*"/g, '')).not.toMatch(/so-mau|so-nganh/);
  });

  it('decides width, theme and language of the drawing', async () => {
    const [plain, narrow, dark, english] = await Promise.all(
      ['', '?width=360', '?theme=dark', '?lang=en'].map((query) => textAt(`${RANKING}.svg${query}`)),
    );
    expect(narrow).toContain('viewBox="0 0 360 ');
    expect(dark?.match(/<rect[^>]*fill="(#\w+)"/)?.[1]).not.toBe(plain?.match(/<rect[^>]*fill="(#\w+)"/)?.[1]);
    expect(english).toContain('xml:lang="en"');
    expect(english).toContain('SIMULATED DATA');
  });
});

describe('a figure as JSON', () => {
  interface Data {
    readonly figure: {
      readonly kind: string;
      readonly title: string;
      readonly sentence: string;
      readonly lang: string;
    };
    readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
    readonly width: string;
    readonly theme: string;
  }

  it('is what the drawing draws and the table says, for the width and theme asked for', async () => {
    for (const kind of KINDS) {
      const [path, own] = kind.split('?');
      const answer = await ask(`/bieu-do/${path}.json?${own ? `${own}&` : ''}width=360&theme=dark&lang=en`);
      expect(answer.status, kind).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      const data = (await answer.json()) as Data;
      expect(data).toMatchObject({ width: 'narrow', theme: 'dark', figure: { lang: 'en' } });
      const svg = await textAt(fileOf(kind, 'svg', 'lang=en'));
      const mark = kind.includes('mo-phong') ? 'Simulated: ' : '';
      expect(svg).toContain(`>${mark}${data.figure.title.replaceAll('&', '&amp;')}</title>`);
      for (const row of data.table.rows) expect(row).toHaveLength(data.table.head.length);
      expect(data.table.rows.length).toBeGreaterThan(1);
    }
  });

  it('is refused like the drawing', async () => {
    expect((await ask(`${RANKING}.json?theme=pink`)).status).toBe(400);
    expect((await ask('/bieu-do/xep-hang/2023/cap-xa.json')).status).toBe(404);
  });
});

describe('keeping drawings', () => {
  it('the same address gives the same bytes and tag; who holds them is told so without a body', async () => {
    for (const path of [`${RANKING}.svg`, `${RANKING}.png?scale=2`, '/bieu-do/ban-do/2023.svg?theme=dark']) {
      const [first, second] = [await ask(path), await ask(path)];
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^"[\w-]+"$/);
      expect(second.headers.get('etag')).toBe(tag);
      expect(hashOf(await second.arrayBuffer())).toBe(hashOf(await first.arrayBuffer()));
      const held = await ask(path, { headers: { 'if-none-match': tag } });
      expect(held.status, path).toBe(304);
      expect(held.headers.get('etag')).toBe(tag);
      expect((await held.arrayBuffer()).byteLength).toBe(0);
    }
  });

  it('a file of a pinned revision is immutable, one of a year is asked for anew', async () => {
    const pinned = await ask('/bieu-do/xep-hang/mo-phong-2023.1/so-nganh.svg');
    expect(pinned.headers.get('cache-control')).toContain('immutable');
    const live = await ask(`${RANKING}.svg`);
    expect(live.headers.get('cache-control')).not.toContain('immutable');
    expect(await pinned.text()).not.toBe(await live.text());
    expect(await textAt('/bieu-do/xep-hang/mo-phong-2023.2/so-nganh.svg')).toBe(await textAt(`${RANKING}.svg`));
  });

  it('of a simulated edition are kept out of search engines, those of an official one are not', async () => {
    for (const [path, robots] of [
      [`${RANKING}.svg`, 'noindex'],
      [`${RANKING}.png`, 'noindex'],
      ['/the-chia-se/xep-hang/mo-phong-2023.2/so-nganh.png', 'noindex'],
      ['/bieu-do/xep-hang/2023/so-nganh.svg', null],
      ['/the-chia-se/xep-hang/2023.1/so-nganh.png', null],
    ] as const) {
      expect((await ask(path)).headers.get('x-robots-tag'), path).toBe(robots);
    }
  });

  it('another server draws the same bytes', async () => {
    const other = await serveSite('figures', await freePort());
    try {
      for (const path of KINDS.slice(0, 5)
        .map((kind) => fileOf(kind, 'svg'))
        .concat(`${RANKING}.png`)) {
        const there = await fetch(other.origin + path);
        expect(there.status, path).toBe(200);
        const here = await ask(path);
        if (path.endsWith('.png')) {
          // What is drawn; its texts tell each server's own address.
          const drawn = async (answer: Response) => {
            const png = Buffer.from(await answer.arrayBuffer());
            return createHash('sha256')
              .update(png.subarray(png.indexOf('IDAT')))
              .digest('hex');
          };
          expect(await drawn(there), path).toBe(await drawn(here));
        } else {
          // Each leads to its own pages.
          const text = (await there.text())
            .replaceAll(other.origin, origin)
            .replaceAll(encodeURIComponent(other.origin), encodeURIComponent(origin));
          expect(createHash('sha256').update(text).digest('hex'), path).toBe(hashOf(await here.arrayBuffer()));
        }
      }
    } finally {
      await other.stop();
    }
  });
});

describe('a flood of distinct valid addresses', () => {
  interface Health {
    readonly ready: boolean;
    readonly cache: Record<string, { readonly entries: number; readonly bytes: number; readonly running: number }>;
  }
  const health = async () => (await (await ask('/api/health')).json()) as Health;

  it('is answered, stays within its own bounded room and pushes out no page', async () => {
    await ask('/xep-hang/mo-phong-2023/so-nganh');
    const before = await health();
    const units = Array.from({ length: 20 }, (_, index) => `so-mau-${String(index + 1).padStart(2, '0')}`);
    const paths = units.flatMap((unit) =>
      ['theme=light', 'theme=dark', 'lang=en', 'theme=dark&lang=en', 'width=360', 'width=360&lang=en'].flatMap(
        (query) => [
          `/bieu-do/ho-so/mo-phong-2023/so-nganh/${unit}.svg?${query}`,
          `/bieu-do/ho-so/mo-phong-2023/so-nganh/${unit}.svg?dang=radar&${query}`,
          `/bieu-do/qua-nam/mo-phong-2023/so-nganh/${unit}.svg?${query}`,
        ],
      ),
    );
    expect(new Set(paths).size).toBe(360);
    let drawn = 0;
    await inParallel(paths, async (path) => {
      const answer = await ask(path);
      await answer.arrayBuffer();
      // 404: a unit that was not assessed has nothing to draw.
      expect([200, 404], path).toContain(answer.status);
      if (answer.status === 200) drawn += 1;
    });
    expect(drawn).toBeGreaterThanOrEqual(300);
    const after = await health();
    expect(after.ready).toBe(true);
    expect(after.cache.queried?.entries).toBeGreaterThanOrEqual(300);
    expect(after.cache.queried?.bytes).toBeLessThanOrEqual(16 * 1024 * 1024);
    expect(after.cache.queried?.running).toBe(0);
    expect(after.cache.pages?.entries).toBeGreaterThanOrEqual(before.cache.pages?.entries ?? 1);
    expect(after.cache.files?.entries).toBeGreaterThanOrEqual(before.cache.files?.entries ?? 1);
  }, 60_000);
});
