import { unzipSync } from 'fflate';
import { describe, expect, inject, it } from 'vitest';
import type { Oembed } from '@/lib/views/sharing/oembed';

// No simulated figure leaves the site without the words that it is: a band or a watermark stays behind when a title goes into a
// chat, a description into a search, a file onto a disk.

const origin = inject('origin');

const SAID = /mô phỏng|simulated/i;
const unescaped = (text = '') =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

const EDITION = 'mo-phong-2023.2';
const UNIT = 'so-nganh/so-mau-02';
const FIGURES = [
  `xep-hang/${EDITION}/so-nganh`,
  `xep-hang/${EDITION}/cap-xa/ha-tang-so?huyen=huyen-mau-3`,
  `phan-bo/${EDITION}/cap-xa`,
  `ho-so/${EDITION}/${UNIT}`,
  `ho-so/${EDITION}/${UNIT}?dang=radar`,
  `qua-nam/${EDITION}/${UNIT}`,
  `so-sanh/${EDITION}/so-nganh?don-vi=so-mau-01%2Cso-mau-02`,
  `ban-do/${EDITION}`,
];
const PAGES = [
  `/xep-hang/${EDITION}/so-nganh`,
  `/xep-hang/${EDITION}/cap-xa/ha-tang-so`,
  `/xep-hang/${EDITION}/cap-xa?huyen=huyen-mau-3`,
  `/don-vi/${UNIT}/${EDITION}`,
  `/don-vi/${UNIT}`,
  '/tieu-chi/ha-tang-so/mo-phong-2023',
  `/so-sanh?don-vi=so-mau-01,so-mau-02&ban=${EDITION}`,
  `/doi-chieu/${EDITION}`,
  '/dinh-chinh/mo-phong-2023.1/mo-phong-2023.2',
  `/nhung?hinh=xep-hang/${EDITION}/so-nganh`,
  `/bao-chi/${EDITION}`,
  `/phieu/${EDITION}/${UNIT}`,
  `/neu-thi/${EDITION}/${UNIT}`,
  `/do-ben/${EDITION}/so-nganh`,
];

const withQuery = (path: string, ending: string, more = '') => {
  const [name, query = ''] = path.split('?');
  const all = [query, more].filter(Boolean).join('&');
  return `${origin}/bieu-do/${name}.${ending}${all ? `?${all}` : ''}`;
};

/** The texts of a PNG, by keyword. */
function textsOf(png: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') continue;
    texts.set(data.toString('latin1', 0, data.indexOf(0)), data.toString('utf8', data.indexOf(0) + 5));
  }
  return texts;
}

const pngOf = async (url: string) => {
  const answer = await fetch(url);
  expect(answer.headers.get('content-type'), url).toBe('image/png');
  return { answer, texts: textsOf(Buffer.from(await answer.arrayBuffer())) };
};

describe.each(['', '/en'])('a page of simulated figures (%s)', (lang) => {
  it.each(PAGES)('%s says so in its title, description, picture and alternative texts', async (path) => {
    const html = await (await fetch(`${origin}${lang}${path}`)).text();
    const metas = ['og:title', 'og:description', 'og:image:alt'].map(
      (key) => new RegExp(`property="${key}" content="([^"]*)"`).exec(html)?.[1],
    );
    const named = ['description'].map((key) => new RegExp(`name="${key}" content="([^"]*)"`).exec(html)?.[1]);
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
    for (const text of [title, ...metas, ...named]) expect(unescaped(text)).toMatch(SAID);
    const pictures = [...html.matchAll(/<img [^>]*alt="([^"]*)"/g)].map(([, alt]) => unescaped(alt));
    for (const alt of pictures) expect(alt).toMatch(SAID);
    const image = /property="og:image" content="([^"]*)"/.exec(html)?.[1];
    expect(image).toContain('/mo-phong-');
  });
});

