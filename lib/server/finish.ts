import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from 'parse5';
import { serialiseHtml } from '@/lib/server/serialise';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** A page without the framework's script, its stylesheet inside. */
export interface FinishedPage {
  readonly html: string;
  /** Text of each style element, for the policy's hashes. */
  readonly styles: readonly string[];
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

function drops(element: Element): boolean {
  switch (element.tagName) {
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
 * Takes Next's HTML and leaves what a reader needs: framework scripts, their preloads and React's markers go, the
 * stylesheet moves into the page. `readStyle` gives the text of a stylesheet by its address.
 */
export function finishHtml(html: string, readStyle: (href: string) => string): FinishedPage {
  const document = parse(html);
  const styles: string[] = [];
  const walk = (parent: Parent): void => {
    for (const node of [...parent.childNodes]) {
      if (node.nodeName === '#comment') {
        tree.detachNode(node);
      } else if (isElement(node)) {
        if (drops(node)) tree.detachNode(node);
        else if (node.tagName === 'link' && attribute(node, 'rel') === 'stylesheet') inline(node);
        else {
          walk(node);
          if (isLeftover(node)) tree.detachNode(node);
        }
      }
    }
  };
  const inline = (link: Element): void => {
    const css = readStyle(attribute(link, 'href') ?? '');
    const style = tree.createElement('style', link.namespaceURI, []);
    tree.insertText(style, css);
    if (link.parentNode) tree.insertBefore(link.parentNode, style, link);
    tree.detachNode(link);
    styles.push(css);
  };
  walk(document);
  return { html: serialiseHtml(document), styles };
}
