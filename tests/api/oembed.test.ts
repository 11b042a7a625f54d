import { extract, setProviderList } from '@extractus/oembed-extractor';
import { unfurl } from 'unfurl.js';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Oembed } from '@/lib/views/sharing/oembed';

const origin = inject('origin');

const RANKING = `${origin}/xep-hang/mo-phong-2023/so-nganh`;
const UNIT = `${origin}/don-vi/so-nganh/so-mau-02`;
const PNG = `${origin}/bieu-do/xep-hang/mo-phong-2023/so-nganh.png`;

const ask = (query: Record<string, string>) => fetch(`${origin}/api/oembed?${new URLSearchParams(query)}`);
async function oembed(url: string, more: Record<string, string> = {}): Promise<Oembed> {
  const answer = await ask({ url, ...more });
  expect(answer.status, url).toBe(200);
  return (await answer.json()) as Oembed;
}

/** What is in the file, whatever anybody says of it. */
async function pngSize(url: string): Promise<[number, number]> {
  const answer = await fetch(url);
  expect(answer.headers.get('content-type')).toBe('image/png');
  const view = new DataView(await answer.arrayBuffer());
  return [view.getUint32(16), view.getUint32(20)];
}

const SIGNS = { amp: '&', lt: '<', gt: '>', quot: '"' };

const frameOf = (html = '') => ({
  src: /<iframe src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '',
  // As wide as the column, and no wider than this.
  width: /<iframe[^>]* width="100%"/.test(html) ? Number(/ style="max-width:(\d+)px"/.exec(html)?.[1]) : Number.NaN,
  height: Number(/<iframe[^>]* height="(\d+)"/.exec(html)?.[1]),
});

const ADDRESSES: [string, string][] = [
  ['a ranking', RANKING],
  ['a ranking by criterion, in English', `${origin}/en/xep-hang/mo-phong-2023/cap-xa/ha-tang-so`],
  ['a filtered ranking', `${origin}/xep-hang/mo-phong-2023/cap-xa?loai=phuong`],
  ['an official ranking', `${origin}/xep-hang/2023/so-nganh`],
  ['a unit', UNIT],
  ['a unit in a pinned edition', `${UNIT}/mo-phong-2023.1`],
  ['a comparison', `${origin}/so-sanh?don-vi=so-mau-01%2Cso-mau-02&ban=mo-phong-2023`],
  ['an embed document', `${origin}/nhung/phan-bo/mo-phong-2023/so-nganh?don-vi=so-mau-02`],
  ['an SVG', `${origin}/bieu-do/ban-do/2023.svg`],
];

describe.each(ADDRESSES)('oEmbed of %s', (_, url) => {
  it('is rich: title, provider, sizes, a frame that answers, a thumbnail of its stated size', async () => {
    const answer = await oembed(url);
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: expect.stringContaining(origin) });
    expect(answer.title.length).toBeGreaterThan(20);
    const frame = frameOf(answer.html);
    expect([frame.width, frame.height]).toEqual([answer.width, answer.height]);
    const framed = await fetch(frame.src);
    expect(framed.status).toBe(200);
    expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(await pngSize(answer.thumbnail_url ?? '')).toEqual([answer.thumbnail_width, answer.thumbnail_height]);
  });

  it('has the shape WordPress keeps: a quotation first, then one frame, of which it takes out the style alone', async () => {
    const { html = '' } = await oembed(url);
    expect(html).toMatch(
      /^<blockquote><a href="http[^"<>]+">[^<>]+<\/a><\/blockquote><iframe (?:(?:src|width|height|style|title|frameborder)="[^"<>]*" ?)+><\/iframe>$/,
    );
  });

  it('obeys maxwidth and maxheight, the thumbnail too', async () => {
    for (const [maxwidth, maxheight] of [
      ['600', '900'],
      ['280', '500'],
      ['120', '90'],
      ['5000', '5000'],
      ['100000', '9'.repeat(400)],
    ] as const) {
      const answer = await oembed(url, { maxwidth, maxheight });
      // In less than the lowest frame there is a picture, which is whole.
      expect(answer.type).toBe(Number(maxheight) < 120 ? 'photo' : 'rich');
      const frame = answer.type === 'photo' ? answer : frameOf(answer.html);
      for (const width of [answer.width, frame.width, answer.thumbnail_width ?? 0]) {
        expect(width).toBeLessThanOrEqual(Number(maxwidth));
      }
      for (const height of [answer.height, frame.height, answer.thumbnail_height ?? 0]) {
        expect(height).toBeLessThanOrEqual(Number(maxheight));
      }
      expect('thumbnail_url' in answer).toBe('thumbnail_height' in answer);
    }
  });

  it('says the same in XML as in JSON', async () => {
    const json = await oembed(url);
    const answer = await ask({ url, format: 'xml' });
    expect(answer.headers.get('content-type')).toMatch(/^text\/xml/);
    const xml = await answer.text();
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>(?:<(\w+)>(?:[^<>&]|&(?:amp|lt|gt|quot);)*<\/\1>)+<\/oembed>\n$/,
    );
    const fields = [...xml.matchAll(/<(\w+)>([^<>]*)<\/\1>/g)].map(([, name, text = '']) => [
      name,
      text.replace(/&(amp|lt|gt|quot);/g, (_sign, word: keyof typeof SIGNS) => SIGNS[word]),
    ]);
    expect(Object.fromEntries(fields)).toEqual(
      Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])),
    );
  });
});

