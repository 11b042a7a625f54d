import { renderSvg } from '@/lib/drawing/render';
import { inBothThemes } from '@/lib/embed/both-themes';
import type { EmbedDocument } from '@/lib/embed/embed-document';
import { currentSettings } from '@/lib/env';
import { FRAME_WIDTHS, type FrameWidth, type Theme, WIDTH_PX } from '@/lib/figures/drawing-options';
import { figureSize } from '@/lib/figures/figure-size';
import { fullStamp } from '@/lib/figures/full-stamp';
import type { ChartFigure } from '@/lib/figures/kinds';
import { MOST_LINES } from '@/lib/figures/ranking/rows';
import { type TextStyle, wrapText } from '@/lib/figures/text/measure-text';
import { figureWords } from '@/lib/i18n/words/figure';
import { siteWords } from '@/lib/i18n/words/site';
import { type EmbedTheme, serialiseFigure } from '@/lib/params/figure';
import { absolute, paths } from '@/lib/params/paths';
import { LANGUAGE_FORMS } from '@/lib/site';
import { findSiteOwner } from '@/lib/store/queries/editions';
import { markAlone } from '@/lib/views/figures/alone';
import type { FigureView } from '@/lib/views/figures/figure';
import { toPageTable } from '@/lib/views/figures/page-table';
import type { Banner } from '@/lib/views/page/frame';

/** A reader of a frame waits this long for its drawing, well within what a whole rendering may take. Milliseconds. */
const PATIENCE = 5_000;

/** A drawing in the theme asked for, or in both at once. @throws FigureError */
async function drawIn(theme: EmbedTheme, figure: ChartFigure, width: FrameWidth): Promise<string> {
  const inOne = (one: Theme) => renderSvg(figure, { width, theme: one, frame: 'bare' });
  if (theme !== 'auto') return inOne(theme);
  return inBothThemes(await inOne('light'), await inOne('dark'));
}

