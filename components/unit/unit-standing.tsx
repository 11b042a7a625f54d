import { unitWords } from '@/lib/i18n/words/unit';
import type { UnitView } from '@/lib/views/unit/types';

function Side({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** What to do next: the gap to the next rank, who stands near, and where the unit differs from the median. */
export function UnitStanding({ view }: { view: UnitView }) {
  const words = unitWords[view.frame.lang];
  return (
    <>
      {view.gap.length > 0 && (
        <section aria-labelledby="khoang-cach">
          <h2 id="khoang-cach">{words.gapTitle}</h2>
          {view.gap.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {view.nearby.length > 1 && (
            <table className="nearby">
              <caption>{words.nearby}</caption>
              <tbody>
                {view.nearby.map((row) => (
                  <tr key={row.unit.href} className={row.chosen ? 'chosen' : undefined}>
                    <td className="rank">{row.rank}</td>
                    <th scope="row">{row.chosen ? row.unit.label : <a href={row.unit.href}>{row.unit.label}</a>}</th>
                    <td className="n">{row.score}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p>
            <a href={view.ranking.href}>{view.ranking.label}</a>
            {' · '}
            <a href={view.compare.href}>{view.compare.label}</a>
          </p>
        </section>
      )}
      {view.standing && (
        <section aria-labelledby="manh-yeu">
          <h2 id="manh-yeu">{words.strengthsTitle}</h2>
          {view.standing.strengths.length + view.standing.weaknesses.length === 0 && <p>{words.balanced}</p>}
          <div className="sides">
            <Side title={words.strengths} lines={view.standing.strengths} />
            <Side title={words.weaknesses} lines={view.standing.weaknesses} />
          </div>
          <p className="small">{view.standing.note}</p>
        </section>
      )}
    </>
  );
}
