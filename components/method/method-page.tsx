import { PageShell } from '@/components/layout/page-shell';
import { methodWords } from '@/lib/i18n/words/method';
import type { MethodView } from '@/lib/views/method';
import '@/components/method/method.css';

export function MethodPage({ view }: { view: MethodView }) {
  const words = methodWords[view.frame.lang];
  return (
    <PageShell frame={view.frame}>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro}</p>
      <nav aria-label={words.contents} className="contents">
        <ul>
          {words.sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
          <li>
            <a href="#thieu">{words.missingTitle}</a>
          </li>
          <li>
            <a href="#nguon">{words.sourcesTitle}</a>
          </li>
        </ul>
      </nav>
      {words.sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id}>
          <h2 id={section.id}>{section.title}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.id === 'qua-cac-nam' && view.gates.length > 0 && (
            <>
              <h3>{words.gateTitle}</h3>
              <ul>
                {view.gates.map((gate) => (
                  <li key={gate.tier}>
                    <strong>{gate.tier}</strong>: {gate.text}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
      <section aria-labelledby="thieu">
        <h2 id="thieu">{words.missingTitle}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.missingHead}</th>
              <th scope="col">{words.meaningHead}</th>
            </tr>
          </thead>
          <tbody>
            {view.missing.map((code) => (
              <tr key={code.label}>
                <th scope="row">{code.label}</th>
                <td>{code.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-labelledby="nguon">
        <h2 id="nguon">{words.sourcesTitle}</h2>
        <ul>
          {view.sources.map((source) => (
            <li key={source.href}>
              <a href={source.href}>{source.label}</a>
            </li>
          ))}
          <li>
            {words.frameworkSource} <a href={view.framework.href}>{view.framework.label}</a>
          </li>
        </ul>
      </section>
    </PageShell>
  );
}
