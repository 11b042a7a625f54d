import { ChangesTable } from '@/components/corrections/changes-table';
import { Citation } from '@/components/data/citation';
import { SectionShell } from '@/components/layout/section-shell';
import { Code } from '@/components/ui/code';
import { LinksLine } from '@/components/ui/links-line';
import { PageTitle } from '@/components/ui/page-title';
import { correctionWords } from '@/lib/i18n/words/corrections';
import type { Lang } from '@/lib/site';
import type { ComparedFact } from '@/lib/views/corrections/facts';
import type { RevisionDiffView } from '@/lib/views/corrections/revision-diff';
import '@/components/corrections/corrections.css';
import '@/components/ui/facts.css';
import '@/components/ui/code.css';
import '@/components/ui/main-aside.css';

/** One value where both revisions have it, two where they differ; in a list, so that it reads on a narrow screen. */
function FactsCompared({ facts, lang }: { facts: readonly ComparedFact[]; lang: Lang }) {
  const words = correctionWords[lang];
  const value = (text: string, { code, lang: quoted }: ComparedFact) =>
    code ? <Code text={text} /> : quoted ? <span lang={quoted}>{text}</span> : text;
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.differs ? (
              <>
                <span className="soft">{words.beforeHead}:</span> {value(fact.before, fact)}
                <br />
                <span className="soft">{words.afterHead}:</span> <strong>{value(fact.after, fact)}</strong>
              </>
            ) : (
              value(fact.after, fact)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Two revisions of an assessment beside each other: what changed, why, and from which file each came. */
export function RevisionDiff({ view }: { view: RevisionDiffView }) {
  const { lang } = view.frame;
  const words = correctionWords[lang];
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={view.frame.title} lang={lang} />
      <p className="lead">{view.summary}</p>
      <div className="main-aside">
        <div>
          <section aria-labelledby="ly-do">
            <h2 id="ly-do">{words.reasonsTitle}</h2>
            {view.reasons.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </section>
          {view.tiers.map((tier) => (
            <section key={tier.id} aria-labelledby={tier.id}>
              <h2 id={tier.id}>{tier.heading}</h2>
              <p>{tier.summary}</p>
              {tier.changes.length > 0 && <ChangesTable changes={tier.changes} label={tier.heading} lang={lang} />}
              {tier.more && <p>{tier.more}</p>}
              <p className="source small">
                <LinksLine links={tier.rankings} />
              </p>
            </section>
          ))}
        </div>
        <section aria-labelledby="quyet-dinh">
          <h2 id="quyet-dinh">{words.factsTitle}</h2>
          <FactsCompared facts={view.facts} lang={lang} />
          <p className="source small">
            <LinksLine links={[view.before, view.after, view.data]} />
          </p>
          <Citation citation={view.citation} />
        </section>
      </div>
    </SectionShell>
  );
}