describe.each(FIGURES)('the simulated figure %s', (path) => {
  it.each(['vi', 'en'])('says so as SVG, to a screen reader, in its metadata and in its name (%s)', async (lang) => {
    for (const frame of ['full', 'plain']) {
      const answer = await fetch(withQuery(path, 'svg', `lang=${lang}&frame=${frame}`));
      const svg = await answer.text();
      for (const tag of ['title', 'desc', 'dc:title', 'dc:description']) {
        expect(new RegExp(`<${tag}[^>]*>([^<]*)<`).exec(svg)?.[1], tag).toMatch(SAID);
      }
      expect(answer.headers.get('content-disposition')).toMatch(
        /^inline; filename="[a-z0-9.-]*mo-phong-2023\.2[a-z0-9.-]*\.svg"$/,
      );
    }
  });

  it('says so as PNG, in its texts and its name', async () => {
    const { answer, texts } = await pngOf(withQuery(path, 'png'));
    for (const key of ['Title', 'Description', 'Warning']) expect(texts.get(key), key).toMatch(SAID);
    expect(answer.headers.get('content-disposition')).toContain('mo-phong-2023.2');
  });

  it('says so framed and in oEmbed', async () => {
    const framed = await (await fetch(`${origin}/nhung/${path}`)).text();
    for (const tag of ['title', 'h1', 'p class="finding"']) {
      expect(framed.slice(framed.indexOf(`<${tag}>`)).slice(0, 120), tag).toMatch(SAID);
    }
    for (const [, text] of framed.matchAll(/<(?:title|desc)[^>]*>([^<]*)</g)) expect(text).toMatch(SAID);
    const asked = new URLSearchParams({ url: `${origin}/nhung/${path}` });
    const answer = (await (await fetch(`${origin}/api/oembed?${asked}`)).json()) as Oembed;
    for (const text of [
      answer.title,
      />([^<]+)<\/a>/.exec(answer.html ?? '')?.[1],
      / title="([^"]*)"/.exec(answer.html ?? '')?.[1],
    ]) {
      expect(text).toMatch(SAID);
    }
  });
});

describe('a simulated share card', () => {
  it.each([
    `tong-quan/${EDITION}.png`,
    `xep-hang/${EDITION}/cap-xa.png?huyen=huyen-mau-3`,
    `don-vi/${EDITION}/${UNIT}.png`,
    `so-sanh/${EDITION}/so-nganh.png?don-vi=so-mau-01%2Cso-mau-02`,
  ])('%s says so in its texts and its name', async (card) => {
    const { answer, texts } = await pngOf(`${origin}/the-chia-se/${card}`);
    for (const key of ['Title', 'Description', 'Warning']) expect(texts.get(key), key).toMatch(SAID);
    expect(answer.headers.get('content-disposition')).toContain('mo-phong-2023.2');
  });
});

