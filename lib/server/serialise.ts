import type { DefaultTreeAdapterMap } from 'parse5';
import { entityOf } from '@/lib/escape-markup';

type Node = DefaultTreeAdapterMap['node'];

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements whose text is not markup, and so is not escaped. */
const RAW_TEXT = new Set('script style'.split(' '));
/** Attributes that say all by being there. */
const BOOLEAN = new Set(
  'async autofocus checked defer disabled hidden inert itemscope multiple novalidate open readonly required reversed selected'.split(
    ' ',
  ),
);

// As parse5 escapes, and no more: every page is written so.
const escapeText = (text: string) => text.replace(/[&<>]/g, entityOf);
const escapeValue = (text: string) => text.replace(/[&"<]/g, entityOf);

/**
 * Writes a parsed document as HTML: as parse5 does, with two differences that make it shorter: boolean attributes stand
 * without a value, and a no-break space is written as itself. Comments are left out.
 */
export function serialiseHtml(node: Node): string {
  if ('tagName' in node) {
    let attributes = '';
    for (const { prefix, name, value } of node.attrs) {
      const written = prefix ? `${prefix}:${name}` : name;
      attributes += value === '' && BOOLEAN.has(name) ? ` ${written}` : ` ${written}="${escapeValue(value)}"`;
    }
    const start = `<${node.tagName}${attributes}>`;
    if (VOID.has(node.tagName)) return start;
    const raw = RAW_TEXT.has(node.tagName);
    const children = node.childNodes.map((child) => (raw && 'value' in child ? child.value : serialiseHtml(child)));
    return `${start}${children.join('')}</${node.tagName}>`;
  }
  if ('childNodes' in node) return node.childNodes.map(serialiseHtml).join('');
  if ('value' in node) return escapeText(node.value);
  return node.nodeName === '#documentType' ? '<!DOCTYPE html>' : '';
}
