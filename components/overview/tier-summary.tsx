import { RankCell, RankPlace } from '@/components/ranking/rank-cell';
import { ScoreCell } from '@/components/ranking/score-cell';
import { overviewWords } from '@/lib/i18n/words/overview';
import type { Lang } from '@/lib/site';
import type { TierSummary as TierSummaryView } from '@/lib/views/score/leaders';
import '@/components/overview/overview.css';
import '@/components/ranking/score-cell.css';

/** The head of one tier's list, and how much of it is published. */
export function TierSummary({ summary, lang }: { summary: TierSummaryView; lang: Lang }) {
  const words = overviewWords[lang];
  return (
    <section className="tier-summary" aria-labelledby={`cap-${summary.tier}`}>
      <h3 id={`cap-${summary.tier}`}>{summary.heading}</h3>
      {summary.when && <p className="small">{summary.when}</p>}
      {summary.rows.length > 0 && (
        <table className="top">
          <caption className="sr">{summary.finding}</caption>
          <thead className="sr">
            <tr>
              <th scope="col">{words.rankHead}</th>
              <th scope="col">{words.unitHead}</th>
              <th scope="col">{words.scoreHead}</th>
            </tr>
          </thead>
          <tbody>
            {summary.rows.map((row) => (
              <tr key={row.unit.href}>
                <td className="rank">
                  <RankCell rank={row.rank} lang={lang} />
                </td>
                <th scope="row">
                  <a href={row.unit.href}>{row.unit.label}</a>
                  <RankPlace rank={row.rank} />
                </th>
                <ScoreCell cell={row.cell} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="small">
        {summary.coverage} <a href={summary.ranking.href}>{summary.ranking.label}</a>
      </p>
    </section>
  );
}