/** Every file and answer the pages of the simulated edition lead to. */
async function filesOf(): Promise<string[]> {
  const pages = await Promise.all([...PAGES, '/du-lieu'].map(async (path) => (await fetch(origin + path)).text()));
  const links = pages.flatMap((html) => [...html.matchAll(/ href="([^"#]+)"/g)].map(([, href]) => unescaped(href)));
  const own = links.map((href) => href.replace(origin, ''));
  return [...new Set(own)].filter((href) => /^\/(?:tai-ve|api\/v1)\/.*mo-phong/.test(href)).toSorted();
}

it('every file and answer of simulated figures says so in what it holds, and a file in its name', async () => {
  const files = await filesOf();
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const answer = await fetch(origin + file);
    expect(answer.status, file).toBe(200);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const packed = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const parts = packed ? Object.values(unzipSync(bytes)) : [bytes];
    const text = parts.map((part) => new TextDecoder().decode(part)).join('\n');
    const pdf = text.startsWith('%PDF') || text.startsWith('PAR1');
    expect(pdf || SAID.test(text), file).toBe(true);
    const name = answer.headers.get('content-disposition');
    expect(name === null || /mo-phong|simulated/.test(name), `${file}: ${name}`).toBe(true);
  }
});

it('every entry of a feed of simulated figures says so in its title', async () => {
  const index = await (await fetch(`${origin}/du-lieu`)).text();
  const feeds = [...new Set([...index.matchAll(/ href="([^"]*\/nguon-tin\/[^"]*)"/g)].map(([, href = '']) => href))];
  const simulated = feeds.filter((href) => href.includes('mo-phong'));
  expect(simulated.length).toBeGreaterThan(1);
  for (const href of simulated) {
    const xml = await (await fetch(href.startsWith('http') ? href : origin + href)).text();
    const titles = [...xml.matchAll(/<title[^>]*>([^<]*)</g)].map(([, title]) => title);
    expect(titles.length).toBeGreaterThan(1);
    for (const title of titles) expect(title, href).toMatch(SAID);
  }
});

describe('an official figure', () => {
  it('says it nowhere', async () => {
    const page = await (await fetch(`${origin}/xep-hang/2023/so-nganh`)).text();
    expect(/<title>([^<]*)</.exec(page)?.[1]).not.toMatch(SAID);
    expect(/property="og:description" content="([^"]*)"/.exec(page)?.[1]).not.toMatch(SAID);
    expect(await (await fetch(withQuery('xep-hang/2023.1/so-nganh', 'svg'))).text()).not.toMatch(SAID);
    const { texts } = await pngOf(withQuery('xep-hang/2023.1/so-nganh', 'png'));
    expect([...texts.keys()].toSorted()).toEqual(['Author', 'Description', 'Source', 'Title', 'URL']);
  });
});

describe('what a file of a figure carries, asked at /kiem-tra', () => {
  const ask = async (trace: string) => {
    const html = await (await fetch(`${origin}/kiem-tra?ma=${encodeURIComponent(trace)}`)).text();
    return { html, state: /class="verdict verdict-(\w+)"/.exec(html)?.[1] };
  };
  const traceOf = async (path: string) => {
    const { texts } = await pngOf(withQuery(path, 'png'));
    return texts.get('URL') ?? '';
  };

  it.each(['xep-hang/2023.1/so-nganh', ...FIGURES.filter((path) => !path.includes('radar'))])(
    '%s is ours and current, whichever of its files is held',
    async (path) => {
      const trace = await traceOf(path);
      const svg = await (await fetch(withQuery(path, 'svg', 'width=360&theme=dark'))).text();
      expect(unescaped(/rdf:about="([^"]*)"/.exec(svg)?.[1])).toBe(trace);
      const { state, html } = await ask(trace);
      expect(state).toBe('current');
      expect(/không phải kết quả thật/.test(html)).toBe(path.includes('mo-phong'));
    },
  );

  it('of a revision that was replaced is told to be corrected', async () => {
    const { state, html } = await ask(await traceOf('xep-hang/mo-phong-2023.1/so-nganh'));
    expect(state).toBe('corrected');
    expect(html).toContain('/bieu-do/xep-hang/mo-phong-2023/so-nganh.svg');
  });

  it('with another figure’s code, or of no figure, is not ours', async () => {
    const [one, other] = await Promise.all([traceOf('xep-hang/2023.1/so-nganh'), traceOf('ban-do/2023.1')]);
    expect((await ask(`${one.split('#')[0]}#${other.split('#')[1]}`)).state).toBe('foreign');
    expect((await ask(`${one.replace('so-nganh', 'cap-khac')}`)).state).toBe('foreign');
    expect((await ask(one.replace('2023.1/', '2022.1/'))).state).toBe('foreign');
  });

  it('from before the site moved to another name is ours by its code', async () => {
    const trace = await traceOf('xep-hang/2023.1/so-nganh');
    expect((await ask(trace.replace(origin, 'https://ten-cu.example.vn'))).state).toBe('current');
  });

  it('as an address alone is answered, and said to prove nothing', async () => {
    const { state, html } = await ask(`${origin}/nhung/xep-hang/2023.1/so-nganh`);
    expect(state).toBe('current');
    expect(html).toContain('Chỉ có địa chỉ, không có mã');
  });
});
