import { ApiOperation } from '@/components/data/api-operation';
import { SectionShell } from '@/components/layout/section-shell';
import { PageTitle } from '@/components/ui/page-title';
import { BETWEEN } from '@/lib/i18n/between';
import { apiWords } from '@/lib/i18n/words/api';
import type { ApiDocsView } from '@/lib/views/api/docs';
import '@/components/ui/facts.css';
import '@/components/ui/code.css';
import '@/components/ui/run-in.css';
import '@/components/ui/two-columns.css';
import '@/components/data/api.css';

export function ApiPage({ view }: { view: ApiDocsView }) {
  const { lang } = view.frame;
  const words = apiWords[lang];
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={words.title} lang={lang} />
      <div className="api">
        <p className="lead">{words.intro}</p>
        <p>
          <code>{view.base}</code>
          {BETWEEN}
          <a href={view.openapi.href}>{view.openapi.label}</a>
        </p>
        <ul className="two-columns">
          {words.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <section aria-labelledby="dia-chi">
          <h2 id="dia-chi">{words.operationsTitle}</h2>
          <div className="operations">
            {view.operations.map((operation) => (
              <ApiOperation key={operation.id} operation={operation} lang={lang} />
            ))}
          </div>
        </section>
        <section aria-labelledby="truong">
          <h2 id="truong">{words.shapesTitle}</h2>
          <div className="two-columns">
            {view.shapes.map((shape) => (
              <section key={shape.name} aria-labelledby={`truong-${shape.name}`.replaceAll(' ', '-')}>
                <h3 id={`truong-${shape.name}`.replaceAll(' ', '-')}>{shape.name}</h3>
                <dl className="facts">
                  {shape.fields.map((field) => (
                    <div key={field.name}>
                      <dt>
                        <code>{field.name}</code>
                      </dt>
                      <dd>
                        <code className="small">{field.type}</code> {field.meaning}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </section>
        <section aria-labelledby="loi">
          <h2 id="loi">{words.problemsTitle}</h2>
          <p>{words.problemsIntro}</p>
          <table className="run-in">
            <caption className="sr">{words.problemsTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{words.codeHead}</th>
                <th scope="col">{words.statusHead}</th>
                <th scope="col">{words.meaningHead}</th>
              </tr>
            </thead>
            <tbody>
              {view.problems.map((problem) => (
                <tr key={problem.code} id={`loi-${problem.code}`}>
                  <th scope="row">
                    <code>{problem.code}</code>
                  </th>
                  <td>{problem.status}</td>
                  <td>{problem.title}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section aria-labelledby="loi-hua">
          <h2 id="loi-hua">{words.promiseTitle}</h2>
          <p>{view.promise}</p>
          <h3>{words.changesTitle}</h3>
          <div className="two-columns">
            {view.changes.map(({ version, date, text }) => (
              <section key={version} aria-labelledby={`ban-${version}`}>
                <h4 id={`ban-${version}`}>
                  {version} <span className="soft">({date})</span>
                </h4>
                <p>{text}</p>
              </section>
            ))}
          </div>
        </section>
      </div>
    </SectionShell>
  );
}
