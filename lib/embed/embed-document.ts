import { createHash } from 'node:crypto';
import { HEIGHT_SCRIPT } from '@/lib/embed/height-script';
import { escapeMarkup } from '@/lib/escape-markup';

/** A drawing, and how high it may be in CSS pixels where it has to fit into less than it takes. */
export interface Drawing {
  readonly svg: string;
  readonly height: number | null;
}

const WIDTHS = ['tiny', 'narrow', 'middle', 'wide'] as const;
type DrawingWidth = (typeof WIDTHS)[number];

/** Everything an embed document shows; text comes unescaped. */
export interface EmbedDocument {
  readonly lang: string;
  /** `auto` follows the reader. */
  readonly theme: 'light' | 'dark' | 'auto';
  readonly title: string;
  readonly sentence: string;
  /** SVG documents of our own making for each width, null at one that has no room for it; null where none could be drawn. */
  readonly drawings: Readonly<Record<DrawingWidth, Drawing | null>> | null;
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Which column names the row; the first where left out. */
    readonly named?: number;
    /** Of each cell, what its figure lacks of the longest of its column; null where it is no figure. */
    readonly lacking: readonly (readonly ({ readonly decimals: number; readonly whole: boolean } | null)[])[];
    /** Which part of a long list the rows are: the page has the rest. Left out where they are all. */
    readonly part?: string;
  };
  readonly notes: readonly string[];
  readonly source: string;
  readonly stamp: string;
  readonly watermark: string | null;
  /** That the revision is withdrawn or replaced, the reason, and where to go instead; null where it stands. */
  readonly notice: {
    readonly text: string;
    readonly why: string | null;
    readonly links: readonly { readonly label: string; readonly url: string }[];
  } | null;
  readonly words: { readonly table: string; readonly open: string; readonly noDrawing: string };
  /** Absolute addresses. */
  readonly pageUrl: string;
  readonly canonicalUrl: string;
  /** What others read of the document instead of showing it: where its oEmbed is, and its picture. */
  readonly sharing: {
    readonly siteName: string;
    readonly locale: string;
    readonly oembed: { readonly json: string; readonly xml: string };
    /** Null where the figure cannot be drawn. */
    readonly picture: { readonly url: string; readonly width: number; readonly height: number } | null;
  };
}

const DARK =
  '--paper:#121716;--ink:#e9eeec;--soft:#a6b3af;--rule:#35403d;--accent:#7fd1c9;--warm:#f2be7a;color-scheme:dark';

/** Room on the right of a figure for the decimals it lacks, `w` for the decimal sign too. */
const LACKS = [1, 2, 3, 4, 5, 6].map((count) => `.q${count},.w${count}{--q:${count}ch}.w${count}{--w:.32em}`).join('');

const STYLE = `:root{--paper:#fdfdfb;--ink:#17211f;--soft:#52605d;--rule:#d5dad6;--accent:#0b5d5b;--warm:#8a4a00}
:root[data-theme=dark]{${DARK}}
:root[data-theme=auto]{--light:initial;--dark: ;}
@media screen and (prefers-color-scheme:dark){:root[data-theme=auto]{--light: ;--dark:initial;${DARK}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:732px;padding:6px;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
svg{display:block;width:100%;height:auto}
.tiny,.middle,.wide{display:none}
@media(max-width:299px){.tiny{display:block}.narrow{display:none}}
@media(min-width:448px){.middle{display:block}.narrow{display:none}}
@media(min-width:600px){.wide{display:block}.middle{display:none}}
h1{font-size:1.1rem;line-height:1.3;margin:.1rem 2px .2rem}
p{margin:0 2px .6rem}
.finding{color:var(--soft);line-height:1.45}
a{color:var(--accent)}
.foot{font-size:.8rem;color:var(--soft);margin:.4rem 2px 0}
.notice{padding-left:8px;border-left:3px solid var(--warm);font-size:.85rem}
.mark{color:var(--soft);font-weight:700;letter-spacing:.04em}
details{margin:.4rem 2px;font-size:.85rem}
summary{cursor:pointer;padding:.2rem 0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.rows{max-height:320px;overflow:auto;background:linear-gradient(var(--paper),var(--paper)) bottom/100% 6px no-repeat local,linear-gradient(var(--soft),var(--soft)) bottom/100% 2px no-repeat scroll}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid var(--rule);font-weight:400}
thead th{color:var(--soft);vertical-align:bottom}
.n{text-align:right;white-space:nowrap;padding-right:calc(.5rem + var(--q,0ch) + var(--w,0px))}
${LACKS}`;

