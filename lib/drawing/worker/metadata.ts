import { crc32 } from 'node:zlib';
import { escapeMarkup } from '@/lib/escape-markup';
import type { DrawingOptions } from '@/lib/figures/drawing-options';
import { fileWords, traceOf } from '@/lib/figures/file-words';
import { fullStamp } from '@/lib/figures/full-stamp';
import type { Figure } from '@/lib/figures/kinds';

// What a drawing says of itself to programs: a file that is found years later in a folder still tells whose it is.

const NAMESPACES =
  ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/"';

/**
 * Whence the drawing is, as Dublin Core, which Inkscape and search engines read, and where its oEmbed is: a host that is
 * given the file's address looks for that link. Nothing in a drawing without an origin, nor in one that stands within an embed.
 */
export function metadataOf(figure: Figure, { frame = 'full' }: DrawingOptions): string {
  const { origin, source, lang } = figure;
  if (!origin || frame === 'bare') return '';
  const { title, description } = fileWords(figure);
  const field = (name: string, text: string) => `<dc:${name}>${escapeMarkup(text)}</dc:${name}>`;
  const fields = [
    field('title', title),
    field('description', description),
    field('source', `${source} · ${fullStamp(figure)}`),
    field('publisher', origin.publisher),
    field('identifier', origin.code),
    field('relation', traceOf(origin)),
    field('language', lang),
  ].join('');
  const link =
    frame === 'full'
      ? `<link xmlns="http://www.w3.org/1999/xhtml" rel="alternate" type="application/json+oembed" href="${escapeMarkup(origin.oembed)}"/>`
      : '';
  return `<metadata>${link}<rdf:RDF${NAMESPACES}><cc:Work rdf:about="${escapeMarkup(traceOf(origin))}">${fields}</cc:Work></rdf:RDF></metadata>`;
}

/** Length of a PNG's signature and of its first chunk, after which others may stand. */
const HEAD = 8 + 25;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Text by keyword, in UTF-8, uncompressed: any reader of the bytes finds it. */
const textChunk = (keyword: string, text: string) =>
  chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')]));

/** Dots in a metre at 96 to the inch, for each pixel of the drawing's own. */
const PER_METRE = 3780;

/** The PNG with its words and its size on paper: twice as many pixels are as large as before, and finer. */
export function describePng(png: Uint8Array, figure: Figure, scale: number): Uint8Array {
  const { title, description } = fileWords(figure);
  const { origin, source, watermark } = figure;
  const dots = Buffer.alloc(9);
  dots.writeUInt32BE(PER_METRE * scale, 0);
  dots.writeUInt32BE(PER_METRE * scale, 4);
  dots.writeUInt8(1, 8);
  const texts: readonly (readonly [string, string | null | undefined])[] = [
    ['Title', title],
    ['Description', description],
    ['Source', `${source} · ${fullStamp(figure)}`],
    ['Warning', watermark],
    ['Author', origin?.publisher],
    ['URL', origin && traceOf(origin)],
  ];
  const chunks = texts.flatMap(([keyword, text]) => (text ? [textChunk(keyword, text)] : []));
  return Buffer.concat([png.subarray(0, HEAD), chunk('pHYs', dots), ...chunks, png.subarray(HEAD)]);
}