describe('the frame oEmbed gives', () => {
  it('has the theme and language of the embed asked about', async () => {
    const { html } = await oembed(`${origin}/nhung/phan-bo/mo-phong-2023/so-nganh?lang=en&theme=dark`);
    expect(frameOf(html).src).toMatch(/lang=en&theme=dark$/);
  });

  it('has the height of the embed asked about, and a lower one where the host has less room', async () => {
    const embed = `${origin}/nhung/phan-bo/mo-phong-2023/so-nganh`;
    const natural = (await oembed(embed)).height;
    for (const [cao, maxheight, height, kept] of [
      ['300', '', 300, '300'],
      ['300', '2000', 300, '300'],
      ['500', '250', 250, '200'],
      ['1000', '', Math.min(natural, 1000), '1000'],
    ] as const) {
      const answer = await oembed(`${embed}?cao=${cao}`, maxheight === '' ? {} : { maxheight });
      const { src, height: framed } = frameOf(answer.html);
      expect([answer.height, framed, new URL(src).searchParams.get('cao')]).toEqual([height, height, kept]);
    }
    const head = await (await fetch(`${embed}?cao=300`)).text();
    expect(head).toMatch(/oembed\?url=[^"]*cao%3D300/);
  });

  it('is never lower than the lowest figure: in less room the figure is a picture of its theme, whole', async () => {
    const answer = await oembed(`${origin}/nhung/phan-bo/mo-phong-2023/so-nganh?theme=dark&lang=en`, {
      maxheight: '60',
    });
    expect(answer).toMatchObject({ type: 'photo', height: 60 });
    expect(answer).not.toHaveProperty('html');
    expect(answer.url).toMatch(/lang=en/);
    expect(answer.url).toMatch(/theme=dark/);
    const [width, height] = await pngSize(answer.url ?? '');
    expect(Math.abs(answer.width / answer.height - width / height)).toBeLessThan(0.1);
    expect((await oembed(RANKING, { maxheight: '120' })).type).toBe('rich');
  });

  it('stands after a quotation that leads to the page asked about, its filter included', async () => {
    const { html = '' } = await oembed(`${origin}/xep-hang/mo-phong-2023/cap-xa?loai=phuong`);
    expect(/<a href="([^"]+)"/.exec(html)?.[1]).toBe(`${origin}/xep-hang/mo-phong-2023/cap-xa?loai=phuong`);
  });

  it('of a unit leads to that unit and begins with it, also where its criteria are not published', async () => {
    for (const [unit, finding] of [
      ['/don-vi/so-nganh/so-noi-vu', /^Sở Nội vụ đạt 342,33 điểm, hạng 3\./],
      ['/don-vi/so-nganh/so-mau-02', /Sở Mẫu 02 cao nhất ở/],
    ] as const) {
      const { html = '', title } = await oembed(`${origin}${unit}`);
      expect(/<a href="([^"]+)"/.exec(html)?.[1]).toBe(`${origin}${unit}`);
      expect(title).toMatch(finding);
    }
  });

  it('may scroll: its table opens inside it, and a host may give it less height than it asks for', async () => {
    expect((await oembed(RANKING)).html).not.toContain('scrolling');
    expect((await oembed(RANKING, { maxheight: '200' })).html).not.toContain('scrolling');
  });

  it('into less height than the figure takes is of one that fits: fewer rows, how many more, and never a cut', async () => {
    for (const [maxwidth, maxheight] of [
      ['500', '750'],
      ['600', '500'],
      ['720', '500'],
    ] as const) {
      const { html } = await oembed(`${origin}/nhung/xep-hang/mo-phong-2023/so-nganh?don-vi=so-mau-01`, {
        maxwidth,
        maxheight,
      });
      const { src } = frameOf(html);
      const limit = Number(new URL(src).searchParams.get('cao'));
      expect(limit).toBeGreaterThan(0);
      expect(limit).toBeLessThanOrEqual(Number(maxheight));
      const framed = await (await fetch(src)).text();
      const [, drawing = ''] =
        new RegExp(`<svg class="${Number(maxwidth) < 600 ? 'middle' : 'wide'}"(.*?)</svg>`, 's').exec(framed) ?? [];
      expect(drawing.match(/… \d+ đơn vị …/g)?.length, `${maxheight}`).toBeGreaterThan(0);
      expect(drawing, 'the marked unit').toContain('>Sở Mẫu 01<');
      expect(framed).toContain('Xem trang đầy đủ');
    }
    // Where no row would be left the finding and the way to the page stand alone, and nothing is said to have failed.
    const low = await (await fetch(`${origin}/nhung/xep-hang/mo-phong-2023/so-nganh?cao=200`)).text();
    expect(low).not.toMatch(/<svg|Chưa vẽ được/);
    expect(low).toContain('Xem trang đầy đủ');
    const roomy = await oembed(RANKING, { maxwidth: '720', maxheight: '2000' });
    expect(frameOf(roomy.html).src).not.toContain('cao=');
  });

  it('is of the comparison the page shows, and its link leads there', async () => {
    const { html = '', title } = await oembed(`${origin}/so-sanh?don-vi=so%20mau%2001%2Cso-mau-02`);
    expect(frameOf(html).src).toContain('/nhung/so-sanh/mo-phong-2025/so-nganh?don-vi=so-mau-01%2Cso-mau-02');
    expect(/<a href="([^"]+)"/.exec(html)?.[1]).toContain('/so-sanh?don-vi=so-mau-01%2Cso-mau-02');
    expect(title).toContain('tổng điểm cao nhất');
  });
});

