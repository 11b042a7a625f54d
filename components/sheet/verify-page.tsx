import { SectionShell } from '@/components/layout/section-shell';
import { Facts } from '@/components/ui/facts';
import { PageTitle } from '@/components/ui/page-title';
import { verifyWords } from '@/lib/i18n/words/verify';
import { MOST_SIGNS } from '@/lib/params/sheet-code';
import type { Verdict } from '@/lib/views/sheet/verdict';
import type { VerifyView } from '@/lib/views/sheet/verify';
import '@/components/ui/form-fields.css';
import '@/components/ui/search-form.css';
import '@/components/sheet/verify.css';

function Answer({ verdict, words }: { verdict: Verdict; words: (typeof verifyWords)['vi'] }) {
  return (
    <section className={`verdict verdict-${verdict.state}`} aria-labelledby="ket-qua">
      <h2 id="ket-qua">{verdict.label}</h2>
      {verdict.simulated && (
        <p>
          <strong>{verdict.simulated}</strong>
        </p>
      )}
      <p>{verdict.text}</p>
      {verdict.changes.length > 0 && (
        <p>
          {words.changes}: {verdict.changes.join(' ')}
        </p>
      )}
      {verdict.facts.length > 0 && (
        <>
          <p>{words.compare}</p>
          <Facts facts={verdict.facts} />
        </>
      )}
      {verdict.links.length > 0 && (
        <ul>
          {verdict.links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Type or paste the code of a sheet: whose it is, and whether it still holds. */
export function VerifyPage({ view }: { view: VerifyView }) {
  const words = verifyWords[view.frame.lang];
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={words.title} lang={view.frame.lang} />
      {view.verdict && <Answer verdict={view.verdict} words={words} />}
      <p>{words.intro}</p>
      <form action={view.action} className="verify">
        <label htmlFor="ma">{words.label}</label>
        <input
          id="ma"
          name="ma"
          type="text"
          defaultValue={view.code}
          maxLength={MOST_SIGNS}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit">{words.submit}</button>
      </form>
      {view.script && (
        <>
          <p className="verify-file" id="tep-hinh" hidden data-none={words.fileNone} data-large={words.fileLarge}>
            <label>
              {words.file} <input type="file" accept=".svg,.png,image/svg+xml,image/png" />
            </label>{' '}
            <span role="status" />
          </p>
          <script type="module" src={view.script} />
        </>
      )}
      <p className="soft">{words.byHand}</p>
    </SectionShell>
  );
}
