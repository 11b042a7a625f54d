import { unitWords } from '@/lib/i18n/words/unit';
import type { Lang } from '@/lib/site';
import type { UnitAsk as UnitAskView } from '@/lib/views/unit/types';

/** What can be done where nothing is published: an empty page has a verb too. */
export function UnitAsk({ ask, lang }: { ask: UnitAskView; lang: Lang }) {
  const words = unitWords[lang];
  return (
    <section className="ask noprint" aria-labelledby="hoi">
      <h2 id="hoi">{words.askTitle}</h2>
      <ul>
        {[ask.letter, ask.follow].map(
          (link) =>
            link && (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ),
        )}
      </ul>
      {ask.known.length > 0 && (
        <>
          <p>{words.askKnown}</p>
          <ul>
            {ask.known.map(({ label, href, result }) => (
              <li key={href}>
                <a href={href}>{label}</a> {result && <span className="under">{result}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
