import { currentSettings } from '@/lib/env';
import { dataWords } from '@/lib/i18n/words/data';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { type Citation, cite } from '@/lib/open-data/citation';
import { dataPaths } from '@/lib/params/data-paths';
import type { CitationFormat } from '@/lib/params/download';
import { absolute, paths } from '@/lib/params/paths';
import { type Lang, type Localised, otherLanguages } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import type { UnitRow } from '@/lib/store/queries/units';
import type { Link } from '@/lib/views/page/frame';

// Why: lib/decisions/0016-cited-at-the-reconciliation.md

/** Everything `<Citation>` shows. */
export interface CitationView {
  /** What is cited: this page, or the edition its figures come from. */
  readonly label: string;
  readonly text: string;
  /** The text in the other languages, each by its name in this one. */
  readonly others: readonly { readonly lang: Lang; readonly label: string; readonly text: string }[];
  /** BibTeX and CSL-JSON as files: of what is cited, or, as their labels then say, of the edition. */
  readonly bibtex: Link;
  readonly csl: Link;
}

/** Where a citation stands as a file in each format. */
type CitationPaths = (format: CitationFormat) => string;

/**
 * How to cite a page. `title` is the page's heading in both languages, `pinnedPath` its Vietnamese address fixed to the
 * revision, `key` tells it from other pages of the edition in a bibliography.
 */
export function buildCitation(edition: EditionRow, title: Localised, pinnedPath: string, key = ''): Citation {
  return cite({ edition, title, key, url: absolute(currentSettings().siteUrl, pinnedPath) });
}

/** How the edition itself is cited: at its reconciliation, the pinned page that has all its tiers. */
export function citeEdition(edition: EditionRow): Citation {
  return buildCitation(edition, edition.title, paths.reconciliation(edition.slug));
}

/** How a unit is cited: as its result of the year, a commune with its district, for names of communes repeat. */
export function citeUnit(unit: UnitRow, edition: EditionRow): Citation {
  const titleIn = (lang: Lang) => {
    const name = [unit, ...(unit.parent ? [unit.parent] : [])].map((row) => row.name[lang]).join(', ');
    return unitWords[lang].title(name, siteWords[lang].year(edition.year));
  };
  const title = { vi: titleIn('vi'), en: titleIn('en') };
  return buildCitation(edition, title, paths.unit(unit.tier, unit.slug, edition.slug), unit.slug);
}

/** For pages without a pinned address of their own: the edition their figures come from. */
export function toEditionCitationView(edition: EditionRow, lang: Lang): CitationView {
  return {
    ...toCitationView(citeEdition(edition), (format) => dataPaths.citation(edition.slug, format), lang),
    label: dataWords[lang].citeEdition(edition.slug),
  };
}

/** The citation of a page as it shows it; `files` are its own, or the slug of the revision where it has none. */
export function toCitationView(citation: Citation, files: CitationPaths | string, lang: Lang): CitationView {
  const words = dataWords[lang];
  const link = (format: CitationFormat, name: string): Link =>
    typeof files === 'string'
      ? { label: words.ofEdition(name, files), href: dataPaths.citation(files, format) }
      : { label: name, href: files(format) };
  return {
    label: words.citeThis,
    text: citation.text[lang],
    others: otherLanguages(lang).map((other) => ({
      lang: other,
      label: words.citeIn[other],
      text: citation.text[other],
    })),
    bibtex: link('bib', words.bibtex),
    csl: link('csl', words.csl),
  };
}
