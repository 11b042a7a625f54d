import { PageShell } from '@/components/layout/page-shell';
import { Facts } from '@/components/ui/facts';
import { verifyWords } from '@/lib/i18n/words/verify';
import type { Verdict, VerifyView } from '@/lib/views/sheet/verify';
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
    <PageShell frame={view.frame}>
      <h1>{words.title}</h1>
      {view.verdict && <Answer verdict={view.verdict} words={words} />}
      <p>{words.intro}</p>
      <form action={view.action} className="verify">
        <label htmlFor="ma">{words.label}</label>
        <input
          id="ma"
          name="ma"
          type="text"
          defaultValue={view.code}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit">{words.submit}</button>
      </form>
    </PageShell>
  );
}
