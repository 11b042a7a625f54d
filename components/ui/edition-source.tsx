import { BETWEEN, endingLines } from '@/lib/i18n/between';
import type { EditionView } from '@/lib/views/edition/edition';

/** The line under every table and figure: source, decision, edition. */
export function EditionSource({ edition }: { edition: EditionView }) {
  return (
    <p className="source small">
      {endingLines(edition.sourceLine)}
      {edition.sources.map((source) => (
        <span key={source.title}>
          {BETWEEN}
          {source.url ? <a href={source.url}>{source.title}</a> : source.title}
          {source.date && ` (${source.date})`}
        </span>
      ))}
    </p>
  );
}