describe('oEmbed of an address from before its unit moved', () => {
  it.each([
    ['a unit', '/don-vi/so-nganh/mau-07/mo-phong-2023', '/nhung/ho-so/mo-phong-2023/so-nganh/so-mau-07'],
    ['an embed', '/nhung/ho-so/mo-phong-2023.1/so-nganh/mau-07', '/nhung/ho-so/mo-phong-2023.1/so-nganh/so-mau-07'],
    ['a picture', '/bieu-do/qua-nam/mo-phong-2023/so-nganh/mau-07.png', '/so-mau-07.png'],
  ])('is that of the unit now: %s', async (_, old, now) => {
    const { html, url } = await oembed(`${origin}${old}`);
    expect(html ? frameOf(html).src : url).toContain(now);
    if (html) expect(/<a href="([^"]+)"/.exec(html)?.[1]).toMatch(/\/don-vi\/so-nganh\/so-mau-07(?:\/|$)/);
  });
});

describe('oEmbed of simulated figures', () => {
  it('says so in every word that may stand without the drawing', async () => {
    for (const url of [RANKING, `${origin}/don-vi/so-nganh/so-mau-07/mo-phong-2023`]) {
      const { html = '', title } = await oembed(url);
      expect(title).toMatch(/^Mô phỏng: /);
      expect(/<blockquote><a [^>]+>([^<]+)/.exec(html)?.[1]).toMatch(/^Mô phỏng: /);
      expect(/<iframe[^>]* title="([^"]+)"/.exec(html)?.[1]).toMatch(/^Mô phỏng: /);
    }
    expect((await oembed(`${PNG}?lang=en`)).title).toMatch(/^Simulated: /);
    expect((await oembed(`${origin}/xep-hang/2023/so-nganh`)).title).not.toContain('Mô phỏng');
  });

  it('is kept out of search engines in each form, and official answers are not', async () => {
    const robots = async (url: string, format: string) => (await ask({ url, format })).headers.get('x-robots-tag');
    for (const format of ['json', 'xml']) {
      for (const url of [RANKING, PNG])
        expect([format, url, await robots(url, format)]).toEqual([format, url, 'noindex']);
      expect(await robots(`${origin}/xep-hang/2023/so-nganh`, format)).toBeNull();
    }
  });

  it('and so do the framed document and the snippets of the builder', async () => {
    const textOf = async (address: string) => (await fetch(`${origin}${address}`)).text();
    expect(await textOf('/nhung/xep-hang/mo-phong-2023/so-nganh')).toContain('<title>Mô phỏng: Tổng điểm');
    const builder = await textOf('/nhung?hinh=xep-hang%2Fmo-phong-2023%2Fso-nganh');
    expect(builder.match(/iframe title=(?:"|&quot;)Mô phỏng: /g)).toHaveLength(2);
    expect(builder).toMatch(/alt=(?:"|&quot;)Mô phỏng: /);
    expect(await textOf('/nhung/xep-hang/2023/so-nganh')).not.toContain('Mô phỏng');
  });
});

describe('oEmbed of a PNG', () => {
  it('is a photo of the size of the file', async () => {
    for (const url of [PNG, `${PNG}?scale=2`, `${PNG}?width=360&theme=dark&lang=en`]) {
      const answer = await oembed(url);
      expect(answer.type).toBe('photo');
      expect(answer).not.toHaveProperty('html');
      expect(await pngSize(answer.url ?? '')).toEqual([answer.width, answer.height]);
    }
  });

  it('is the smaller drawing where the larger does not fit', async () => {
    const answer = await oembed(`${PNG}?scale=2`, { maxwidth: '400' });
    expect(answer.url).toContain('width=360');
    expect(answer.width).toBe(360);
    expect(await pngSize(answer.url ?? '')).toEqual([answer.width, answer.height]);
  });

  it('keeps its proportions in a space smaller than any drawing', async () => {
    const answer = await oembed(PNG, { maxwidth: '100', maxheight: '100' });
    const [width, height] = await pngSize(answer.url ?? '');
    expect(Math.max(answer.width, answer.height)).toBeLessThanOrEqual(100);
    expect(Math.abs(answer.width / answer.height - width / height)).toBeLessThan(0.03);
  });
});

describe('refusals of oEmbed', () => {
  it.each<[string, number, Record<string, string>]>([
    ['no url', 400, {}],
    ['an empty url', 400, { url: '' }],
    ['a size that is none', 400, { url: RANKING, maxwidth: 'wide' }],
    ['a size of nothing', 400, { url: RANKING, maxheight: '0' }],
    ['another site', 404, { url: 'https://example.com/xep-hang/mo-phong-2023/so-nganh' }],
    ['our name inside another', 404, { url: `${origin}.example.com/xep-hang/mo-phong-2023/so-nganh` }],
    ['no address', 404, { url: 'javascript:alert(1)' }],
    ['a file on a disk', 404, { url: 'file:///etc/passwd' }],
    ['a page without a figure', 404, { url: `${origin}/tro-nang` }],
    ['a ranking without figures', 404, { url: `${origin}/xep-hang/2023/cap-xa` }],
    ['a comparison of nothing yet', 404, { url: `${origin}/so-sanh` }],
    ['a unit that is not', 404, { url: `${origin}/don-vi/so-nganh/khong-co` }],
    ['a wrong escape', 404, { url: `${origin}/xep-hang/%zz` }],
    ['a long address', 404, { url: `${origin}/${'a'.repeat(1_100)}` }],
    ['another format', 501, { url: RANKING, format: 'yaml' }],
  ])('%s: %i, in words', async (_, status, query) => {
    const answer = await ask(query);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await answer.text()).length).toBeGreaterThan(20);
  });

  it('a parameter given twice is no parameter', async () => {
    const twice = `url=${encodeURIComponent(RANKING)}`;
    expect((await fetch(`${origin}/api/oembed?${twice}&${twice}`)).status).toBe(400);
    expect((await fetch(`${origin}/api/oembed?${twice}&format=json&format=xml`)).status).toBe(501);
  });

  it('an unknown format asked for again and again is no trouble of the site', async () => {
    for (const format of ['yaml', 'rdf', 'csv', 'toml', 'html']) {
      expect((await ask({ url: RANKING, format })).status).toBe(501);
    }
    expect((await fetch(`${origin}/api/health`)).status).toBe(200);
  });

  it('only GET', async () => {
    const answer = await fetch(`${origin}/api/oembed?url=${encodeURIComponent(RANKING)}`, { method: 'POST' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toContain('GET');
  });
});

describe('what a page says its picture is', () => {
  const OWN: [string, RegExp][] = [
    ['/', /^\/the-chia-se\/tong-quan\/2023\.1\.png$/],
    ['/xep-hang/mo-phong-2023/cap-xa', /^\/the-chia-se\/xep-hang\/mo-phong-2023\.2\/cap-xa\.png$/],
    ['/xep-hang/mo-phong-2023/cap-xa/ha-tang-so', /xep-hang\/mo-phong-2023\.2\/cap-xa\/ha-tang-so\.png$/],
    ['/tieu-chi/ha-tang-so/mo-phong-2023', /xep-hang\/mo-phong-2023\.2\/so-nganh\/ha-tang-so\.png$/],
    ['/don-vi/so-nganh/so-mau-02', /don-vi\/mo-phong-2025\.1\/so-nganh\/so-mau-02\.png$/],
  ];

  it.each(OWN)(
    '%s: the same for Open Graph and for structured data, with the edition in its address',
    async (path, card) => {
      const html = await (await fetch(origin + path)).text();
      const graph = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
      const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
        ([, json = '']) => JSON.parse(json) as { '@type': string; image?: string },
      );
      expect(graph.slice(origin.length)).toMatch(card);
      expect(data.find((object) => object['@type'] === 'WebPage')?.image).toBe(graph);
      expect(html).toContain('name="twitter:card" content="summary_large_image"');
      expect(await pngSize(graph)).toEqual([1200, 630]);
    },
  );
});

/** An embed of every kind of figure, and with every key that changes what is drawn. */
const EMBEDS = [
  'xep-hang/mo-phong-2023/so-nganh',
  'xep-hang/mo-phong-2023.1/cap-xa/ha-tang-so?don-vi=huyen-mau-3%2Fxa-mau-034&huyen=huyen-mau-3',
  'xep-hang/mo-phong-2023/cap-xa?loai=phuong&lang=en&theme=dark',
  'phan-bo/mo-phong-2023/cap-xa',
  'ho-so/mo-phong-2023/so-nganh/so-mau-02?dang=radar',
  'qua-nam/mo-phong-2023/so-nganh/so-mau-02',
  'so-sanh/mo-phong-2023/so-nganh?don-vi=so-mau-01%2Cso-mau-02',
  'ban-do/mo-phong-2023',
];

describe('an embed’s address pasted by itself', () => {
  it.each(EMBEDS)('is found by a client that reads only HTML, as the same figure: %s', async (path) => {
    const url = `${origin}/nhung/${path}`;
    const found = (await extract(url, { maxwidth: 600 })) as unknown as Oembed & { method: string };
    expect(found).toMatchObject({ method: 'auto-discovery', type: 'rich' });
    expect(frameOf(found.html).src).toBe(url);
    const html = await (await fetch(url)).text();
    // WordPress looks in the head alone, others at the first kilobytes.
    expect(html.indexOf('application/json+oembed')).toBeLessThan(1024);
    expect(html.indexOf('og:image')).toBeLessThan(html.indexOf('<style'));
  });

  it('and so it is with the marks of whoever passed it on', async () => {
    const { html } = await oembed(`${origin}/nhung/${EMBEDS[0]}?fbclid=x&utm_source=zalo`);
    expect(frameOf(html).src).toBe(`${origin}/nhung/${EMBEDS[0]}`);
  });
});

describe('a list that is filtered', () => {
  const FILTERED = `${origin}/xep-hang/mo-phong-2023/cap-xa?huyen=huyen-mau-3`;

  it('embeds, unfurls and draws what it filters', async () => {
    const answer = await oembed(FILTERED);
    expect(answer.title).toMatch(/^Mô phỏng: Huyện Mẫu 3: .* 25 trong 144 đơn vị/);
    expect(frameOf(answer.html).src).toMatch(/cap-xa\?huyen=huyen-mau-3$/);
    expect(answer.thumbnail_url).toContain('huyen=huyen-mau-3');
    const framed = await (await fetch(frameOf(answer.html).src)).text();
    const rows = /<tbody>(.*?)<\/tbody>/.exec(framed)?.[1]?.match(/<tr>/g) ?? [];
    expect(rows).toHaveLength(25);
    expect(framed).toContain('Huyện Mẫu 3</h1>');
    const found = await unfurl(FILTERED);
    expect(found.open_graph.url).toBe(FILTERED);
    expect(found.open_graph.images?.[0]?.url).toContain('huyen=huyen-mau-3');
    expect((found.oEmbed as unknown as Oembed).html).toContain('huyen=huyen-mau-3');
  });

  it('keeps each unit’s rank among all of the tier', async () => {
    const { html } = await oembed(FILTERED);
    const framed = await (await fetch(frameOf(html).src)).text();
    expect(framed).toContain('<tr><td class="n">=1</td><th scope="row">Xã Mẫu 034</th>');
    expect(framed).toContain('<tr><td class="n">101</td><th scope="row">Xã Mẫu 043</th>');
  });

  it('by nothing that is in it is the whole list, as on the page', async () => {
    const { html = '' } = await oembed(`${origin}/xep-hang/mo-phong-2023/cap-xa?huyen=khong-co`);
    expect(frameOf(html).src).toBe(`${origin}/nhung/xep-hang/mo-phong-2023/cap-xa`);
  });

  it.each(['sap-xep=ten', 'sap-xep=thay-doi', 'thu-tu=nguoc', 'huyen=huyen-mau-3&sap-xep=ten'])(
    'or put in another order than a drawing has (%s) is offered none',
    async (query) => {
      const url = `${origin}/xep-hang/mo-phong-2023/cap-xa?${query}`;
      expect((await ask({ url })).status).toBe(404);
      const page = await fetch(url);
      expect(page.headers.get('link')).toBeNull();
      expect(await page.text()).not.toContain('json+oembed');
    },
  );
});

describe('discovery', () => {
  const english = (url: string) => url.replace(origin, `${origin}/en`);

  it.each([RANKING, UNIT, english(RANKING), english(UNIT), `${RANKING}/ha-tang-so`])(
    '%s tells in the first kilobytes of its head, and in a header, where its oEmbed is',
    async (url) => {
      const page = await fetch(url);
      const html = await page.text();
      for (const [type, format] of [
        ['application/json+oembed', 'json'],
        ['text/xml+oembed', 'xml'],
      ]) {
        const link = html.indexOf(`type="${type}"`);
        expect(link).toBeGreaterThan(0);
        expect(link).toBeLessThan(html.indexOf('</head>'));
        expect(Buffer.byteLength(html.slice(0, link))).toBeLessThan(4096);
        const header = page.headers.get('link') ?? '';
        const address = header.split(', ').find((part) => part.includes(`type="${type}"`)) ?? '';
        const answer = await fetch(/<([^>]+)>/.exec(address)?.[1] ?? '');
        expect(answer.status, header).toBe(200);
        expect(answer.headers.get('content-type')).toContain(format);
      }
    },
  );

  it('a page that is sent again unchanged still tells it', async () => {
    const first = await fetch(RANKING);
    const again = await fetch(RANKING, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect(again.headers.get('link')).toBe(first.headers.get('link'));
  });

  it('a file and an embed document tell it in a header', async () => {
    for (const path of [
      '/bieu-do/ban-do/2023.svg',
      '/nhung/xep-hang/mo-phong-2023/so-nganh',
      PNG.slice(origin.length),
    ]) {
      const link = (await fetch(origin + path)).headers.get('link') ?? '';
      expect(link).toMatch(/rel="alternate"; type="application\/json\+oembed"/);
      const answer = await fetch(/<([^>]+)>/.exec(link)?.[1] ?? '');
      expect(answer.status, link).toBe(200);
      expect(((await answer.json()) as Oembed).type).toBe(path.endsWith('.png') ? 'photo' : 'rich');
    }
  });

  it('a page without a figure points to none', async () => {
    for (const path of ['/tro-nang', '/xep-hang/2023/cap-xa']) {
      const page = await fetch(origin + path);
      expect(page.headers.get('link')).toBeNull();
      expect(await page.text()).not.toContain('oembed');
    }
  });
});

describe('an oEmbed client of somebody else’s (@extractus/oembed-extractor)', () => {
  it.each([
    ['ranking', RANKING],
    ['unit', UNIT],
  ])('finds the %s page’s answer by discovery', async (_, url) => {
    const found = (await extract(url, { maxwidth: 600 })) as unknown as Oembed & { method: string };
    expect(found.method).toBe('auto-discovery');
    expect(found).toMatchObject({ type: 'rich', version: '1.0' });
    expect(found.title.length).toBeGreaterThan(20);
    expect(found.width).toBeLessThanOrEqual(600);
    expect(found.height).toBeGreaterThan(100);
    expect(found.html).toContain('<iframe src="http');
    expect(await pngSize(found.thumbnail_url ?? '')).toEqual([found.thumbnail_width, found.thumbnail_height]);
  });

  describe('that knows us as a provider', () => {
    beforeAll(() => {
      setProviderList([
        {
          provider_name: 'Bảng điểm',
          provider_url: origin,
          endpoints: [{ schemes: [`${origin}/*`], url: `${origin}/api/oembed` }],
        },
      ]);
    });

    it('shows a PNG as a photo', async () => {
      // It asks every provider over https; the site under test has none.
      const overHttp = (url: string) => fetch(url.replace(/^https:/, 'http:'));
      const found = (await extract(PNG, { maxwidth: 800 }, overHttp)) as unknown as Oembed & { method: string };
      expect(found).toMatchObject({ method: 'provider-api', type: 'photo' });
      expect(found.title.length).toBeGreaterThan(20);
      expect(await pngSize(found.url ?? '')).toEqual([found.width, found.height]);
    });
  });
});

describe('a link-unfurling client of somebody else’s (unfurl.js)', () => {
  it.each([
    ['ranking', RANKING],
    ['unit', UNIT],
    ['English unit', UNIT.replace('/don-vi', '/en/don-vi')],
  ])('gives the %s page’s title, sentence, picture, sizes and frame', async (_, url) => {
    const found = await unfurl(url);
    expect(found.title?.length).toBeGreaterThan(10);
    expect(found.open_graph.title.length).toBeGreaterThan(10);
    expect(found.description?.length).toBeGreaterThan(20);
    expect(found.canonical_url).toBe(url);
    const [image] = found.open_graph.images ?? [];
    expect(await pngSize(image?.url ?? '')).toEqual([1200, 630]);
    expect([Number(image?.width), Number(image?.height)]).toEqual([1200, 630]);
    expect(image?.url).toMatch(/mo-phong-202\d\.\d/);
    expect(found.twitter_card.card).toBe('summary_large_image');
    const rich = found.oEmbed as unknown as { type: string; html: string; width: number; height: number };
    expect(rich.type).toBe('rich');
    expect(rich.html).toContain('<iframe');
    expect(Number(rich.width)).toBeGreaterThan(200);
  });

  it.each(EMBEDS)('reads an embed document too, with the picture of that figure: %s', async (path) => {
    const found = await unfurl(`${origin}/nhung/${path}`);
    expect(found.title).toMatch(/^(?:Mô phỏng|Simulated): /);
    expect(found.open_graph.description).toMatch(/^(?:Mô phỏng|Simulated): .{20}/);
    const [image] = found.open_graph.images ?? [];
    expect(await pngSize(image?.url ?? '')).toEqual([Number(image?.width), Number(image?.height)]);
    expect(image?.url).toContain(`/bieu-do/${path.split('/')[0]}/mo-phong-2023.`);
    expect(image?.url.includes('lang=en')).toBe(path.includes('lang=en'));
    expect((found.oEmbed as unknown as Oembed).html).toContain('<iframe');
  });
});
