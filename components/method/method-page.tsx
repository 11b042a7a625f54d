import type { ReactNode } from 'react';
import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { SectionShell } from '@/components/layout/section-shell';
import { PageTitle } from '@/components/ui/page-title';
import { quotedIn } from '@/lib/i18n/quoted-in';
import { methodWords } from '@/lib/i18n/words/method';
import type { MethodView } from '@/lib/views/method/method';
import '@/components/method/method.css';

function MissingCodes({ view }: { view: MethodView }) {
  const words = methodWords[view.frame.lang];
  return (
    <>
      <table className="codes">
        <thead>
          <tr>
            <th scope="col">{words.missingHead}</th>
            <th scope="col">{words.countedHead}</th>
          </tr>
        </thead>
        <tbody>
          {view.missing.map((code) => (
            <tr key={code.label}>
              <th scope="row">
                {code.label}
                <span className="under">{code.why}</span>
              </th>
              <td>{code.counted}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.countedNote}</p>
    </>
  );
}

function Gates({ view }: { view: MethodView }) {
  if (view.gates.length === 0) return null;
  return (
    <>
      <h3>{methodWords[view.frame.lang].gateTitle}</h3>
      <ul>
        {view.gates.map((gate) => (
          <li key={gate.tier}>
            <strong>{gate.tier}.</strong> {gate.text}
          </li>
        ))}
      </ul>
    </>
  );
}

function Firmness({ view }: { view: MethodView }) {
  if (view.firmness.length === 0) return <p>{methodWords[view.frame.lang].firmnessNone}</p>;
  return (
    <ul>
      {view.firmness.map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

function Decisions({ view }: { view: MethodView }) {
  return (
    <ul>
      {view.decisions.map(({ link, text }) => (
        <li key={link.href}>
          <a href={link.href}>{link.label}</a>: {text}.
        </li>
      ))}
    </ul>
  );
}

function Sources({ view }: { view: MethodView }) {
  return (
    <ul>
      {view.sources.map(({ figures, link }) => (
        <li key={`${figures} ${link.label}`}>
          {figures}{' '}
          {link.href ? (
            <a href={link.href} lang={quotedIn(view.frame.lang)}>
              {link.label}
            </a>
          ) : (
            <span lang={quotedIn(view.frame.lang)}>{link.label}</span>
          )}
        </li>
      ))}
      {view.framework && (
        <li>
          {methodWords[view.frame.lang].frameworkSource}{' '}
          <a href={view.framework.href} lang={view.framework.lang}>
            {view.framework.label}
          </a>
        </li>
      )}
    </ul>
  );
}

/** The rules, each under an address of its own, with what they say of the editions held. */
export function MethodPage({ view }: { view: MethodView }) {
  const words = methodWords[view.frame.lang];
  // What stands in a section beside its paragraphs: after the first of them.
  const inserts: Readonly<Record<string, ReactNode>> = {
    thieu: <MissingCodes view={view} />,
    'qua-cac-nam': <Gates view={view} />,
    'do-ben': <Firmness view={view} />,
    'can-cu': <Decisions view={view} />,
    'don-vi': view.register && <p>{view.register}</p>,
    nguon: <Sources view={view} />,
  };
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={words.title} lang={view.frame.lang} />
      <p className="lead">{words.intro}</p>
      <div className="guide">
        <nav aria-label={words.contents} className="contents">
          <ul>
            {words.sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`}>{section.title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {words.sections.map(({ id, title, paragraphs: [first, ...others] }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              <p>{first}</p>
              {inserts[id]}
              {others.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
          ))}
        </div>
      </div>
      <DownloadLinks links={view.downloads} lang={view.frame.lang} />
      {view.citation && <Citation citation={view.citation} />}
    </SectionShell>
  );
}
