import { RankCell, RankPlace } from '@/components/ranking/rank-cell';
import { ScoreCell } from '@/components/ranking/score-cell';
import { figureClass } from '@/components/ui/figure-class';
import { ScrollBox } from '@/components/ui/scroll-box';
import { breakable } from '@/lib/i18n/breakable';
import { comparisonWords } from '@/lib/i18n/words/comparison';
import { figureWords } from '@/lib/i18n/words/figure';
import { rankingWords } from '@/lib/i18n/words/ranking';
import type { Lang } from '@/lib/site';
import type { ComparisonTable as ComparisonTableView } from '@/lib/views/comparison/table';
import '@/components/ranking/score-cell.css';
import '@/components/ui/maximum.css';

/** The units as columns, each with its distance from the first; names and criteria stay in sight. */
export function ComparisonTable({ table, lang }: { table: ComparisonTableView; lang: Lang }) {
  const words = comparisonWords[lang];
  const medians = table.rows.some(({ median }) => median !== null);
  return (
    <ScrollBox label={words.table}>
      <table className={`side-by-side of-${Math.max(medians ? 2 : 1, table.units.length)}${medians ? ' middles' : ''}`}>
        <thead>
          <tr>
            <th scope="col">{figureWords[lang].criterionHead}</th>
            {table.units.map(({ unit, without }, index) => [
              <th key={unit.href} scope="col" className="n">
                <a href={unit.href}>{breakable(unit.label, lang)}</a>
                {table.units.length > 1 && (
                  <a className="under noprint" href={without} aria-label={words.removeOf(unit.label)}>
                    {words.remove}
                  </a>
                )}
              </th>,
              index > 0 && (
                <th key={`${unit.href}-`} scope="col" className={`n soft apart-${index + 1}`}>
                  {words.difference}
                </th>
              ),
            ])}
            {medians && (
              <th scope="col" className="n soft">
                {figureWords[lang].medianHead}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{rankingWords[lang].rankHead}</th>
            {table.units.map(({ unit, rank, lacking }, index) => [
              <td key={unit.href} className={figureClass(lacking)}>
                <RankCell rank={rank} lang={lang} />
                <RankPlace rank={rank} />
              </td>,
              index > 0 && <td key={`${unit.href}-`} className={`apart-${index + 1}`} />,
            ])}
            {medians && <td />}
          </tr>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.label} {row.maximum && <span className="max">{rankingWords[lang].outOf(row.maximum)}</span>}
              </th>
              {row.cells.map(({ cell, difference, lacking }, index) => {
                const key = table.units[index]?.unit.href;
                return [
                  <ScoreCell key={key} cell={cell} />,
                  index > 0 && (
                    <td key={`${key}-`} className={`${figureClass(lacking)} soft apart-${index + 1}`}>
                      {difference}
                    </td>
                  ),
                ];
              })}
              {medians && (row.median ? <ScoreCell cell={{ ...row.median, bar: null }} className="soft" /> : <td />)}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
