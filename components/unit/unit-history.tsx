import { ScoreCell } from '@/components/ranking/score-cell';
import { ScrollBox } from '@/components/ui/scroll-box';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import type { Lang } from '@/lib/site';
import type { UnitView } from '@/lib/views/unit/types';
import '@/components/ui/stacked.css';

/** The unit in every edition, with the reason where two years are not compared. */
export function UnitHistory({ history, lang }: { history: UnitView['history']; lang: Lang }) {
  const words = unitWords[lang];
  // A unit that no edition could have, such as one of after the latest, has no history here.
  if (history.rows.length === 0) return null;
  const changes = history.rows.some((row) => row.change !== null);
  return (
    <section aria-labelledby="qua-cac-nam">
      <h2 id="qua-cac-nam">{words.historyTitle}</h2>
      <ScrollBox label={siteWords[lang].tableOf(words.historyTitle)}>
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{words.historyYear}</th>
              <th scope="col" className="n">
                {words.historyScore}
              </th>
              <th scope="col" className="n">
                {words.historyRank}
              </th>
              {changes && (
                <th scope="col" className="n">
                  {words.historyChange}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {history.rows.map((row) => (
              <tr key={row.year} className={row.chosen ? 'chosen' : undefined}>
                <th scope="row">
                  {row.chosen ? row.year : <a href={row.href}>{row.year}</a>}
                  <span className="under">{row.decision}</span>
                </th>
                <ScoreCell cell={row.score} />
                <td className="n">{row.rank}</td>
                {changes && <td className="n">{row.change}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {history.remarks.map((remark) => (
        <p key={remark} className="small">
          {remark}
        </p>
      ))}
    </section>
  );
}
