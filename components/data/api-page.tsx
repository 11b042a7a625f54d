import { ApiOperation } from '@/components/data/api-operation';
import { ShapeType, shapeAnchor } from '@/components/data/shape-type';
import { SectionShell } from '@/components/layout/section-shell';
import { LinkRow } from '@/components/ui/link-row';
import { PageTitle } from '@/components/ui/page-title';
import { BETWEEN } from '@/lib/i18n/between';
import { apiWords } from '@/lib/i18n/words/api';
import type { ApiDocsView } from '@/lib/views/api/docs';
import '@/components/ui/facts.css';
import '@/components/ui/code.css';
import '@/components/ui/run-in.css';
import '@/components/ui/two-columns.css';
import '@/components/data/api.css';

/** Ways to the parts of a long section, before the first of them. */
function Jumps({ label, to }: { label: string; to: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <nav aria-label={label}>
      <ul className="jumps">
        {to.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <code>{name}</code>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function ApiPage({ view }: { view: ApiDocsView }) {
  const { lang } = view.frame;
  const words = apiWords[lang];
  const shapes = view.shapes.map(({ name }) => name);
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
        <LinkRow
          label={words.contents}
          links={[
            { href: '#dia-chi', label: words.operationsTitle },
            { href: '#truong', label: words.shapesTitle },
            { href: '#loi', label: words.problemsTitle },
            { href: '#loi-hua', label: words.promiseTitle },
            { href: '#thay-doi', label: words.changesTitle },
          ].map((link) => ({ ...link, chosen: false }))}
        />
        <ul className="two-columns">
          {words.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <section aria-labelledby="dia-chi">
          <h2 id="dia-chi">{words.operationsTitle}</h2>
          <Jumps label={words.operationsTitle} to={view.operations.map(({ id, path }) => ({ id, name: path }))} />
          <div className="two-columns">
            {view.operations.map((operation) => (
              <ApiOperation key={operation.id} operation={operation} shapes={shapes} lang={lang} />
            ))}
          </div>
        </section>
        <section aria-labelledby="truong">
          <h2 id="truong">{words.shapesTitle}</h2>
          <Jumps label={words.shapesTitle} to={shapes.map((name) => ({ id: shapeAnchor(name), name }))} />
          <div className="two-columns">
            {view.shapes.map((shape) => (
              <section key={shape.name} aria-labelledby={shapeAnchor(shape.name)}>
                <h3 id={shapeAnchor(shape.name)}>{shape.name}</h3>
                <dl className="facts">
                  {shape.fields.map((field) => (
                    <div key={field.name}>
                      <dt>
                        <code>{field.name}</code>
                      </dt>
                      <dd>
                        <code className="small">
                          <ShapeType type={field.type} shapes={shapes} />
                        </code>{' '}
                        {field.meaning}
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
          <h3 id="thay-doi">{words.changesTitle}</h3>
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
