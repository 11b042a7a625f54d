import type { Finding } from '@/lib/views/tried/tried';
import { finding, type Reader } from '../finding';
import type { Workshop } from '../workshop';
import { PASTED } from './pasted';

// Programs without a browser: those that ask for oEmbed, and those that make a card of a link.

interface Client {
  readonly reader: string;
  readonly packages: readonly string[];
  /** Reads HTML only: a drawing is no page to it. */
  readonly pagesOnly?: boolean;
  /** A module that sets `answer`, a function from an address to what the client says of it. */
  readonly code: string;
}

const OEMBED: readonly Client[] = [
  {
    reader: '@extractus/oembed-extractor',
    packages: [],
    code: `import { extract } from '@extractus/oembed-extractor';
const answer = async (url) => (await extract(url)).html ?? '';`,
  },
  {
    reader: 'unfurl.js',
    packages: [],
    pagesOnly: true,
    code: `import { unfurl } from 'unfurl.js';
const answer = async (url) => (await unfurl(url, { oembed: true })).oEmbed?.html ?? '';`,
  },
];

const CARDS: readonly Client[] = [
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
    reader: 'link-preview-js',
    packages: [],
    code: `import { getPreviewFromContent } from 'link-preview-js';
const answer = async (url) => { const answered = await fetch(url); const { title, images } = await getPreviewFromContent({ url, headers: Object.fromEntries(answered.headers), data: await answered.text() }); return { title, image: images?.[0] }; };`,
  },
];

/** What a client says of each address, in their order; null where it cannot be had. */
function ask(shop: Workshop, { code }: Client, urls: readonly string[]): unknown[] | null {
  const said = shop.tried('node', [
    '--input-type=module',
    '-e',
    `${code}
const all = [];
for (const url of ${JSON.stringify(urls)}) all.push(await answer(url).catch((error) => 'refused: ' + error.message));
console.log('\\n' + JSON.stringify(all)); process.exit(0);`,
  ]);
  if (!said?.ok) {
    if (said) console.log(said.out.slice(-400));
    return null;
  }
  return JSON.parse(said.out.split('\n').at(-1) ?? '[]') as unknown[];
}

const FRAME = /(https?:\/\/[^"'\\\s]*\/nhung\/[^"'\\\s]*)/;
const framed = (said: string) => FRAME.exec(said)?.[1] ?? 'no frame';

function oembedFindings(reader: Reader, said: readonly unknown[] | null, pagesOnly = false): Finding[] {
  return PASTED.map(({ thing: pasted, framed: shown }, index) => {
    const drawing = pagesOnly && pasted === 'file-svg';
    const [thing, expected] = drawing ? ['file-svg-unread', false] : [pasted, shown];
    const text = said && (typeof said[index] === 'string' ? said[index] : JSON.stringify(said[index] ?? ''));
    const out = text === null ? '' : framed(text).replace(/^https?:\/\/[^/]*/, '');
    return finding(thing, reader, text === null ? null : { ok: true, out }, () => (out !== 'no frame') === expected);
  });
}

/** Debian's, in its own language. */
function ruby(shop: Workshop, site: string): Finding[] {
  shop.apt(['ruby-oembed']);
  const urls = JSON.stringify(PASTED.map(({ path }) => site + path));
  const said = shop.tried('ruby', [
    '-e',
    `require 'oembed'; require 'json'
OEmbed::Providers.register_fallback(OEmbed::ProviderDiscovery)
puts JSON.generate(JSON.parse(ARGV[0]).map { |u| begin; OEmbed::Providers.get(u, maxwidth: 500).html.to_s; rescue => e; "refused: #{e.class}"; end })`,
    urls,
  ]);
  const version = shop.versionBy('dpkg-query', '-W', '-f', '$' + '{Version}', 'ruby-oembed');
  return oembedFindings(
    { reader: 'ruby-oembed', version },
    said?.ok ? (JSON.parse(said.out.split('\n').at(-1) ?? '[]') as unknown[]) : null,
  );
}

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

export function askClients(shop: Workshop, site: string): Finding[] {
  shop.npm([...new Set([...OEMBED, ...CARDS].flatMap(({ reader, packages }) => [reader, ...packages]))]);
  const cards = CARDS.flatMap((client) => {
    const said = ask(
      shop,
      client,
      SHARED.map(({ path }) => site + path),
    ) as readonly Card[] | null;
    const reader = { reader: client.reader, version: shop.npmVersion(client.reader) };
    return SHARED.map(({ thing, title, image }, index) => {
      const card = said?.[index];
      const out = card ? `${card.title} | ${card.image?.replace(site, '')}` : '';
      return finding(thing, reader, said && { ok: true, out }, () =>
        Boolean(card?.title && title.test(card.title) && card.image?.startsWith(site) && image.test(card.image)),
      );
    });
  });
  const oembed = OEMBED.flatMap((client) =>
    oembedFindings(
      { reader: client.reader, version: shop.npmVersion(client.reader) },
      ask(
        shop,
        client,
        PASTED.map(({ path }) => site + path),
      ),
      client.pagesOnly,
    ),
  );
  return [...oembed, ...ruby(shop, site), ...cards];
}
