import { figureSize } from '@/lib/figures/figure-size';
import { figureWords } from '@/lib/i18n/words/figure';
import { type FigureAddress, serialiseFigure } from '@/lib/params/figure';
import type { Lang } from '@/lib/site';
import { localise, paths } from '@/lib/urls';
import { downloadLinks } from '@/lib/views/download-links';
import type { FigureView } from '@/lib/views/figures/figure';
import type { Link } from '@/lib/views/frame';
import { islandAddress } from '@/lib/views/islands';

/** One picture for each width and theme; the browser takes the one that fits. */
export interface FigurePicture {
  readonly wideLight: string;
  readonly wideDark: string;
  readonly narrowLight: string;
  readonly narrowDark: string;
}

/** A figure as a page shows it. */
export interface PageFigure {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly picture: FigurePicture;
  /** CSS pixels of each drawing, so that nothing moves when it arrives. */
  readonly wide: { readonly width: number; readonly height: number };
  readonly narrow: { readonly width: number; readonly height: number };
  readonly links: readonly Link[];
  /** Browser code that offers the live drawing; null where none was built. */
  readonly script: string | null;
}

export function figurePicture(address: FigureAddress, lang: Lang): FigurePicture {
  const { path, pairs } = serialiseFigure(address);
  const file = (width: 'narrow' | 'wide', theme: 'light' | 'dark') =>
    paths.figureFile(path, pairs, { format: 'svg', lang, width, theme });
  return {
    wideLight: file('wide', 'light'),
    wideDark: file('wide', 'dark'),
    narrowLight: file('narrow', 'light'),
    narrowDark: file('narrow', 'dark'),
  };
}

/** Files, embed document and builder of a figure, fixed to the revision it shows. */
export function toPageFigure(view: FigureView, id: string): PageFigure {
  const { lang } = view.figure;
  const words = figureWords[lang];
  const { path, pairs } = serialiseFigure(view.pinned);
  return {
    id,
    title: view.figure.title,
    sentence: view.figure.sentence,
    picture: figurePicture(view.pinned, lang),
    wide: figureSize(view.figure, { width: 'wide' }),
    narrow: figureSize(view.figure, { width: 'narrow' }),
    script: islandAddress('figures'),
    links: [
      ...dataLink(view.pinned),
      { label: words.svg, href: paths.figureFile(path, pairs, { format: 'svg', lang }) },
      { label: words.png, href: paths.figureFile(path, pairs, { format: 'png', lang, scale: 2 }) },
      {
        label: words.embed,
        href: `${localise(paths.embedBuilder(), lang)}?hinh=${encodeURIComponent(pairedPath(path, pairs))}`,
      },
    ],
  };
}

/** The CSV of what is drawn: a unit's, of every year where years are drawn; else the ranking's. */
function dataLink({ kind, edition, tier, criterion, unit }: FigureAddress): Link[] {
  const own = unit !== null && (kind === 'ho-so' || kind === 'qua-nam');
  const links = downloadLinks(
    own
      ? { unit: { tier, slug: unit }, edition: kind === 'qua-nam' ? null : edition }
      : { edition, tier, criterion, district: null, type: null },
  );
  return links.slice(0, 1);
}

/** A figure's path with its own query, as the embed builder takes it in one value. */
export function pairedPath(path: string, pairs: readonly (readonly [string, string])[]): string {
  const query = pairs.map(([key, value]) => `${key}=${value}`).join('&');
  return query ? `${path}?${query}` : path;
}
