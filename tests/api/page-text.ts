import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A document as the tests ask it questions: small on purpose. */
export class Page {
  readonly #root: Node;

  constructor(html: string) {
    this.#root = parse(html);
  }

  /** Elements whose tag or class matches, in document order. */
  all(match: (element: Element) => boolean, from: Node = this.#root): Element[] {
    const found: Element[] = [];
    const walk = (node: Node) => {
      if ('tagName' in node && match(node)) found.push(node);
      if ('childNodes' in node) for (const child of node.childNodes) walk(child);
    };
    walk(from);
    return found;
  }

  byClass(name: string, from?: Node): Element[] {
    return this.all((element) => attribute(element, 'class').split(/\s+/).includes(name), from);
  }

  byTag(tag: string, from?: Node): Element[] {
    return this.all((element) => element.tagName === tag, from);
  }
}

/** An attribute's text; empty where it, or the element, is not there. */
export function attribute(element: Element | undefined, name: string): string {
  return element?.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** Visible text, white space folded; styles and scripts left out; empty for nothing. */
export function textOf(node: Node | undefined): string {
  const parts: string[] = [];
  const walk = (part: Node) => {
    if ('tagName' in part && (part.tagName === 'style' || part.tagName === 'script')) return;
    if (part.nodeName === '#text') parts.push((part as DefaultTreeAdapterMap['textNode']).value);
    if ('childNodes' in part) for (const child of part.childNodes) walk(child);
  };
  if (node) walk(node);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
