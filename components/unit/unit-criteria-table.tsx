import { RankCell } from '@/components/ranking/rank-cell';
import { ScoreCell } from '@/components/ranking/score-cell';
import { ScrollBox } from '@/components/ui/scroll-box';
import { UnitBar } from '@/components/unit/unit-bar';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { wayUpWords } from '@/lib/i18n/words/way-up';
import type { Lang } from '@/lib/site';
import type { CellView } from '@/lib/views/score/cells';
import type { UnitCriteria, UnitCriterionRow } from '@/lib/views/unit/types';
import '@/components/ui/stacked.css';

/** A figure that may not be there, in line with its column. */
function Figure({ cell, soft = false }: { cell: CellView | null; soft?: boolean }) {
  const className = soft ? 'soft' : '';
  return cell ? <ScoreCell cell={cell} className={className} /> : <td className={`n ${className}`.trim()} />;
}

/** The best score, and whose it is. */
function Best({ best, lang }: { best: UnitCriterionRow['best']; lang: Lang }) {
  if (!best) return <td className="best" />;
  return (
    <td className="best">
      <b>{best.score}</b> {best.unit ? <a href={best.unit.href}>{best.unit.label}</a> : wayUpWords[lang].bestOwn}
      {best.more && ` ${best.more}`}
    </td>
  );
}

function Row({ row, criteria, lang }: { row: UnitCriterionRow; criteria: UnitCriteria; lang: Lang }) {
  return (
    <tr>
      <th scope="row" className={`c${row.hue}`}>
        {row.href ? <a href={row.href}>{row.label}</a> : row.label}
        <UnitBar bar={row.bar} />
      </th>
      <ScoreCell cell={row.cell} />
      {criteria.showMaximum && (
        <>
          <Figure cell={row.maximum} soft />
          <Figure cell={row.left} />
        </>
      )}
      <Figure cell={row.median} soft />
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
      {criteria.best && <Best best={row.best} lang={lang} />}
    </tr>
  );
}

/** Points, maximum, points left, the middle of the tier and the best for each criterion; the total last. */
export function UnitCriteriaTable({ criteria, lang }: { criteria: UnitCriteria; lang: Lang }) {
  const words = unitWords[lang];
  if (criteria.absent) return <p>{criteria.absent}</p>;
  const heads = [
    words.pointsHead,
    ...(criteria.showMaximum ? [words.maximumHead, words.leftHead] : []),
    words.medianHead,
    ...(criteria.showRank ? [words.rankHead] : []),
  ];
  return (
    <>
      <ScrollBox label={siteWords[lang].tableOf(criteria.title)}>
        <table className="criteria stacked">
          <thead>
            <tr>
              <th scope="col">{words.criterionHead}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="n">
                  {head}
                </th>
              ))}
              {criteria.best && (
                <th scope="col" className="best">
                  {criteria.best}
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