/** A drawing for each width; null where they fail or are late: the sentence and the table remain, and the next reader may have more luck. */
async function drawAll(view: FigureView, theme: EmbedTheme, limit: number | null): Promise<EmbedDocument['drawings']> {
  const draw = async (width: FrameWidth) => {
    const fitted = fitFigure(view, width, limit);
    return fitted && { svg: await drawIn(theme, fitted.figure, width), height: fitted.height };
  };
  const drawings = Promise.all(FRAME_WIDTHS.map(draw)).then(
    ([tiny = null, narrow = null, middle = null, wide = null]) => ({ tiny, narrow, middle, wide }),
    () => null,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  return Promise.race([drawings, late]).finally(() => clearTimeout(timer));
}

/** A year that is over is no fault of a drawing; a revision that is withdrawn or replaced is told in every frame. */
const isTold = (banner: FigureView['banner']): banner is Banner =>
  banner?.kind === 'corrected' || banner?.kind === 'withdrawn';

function noticeOf({ banner }: FigureView, siteUrl: string): EmbedDocument['notice'] {
  if (!isTold(banner)) return null;
  const links = banner.links.map(({ label, href }) => ({ label, url: absolute(siteUrl, href) }));
  return { text: banner.text, why: banner.why, links };
}

/** CSS pixels of a PNG at scale 2: what shared links show on dense screens. */
const PICTURE = { width: 'wide', scale: 2 } as const;

/** What others read of an embed instead of showing it. Its own address keeps its theme and its height: pasted, it embeds so. */
async function sharingOf(view: FigureView, theme: EmbedTheme, limit: number | null): Promise<EmbedDocument['sharing']> {
  const { siteUrl } = currentSettings();
  const { lang } = view.figure;
  const own = serialiseFigure(view.address);
  const url = absolute(siteUrl, paths.embed(own.path, own.pairs, lang, theme, limit));
  return {
    siteName: siteWords[lang].siteTitle((await findSiteOwner())[lang]),
    locale: LANGUAGE_FORMS[lang].tag.replace('-', '_'),
    oembed: {
      json: absolute(siteUrl, paths.oembed(url, 'json')),
      xml: absolute(siteUrl, paths.oembed(url, 'xml')),
    },
    // A picture is of one theme, and where it will be shown is not known.
    picture: pictureOf(view, theme === 'auto' ? 'light' : theme),
  };
}

/** The figure as a picture for shared links; null where it cannot even be laid out. */
function pictureOf({ figure, pinned }: FigureView, theme: Theme): EmbedDocument['sharing']['picture'] {
  const { siteUrl } = currentSettings();
  const { path, pairs } = serialiseFigure(pinned);
  try {
    const { width, height } = figureSize(figure, { width: PICTURE.width });
    return {
      url: absolute(siteUrl, paths.figureFile(path, pairs, { format: 'png', lang: figure.lang, theme, ...PICTURE })),
      width: width * PICTURE.scale,
      height: Math.ceil(height * PICTURE.scale),
    };
  } catch {
    return null;
  }
}

/** What the embed document of a figure shows; `limit` is the height it has to fit into, in CSS pixels. */
export async function buildEmbed(
  view: FigureView,
  theme: EmbedTheme,
  limit: number | null = null,
): Promise<EmbedDocument> {
  const { siteUrl } = currentSettings();
  const { figure } = view;
  const words = figureWords[figure.lang];
  const { path, pairs } = serialiseFigure(view.address);
  const canonicalUrl = absolute(siteUrl, paths.embed(path, pairs, figure.lang));
  return {
    lang: figure.lang,
    theme,
    title: markAlone(figure.title, view),
    sentence: markAlone(figure.sentence, view),
    drawings: await drawAll(view, theme, limit),
    table: toPageTable(view.table, figure.lang),
    notes: figure.notes,
    source: figure.source,
    stamp: fullStamp(figure),
    watermark: figure.watermark,
    notice: noticeOf(view, siteUrl),
    // A part of a table is not all of the figures.
    words: {
      table: words.data,
      open: words.openPage,
      noDrawing: view.table.part === undefined ? words.noDrawing : words.unavailable,
    },
    pageUrl: absolute(siteUrl, view.pageHref),
    canonicalUrl,
    sharing: await sharingOf(view, theme, limit),
  };
}

/** CSS pixels an embed needs beside its drawing and its words: table line and margins. */
const AROUND = 76;
/** Sizes and rooms of the words in `embed-document`'s style, in CSS pixels; `margins` is what their box loses of the frame's width. */
const TITLE = { size: 17.6, line: 22.9, margins: 16, weight: 600 } as const;
const SENTENCE = { size: 15, line: 21.8, margins: 16, weight: 400 } as const;
const FOOT = { size: 12.8, line: 19.2, margins: 16, weight: 400 } as const;
const NOTICE = { size: 13.6, line: 20.4, margins: 27, weight: 600 } as const;
/** The reader's own fonts are up to this much wider than those whose widths are known. */
const WIDER = 1.15;

type WordsStyle = TextStyle & { readonly line: number; readonly margins: number };

function heightOf(text: string, { line, margins, ...style }: WordsStyle, width: number): number {
  return wrapText(text, (width - margins) / WIDER, style, 'full').length * line;
}

/** CSS pixels of everything but the drawing, in a frame of a width. */
function wordsHeight({ figure, banner }: FigureView, width: number): number {
  const { notes, watermark, source, lang } = figure;
  const foot = [...notes, watermark ?? '', source, fullStamp(figure), figureWords[lang].openPage].join(' · ');
  const notice = isTold(banner)
    ? [banner.text, banner.why ?? '', ...banner.links.map(({ label }) => label)].join(' ')
    : '';
  const marked = (text: string) => markAlone(text, { figure });
  const head = heightOf(marked(figure.title), TITLE, width) + heightOf(marked(figure.sentence), SENTENCE, width);
  return head + heightOf(foot, FOOT, width) + (notice === '' ? 0 : heightOf(notice, NOTICE, width) + 10) + AROUND;
}

/**
 * Frames a drawing of each width is shown in, in CSS pixels, as `embed-document`'s style has it: the words take most room in the
 * narrowest, the drawing in the widest.
 */
export const FRAME_OF = {
  tiny: { from: 200, to: 299 },
  narrow: { from: 300, to: 447 },
  middle: { from: 448, to: 599 },
  wide: { from: 600, to: WIDTH_PX.wide + 12 },
} as const satisfies Record<FrameWidth, { readonly from: number; readonly to: number }>;
const drawnWidth = (width: number) => Math.min(width - 12, WIDTH_PX.wide);
const shownIn = (width: number): FrameWidth => FRAME_WIDTHS.find((one) => width <= FRAME_OF[one].to) ?? 'wide';

/** A good height for the frame of a figure at a width in CSS pixels, before it says its own: never too low for its words. */
export function embedHeight(view: FigureView, width: number): number {
  const drawn = figureSize(view.figure, { width: shownIn(width), frame: 'bare' });
  return Math.ceil((drawn.height * drawnWidth(width)) / drawn.width + wordsHeight(view, width));
}

/** A drawing made smaller than this share of itself is no longer read. */
const LEAST_SHARE = 0.7;
const FEWEST_ROWS = 3;

/**
 * The figure as it fits into a height: a list with fewer rows, any other a little smaller. Null where there is no room for a
 * drawing: the finding and the link to the page remain.
 */
function fitFigure(
  view: FigureView,
  width: FrameWidth,
  limit: number | null,
): { readonly figure: ChartFigure; readonly height: number | null } | null {
  const { figure } = view;
  if (limit === null) return { figure, height: null };
  const { from, to } = FRAME_OF[width];
  const room = Math.floor(limit - wordsHeight(view, from));
  const heightIn = (drawing: ChartFigure) => {
    const size = figureSize(drawing, { width, frame: 'bare' });
    return (size.height * drawnWidth(to)) / size.width;
  };
  if (heightIn(figure) <= room) return { figure, height: null };
  if (figure.kind === 'ranking') {
    for (let most = Math.min(figure.bars.length, MOST_LINES); most >= FEWEST_ROWS; most -= 1) {
      const fewer = { ...figure, most };
      if (heightIn(fewer) <= room) return { figure: fewer, height: null };
    }
    return null;
  }
  return room >= heightIn(figure) * LEAST_SHARE ? { figure, height: room } : null;
}
