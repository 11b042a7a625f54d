/** What a document leads to: `linked` must be there, `mentioned` stands in its text and may be an example. */
export interface Named {
  readonly linked: readonly string[];
  readonly mentioned: readonly string[];
}

const ATTRIBUTE = /\s(?:href|src|srcset|srcSet|action)="([^"]*)"/g;
const STYLE_FILE = /url\(["']?(\/[^"')]+)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '\\u0026': '&',
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
};
const decoded = (text: string) => text.replace(/&(?:amp|quot|#x27|lt|gt);|\\u0026/g, (sign) => ENTITIES[sign] ?? sign);

const isMarkup = (contentType: string) => contentType.startsWith('text/html');
const isText = (contentType: string) => /^(?:text\/html|application\/(?:[\w.-]+\+)?(?:json|xml))/.test(contentType);

/** Addresses of this site in an answer, without origin and fragment, each once. `address` is where the answer stands. */
export function addressesIn(body: Buffer, contentType: string, address: string, siteUrl: string): Named {
  if (!isText(contentType)) return { linked: [], mentioned: [] };
  const text = body.toString('utf8');
  const linked = new Set<string>();
  const mentioned = new Set<string>();
  const add = (to: Set<string>, href: string) => {
    if (!URL.canParse(href, siteUrl + address)) return;
    const url = new URL(href, siteUrl + address);
    if (url.origin === siteUrl) to.add(url.pathname + url.search);
  };
  if (isMarkup(contentType)) {
    for (const [, value = ''] of text.matchAll(ATTRIBUTE)) {
      for (const each of decoded(value).split(/,\s+/)) add(linked, each.trim().split(/\s+/)[0] ?? '');
    }
    for (const [, file = ''] of text.matchAll(STYLE_FILE)) add(linked, file);
  }
  // Code to be copied is markup within markup.
  for (const [, rest = ''] of decoded(decoded(text)).matchAll(mentions(siteUrl))) {
    add(mentioned, rest.replace(/[.,;:!)]+$/, ''));
  }
  return { linked: [...linked], mentioned: [...mentioned].filter((each) => !linked.has(each)) };
}

const mentions = (siteUrl: string) =>
  new RegExp(`${siteUrl.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(/[^\\s"'<>\\\\{}]*)`, 'g');
