import { correctionWords } from '@/lib/i18n/words/corrections';
import { siteWords } from '@/lib/i18n/words/site';
import type { Lang } from '@/lib/site';
import type { Correction } from '@/lib/views/corrections';

/** Corrections, each with its reason and every value it changed. */
export function CorrectionList({ corrections, lang }: { corrections: readonly Correction[]; lang: Lang }) {
  const words = correctionWords[lang];
  return corrections.map((correction) => (
    <section key={correction.id} aria-labelledby={`ban-${correction.id}`}>
      <h3 id={`ban-${correction.id}`}>{correction.heading}</h3>
      <p>
        {correction.date}. {correction.reason} {correction.withdrawn}
      </p>
      {correction.changes.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className="scroll" tabIndex={0} aria-label={siteWords[lang].tableOf(correction.heading)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.unitHead}</th>
                <th scope="col">{words.whatHead}</th>
                <th scope="col" className="n">
                  {words.beforeHead}
                </th>
                <th scope="col" className="n">
                  {words.afterHead}
                </th>
              </tr>
            </thead>
            <tbody>
              {correction.changes.map((change) => (
                <tr key={change.key}>
                  <th scope="row">{change.href ? <a href={change.href}>{change.unit}</a> : change.unit}</th>
                  <td>{change.what}</td>
                  <td className="n">{change.before}</td>
                  <td className="n">{change.after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  ));
}
