import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from 'parse5';
import { serialiseHtml } from '@/lib/server/serialise';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** A page without the framework's script, its stylesheets inside. */
interface FinishedPage {
  readonly html: string;
  /** Text of the one style element, for the policy's hash; null where the page asks for no stylesheet. */
  readonly style: string | null;
  /** Where what the page says is for programs (oEmbed, its data), as its head says; for the `Link` header. */
  readonly discovery: readonly { readonly href: string; readonly type: string }[];
  /** The page says why what was asked cannot be answered: its status is 400. */
  readonly refused: boolean;
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Scripts that are not the framework's: data, rules for the browser, and our own island files. */
function keepsScript(element: Element): boolean {
  const type = attribute(element, 'type');
  if (type === 'application/ld+json' || type === 'speculationrules') return true;
  return attribute(element, 'src')?.startsWith('/islands/') ?? false;
}

/** What the framework says a second time for one host, which reads Open Graph where these are missing. */
const SAID_BEFORE = new Set(['twitter:title', 'twitter:description', 'twitter:image']);

function drops(element: Element): boolean {
  switch (element.tagName) {
    case 'meta':
      return SAID_BEFORE.has(attribute(element, 'name') ?? '');
    case 'script':
      return !keepsScript(element);
    case 'link': {
      const rel = attribute(element, 'rel');
      const as = attribute(element, 'as');
      return rel === 'modulepreload' || (rel === 'preload' && (as === 'script' || as === 'style'));
    }
    case 'template':
    case 'next-route-announcer':
      return true;
    default:
      return false;
  }
}

/** What React leaves behind for late parts, of which no page of ours has any: a hidden element with nothing but markers. */
function isLeftover(element: Element): boolean {
  return element.tagName === 'div' && attribute(element, 'hidden') !== undefined && element.childNodes.length === 0;
}

/**
 * Puts one style element at the end of the head, and takes the links away: what readers of the first kilobytes look for
 * (title, canonical, oEmbed, pictures) stands before it.
 */
function inlineSheets(sheets: readonly Element[], readStyle: (href: string) => string): string | null {
  const [first] = sheets;
  if (!first?.parentNode) return null;
  const css = sheets.map((sheet) => readStyle(attribute(sheet, 'href') ?? '')).join('');
  const style = tree.createElement('style', first.namespaceURI, []);
  tree.insertText(style, css);
  tree.appendChild(first.parentNode, style);
  for (const sheet of sheets) tree.detachNode(sheet);
  return css;
}

/**
 * Read from headers by oEmbed's clients and, as JSON-LD 1.1 has it, by readers of JSON-LD, of which one follows a single
 * alternate alone: Turtle stands in the head of the page.
 */
const FOR_PROGRAMS = /^(?:\w+\/\w+\+oembed|application\/(?:ld\+)?json)$/;

function discoveryOf(element: Element): { href: string; type: string } | null {
  const [rel, type = '', href = ''] = ['rel', 'type', 'href'].map((name) => attribute(element, name));
  // A header holds plain characters only; an address of ours is made of no others.
  return rel === 'alternate' && FOR_PROGRAMS.test(type) && /^[\x21\x23-\x3b\x3d\x3f-\x7e]+$/.test(href)
    ? { href, type }
    : null;
}

/**
 * What a page tells the framework's script once more: half of its text. It goes before anything is read, since the reader looks
 * at each letter; React writes no "</script" within.
 */
const PAYLOAD = /<script>self\.__next_f\.push\(.*?<\/script>/gs;

/**
 * Takes Next's HTML and leaves what a reader needs: framework scripts, their preloads and React's markers go, the
 * stylesheets move into the page as one element, in the order the page has them. `readStyle` gives the text of a stylesheet
 * by its address.
 */
export function finishHtml(html: string, readStyle: (href: string) => string): FinishedPage {
  const document = parse(html.replace(PAYLOAD, ''));
  const sheets: Element[] = [];
  const discovery: { href: string; type: string }[] = [];
  let refused = false;
  const walk = (parent: Parent): void => {
    for (const node of [...parent.childNodes]) {
      if (node.nodeName === '#comment') {
        tree.detachNode(node);
      } else if (isElement(node)) {
        if (drops(node)) tree.detachNode(node);
        else if (node.tagName === 'meta' && attribute(node, 'name') === 'page-status') {
          refused = attribute(node, 'content') === '400';
          tree.detachNode(node);
        } else if (node.tagName === 'link' && attribute(node, 'rel') === 'stylesheet') sheets.push(node);
        else {
          const found = node.tagName === 'link' ? discoveryOf(node) : null;
          if (found) discovery.push(found);
          walk(node);
          if (isLeftover(node)) tree.detachNode(node);
        }
      }
    }
  };
  walk(document);
  const style = inlineSheets(sheets, readStyle);
  return { html: serialiseHtml(document), style, discovery, refused };
}
