import { Quoting } from '@/components/ui/quoting';
import { BETWEEN, endingLines } from '@/lib/i18n/between';
import type { EditionView } from '@/lib/views/edition/edition';

/** The line under every table and figure: source, decision, edition. */
export function EditionSource({ edition }: { edition: EditionView }) {
  return (
    <p className="source small">
      <Quoting text={endingLines(edition.sourceLine)} quoted={edition.publishers} lang={edition.lang} />
      {edition.sources.map((source) => (
        <span key={source.title}>
          {BETWEEN}
          {source.url ? (
            <a href={source.url} lang={source.lang}>
              {source.title}
            </a>
          ) : (
            <span lang={source.lang}>{source.title}</span>
          )}
          {source.date && ` (${source.date})`}
        </span>
      ))}
    </p>
  );
}
