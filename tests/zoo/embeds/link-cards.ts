import type { Finding } from '@/lib/views/tried/tried';
import { finding } from '../finding';
import type { Workshop } from '../workshop';
import { askNode } from './ask';
import { ASK_IFRAMELY, settleIframely } from './iframely';

// Programs without a browser that make a card of a link.

interface Client {
  readonly reader: string;
  /** What it needs besides itself. */
  readonly packages: readonly string[];
  readonly code: string;
}

const CLIENTS: readonly Client[] = [
  {
    reader: 'unfurl.js',
    packages: [],
    code: `import { unfurl } from 'unfurl.js';
const answer = async (url) => { const { open_graph: og } = await unfurl(url); return { title: og.title, image: og.images?.[0]?.url }; };`,
  },
  {
    reader: 'metascraper',
    packages: ['metascraper-title', 'metascraper-image'],
    code: `import metascraper from 'metascraper'; import title from 'metascraper-title'; import image from 'metascraper-image';
const answer = async (url) => metascraper([title(), image()])({ url, html: await (await fetch(url)).text() });`,
  },
  {
    reader: 'open-graph-scraper',
    packages: [],
    code: `import ogs from 'open-graph-scraper';
const answer = async (url) => { const { result } = await ogs({ html: await (await fetch(url)).text() }); return { title: result.ogTitle, image: result.ogImage?.[0]?.url }; };`,
  },
  {
    reader: 'fetch-meta-tags',
    packages: [],
    code: `import read from 'fetch-meta-tags';
const answer = async (url) => { const { title, image } = await read(url); return { title, image }; };`,
  },
  {
    reader: 'link-preview-js',
    packages: [],
    code: `import { getPreviewFromContent } from 'link-preview-js';
const answer = async (url) => { const answered = await fetch(url); const { title, images } = await getPreviewFromContent({ url, headers: Object.fromEntries(answered.headers), data: await answered.text() }); return { title, image: images?.[0] }; };`,
  },
  {
    reader: 'iframely',
    packages: [],
    code: `${ASK_IFRAMELY}
const answer = async (url) => {
  const { meta, links } = await ask(url);
  const image = links.find(({ rel }) => rel.includes('thumbnail') && rel.includes('og'))?.href;
  return { title: meta.title, image };
};`,
  },
];

interface Card {
  readonly title?: string;
  readonly image?: string;
}

const SHARED = [
  { thing: 'card-page', path: '/xep-hang/mo-phong-2023.2/so-nganh', title: /^Mô phỏng/, image: /mo-phong-2023\.2/ },
  {
    thing: 'card-embed',
    path: '/nhung/xep-hang/mo-phong-2023.2/so-nganh',
    title: /^Mô phỏng/,
    image: /mo-phong-2023\.2/,
  },
  { thing: 'card-official', path: '/xep-hang/2023.1/so-nganh', title: /^(?!Mô phỏng)/, image: /\/2023\.1/ },
];

export function makeCards(shop: Workshop, site: string): Finding[] {
  shop.npm(CLIENTS.flatMap(({ reader, packages }) => [reader, ...packages]));
  settleIframely(shop, false);
  const urls = SHARED.map(({ path }) => site + path);
  return CLIENTS.flatMap(({ reader: name, code }) => {
    const said = askNode(shop, code, urls) as readonly Card[] | null;
    const reader = { reader: name, version: shop.npmVersion(name) };
    return SHARED.map(({ thing, title, image }, index) => {
      const card = said?.[index];
      const out = card ? `${card.title} | ${card.image?.replace(site, '')}` : '';
      return finding(thing, reader, said && { ok: true, out }, () =>
        Boolean(card?.title && title.test(card.title) && card.image?.startsWith(site) && image.test(card.image)),
      );
    });
  });
}
