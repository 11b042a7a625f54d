import { RankCell, RankPlace } from '@/components/ranking/rank-cell';
import { ScoreCell } from '@/components/ranking/score-cell';
import { figureClass } from '@/components/ui/figure-class';
import { ScrollBox } from '@/components/ui/scroll-box';
import { type Lacking, lackingDecimals } from '@/lib/i18n/lacking-decimals';
import { comparisonWords } from '@/lib/i18n/words/comparison';
import { figureWords } from '@/lib/i18n/words/figure';
import { rankingWords } from '@/lib/i18n/words/ranking';
import type { Lang } from '@/lib/site';
import type { ComparisonTable as ComparisonTableView } from '@/lib/views/comparison/table';
import type { CellView } from '@/lib/views/score/cells';
import '@/components/ranking/score-cell.css';
import '@/components/ui/maximum.css';

/** A figure with its decimal sign under those of its column, whatever its own criterion is printed with. */
const inColumn = (cell: CellView, lacking: Lacking | null | undefined): CellView =>
  lacking ? { ...cell, padding: lacking.decimals as CellView['padding'], whole: lacking.whole } : cell;

/** The units as columns, each with its distance from the first; names and criteria stay in sight. */
export function ComparisonTable({ table, lang }: { table: ComparisonTableView; lang: Lang }) {
  const words = comparisonWords[lang];
  const medians = table.rows.some(({ median }) => median !== null);
  const lackingIn = (texts: readonly (string | null | undefined)[]) =>
    lackingDecimals(
      texts.map((text) => text ?? ''),
      lang,
    );
  // A column holds a unit's points of every criterion, and its rank over them.
  const columns = table.units.map(({ rank }, index) => ({
    own: lackingIn([rank?.text, ...table.rows.map(({ cells }) => cells[index]?.cell.text)]),
    apart: lackingIn(table.rows.map(({ cells }) => cells[index]?.difference)),
  }));
  const middles = lackingIn(table.rows.map(({ median }) => median?.text));
  return (
    <ScrollBox label={words.table}>
      <table className={`side-by-side of-${Math.max(medians ? 2 : 1, table.units.length)}${medians ? ' middles' : ''}`}>
        <thead>
          <tr>
            <th scope="col">{figureWords[lang].criterionHead}</th>
            {table.units.map(({ unit, without }, index) => [
              <th key={unit.href} scope="col" className="n">
                <a href={unit.href}>{unit.label}</a>
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
            {table.units.map(({ unit, rank }, index) => [
              <td key={unit.href} className={figureClass(columns[index]?.own[0])}>
                <RankCell rank={rank} lang={lang} />
                <RankPlace rank={rank} />
              </td>,
              index > 0 && <td key={`${unit.href}-`} className={`apart-${index + 1}`} />,
            ])}
            {medians && <td />}
          </tr>
          {table.rows.map((row, line) => (
            <tr key={row.key}>
              <th scope="row">
                {row.label} {row.maximum && <span className="max">{rankingWords[lang].outOf(row.maximum)}</span>}
              </th>
              {row.cells.map(({ cell, difference }, index) => {
                const key = table.units[index]?.unit.href;
                return [
                  <ScoreCell key={key} cell={inColumn(cell, columns[index]?.own[line + 1])} />,
                  index > 0 && (
                    <td
                      key={`${key}-`}
                      className={`${figureClass(columns[index]?.apart[line])} soft apart-${index + 1}`}
                    >
                      {difference}
                    </td>
                  ),
                ];
              })}
              {medians &&
                (row.median ? (
                  <ScoreCell cell={{ ...inColumn(row.median, middles[line]), bar: null }} className="soft" />
                ) : (
                  <td />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
