import { readEnv } from '@/lib/env';
import { renderSvg } from '@/lib/figures/render';
import { siteWords } from '@/lib/i18n/words/site';
import { type FigureAddress, figureAddress, serialiseFigure } from '@/lib/params/figure';
import { type EmbeddedThing, parseEmbedded } from '@/lib/params/oembed';
import type { Lang } from '@/lib/site';
import { absolute, localise, paths } from '@/lib/urls';
import { drawnHeight, embedHeight } from '@/lib/views/figures/embed';
import { type FigureView, findFigure } from '@/lib/views/figures/figure';
import { findUnitContext } from '@/lib/views/unit';

/** An oEmbed answer, version 1.0; sizes in CSS pixels. */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich' | 'photo';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly width: number;
  readonly height: number;
  readonly html?: string;
  readonly url?: string;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

const DEFAULT_WIDTH = 720;
/** Nothing legible fits in less. */
const SMALLEST = 200;

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The frame WordPress, Ghost and others put into a page: the quotation first, so that something stands there wherever
 * frames are taken out or held back.
 */
export function embedSnippet(
  view: FigureView,
  frameUrl: string,
  pageUrl: string,
  width: number,
  height: number,
): string {
  const title = escapeHtml(view.figure.title);
  return `<blockquote><a href="${escapeHtml(pageUrl)}">${escapeHtml(view.figure.sentence)}</a></blockquote><iframe src="${escapeHtml(frameUrl)}" width="${width}" height="${height}" title="${title}" frameborder="0" scrolling="no"></iframe>`;
}

/** The figure that stands for a unit: its profile where criteria are published, else its place in the ranking. */
async function findUnitFigure(thing: Extract<EmbeddedThing, { kind: 'unit' }>): Promise<FigureView | null> {
  const context = await findUnitContext(thing);
  if (!context) return null;
  const base = { edition: context.segment, tier: thing.tier, unit: thing.slug };
  const candidates: FigureAddress[] = [
    figureAddress({ kind: 'ho-so', ...base }),
    ...(context.row ? [figureAddress({ kind: 'xep-hang', ...base })] : []),
  ];
  for (const address of candidates) {
    const view = await findFigure(address, thing.lang);
    if (view) return view;
  }
  return null;
}

/** PNG of a figure at 2×, and its size in its own pixels. */
async function thumbnail(view: FigureView, lang: Lang, siteUrl: string) {
  const { path, pairs } = serialiseFigure(view.pinned);
  const svg = await renderSvg(view.figure, { width: 'wide', theme: 'light' });
  return {
    url: absolute(siteUrl, paths.figureFile(path, pairs, { format: 'png', lang })),
    width: 720,
    height: drawnHeight(svg) ?? 400,
  };
}

/** The oEmbed answer for an address of this site; null where it shows nothing that can be embedded. */
export async function findOembed(
  url: string,
  limits: { readonly maxWidth: number | null; readonly maxHeight: number | null },
): Promise<Oembed | null> {
  const { siteUrl } = readEnv(process.env);
  const thing = parseEmbedded(url, siteUrl);
  if (!thing) return null;
  const view = thing.kind === 'unit' ? await findUnitFigure(thing) : await findFigure(thing.address, thing.lang);
  if (!view) return null;
  const words = siteWords[thing.lang];
  const thumb = await thumbnail(view, thing.lang, siteUrl);
  const shared = {
    version: '1.0',
    title: view.figure.sentence,
    provider_name: `${words.siteName} ${words.siteOwner}`,
    provider_url: absolute(siteUrl, localise('/', thing.lang)),
    cache_age: 3600,
    thumbnail_url: thumb.url,
    thumbnail_width: thumb.width,
    thumbnail_height: thumb.height,
  } as const;
  if (thing.kind === 'photo') return { ...shared, ...(await photo(view, thing, limits, siteUrl)) };
  const width = Math.max(SMALLEST, Math.min(DEFAULT_WIDTH, limits.maxWidth ?? DEFAULT_WIDTH));
  const natural = await embedHeight(view, width);
  const height = Math.min(natural, limits.maxHeight ?? natural);
  const { path, pairs } = serialiseFigure(view.address);
  const frameUrl = absolute(siteUrl, paths.embed(path, pairs, thing.lang));
  return {
    ...shared,
    type: 'rich',
    width,
    height,
    html: embedSnippet(view, frameUrl, absolute(siteUrl, view.pageHref), width, height),
  };
}

/** A PNG no larger than asked: the narrow drawing where the wide one does not fit. */
async function photo(
  view: FigureView,
  thing: Extract<EmbeddedThing, { kind: 'photo' }>,
  limits: { readonly maxWidth: number | null; readonly maxHeight: number | null },
  siteUrl: string,
): Promise<Pick<Oembed, 'type' | 'url' | 'width' | 'height'>> {
  const options = [
    { width: thing.width, scale: thing.scale },
    { width: thing.width, scale: 1 as const },
    { width: 'narrow' as const, scale: 1 as const },
  ];
  const sized = await Promise.all(
    options.map(async (option) => {
      const svg = await renderSvg(view.figure, { width: option.width, theme: thing.theme });
      const natural = option.width === 'wide' ? 720 : 360;
      return { ...option, pixels: natural * option.scale, height: (drawnHeight(svg) ?? 400) * option.scale };
    }),
  );
  const fits = (size: { pixels: number; height: number }) =>
    size.pixels <= (limits.maxWidth ?? Number.POSITIVE_INFINITY) &&
    size.height <= (limits.maxHeight ?? Number.POSITIVE_INFINITY);
  const chosen = sized.find(fits) ?? sized.at(-1);
  const { path, pairs } = serialiseFigure(view.address);
  return {
    type: 'photo',
    url: absolute(
      siteUrl,
      paths.figureFile(path, pairs, {
        format: 'png',
        lang: thing.lang,
        width: chosen?.width,
        theme: thing.theme,
        scale: chosen?.scale,
      }),
    ),
    // Where even the smallest is larger, the sizes asked for are given: the picture is then scaled down by the page.
    width: Math.min(chosen?.pixels ?? 360, limits.maxWidth ?? Number.POSITIVE_INFINITY),
    height: Math.min(chosen?.height ?? 400, limits.maxHeight ?? Number.POSITIVE_INFINITY),
  };
}
