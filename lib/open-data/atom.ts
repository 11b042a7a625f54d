import { escapeMarkup } from '@/lib/escape-markup';

// No rel="hub": lib/decisions/0040-no-websub-hub.md

/** An Atom feed, before it is text. Dates are ISO date-times. */
export interface AtomEntry {
  /** Never changes once published. */
  readonly id: string;
  readonly title: string;
  /** When it first stood there; `updated` when it last changed. */
  readonly published: string;
  readonly updated: string;
  readonly url: string;
  readonly paragraphs: readonly string[];
  /** Absolute addresses of what it tells of, below its text. */
  readonly links?: readonly { readonly label: string; readonly href: string }[];
}

interface AtomFeed {
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

function html({ paragraphs, links = [] }: AtomEntry): string {
  const texts = paragraphs.map((text) => `<p>${escapeMarkup(text)}</p>`);
  const list = links.map(({ label, href }) => `<a href="${escapeMarkup(href)}">${escapeMarkup(label)}</a>`);
  return [...texts, ...(list.length > 0 ? [`<p>${list.join(' · ')}</p>`] : [])].join('');
}

/** RFC 4287. A feed without entries takes the date given. */
export function toAtom(feed: AtomFeed, emptyDate: string): string {
  const [updated = emptyDate] = feed.entries.map((entry) => entry.updated).toSorted((a, b) => (a < b ? 1 : -1));
  const entries = feed.entries.map(
    (entry) => `  <entry>
    <id>${escapeMarkup(entry.id)}</id>
    <title>${escapeMarkup(entry.title)}</title>
    <published>${escapeMarkup(entry.published)}</published>
    <updated>${escapeMarkup(entry.updated)}</updated>
    <link rel="alternate" type="text/html" href="${escapeMarkup(entry.url)}"/>
    <content type="html">${escapeMarkup(html(entry))}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">
  <id>${escapeMarkup(feed.id)}</id>
  <title>${escapeMarkup(feed.title)}</title>
  <subtitle>${escapeMarkup(feed.subtitle)}</subtitle>
  <updated>${escapeMarkup(updated)}</updated>
  <author><name>${escapeMarkup(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeMarkup(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${escapeMarkup(feed.page)}"/>
${entries.join('')}</feed>
`;
}
