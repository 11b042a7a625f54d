/** An Atom feed, before it is text. Dates are ISO date-times. */
export interface AtomEntry {
  /** Never changes once published. */
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly url: string;
  readonly paragraphs: readonly string[];
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lang: string;
  readonly author: string;
  /** The feed's own address. */
  readonly self: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly entries: readonly AtomEntry[];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Signs XML 1.0 cannot hold at all. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const html = (paragraphs: readonly string[]) => paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('');

/** RFC 4287. A feed without entries takes the date given. */
export function toAtom(feed: AtomFeed, emptyDate: string): string {
  const [updated = emptyDate] = feed.entries.map((entry) => entry.updated).toSorted((a, b) => (a < b ? 1 : -1));
  const entries = feed.entries.map(
    (entry) => `  <entry>
    <id>${escapeXml(entry.id)}</id>
    <title>${escapeXml(entry.title)}</title>
    <updated>${escapeXml(entry.updated)}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>
    <content type="html">${escapeXml(html(entry.paragraphs))}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">
  <id>${escapeXml(feed.id)}</id>
  <title>${escapeXml(feed.title)}</title>
  <subtitle>${escapeXml(feed.subtitle)}</subtitle>
  <updated>${escapeXml(updated)}</updated>
  <author><name>${escapeXml(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>
${entries.join('')}</feed>
`;
}
