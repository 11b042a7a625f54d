import { escapeMarkup } from '@/lib/escape-markup';

// Recharts' markup, made to stand alone: what serves only the live drawing (classes, tab stops, empty layers) goes, what
// changes from run to run (counters in ids) goes, numbers are rounded, so that the same figure is the same bytes.

const DROPPED = new Set(['class', 'style', 'tabindex', 'role', 'aria-hidden', 'pointer-events', 'xmlns']);
const TEXTUAL = new Set(['text', 'tspan']);
const BOX = new Set(['x', 'y', 'width', 'height']);

/** Two decimals are a fiftieth of a pixel on the densest screen. */
function round(value: string): string {
  return value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(2))));
}

interface Keep {
  /** Ids that begin so are ours; Recharts' own are counters. */
  readonly idPrefix: string;
}

function attributesOf(element: Element, { idPrefix }: Keep): string {
  const name = element.tagName;
  return [...element.attributes]
    .filter((attribute) => !DROPPED.has(attribute.name) && !attribute.name.startsWith('data-'))
    .filter((attribute) => !(attribute.name === 'id' && !attribute.value.startsWith(`${idPrefix}-`)))
    .filter((attribute) => !(name === 'line' && BOX.has(attribute.name)))
    .map((attribute) => ` ${attribute.name}="${escapeMarkup(round(attribute.value))}"`)
    .join('');
}

function serialise(node: Node, keep: Keep, inText: boolean): string {
  if (node.nodeType === 3) return inText ? escapeMarkup(node.textContent ?? '') : '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const name = element.tagName;
  if (name === 'title' || name === 'desc') return '';
  if (name === 'clipPath' && !element.id.startsWith(`${keep.idPrefix}-`)) return '';
  const content = serialiseChildren(element, keep, TEXTUAL.has(name));
  if ((name === 'g' || name === 'defs') && content === '') return '';
  const attributes = attributesOf(element, keep);
  if (name === 'g' && attributes === '') return content;
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
}

function serialiseChildren(element: Element, keep: Keep, inText: boolean): string {
  return [...element.childNodes].map((child) => serialise(child, keep, inText)).join('');
}

interface StandaloneWords {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** Markup of what the file tells programs of itself; empty where nothing. */
  readonly metadata: string;
}

/** The drawing as a document of its own: named, described, with the fonts it wants and its size. */
export function toStandaloneSvg(svg: Element, { id, lang, title, description, metadata }: StandaloneWords): string {
  const width = Number(svg.getAttribute('width'));
  const height = Number(svg.getAttribute('height'));
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` xml:lang="${lang}" role="img" aria-labelledby="${id}-title ${id}-desc"` +
    ` font-family="'Be Vietnam Pro', system-ui, sans-serif" font-size="14" style="font-variant-numeric:tabular-nums">`;
  const words =
    `<title id="${id}-title">${escapeMarkup(title)}</title>` +
    `<desc id="${id}-desc">${escapeMarkup(description)}</desc>`;
  return `${head}${words}${metadata}${serialiseChildren(svg, { idPrefix: id }, false)}</svg>`;
}
