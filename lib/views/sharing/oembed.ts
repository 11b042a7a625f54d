import { currentSettings } from '@/lib/env';
import { escapeMarkup } from '@/lib/escape-markup';
import { type PngScale, WIDTH_PX } from '@/lib/figures/drawing-options';
import { figureSize } from '@/lib/figures/figure-size';
import { siteWords } from '@/lib/i18n/words/site';
import {
  type DrawingQuery,
  EMBED_HEIGHTS,
  embedHeightWithin,
  type FigureAddress,
  figureAddress,
  serialiseFigure,
} from '@/lib/params/figure';
import { type EmbeddedThing, parseEmbedded } from '@/lib/params/oembed';
import { absolute, localise, paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { findEdition, findSiteOwner } from '@/lib/store/queries/editions';
import { findMovedSlug } from '@/lib/store/queries/units';
import { findComparisonFigure } from '@/lib/views/comparison/comparison';
import { markAlone } from '@/lib/views/figures/alone';
import { findFigureTier } from '@/lib/views/figures/context';
import { type FigureView, findFigure, findMovedFigure } from '@/lib/views/figures/figure';
import { knownFilter } from '@/lib/views/score/filter';
import { embedHeight } from '@/lib/views/sharing/embed';
import { findUnitContext } from '@/lib/views/unit/context';

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
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** The largest size a host takes, in CSS pixels; null where it takes any. */
interface SizeLimits {
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
}

const DEFAULT_WIDTH = 720;

/**
 * The frame WordPress, Ghost and others put into a page: the quotation first, so that something stands there wherever
 * frames are taken out or held back. It is as wide as the host's column, and no wider than what its height is made for: a fixed
 * width leaves a phone's screen, and WordPress keeps this attribute where it takes out a style. Scrolling stays allowed: where nobody hears the frame ask for more height, an opened
 * table and the source at the foot are read that way.
 */
function embedSnippet(view: FigureView, frameUrl: string, pageUrl: string, width: number, height: number): string {
  const title = escapeMarkup(markAlone(view.figure.title, view));
  return `<blockquote><a href="${escapeMarkup(pageUrl)}">${escapeMarkup(markAlone(view.figure.sentence, view))}</a></blockquote><iframe src="${escapeMarkup(frameUrl)}" width="100%" height="${height}" style="max-width:${width}px" title="${title}" frameborder="0"></iframe>`;
}

/** The figure that stands for a unit: its profile where criteria are published, else its place in the ranking. */
async function findUnitFigure(thing: Extract<EmbeddedThing, { kind: 'unit' }>): Promise<FigureView | null> {
  const context = await findUnitContext(thing);
  if (!context) {
    const slug = await findMovedSlug(thing.tier, thing.slug);
    return slug === null ? null : findUnitFigure({ ...thing, slug });
  }
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

/** The figure of a page: a filter that names nothing in the tier filters nothing there. */
async function findPageFigure(address: FigureAddress, lang: Lang): Promise<FigureView | null> {
  const edition = await findEdition(address.edition);
  const tier = edition && (await findFigureTier(edition, address));
  return tier ? findFigureOrMoved({ ...address, ...knownFilter(tier, address) }, lang) : null;
}

/** A figure, also at an address it had before its units moved: what stands in an article for years still answers. */
async function findFigureOrMoved(address: FigureAddress, lang: Lang): Promise<FigureView | null> {
  const found = await findFigure(address, lang);
  const moved = found ? null : await findMovedFigure(address);
  return moved ? findFigure(moved, lang) : found;
}

/** What an address shows; null where it shows nothing that can be embedded. */
function findShown(thing: EmbeddedThing): Promise<FigureView | null> {
  switch (thing.kind) {
    case 'unit':
      return findUnitFigure(thing);
    case 'comparison':
      return findComparisonFigure(thing.params);
    case 'figure':
      return thing.page === null
        ? findFigureOrMoved(thing.address, thing.lang)
        : findPageFigure(thing.address, thing.lang);
    case 'photo':
      return findFigureOrMoved(thing.address, thing.lang);
  }
}

interface Drawn {
  readonly option: { readonly width: DrawingQuery['width']; readonly scale: PngScale };
  /** Pixels of the file. */
  readonly width: number;
  readonly height: number;
}

const ONCE = { wide: { width: 'wide', scale: 1 }, middle: { width: 'middle', scale: 1 } } as const;
const SMALLEST = { width: 'narrow', scale: 1 } as const;

/** The size a figure's PNG has. */
const drawn =
  (view: FigureView) =>
  (option: Drawn['option']): Drawn => {
    const { width, height } = figureSize(view.figure, option);
    return { option, width: width * option.scale, height: Math.ceil(height * option.scale) };
  };

const fits =
  ({ maxWidth, maxHeight }: SizeLimits) =>
  ({ width, height }: { readonly width: number; readonly height: number }) =>
    width <= (maxWidth ?? Number.POSITIVE_INFINITY) && height <= (maxHeight ?? Number.POSITIVE_INFINITY);

/** A PNG of the figure within the limits, which hold for it too; nothing where none is small enough. */
function thumbnail(
  view: FigureView,
  lang: Lang,
  limits: SizeLimits,
  siteUrl: string,
): Pick<Oembed, 'thumbnail_url' | 'thumbnail_width' | 'thumbnail_height'> {
  const found = [ONCE.wide, ONCE.middle, SMALLEST].map(drawn(view)).find(fits(limits));
  if (!found) return {};
  const { path, pairs } = serialiseFigure(view.pinned);
  return {
    thumbnail_url: absolute(siteUrl, paths.figureFile(path, pairs, { format: 'png', lang, width: found.option.width })),
    thumbnail_width: found.width,
    thumbnail_height: found.height,
  };
}

/** The page to read on: the one that was asked about, else that of the figure. A unit's leads to the unit whatever stands for it, of the
 * year that was asked about, or of none. */
function pageOf(thing: EmbeddedThing, view: FigureView): string {
  const { unit } = view.address;
  if (thing.kind === 'unit' && unit) return localise(paths.unit(thing.tier, unit, thing.edition), thing.lang);
  return (thing.kind === 'figure' && thing.page) || view.pageHref;
}

/** An answer, and whether search engines are to leave it out: what is simulated is marked and not to be found as a result. */
interface OembedFound {
  readonly answer: Oembed;
  readonly noIndex: boolean;
}

/** The oEmbed answer for an address of this site; null where it shows nothing that can be embedded. */
export async function findOembed(url: string, limits: SizeLimits): Promise<OembedFound | null> {
  const { siteUrl } = currentSettings();
  const thing = parseEmbedded(url, siteUrl);
  if (!thing) return null;
  const view = await findShown(thing);
  if (!view) return null;
  const words = siteWords[thing.lang];
  const shared = {
    version: '1.0',
    title: markAlone(view.figure.sentence, view),
    provider_name: words.siteTitle((await findSiteOwner())[thing.lang]),
    provider_url: absolute(siteUrl, localise('/', thing.lang)),
    cache_age: 3600,
    ...thumbnail(view, thing.lang, limits, siteUrl),
  } as const;
  const noIndex = view.simulated;
  const picture = thing.kind === 'photo' ? thing : isTooLow(limits) ? smallPicture(thing) : null;
  if (picture) return { noIndex, answer: { ...shared, ...photo(view, picture, limits, siteUrl) } };
  const width = Math.min(DEFAULT_WIDTH, limits.maxWidth ?? DEFAULT_WIDTH);
  const natural = embedHeight(view, width);
  const asked = thing.kind === 'figure' ? thing.height : null;
  const height = Math.min(natural, asked ?? natural, limits.maxHeight ?? natural);
  const { path, pairs } = serialiseFigure(view.address);
  const theme = thing.kind === 'figure' ? thing.theme : 'light';
  // A host with less room gets a figure that fits into it, not one that is cut off.
  const limit = height < natural ? embedHeightWithin(height) : asked;
  const frameUrl = absolute(siteUrl, paths.embed(path, pairs, thing.lang, theme, limit));
  const page = pageOf(thing, view);
  const html = embedSnippet(view, frameUrl, absolute(siteUrl, page), width, height);
  return { noIndex, answer: { ...shared, type: 'rich', width, height, html } };
}

type Picture = Extract<EmbeddedThing, { kind: 'photo' }>;

/** Even the lowest frame would be cut off. */
const isTooLow = ({ maxHeight }: SizeLimits): boolean => maxHeight !== null && maxHeight < EMBED_HEIGHTS[0];

/** What is shown instead of a frame: the figure as a picture, which is whole in whatever room there is. */
const smallPicture = (thing: Exclude<EmbeddedThing, Picture>): Pick<Picture, 'lang' | 'width' | 'scale' | 'theme'> => ({
  lang: thing.lang,
  theme: thing.kind === 'figure' && thing.theme === 'dark' ? 'dark' : 'light',
  ...SMALLEST,
});

/** A PNG no larger than asked: at 1× or a narrower drawing where the one asked for does not fit. */
function photo(
  view: FigureView,
  thing: Pick<Picture, 'lang' | 'width' | 'scale' | 'theme'>,
  limits: SizeLimits,
  siteUrl: string,
): Pick<Oembed, 'type' | 'url' | 'width' | 'height'> {
  const asked = { width: thing.width, scale: thing.scale };
  const candidates = [asked, { ...asked, scale: 1 as const }, ONCE.middle, SMALLEST]
    .map(drawn(view))
    .filter(({ option }) => WIDTH_PX[option.width] <= WIDTH_PX[asked.width]);
  const { option, width, height } = candidates.find(fits(limits)) ?? drawn(view)(SMALLEST);
  const { path, pairs } = serialiseFigure(view.address);
  // Where even the smallest is larger, the page is told to show it smaller, in its proportions.
  const shrink = Math.min(1, (limits.maxWidth ?? width) / width, (limits.maxHeight ?? height) / height);
  return {
    type: 'photo',
    url: absolute(
      siteUrl,
      paths.figureFile(path, pairs, { format: 'png', lang: thing.lang, theme: thing.theme, ...option }),
    ),
    width: Math.max(1, Math.floor(width * shrink)),
    height: Math.max(1, Math.floor(height * shrink)),
  };
}
