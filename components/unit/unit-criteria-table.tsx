import { RankCell } from '@/components/ranking/rank-cell';
import { ScoreCell } from '@/components/ranking/score-cell';
import { ScrollBox } from '@/components/ui/scroll-box';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import type { Lang } from '@/lib/site';
import type { UnitCriteria, UnitCriterionRow } from '@/lib/views/unit/types';
import '@/components/ui/stacked.css';

function Row({ row, criteria, lang }: { row: UnitCriterionRow; criteria: UnitCriteria; lang: Lang }) {
  return (
    <tr>
      <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
      <ScoreCell cell={row.cell} className={`c${row.hue}`} />
      {criteria.showMaximum && (
        <>
          <td className="n soft">{row.maximum}</td>
          <td className="n">{row.percent}</td>
          <td className="n">{row.left}</td>
        </>
      )}
      <td className="n soft">{row.median}</td>
      {criteria.showRank && (
        <td className="n">
          <RankCell rank={row.rank} lang={lang} />
          {!row.rank && !row.cell.missing && (
            <>
              <span aria-hidden="true">–</span>
              <span className="sr">{unitWords[lang].noRankCell}</span>
            </>
          )}
        </td>
      )}
    </tr>
  );
}

/** Points, maximum, percent, points left and the tier's median for each criterion; the total last. */
export function UnitCriteriaTable({ criteria, lang }: { criteria: UnitCriteria; lang: Lang }) {
  const words = unitWords[lang];
  if (criteria.absent) return <p>{criteria.absent}</p>;
  return (
    <>
      <ScrollBox label={siteWords[lang].tableOf(criteria.title)}>
        <table className="criteria stacked">
          <thead>
            <tr>
              <th scope="col">{words.criterionHead}</th>
              <th scope="col" className="n">
                {words.pointsHead}
              </th>
              {criteria.showMaximum && (
                <>
                  <th scope="col" className="n">
                    {words.maximumHead}
                  </th>
                  <th scope="col" className="n">
                    {words.percentHead}
                  </th>
                  <th scope="col" className="n">
                    {words.leftHead}
                  </th>
                </>
              )}
              <th scope="col" className="n">
                {words.medianHead}
              </th>
              {criteria.showRank && (
                <th scope="col" className="n">
                  {words.rankHead}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {criteria.rows.map((row) => (
              <Row key={row.key} row={row} criteria={criteria} lang={lang} />
            ))}
          </tbody>
          {criteria.total && (
            <tbody className="median">
              <Row row={criteria.total} criteria={criteria} lang={lang} />
            </tbody>
          )}
        </table>
      </ScrollBox>
      {criteria.notes.length > 0 && <p className="small">{criteria.notes.join(' ')}</p>}
    </>
  );
}
