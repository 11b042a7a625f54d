import { currentSettings } from '@/lib/env';
import type { FigureOrigin } from '@/lib/figures/types';
import { figureWords } from '@/lib/i18n/words/figure';
import { siteWords } from '@/lib/i18n/words/site';
import { type FigureAddress, serialiseFigure } from '@/lib/params/figure';
import { absolute, paths } from '@/lib/params/paths';
import { figureHash, printedLogHash, sheetCode } from '@/lib/sheet/code';
import type { Lang } from '@/lib/site';
import { findEdition, findSiteOwner } from '@/lib/store/queries/editions';

const drawnEditions = ({ edition, earlier }: FigureAddress) =>
  Promise.all([edition, ...earlier].map((slug) => findEdition(slug)));

/**
 * The mark of the log as it stood when the last of the drawn revisions was sealed. What is drawn there never changes, so neither
 * may its mark: the head of today's log is in feeds. Why: lib/decisions/0030-seals.md
 */
async function logMark(pinned: FigureAddress, lang: Lang): Promise<string | undefined> {
  const sealed = (await drawnEditions(pinned)).flatMap((edition) => edition?.sealed ?? []);
  const last = sealed.toSorted((a, b) => b.logRow - a.logRow)[0];
  return last && figureWords[lang].logMark(printedLogHash(last.logHash));
}

/**
 * The code of a figure fixed to its revisions: what they say, and which part of it is drawn. It is of figures and not of
 * pixels, so that a drawing of every width, theme, language and release has the same. Null where a revision is gone.
 */
export async function figureCode(pinned: FigureAddress): Promise<string | null> {
  const editions = await drawnEditions(pinned);
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
  const log = await logMark(pinned, lang);
  const address = absolute(siteUrl, paths.figureFile(path, pairs, { format: 'svg', lang }));
  return {
    address,
    oembed: absolute(siteUrl, paths.oembed(address, 'json')),
    publisher: siteWords[lang].siteTitle((await findSiteOwner())[lang]),
    code,
    ...(log === undefined ? {} : { log }),
  };
}
