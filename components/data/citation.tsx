import '@/components/data/citation.css';
import { Fragment } from 'react';
import type { CitationView } from '@/lib/views/page/citation';

/** How to cite what is on the page: text in both languages, BibTeX and CSL-JSON as files, folded away. */
export function Citation({ citation, open = false }: { citation: CitationView; open?: boolean }) {
  return (
    <details className="citation noprint" open={open}>
      <summary>{citation.label}</summary>
      <p className="cite-text">{citation.text}</p>
      {citation.others.map((other) => (
        <Fragment key={other.lang}>
          <p className="small">{other.label}:</p>
          <p className="cite-text" lang={other.lang}>
            {other.text}
          </p>
        </Fragment>
      ))}
      <p className="small">
        <a href={citation.bibtex.href}>{citation.bibtex.label}</a> ·{' '}
        <a href={citation.csl.href}>{citation.csl.label}</a>
      </p>
    </details>
  );
}
