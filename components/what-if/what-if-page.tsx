import { PageShell } from '@/components/layout/page-shell';
import { EditionSource } from '@/components/ui/edition-source';
import { figureClass } from '@/components/ui/figure-class';
import { PageTitle } from '@/components/ui/page-title';
import { ScrollBox } from '@/components/ui/scroll-box';
import { siteWords } from '@/lib/i18n/words/site';
import { whatIfWords } from '@/lib/i18n/words/what-if';
import type { WhatIfView } from '@/lib/views/what-if/what-if';
import '@/components/ui/form-fields.css';
import '@/components/ui/source-foot.css';
import '@/components/ui/stacked.css';
import '@/components/what-if/what-if.css';

/** The form: published points beside those supposed. It sends itself by GET, so that its address is what it shows. */
function Form({ view }: { view: WhatIfView }) {
  const { lang } = view.frame;
  const words = whatIfWords[lang];
  return (
    <form action={view.action} className="what-if">
      <ScrollBox label={siteWords[lang].tableOf(words.table)}>
        <table className="stacked">
          <caption>{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.criterionHead}</th>
              {[words.maximumHead, words.actualHead, words.supposedHead].map((head) => (
                <th key={head} scope="col" className="n">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.fields.map((field) => (
              <tr key={field.key} className={field.changed ? 'chosen' : undefined}>
                <th scope="row">{field.label}</th>
                <td className="n soft">{field.maximum}</td>
                <td className={figureClass(field.lacking)}>{field.actual}</td>
                <td className="n">
                  <input
                    name={field.key}
                    defaultValue={field.value}
                    inputMode="decimal"
                    autoComplete="off"
                    maxLength={20}
                    aria-label={field.description}
                    aria-invalid={field.wrong || undefined}
                    aria-describedby={field.wrong ? 'loi' : undefined}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          {view.totals && view.ranks && (
            <tbody className="median">
              <tr>
                <th scope="row">{words.total}</th>
                <td className="n">{view.totals.maximum}</td>
                <td className={figureClass(view.totals.lacking.actual)}>{view.totals.actual}</td>
                <td className={`${figureClass(view.totals.lacking.supposed)} supposed`}>{view.totals.supposed}</td>
              </tr>
              <tr>
                <th scope="row">{words.rank}</th>
                <td className="n" />
                <td className={figureClass(view.ranks.lacking.actual)}>{view.ranks.actual}</td>
                <td className={`${figureClass(view.ranks.lacking.supposed)} supposed`}>{view.ranks.supposed}</td>
              </tr>
            </tbody>
          )}
        </table>
      </ScrollBox>
      <p className="small">{words.sumNote}</p>
      <p>
        <button type="submit">{words.submit}</button> {view.reset && <a href={view.reset.href}>{view.reset.label}</a>}
      </p>
    </form>
  );
}

/** A calculation, said to be one before, in and after everything it shows. */
export function WhatIfPage({ view }: { view: WhatIfView }) {
  const { lang } = view.frame;
  const words = whatIfWords[lang];
  return (
    <PageShell frame={view.frame}>
      <PageTitle text={view.frame.title} lang={lang} />
      <p className="banner">
        <strong>{view.mark}.</strong> {view.markMore} <a href={view.page.href}>{words.real}</a>
      </p>
      {view.faults.length > 0 ? (
        <div id="loi" role="alert">
          <h2>{view.outcome}</h2>
          <ul>
            {view.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="lead">{view.outcome}</p>
      )}
      {view.fields.length > 0 && <Form view={view} />}
      {view.tries.length > 0 && (
        <section className="noprint" aria-labelledby="thu-nhanh">
          <h2 id="thu-nhanh">{words.tries}</h2>
          <ul>
            {view.tries.map((link) => (
              <li key={link.href}>
                <a href={link.href} rel="nofollow">
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <EditionSource edition={view.edition} />
    </PageShell>
  );
}
