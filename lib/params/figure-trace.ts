import type { FigureAddress } from '@/lib/params/figure';
import { parseEmbedded } from '@/lib/params/oembed';
import type { Lang } from '@/lib/site';

/** What a drawing's file carries: its address, and the code of its figures where it tells one. */
export interface FigureTrace {
  readonly address: FigureAddress;
  readonly lang: Lang;
  /** "2023.1-K7QM-3XWD-9F2A" as it was read; null where only an address was given. */
  readonly code: string | null;
}

/**
 * Reads what a file of a drawing carries, or the address of a drawing or embed: `https://…/bieu-do/….svg#2023.1-K7QM-…`. A site
 * may have moved since: the host is not asked, the code tells. Null where the text is no address of a drawing.
 */
export function parseTrace(text: string, siteUrl: string): FigureTrace | null {
  if (!URL.canParse(text)) return null;
  const given = new URL(text);
  const thing = parseEmbedded(`${siteUrl}${given.pathname}${given.search}`, siteUrl);
  if ((thing?.kind !== 'figure' && thing?.kind !== 'photo') || ('page' in thing && thing.page !== null)) return null;
  const code = given.hash.slice(1);
  return { address: thing.address, lang: thing.lang, code: code === '' ? null : code.slice(0, 60) };
}
