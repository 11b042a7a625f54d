import { readEnv } from '@/lib/env';
import { dataWords } from '@/lib/i18n/words/data';
import { dataPaths } from '@/lib/open-data/addresses';
import { type Citation, cite } from '@/lib/open-data/citation';
import type { Lang } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import { absolute, paths } from '@/lib/urls';

/** Everything `<Citation>` shows. */
export interface CitationView {
  /** What is cited: this page, or the edition its figures come from. */
  readonly label: string;
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

/** How the edition itself is cited: at its first ranking, which is pinned. */
export function citeEdition(edition: EditionRow): Citation {
  return buildCitation(edition, { vi: edition.titleVi, en: edition.titleEn }, paths.ranking(edition.slug, 'so-nganh'));
}

/** For pages without a pinned address of their own: the edition their figures come from. */
export function toEditionCitationView(edition: EditionRow, lang: Lang): CitationView {
  return {
    ...toCitationView(citeEdition(edition), edition.slug, lang),
    label: dataWords[lang].citeEdition(edition.slug),
  };
}

/** The citation of a page as it shows it; `edition` is the revision's slug. */
export function toCitationView(citation: Citation, edition: string, lang: Lang): CitationView {
  const other = lang === 'vi' ? 'en' : 'vi';
  return {
    label: dataWords[lang].citeThis,
    text: citation.text[lang],
    other: { lang: other, text: citation.text[other] },
    bibtex: dataPaths.citation(edition, 'bib'),
    csl: dataPaths.citation(edition, 'json'),
  };
}
