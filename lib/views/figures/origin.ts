import { currentSettings } from '@/lib/env';
import type { FigureOrigin } from '@/lib/figures/types';
import { siteWords } from '@/lib/i18n/words/site';
import { type FigureAddress, serialiseFigure } from '@/lib/params/figure';
import { absolute, paths } from '@/lib/params/paths';
import { figureHash, sheetCode } from '@/lib/sheet/code';
import type { Lang } from '@/lib/site';
import { findEdition, findSiteOwner } from '@/lib/store/queries/editions';

/**
 * The code of a figure fixed to its revisions: what they say, and which part of it is drawn. It is of figures and not of
 * pixels, so that a drawing of every width, theme, language and release has the same. Null where a revision is gone.
 */
export async function figureCode(pinned: FigureAddress): Promise<string | null> {
  const editions = await Promise.all([pinned.edition, ...pinned.earlier].map((slug) => findEdition(slug)));
  // What was published before there were seals is told apart by its file.
  const seals = editions.map((edition) => edition && (edition.sealed?.seal ?? edition.sourceSha256));
  if (seals.includes(null)) return null;
  const { path, pairs } = serialiseFigure(pinned);
  return sheetCode(pinned.edition, figureHash([seals, path, pairs]));
}

/** What a file of a figure carries of its own; undefined where it cannot be traced. */
export async function findOrigin(pinned: FigureAddress, lang: Lang): Promise<FigureOrigin | undefined> {
  const code = await figureCode(pinned);
  if (code === null) return undefined;
  const { siteUrl } = currentSettings();
  const { path, pairs } = serialiseFigure(pinned);
  const address = absolute(siteUrl, paths.figureFile(path, pairs, { format: 'svg', lang }));
  return {
    address,
    oembed: absolute(siteUrl, paths.oembed(address, 'json')),
    publisher: siteWords[lang].siteTitle((await findSiteOwner())[lang]),
    code,
  };
}
