import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const spaced = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (isElement(node) && /^(?:style|script|head|title)$/.test(node.tagName)) return '';
  const inner = childrenOf(node).map(textOf).join('');
  return isElement(node) && /^(?:br|p|div|li)$/.test(node.tagName) ? ` ${inner} ` : inner;
}

/** Most columns and lines one cell may say it covers; a web page may say anything. */
const WIDEST = 200;

function spanOf({ attrs }: Element, name: string): number {
  const value = Number(attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, WIDEST) : 1;
}

const rowsIn = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName === 'tr') return [child];
    return child.tagName === 'table' ? [] : rowsIn(child);
  });

/** A table's cells in their places: one over several columns or lines stands in its first, the others are empty. */
function gridOf(table: Element): string[][] {
  const grid: string[][] = [];
  const taken = new Set<string>();
  for (const [row, line] of rowsIn(table).entries()) {
    const cells: string[] = [];
    let column = 0;
    for (const cell of childrenOf(line)) {
      if (!isElement(cell) || !/^t[dh]$/.test(cell.tagName)) continue;
      while (taken.has(`${row} ${column}`)) column += 1;
      const [across, down] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let below = 0; below < down; below += 1) {
        for (let beside = 0; beside < across; beside += 1) taken.add(`${row + below} ${column + beside}`);
      }
      cells[column] = spaced(textOf(cell));
      column += across;
    }
    // What the last cell covers is empty, and there.
    cells.length = Math.max(cells.length, column);
    grid.push(Array.from(cells, (cell) => cell ?? ''));
  }
  return grid;
}

/** Tables and what stands between them, in order: a line of text is a line of the sheet, as titles are. */
function linesOf(node: Node): string[][] {
  return childrenOf(node).flatMap((child) => {
    if (isElement(child) && child.tagName === 'table') return gridOf(child);
    if (!isElement(child) || /^(?:style|script|head)$/.test(child.tagName)) return [];
    const inner = linesOf(child);
    if (inner.length > 0) return inner;
    const text = spaced(textOf(child));
    return text === '' ? [] : [[text]];
  });
}

const quoted = (cell: string) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const toCsv = (rows: readonly (readonly string[])[]) =>
  `${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;

/** A table copied from Word or a web page, as HTML, as a CSV file; null where it holds no table. */
export function htmlToCsv(html: string): string | null {
  if (!/<table\b/i.test(html)) return null;
  const rows = linesOf(parse(html));
  return rows.length === 0 ? null : toCsv(rows);
}

/** Pasted text, its cells apart by tabs as every table program copies them, as a CSV file; null where it is no table. */
export function textToCsv(text: string): string | null {
  if (!text.includes('\t')) return null;
  const cells: string[][] = [[]];
  // A cell with a line break in it comes in quotes.
  for (const [, quotedCell, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|$)/g,
  )) {
    cells.at(-1)?.push(spaced((quotedCell ?? plain).replaceAll('""', '"')));
    if (end === '') break;
    if (end !== '\t') cells.push([]);
  }
  return toCsv(cells.filter((row) => row.some((cell) => cell !== '')));
}
