import { Links } from '@/components/data/data-edition';
import { SectionShell } from '@/components/layout/section-shell';
import { Facts } from '@/components/ui/facts';
import { figureClass } from '@/components/ui/figure-class';
import { PageTitle } from '@/components/ui/page-title';
import { quotedIn } from '@/lib/i18n/quoted-in';
import { claimWords } from '@/lib/i18n/words/claim';
import type { ClaimPageView } from '@/lib/views/claim/claim-page';
import '@/components/claim/claim.css';
import '@/components/ui/code.css';
import '@/components/ui/stacked.css';

function History({ view }: { view: ClaimPageView }) {
  const words = claimWords[view.frame.lang];
  return (
    <table className="claim-history stacked">
      <caption className="sr">{words.historyTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.historyEdition}</th>
          <th scope="col" className="n">
            {words.historyValue}
          </th>
          <th scope="col" className="n">
            {words.historyRank}
          </th>
          <th scope="col">{words.historyState}</th>
        </tr>
      </thead>
      <tbody>
        {view.history.map(({ edition, value, lacking, rank, state }) => (
          <tr key={edition.href}>
            <th scope="row">
              {edition.own ? `${edition.label} (${words.here})` : <a href={edition.href}>{edition.label}</a>}
            </th>
            <td className={figureClass(lacking)}>{value}</td>
            <td className="n">{rank}</td>
            <td>{state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One figure: what was printed, where, what follows from it, what it was in other revisions, how to cite it. */
export function ClaimPage({ view }: { view: ClaimPageView }) {
  const words = claimWords[view.frame.lang];
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={view.title} lang={view.frame.lang} />
      {view.simulated && <p className="claim-mark">{view.simulated}</p>}
      <p className="claim-value">
        <strong>{view.value}</strong> {view.rank}
      </p>
      {view.why && <p>{view.why}</p>}
      <section aria-labelledby="nguon">
        <h2 id="nguon">{words.valueTitle}</h2>
        <Facts facts={view.facts} />
      </section>
      {view.rules.length > 0 && (
        <section aria-labelledby="suy-ra">
          <h2 id="suy-ra">{words.rulesTitle}</h2>
          <ul>
            {view.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="cac-ban">
        <h2 id="cac-ban">{words.historyTitle}</h2>
        <History view={view} />
      </section>
      <section aria-labelledby="trich-dan">
        <h2 id="trich-dan">{words.citeTitle}</h2>
        <p className="cite-text">{view.citation.text}</p>
        {view.citation.others.map((other) => (
          <p key={other.lang} className="cite-text" lang={other.lang}>
            {other.text}
          </p>
        ))}
        <pre className="claim-bibtex" lang={quotedIn(view.frame.lang)}>
          {view.bibtex}
        </pre>
        <Links links={[view.citation.bibtex, view.citation.csl]} />
      </section>
      <Links links={view.links} />
    </SectionShell>
  );
}
