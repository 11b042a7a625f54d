import { PAGES } from '@/lib/params/addresses';
import { type ComparisonParams, parseComparison } from '@/lib/params/comparison';
import {
  type DrawingQuery,
  type EmbedHeightLimit,
  type EmbedTheme,
  type FigureAddress,
  figureAddress,
  parseDrawing,
  parseEmbed,
  parseFigure,
} from '@/lib/params/figure';
import { withoutForeignMarks } from '@/lib/params/foreign-marks';
import { fileRowOf, parsePageAddress, presentPath, readPage, segmentsOf } from '@/lib/params/page-address';
import { type Query, readQuery } from '@/lib/params/query';
import type { Lang, Tier } from '@/lib/site';

/** What an address handed to oEmbed shows. */
export type EmbeddedThing =
  | {
      readonly kind: 'figure';
      readonly lang: Lang;
      readonly address: FigureAddress;
      readonly theme: EmbedTheme;
      /** What the embed that was asked about has to fit into; null: as high as it is. */
      readonly height: EmbedHeightLimit | null;
      /** The page that was asked about, in its language; null where an embed or a drawing was. */
      readonly page: string | null;
    }
  | { readonly kind: 'comparison'; readonly lang: Lang; readonly params: ComparisonParams }
  | {
      readonly kind: 'unit';
      readonly lang: Lang;
      readonly tier: Tier;
      readonly slug: string;
      readonly edition: string | null;
    }
  | {
      readonly kind: 'photo';
      readonly lang: Lang;
      readonly address: FigureAddress;
      readonly width: DrawingQuery['width'];
      readonly theme: 'light' | 'dark';
      readonly scale: 1 | 2;
    };

/** What hosts may be called that are one: either scheme, with or without www. */
const hostOf = (url: URL): string => url.host.replace(/^www\./, '');

/**
 * Reads an address of this site for oEmbed; null where it is not ours or shows no figure. Readers paste what they have: an
 * address may be of either scheme, with `www.`, renamed since, and bear the marks of those who passed it on. `siteUrl` has no
 * trailing slash.
 */
export function parseEmbedded(url: string, siteUrl: string): EmbeddedThing | null {
  if (url.length > 1_000 || !URL.canParse(url)) return null;
  const given = new URL(url);
  if (!['http:', 'https:'].includes(given.protocol) || hostOf(given) !== hostOf(new URL(siteUrl))) return null;
  const pathname = presentPath(given.pathname);
  const row = fileRowOf(pathname);
  if (row?.kind !== 'embed' && row?.kind !== 'figure') return parsePage(pathname, given.search);
  const query = readQuery(new URLSearchParams(withoutForeignMarks(given.search, row.keys)));
  const segments = segmentsOf(pathname.slice(row.head.length + 1));
  if (!segments) return null;
  // The bare head of embeds is the builder, a page without a figure.
  if (row.kind === 'embed') return parseFramed(segments, query);
  return parseFile(segments, query);
}

function parseFramed(segments: readonly string[], query: Query): EmbeddedThing | null {
  const embed = parseEmbed(segments, query);
  if (!embed.ok) return null;
  const { lang, address, theme, height } = embed;
  return { kind: 'figure', lang, address, theme, height, page: null };
}

function parseFile(segments: readonly string[], query: Query): EmbeddedThing | null {
  const match = /^(.+)\.(svg|png)$/.exec(segments.join('/'));
  const figure = parseFigure(match?.[1]?.split('/') ?? [], query);
  const drawing = parseDrawing(query);
  if (!match || !figure.ok || 'parameter' in drawing) return null;
  const { lang, width, theme, scale } = drawing.drawing;
  return match[2] === 'png'
    ? { kind: 'photo', lang, address: figure.address, width, theme, scale }
    : { kind: 'figure', lang, address: figure.address, theme, height: null, page: null };
}

/** A page of a ranking, a unit or a comparison, by the row its address stands in. */
function parsePage(pathname: string, search: string): EmbeddedThing | null {
  const page = parsePageAddress(pathname, search);
  if (!page) return null;
  const { lang, canonical: address } = page;
  const ranking = readPage(PAGES.ranking, page);
  if (ranking) {
    const { edition, tier, criterion, district, type, sort, reversed } = ranking;
    // A drawing has its own order, and would show another than the list.
    if (sort !== null || reversed) return null;
    return {
      kind: 'figure',
      lang,
      theme: 'light',
      height: null,
      page: address,
      address: figureAddress({ kind: 'xep-hang', edition, tier, criterion, district, type }),
    };
  }
  const unit = readPage(PAGES.unit, page);
  if (unit) return { kind: 'unit', lang, tier: unit.tier, slug: unit.slug, edition: unit.edition };
  const compared = readPage(PAGES.comparison, page);
  const params = compared && parseComparison(lang, readQuery(new URLSearchParams(address.split('?')[1])));
  return params && { kind: 'comparison', lang, params };
}
