import { ChangesTable } from '@/components/corrections/changes-table';
import { LinksLine } from '@/components/ui/links-line';
import type { Lang } from '@/lib/site';
import type { Correction } from '@/lib/views/corrections/corrections';

/** Corrections, each with its date, reason and everything it changed. */
export function CorrectionList({ corrections, lang }: { corrections: readonly Correction[]; lang: Lang }) {
  return corrections.map((correction) => (
    <section key={correction.id} aria-labelledby={`ban-${correction.id}`}>
      <h3 id={`ban-${correction.id}`}>{correction.heading}</h3>
      <p>{[correction.date, correction.reason, correction.since].filter(Boolean).join(' ')}</p>
      {correction.summary && <p>{correction.summary}</p>}
      {correction.changes.length > 0 && (
        <ChangesTable changes={correction.changes} label={correction.heading} lang={lang} />
      )}
      <p className="source small">
        <LinksLine links={correction.links} />
      </p>
    </section>
  ));
}
