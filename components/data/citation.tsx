import '@/components/data/citation.css';
import { dataWords } from '@/lib/i18n/words/data';
import type { Lang } from '@/lib/site';
import type { CitationView } from '@/lib/views/page/citation';

/** How to cite what is on the page: text in both languages, BibTeX and CSL-JSON as files, folded away. */
export function Citation({ citation, lang, open = false }: { citation: CitationView; lang: Lang; open?: boolean }) {
  const words = dataWords[lang];
  return (
    <details className="citation noprint" open={open}>
      <summary>{citation.label}</summary>
      <p className="cite-text">{citation.text}</p>
      <p className="small">{words.citeOther}:</p>
      <p className="cite-text" lang={citation.other.lang}>
        {citation.other.text}
      </p>
      <p className="small">
        <a href={citation.bibtex.href}>{citation.bibtex.label}</a> ·{' '}
        <a href={citation.csl.href}>{citation.csl.label}</a>
      </p>
    </details>
  );
}
