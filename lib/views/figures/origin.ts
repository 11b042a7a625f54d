import { currentSettings } from '@/lib/env';
import type { FigureOrigin } from '@/lib/figures/types';
import { sha256 } from '@/lib/fingerprint';
import { siteWords } from '@/lib/i18n/words/site';
import { type FigureAddress, serialiseFigure } from '@/lib/params/figure';
import { absolute, paths } from '@/lib/params/paths';
import { sheetCode } from '@/lib/sheet/code';
import type { Lang } from '@/lib/site';
import { findEdition, findSiteOwner } from '@/lib/store/queries/editions';
import { fingerprintOf } from '@/lib/views/edition/fingerprint';

/**
 * The code of a figure fixed to its revisions: what they say, and which part of it is drawn. It is of figures and not of
 * pixels, so that a drawing of every width, theme, language and release has the same. Null where a revision is gone.
 */
export async function figureCode(pinned: FigureAddress): Promise<string | null> {
  const editions = await Promise.all([pinned.edition, ...pinned.earlier].map((slug) => findEdition(slug)));
  const prints = await Promise.all(editions.map((edition) => edition && fingerprintOf(edition)));
  if (prints.includes(null)) return null;
  const { path, pairs } = serialiseFigure(pinned);
  return sheetCode(pinned.edition, sha256(JSON.stringify(['figure/1', prints, path, pairs])));
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
