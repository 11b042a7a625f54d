import { reconciliationWords } from '@/lib/i18n/words/reconciliation';
import { siteWords } from '@/lib/i18n/words/site';
import type { Lang } from '@/lib/site';
import type { TierChecks as TierChecksView } from '@/lib/views/reconciliation';
import '@/components/reconciliation/reconciliation.css';

/** The checks of one tier, and every failure in words. */
export function TierChecks({ tier, lang }: { tier: TierChecksView; lang: Lang }) {
  const words = reconciliationWords[lang];
  const id = `doi-chieu-${tier.tier}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{tier.heading}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={siteWords[lang].tableOf(tier.heading)}>
        <table className="checks">
          <thead>
            <tr>
              <th scope="col">{words.checkHead}</th>
              <th scope="col">{words.resultHead}</th>
              <th scope="col">{words.checkedHead}</th>
              <th scope="col">{words.uncheckedHead}</th>
            </tr>
          </thead>
          <tbody>
            {tier.checks.map((check) => (
              <tr key={check.key}>
                <th scope="row">{check.name}</th>
                <td className={`status-${check.status}`}>{check.statusText}</td>
                <td>{check.checked}</td>
                <td className="soft">{check.unchecked.join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {tier.failures.length > 0 && (
        <>
          <h3>{words.failuresTitle}</h3>
          <ul>
            {tier.failures.map((failure) => (
              <li key={failure}>{failure}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={tier.ranking.href}>{tier.ranking.label}</a>
      </p>
    </section>
  );
}