/** The drawing goes into the page as it is, but for the declaration that only a file of its own may have. */
function inlined(drawing: Drawing | null, className: string): string {
  if (!drawing) return '';
  const { svg, height } = drawing;
  const limited = height === null ? svg : svg.replace(' style="', ` style="max-height:${height}px;`);
  return limited.replace(/^<\?xml[^>]*>\s*/, '').replace('<svg', `<svg class="${className}"`);
}

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only the document's own style and the height script; drawings carry style attributes. Framed by anyone. */
export const EMBED_POLICY = [
  "default-src 'none'",
  `script-src ${sha256(HEIGHT_SCRIPT)}`,
  `style-src-elem ${sha256(STYLE)}`,
  "style-src-attr 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** Pages of the site may not be framed: a link that stayed in the frame would lead to an error. */
const OUTSIDE = ' target="_blank" rel="noopener"';

function noticeHtml(notice: EmbedDocument['notice']): string {
  if (!notice) return '';
  const links = notice.links.map(
    ({ label, url }) => `<a href="${escapeMarkup(url)}"${OUTSIDE}>${escapeMarkup(label)}</a>`,
  );
  const why = notice.why ? ` ${escapeMarkup(notice.why)}` : '';
  return `<p class="notice" role="note"><strong>${escapeMarkup(notice.text)}</strong>${why} ${links.join(' · ')}</p>\n`;
}

/**
 * Discovery and the picture of a shared link, first in the head: hosts read an address's HTML, not its headers, and some
 * only its beginning.
 */
function sharingHtml({ title, sentence, canonicalUrl, sharing }: EmbedDocument): string {
  const { siteName, locale, oembed, picture } = sharing;
  const meta = (name: 'name' | 'property', key: string, content: string | number) =>
    `<meta ${name}="${key}" content="${escapeMarkup(String(content))}">`;
  const link = (type: string, href: string) =>
    `<link rel="alternate" type="${type}" href="${escapeMarkup(href)}" title="${escapeMarkup(title)}">`;
  return [
    link('application/json+oembed', oembed.json),
    link('text/xml+oembed', oembed.xml),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', siteName),
    meta('property', 'og:locale', locale),
    meta('property', 'og:title', title),
    meta('property', 'og:description', sentence),
    meta('property', 'og:url', canonicalUrl),
    ...(picture
      ? [
          meta('property', 'og:image', picture.url),
          meta('property', 'og:image:width', picture.width),
          meta('property', 'og:image:height', picture.height),
          meta('property', 'og:image:alt', sentence),
        ]
      : []),
    meta('name', 'twitter:card', picture ? 'summary_large_image' : 'summary'),
  ].join('');
}

/** What of a long list the table has, and the way to the rest. */
function partHtml({ table: { part }, pageUrl, words }: EmbedDocument): string {
  if (part === undefined) return '';
  return `<p class="foot">${escapeMarkup(part)} · <a href="${escapeMarkup(pageUrl)}"${OUTSIDE}>${escapeMarkup(words.open)}</a></p>`;
}

/** One self-contained HTML document: drawing or words, table, source; no request besides itself. */
export function toEmbedHtml(document: EmbedDocument): string {
  const { drawings, table, words } = document;
  const cell = (text: string, tag: 'td' | 'th', attributes = '') =>
    `<${tag}${attributes}>${escapeMarkup(text)}</${tag}>`;
  const named = table.named ?? 0;
  const figure = (line: number, column: number) => {
    const lacks = table.lacking[line]?.[column];
    if (!lacks) return '';
    return lacks.decimals > 0 ? ` class="n ${lacks.whole ? 'w' : 'q'}${lacks.decimals}"` : ' class="n"';
  };
  const ofFigures = (column: number) => column !== named && table.lacking.some((row) => row[column]);
  const rows = table.rows
    .map(
      (row, line) =>
        `<tr>${row.map((text, column) => (column === named ? cell(text, 'th', ' scope="row"') : cell(text, 'td', figure(line, column)))).join('')}</tr>`,
    )
    .join('');
  const drawing = drawings
    ? WIDTHS.map((width) => inlined(drawings[width], width)).join('')
    : `<p>${escapeMarkup(words.noDrawing)}</p>`;
  return `<!DOCTYPE html>
<html lang="${document.lang}" data-theme="${document.theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeMarkup(document.title)}</title>${sharingHtml(document)}<meta name="description" content="${escapeMarkup(document.sentence)}"><meta name="robots" content="noindex"><link rel="canonical" href="${escapeMarkup(document.canonicalUrl)}"><style>${STYLE}</style></head>
<body><main aria-label="${escapeMarkup(document.title)}"><h1>${escapeMarkup(document.title)}</h1><p class="finding">${escapeMarkup(document.sentence)}</p>${noticeHtml(document.notice)}${drawing}
<details${drawings ? '' : ' open'}><summary>${escapeMarkup(words.table)}</summary><div class="rows" tabindex="0" role="region" aria-label="${escapeMarkup(words.table)}"><table><thead><tr>${table.head.map((text, column) => cell(text, 'th', ` scope="col"${ofFigures(column) ? ' class="n"' : ''}`)).join('')}</tr></thead><tbody>${rows}</tbody></table></div>${partHtml(document)}</details>
<p class="foot">${document.notes.map((note) => `${escapeMarkup(note)} `).join('')}${document.watermark ? `<span class="mark">${escapeMarkup(document.watermark)}</span> · ` : ''}${escapeMarkup(document.source)} · ${escapeMarkup(document.stamp)} · <a href="${escapeMarkup(document.pageUrl)}"${OUTSIDE}>${escapeMarkup(words.open)}</a></p></main>
<script>${HEIGHT_SCRIPT}</script></body></html>
`;
}
