import type { KindedFigure } from '@/lib/figures/chart-kind';
import type { PageWidth, Theme } from '@/lib/figures/drawing-options';
import { figureSize } from '@/lib/figures/figure-size';
import type { ChartFigure } from '@/lib/figures/kinds';
import { figureWords } from '@/lib/i18n/words/figure';
import { type FigureAddress, serialiseFigure, subjectOf } from '@/lib/params/figure';
import { localise, paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { markAlone } from '@/lib/views/figures/alone';
import type { TierFigure } from '@/lib/views/figures/context';
import type { FigureView } from '@/lib/views/figures/figure';
import type { KindView } from '@/lib/views/figures/kind-view';
import { KIND_VIEWS } from '@/lib/views/figures/kinds';
import { type PageTable, toPageTable } from '@/lib/views/figures/page-table';
import { downloadLinks } from '@/lib/views/page/download-links';
import type { Link } from '@/lib/views/page/frame';
import { islandAddress } from '@/lib/views/page/islands';

/** One picture for each width and theme; the browser takes the one that fits. */
type FigurePicture = Readonly<Record<PageWidth, Readonly<Record<Theme, string>>>>;

/** The drawings of a figure, with the CSS pixels of each, so that nothing moves when one arrives. */
export interface PageDrawing {
  readonly picture: FigurePicture;
  readonly sizes: Readonly<Record<PageWidth, { readonly width: number; readonly height: number }>>;
}

/** A figure as a page shows it. */
export interface PageFigure extends PageDrawing {
  readonly id: string;
  readonly title: string;
  /** The finding. */
  readonly sentence: string;
  /** The picture's alternative text: the finding as it stands without the page. */
  readonly alt: string;
  readonly notes: readonly string[];
  readonly links: readonly Link[];
  /** The same figures drawn another way, shown on request; null where there is only one. */
  readonly second: (PageDrawing & { readonly label: string }) | null;
  /** What is drawn, as a table; null where the page's own table says it, or a link leads to it. */
  readonly table: PageTable | null;
  /** Browser code that offers the live drawing; null where none was built. */
  readonly script: string | null;
}

function figurePicture(address: FigureAddress, lang: Lang): FigurePicture {
  const { path, pairs } = serialiseFigure(address);
  const file = (width: PageWidth, theme: Theme) =>
    paths.figureFile(path, pairs, { format: 'svg', lang, width, theme, frame: 'plain' });
  const files = (width: PageWidth) => ({ light: file(width, 'light'), dark: file(width, 'dark') });
  return { narrow: files('narrow'), middle: files('middle'), wide: files('wide'), broad: files('broad') };
}

function toDrawing(figure: ChartFigure, address: FigureAddress): PageDrawing {
  const size = (width: PageWidth) => figureSize(figure, { width, frame: 'plain' });
  return {
    picture: figurePicture(address, figure.lang),
    sizes: { narrow: size('narrow'), middle: size('middle'), wide: size('wide'), broad: size('broad') },
  };
}

/** The figure's second drawing, offered under the first; null where there is none. */
function secondDrawing({ figure, pinned }: FigureView): PageFigure['second'] {
  const kind: KindView<KindedFigure> = KIND_VIEWS[pinned.kind];
  const other = kind.second?.of(figure) ?? null;
  if (!kind.second || other === null) return null;
  return {
    ...toDrawing(other as ChartFigure, { ...pinned, radar: true }),
    label: kind.second.words[figure.lang].label,
  };
}

/** Rows of a table that go with every page of a unit; a longer one is there in short, and whole on the ranking's page. */
const ROWS_WITHIN = 40;

/** Where the table of what is drawn stands that is too long to go with it. */
function tableLink({ edition, tier, criterion, district, type }: TierFigure, lang: Lang): Link {
  return {
    label: figureWords[lang].data,
    href: localise(paths.ranking(edition, tier, criterion, { district, type }), lang),
  };
}

/**
 * Files, embed document and builder of a figure, fixed to the revision it shows. `tabled`: the page has no other table of
 * what is drawn.
 */
export function toPageFigure(view: FigureView, id: string, tabled: boolean): PageFigure {
  const { lang } = view.figure;
  const words = figureWords[lang];
  const { path, pairs } = serialiseFigure(view.pinned);
  // Of thousands even the whole table is but a summary.
  const long = view.table.rows.length > ROWS_WITHIN || view.table === view.summary;
  const table = tabled ? (long ? view.summary : view.table) : undefined;
  return {
    id,
    title: view.figure.title,
    sentence: view.figure.sentence,
    alt: markAlone(view.figure.sentence, view),
    notes: view.figure.notes,
    ...toDrawing(view.figure, view.pinned),
    second: secondDrawing(view),
    table: table === undefined ? null : toPageTable(table, lang),
    script: islandAddress('figures'),
    links: [
      ...dataLink(view.pinned),
      ...(tabled && long ? [tableLink(view.pinned, lang)] : []),
      { label: words.svg, href: paths.figureFile(path, pairs, { format: 'svg', lang }) },
      { label: words.png, href: paths.figureFile(path, pairs, { format: 'png', lang, scale: 2 }) },
      {
        label: words.embed,
        href: localise(paths.embedBuilder(pairedPath(path, pairs)), lang),
      },
    ],
  };
}

/** The CSV of what is drawn: a unit's, of every year where years are drawn; else the ranking's. */
function dataLink({ kind, edition, tier, criterion, unit, district, type }: TierFigure): Link[] {
  const { of, years } = subjectOf(kind);
  const links = downloadLinks(
    of === 'unit' && unit !== null
      ? { unit: { tier, slug: unit }, edition: years ? null : edition }
      : { edition, tier, criterion, district, type },
  );
  return links.slice(0, 1);
}

/** A figure's path with its own query, as the embed builder takes it in one value. */
function pairedPath(path: string, pairs: readonly (readonly [string, string])[]): string {
  const query = pairs.map(([key, value]) => `${key}=${value}`).join('&');
  return query ? `${path}?${query}` : path;
}
