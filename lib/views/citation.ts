import { readEnv } from '@/lib/env';
import { dataPaths } from '@/lib/open-data/addresses';
import { type Citation, cite } from '@/lib/open-data/citation';
import type { Lang } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import { absolute } from '@/lib/urls';

/** Everything `<Citation>` shows. */
export interface CitationView {
  readonly text: string;
  /** The text in the other language, with its code. */
  readonly other: { readonly lang: Lang; readonly text: string };
  /** BibTeX and CSL-JSON of the edition, as files. */
  readonly bibtex: string;
  readonly csl: string;
}

/**
 * How to cite a page. `title` is the page's heading in both languages, `pinnedPath` its Vietnamese address fixed to the
 * revision, `key` tells it from other pages of the edition in a bibliography.
 */
export function buildCitation(
  edition: EditionRow,
  title: Readonly<Record<Lang, string>>,
  pinnedPath: string,
  key = '',
): Citation {
  return cite({ edition, title, key, url: absolute(readEnv(process.env).siteUrl, pinnedPath) });
}

/** The citation as a page shows it; `edition` is the revision's slug. */
export function toCitationView(citation: Citation, edition: string, lang: Lang): CitationView {
  const other = lang === 'vi' ? 'en' : 'vi';
  return {
    text: citation.text[lang],
    other: { lang: other, text: citation.text[other] },
    bibtex: dataPaths.citation(edition, 'bib'),
    csl: dataPaths.citation(edition, 'json'),
  };
}
