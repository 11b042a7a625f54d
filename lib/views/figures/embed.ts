import type { EmbedDocument } from '@/lib/embed/embed-document';
import { readEnv } from '@/lib/env';
import { figureSize } from '@/lib/figures/figure-size';
import { renderSvg } from '@/lib/figures/render';
import { figureWords } from '@/lib/i18n/words/figure';
import { serialiseFigure } from '@/lib/params/figure';
import { absolute, paths } from '@/lib/urls';
import { markAlone } from '@/lib/views/figures/alone';
import type { FigureView } from '@/lib/views/figures/figure';

/** A reader of a frame waits this long for its drawing, well within what a whole rendering may take. Milliseconds. */
const PATIENCE = 5_000;

/** Both drawings; null where they fail or are late: the sentence and the table remain, and the next reader may have more luck. */
async function drawBoth({ figure }: FigureView, theme: 'light' | 'dark'): Promise<EmbedDocument['drawings']> {
  const drawings = Promise.all([
    renderSvg(figure, { width: 'narrow', theme }),
    renderSvg(figure, { width: 'wide', theme }),
  ]).then(
    ([narrow, wide]) => ({ narrow, wide }),
    () => null,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  return Promise.race([drawings, late]).finally(() => clearTimeout(timer));
}

/** A year that is over is no fault of a drawing; a revision that is withdrawn or replaced is told in every frame. */
function noticeOf({ banner }: FigureView, siteUrl: string): EmbedDocument['notice'] {
  if (!banner || banner.kind === 'newer') return null;
  const links = banner.links.map(({ label, href }) => ({ label, url: absolute(siteUrl, href) }));
  return { text: banner.text, why: banner.why, links };
}

/** What the embed document of a figure shows. */
export async function buildEmbed(view: FigureView, theme: 'light' | 'dark'): Promise<EmbedDocument> {
  const { siteUrl } = readEnv(process.env);
  const { figure } = view;
  const words = figureWords[figure.lang];
  const { path, pairs } = serialiseFigure(view.address);
  return {
    lang: figure.lang,
    theme,
    title: markAlone(figure.title, view),
    sentence: figure.sentence,
    drawings: await drawBoth(view, theme),
    table: view.table,
    notes: figure.notes,
    source: figure.source,
    stamp: figure.stamp,
    watermark: figure.watermark,
    notice: noticeOf(view, siteUrl),
    words: { table: words.data, open: words.openPage, noDrawing: words.noDrawing },
    pageUrl: absolute(siteUrl, view.pageHref),
    canonicalUrl: absolute(siteUrl, paths.embed(path, pairs, figure.lang)),
  };
}

/** CSS pixels an embed needs beside its drawing: table line, source line, margins. */
const AROUND = 92;

/** A good height for the frame of a figure at a width in CSS pixels, before it says its own. */
export function embedHeight(view: FigureView, width: number): number {
  const drawn = figureSize(view.figure, { width: width < 560 ? 'narrow' : 'wide' });
  return Math.ceil((drawn.height * Math.min(width, 720)) / drawn.width) + AROUND;
}
