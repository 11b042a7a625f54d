import { PageShell } from '@/components/layout/page-shell';
import { KeptText } from '@/components/ui/kept-text';
import { PageTitle } from '@/components/ui/page-title';
import { letterText, letterWords } from '@/lib/i18n/words/letter';
import type { LetterView } from '@/lib/views/letter/letter';
import '@/components/letter/letter.css';
import '@/components/ui/main-aside.css';

/** The sheet itself, in the language of the office that reads it. */
function Letter({ view }: { view: LetterView }) {
  return (
    <section className="letter" lang="vi" aria-label={letterText.title}>
      <p className="middle">
        <strong>{letterText.state}</strong>
        <br />
        {letterText.motto}
      </p>
      <p className="middle">
        <strong>{letterText.title}</strong>
      </p>
      <p>{view.letter.to}</p>
      {letterText.sender.map((line) => (
        <p key={line} className="fill">
          {line}
        </p>
      ))}
      <p>
        <KeptText text={letterText.law} />
      </p>
      <p>
        <KeptText text={view.letter.asks} />
      </p>
      <p>{letterText.form}</p>
      <p>
        <KeptText text={view.letter.purpose} />
      </p>
      <p className="end">{letterText.place}</p>
      <p className="end">{letterText.signature}</p>
    </section>
  );
}

/** A letter to print, and beside it who gets it and what is known meanwhile. */
export function LetterPage({ view }: { view: LetterView }) {
  const { lang } = view.frame;
  const words = letterWords[lang];
  return (
    <PageShell frame={view.frame}>
      <div className="noprint">
        <PageTitle text={view.frame.title} lang={lang} />
        <p className="lead">
          <KeptText text={view.intro} />
        </p>
      </div>
      <div className="main-aside">
        <div>
          {words.inVietnamese && <p className="noprint">{words.inVietnamese}</p>}
          <Letter view={view} />
          <p className="small noprint">{words.sender}</p>
        </div>
        <div className="noprint">
          <section>
            <h2>{words.holder}</h2>
            <p>
              <KeptText text={view.holder} />
            </p>
          </section>
          <h2>{words.sendTitle}</h2>
          <ul>
            {words.send.map((line) => (
              <li key={line}>
                <KeptText text={line} />
              </li>
            ))}
          </ul>
          <p className="small">
            <KeptText text={words.lawLink} />
          </p>
          <h2>{words.known}</h2>
          <ul>
            {view.known.map((link) => (
              <li key={link.href}>
                <a href={link.href}>
                  <KeptText text={link.label} />
                </a>
              </li>
            ))}
          </ul>
          <h2>{words.notify}</h2>
          <p>
            <a href={view.feed.href}>{view.feed.label}</a>
          </p>
        </div>
      </div>
    </PageShell>
  );
}
