import { RankCell } from '@/components/ranking/rank-cell';
import { ScoreCell } from '@/components/ranking/score-cell';
import { Quoting } from '@/components/ui/quoting';
import { ScrollBox } from '@/components/ui/scroll-box';
import { BETWEEN } from '@/lib/i18n/between';
import { breakable } from '@/lib/i18n/breakable';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { siteWords } from '@/lib/i18n/words/site';
import type { RankingRowView, RankingView } from '@/lib/views/ranking/types';
import '@/components/ranking/score-cell.css';
import '@/components/ui/maximum.css';

/** The column a list is by is marked in every row: a phone shows that one alone. */
const marked = ({ columns }: RankingView, column: number): string => (columns[column]?.chosen ? 'on' : '');

function Row({ row, view }: { row: RankingRowView; view: RankingView }) {
  return (
    <tr>
      <td className="rank">
        <RankCell rank={row.rank} lang={view.frame.lang} />
      </td>
      <th scope="row">
        {row.href ? (
          <a id={row.key} href={row.href}>
            {row.name}
          </a>
        ) : (
          row.name
        )}
        {row.note !== null && (
          <sup>
            <a href={`#ghi-chu-${row.note}`}>{row.note}</a>
          </sup>
        )}
        {row.band && <span className="under">{row.band}</span>}
        {row.unranked && <span className="under">{row.unranked}</span>}
        {row.rank?.difference && <span className="under">{row.rank.difference}</span>}
        {view.showDistrict && <small>{row.parent}</small>}
      </th>
      {row.cells.map((cell, index) => (
        <ScoreCell key={view.columns[index]?.key} cell={cell} className={marked(view, index)} />
      ))}
      {view.changeSince !== null && <td className="n change">{row.change}</td>}
    </tr>
  );
}

/** The whole tier as one table: every column is a link that sorts by it. */
export function RankingTable({ view }: { view: RankingView }) {
  const { lang } = view.frame;
  const words = rankingWords[lang];
  const { sorts } = view;
  const byScore = !sorts.name.chosen && !sorts.district?.chosen && !sorts.change?.chosen;
  return (
    <ScrollBox label={siteWords[lang].tableOf(view.heading)}>
      <table id="bang" className="ranking">
        <caption>
          {view.heading}. {view.edition.decision}.
        </caption>
        <thead>
          <tr>
            <th scope="col" className="rank">
              {words.rankHead}
              {view.ranksIn && <span className="max"> {view.ranksIn}</span>}
            </th>
            <th scope="col" aria-sort={sorts.name.chosen || sorts.district?.chosen ? sorts.direction : undefined}>
              <a href={sorts.name.href} aria-current={sorts.name.chosen ? 'true' : undefined}>
                {words.unitHead}
              </a>
              {view.showDistrict && sorts.district && (
                <>
                  {BETWEEN}
                  <a href={sorts.district.href} aria-current={sorts.district.chosen ? 'true' : undefined}>
                    {words.districtHead}
                  </a>
                </>
              )}
            </th>
            {view.columns.map((column, index) => (
              <th
                key={column.key}
                scope="col"
                className={`n ${marked(view, index)}`.trim()}
                aria-sort={column.chosen && byScore ? sorts.direction : undefined}
              >
                <a href={column.href}>{breakable(column.label, lang)}</a>
                {column.maximum && <span className="max"> {words.outOf(column.maximum)}</span>}
              </th>
            ))}
            {view.changeSince !== null && sorts.change && (
              <th scope="col" className="n change" aria-sort={sorts.change.chosen ? sorts.direction : undefined}>
                <a href={sorts.change.href}>{words.changeHead(view.changeSince)}</a>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.key} row={row} view={view} />
          ))}
        </tbody>
        {view.median && (
          <tbody className="median">
            <tr>
              <td className="rank" />
              <th scope="row">{view.median.label}</th>
              {view.median.cells.map((cell, index) => (
                <ScoreCell key={view.columns[index]?.key} cell={cell} className={marked(view, index)} />
              ))}
              {view.changeSince !== null && <td className="change" />}
            </tr>
          </tbody>
        )}
        {/* Stands under the table on each sheet of paper, and nowhere else. */}
        <tfoot>
          <tr>
            <td colSpan={2 + view.columns.length + (view.changeSince === null ? 0 : 1)}>
              <Quoting text={view.foot} quoted={view.edition.publishers} lang={lang} />
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}
