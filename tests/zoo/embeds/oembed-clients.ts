import type { Finding } from '@/lib/views/tried/tried';
import { finding, type Reader } from '../finding';
import { PYTHON, type Workshop } from '../workshop';
import { answersOf, askNode } from './ask';
import { ASK_IFRAMELY, settleIframely } from './iframely';
import { PASTED } from './pasted';

// Programs without a browser that ask an address for its oEmbed.

interface Client {
  readonly reader: string;
  /** Reads HTML only: a drawing is no page to it. */
  readonly pagesOnly?: boolean;
  readonly version: (shop: Workshop) => string | null;
  /** What it says of each address. */
  readonly ask: (shop: Workshop, urls: readonly string[], site: string) => unknown[] | null;
}

const ofNode = (reader: string, code: string, pagesOnly = false): Client => ({
  reader,
  pagesOnly,
  version: (shop) => shop.npmVersion(reader),
  ask: (shop, urls) => askNode(shop, code, urls),
});

/** A module that `pip install` brings; its code sets `answer` as those for Node do. */
const ofPython = (reader: string, module: string, code: string): Client => ({
  reader,
  version: (shop) => shop.pythonVersion(module),
  ask: (shop, urls, site) =>
    answersOf(shop, PYTHON, [
      '-c',
      `import json, sys
site = sys.argv[2]
${code}
def said(url):
    try: return answer(url)
    except Exception as error: return 'refused: ' + str(error)
print(json.dumps([said(url) for url in json.loads(sys.argv[1])]))`,
      JSON.stringify(urls),
      site,
    ]),
});

const ofDebian = (name: string) => (shop: Workshop) =>
  shop.versionBy('dpkg-query', '-W', '-f', '$' + '{Version}', name);

const PACKAGES = ['@extractus/oembed-extractor', 'unfurl.js', 'oembetter', 'iframely'];
const DEBIAN = ['ruby-oembed', 'php-cli', 'php-embed', 'php-nyholm-psr7', 'php-curl'];

const CLIENTS: readonly Client[] = [
  ofNode(
    '@extractus/oembed-extractor',
    `import { extract } from '@extractus/oembed-extractor';
const answer = async (url) => (await extract(url)).html ?? '';`,
  ),
  ofNode(
    'unfurl.js',
    `import { unfurl } from 'unfurl.js';
const answer = async (url) => (await unfurl(url, { oembed: true })).oEmbed?.html ?? '';`,
    true,
  ),
  ofNode(
    'oembetter',
    `import make from 'oembetter';
const client = make();
const answer = (url) => new Promise((resolve, reject) => {
  client.allowlist([new URL(url).hostname]);
  client.fetch(url, { maxwidth: 500 }, (error, said) => (error ? reject(error) : resolve(said.html ?? '')));
});`,
  ),
  {
    ...ofNode(
      'iframely',
      `${ASK_IFRAMELY}
const answer = async (url) => JSON.stringify((await ask(url)).links.find(({ rel }) => rel.includes('app')) ?? {});`,
      true,
    ),
    // By its usual settings it makes cards of publishers it was not told about.
    reader: 'iframely (oembed.rich: allow)',
  },
  {
    reader: 'ruby-oembed',
    version: ofDebian('ruby-oembed'),
    ask: (shop, urls) =>
      answersOf(shop, 'ruby', [
        '-e',
        `require 'oembed'; require 'json'
OEmbed::Providers.register_fallback(OEmbed::ProviderDiscovery)
puts JSON.generate(JSON.parse(ARGV[0]).map { |u| begin; OEmbed::Providers.get(u, maxwidth: 500).html.to_s; rescue => e; "refused: #{e.class}"; end })`,
        JSON.stringify(urls),
      ]),
  },
  {
    reader: 'php-embed',
    pagesOnly: true,
    version: ofDebian('php-embed'),
    ask: (shop, urls) =>
      answersOf(shop, 'php', [
        '-r',
        `require '/usr/share/php/Embed/autoload.php'; require '/usr/share/php/Nyholm/Psr7/autoload.php';
echo json_encode(array_map(function ($url) { try { return (string) (new Embed\\Embed())->get($url)->code; } catch (Throwable $e) { return 'refused: ' . $e->getMessage(); } }, json_decode($argv[1])));`,
        JSON.stringify(urls),
      ]),
  },
  ofPython(
    'PyOEmbed',
    'pyoembed',
    `from pyoembed import oEmbed
def answer(url): return oEmbed(url, maxwidth=500).get('html', '')`,
  ),
  // Discovers nothing: it is told where the endpoint is.
  ofPython(
    'micawber',
    'micawber',
    `import micawber, re
known = micawber.ProviderRegistry()
known.register(re.escape(site) + r'/\\S+', micawber.Provider(site + '/api/oembed'))
def answer(url): return known.request(url).get('html', '')`,
  ),
];

const FRAME = /(https?:\/\/[^"'\\\s]*\/nhung\/[^"'\\\s]*)/;
const framed = (said: string) => FRAME.exec(said)?.[1] ?? 'no frame';

function findingsOf(reader: Reader, said: readonly unknown[] | null, pagesOnly: boolean): Finding[] {
  return PASTED.map(({ thing: pasted, framed: shown }, index) => {
    const drawing = pagesOnly && pasted === 'file-svg';
    const [thing, expected] = drawing ? ['file-svg-unread', false] : [pasted, shown];
    const text = said && (typeof said[index] === 'string' ? said[index] : JSON.stringify(said[index] ?? ''));
    const out = text === null ? '' : framed(text).replace(/^https?:\/\/[^/]*/, '');
    return finding(thing, reader, text === null ? null : { ok: true, out }, () => (out !== 'no frame') === expected);
  });
}

export function askForOembed(shop: Workshop, site: string): Finding[] {
  shop.npm(PACKAGES);
  shop.apt(DEBIAN);
  settleIframely(shop, true);
  const urls = PASTED.map(({ path }) => site + path);
  return CLIENTS.flatMap(({ reader, pagesOnly = false, version, ask }) =>
    findingsOf({ reader, version: version(shop) }, ask(shop, urls, site), pagesOnly),
  );
}
