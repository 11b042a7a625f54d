import { Fragment } from 'react';
import { correctionWords } from '@/lib/i18n/words/corrections';
import { siteWords } from '@/lib/i18n/words/site';
import type { Lang } from '@/lib/site';
import type { ChangedValue, Correction } from '@/lib/views/corrections';

function ChangesTable({ changes, label, lang }: { changes: readonly ChangedValue[]; label: string; lang: Lang }) {
  const words = correctionWords[lang];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={siteWords[lang].tableOf(label)}>
      <table className="changes">
        <thead>
          <tr>
            <th scope="col">{words.unitHead}</th>
            <th scope="col" className="n">
              {words.beforeHead}
            </th>
            <th scope="col" className="n">
              {words.afterHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.key}>
              <th scope="row">
                {change.href ? <a href={change.href}>{change.unit}</a> : change.unit}
                {change.parent && <span className="soft"> ({change.parent})</span>}
                <span className="under">{change.what}</span>
              </th>
              <td className="n soft">{change.before}</td>
              <td className="n">
                <strong>{change.after}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Corrections, each with its date, reason and every value it changed. */
export function CorrectionList({ corrections, lang }: { corrections: readonly Correction[]; lang: Lang }) {
  return corrections.map((correction) => (
    <section key={correction.id} aria-labelledby={`ban-${correction.id}`}>
      <h3 id={`ban-${correction.id}`}>{correction.heading}</h3>
      <p>
        {correction.date}. {correction.reason} {correction.withdrawn}
      </p>
      {correction.summary && <p>{correction.summary}</p>}
      {correction.changes.length > 0 && (
        <ChangesTable changes={correction.changes} label={correction.heading} lang={lang} />
      )}
      <p className="source small">
        {correction.links.map((link, index) => (
          <Fragment key={link.href}>
            {index > 0 && ' · '}
            <a href={link.href}>{link.label}</a>
          </Fragment>
        ))}
      </p>
    </section>
  ));
}
