import { keepNumbers } from '@/lib/i18n/keep-numbers';
import { reconciliationWords } from '@/lib/i18n/words/reconciliation';
import type { Lang } from '@/lib/site';
import type { TierChecks as TierChecksView } from '@/lib/views/reconciliation/reconciliation';
import '@/components/reconciliation/reconciliation.css';

/** What does not agree in one tier, in words, then every check. */
export function TierChecks({ tier, lang }: { tier: TierChecksView; lang: Lang }) {
  const words = reconciliationWords[lang];
  return (
    <section aria-labelledby={tier.id}>
      <h2 id={tier.id}>{tier.heading}</h2>
      <p>{tier.summary}</p>
      {tier.failures.length > 0 && (
        <>
          <h3>{words.failuresTitle}</h3>
          <ul className="failures">
            {tier.failures.map((failure) => (
              <li key={failure.key}>
                {keepNumbers(failure.text)}
                {failure.note && <span className="under">{failure.note}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {tier.checks.length > 0 && (
        <table className="checks">
          <thead>
            <tr>
              <th scope="col">{words.checkHead}</th>
              <th scope="col">{words.resultHead}</th>
            </tr>
          </thead>
          <tbody>
            {tier.checks.map((check) => (
              <tr key={check.key}>
                <th scope="row">
                  {check.name}
                  <span className="under">{keepNumbers(check.detail)}</span>
                </th>
                <td className={`status-${check.status}`}>{check.statusText}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="source">
        <a href={tier.ranking.href}>{tier.ranking.label}</a>
      </p>
    </section>
  );
}
