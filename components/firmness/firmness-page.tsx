import { PageShell } from '@/components/layout/page-shell';
import { RankCell } from '@/components/ranking/rank-cell';
import { EditionSource } from '@/components/ui/edition-source';
import { PageTitle } from '@/components/ui/page-title';
import { ScrollBox } from '@/components/ui/scroll-box';
import { firmnessWords } from '@/lib/i18n/words/firmness';
import { siteWords } from '@/lib/i18n/words/site';
import type { FirmnessRow, FirmnessView } from '@/lib/views/firmness/firmness';
import '@/components/firmness/firmness.css';
import '@/components/ui/source-foot.css';
import '@/components/ui/stacked.css';

/** The range of a unit's ranks on a scale of all places, the published one upright in it. The table has the figures. */
function Range({ drawn }: { drawn: FirmnessRow['drawn'] }) {
  return (
    <svg className="range" aria-hidden="true">
      <rect x={`${drawn.from}%`} width={`${drawn.width}%`} height="8" />
      {drawn.at !== null && <rect x={`${drawn.at}%`} width="2" height="8" />}
    </svg>
  );
}

/** How firm the ranks of a tier are, as one table with its drawing; marked as analysis before anything is said. */
export function FirmnessPage({ view }: { view: FirmnessView }) {
  const { lang } = view.frame;
  const words = firmnessWords[lang];
  return (
    <PageShell frame={view.frame}>
      <PageTitle text={view.frame.title} lang={lang} />
      <p className="banner">
        <strong>{view.mark}</strong> <a href={view.ranking.href}>{view.ranking.label}</a>
      </p>
      {view.finding && <p className="lead">{view.finding}</p>}
      <p>{view.how}</p>
      {view.rows.length > 0 && (
        <ScrollBox label={siteWords[lang].tableOf(words.table)}>
          <table className="stacked">
            <caption>
              {words.table}. {words.drawing(String(view.rows.length))}
            </caption>
            <thead>
              <tr>
                <th scope="col">{words.unitHead}</th>
                {[words.rankHead, words.rangeHead, words.equalHead, words.withoutHead].map((head) => (
                  <th key={head} scope="col" className="n">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.rows.map((row) => (
                <tr key={row.href ?? row.unit}>
                  <th scope="row">
                    {row.href ? <a href={row.href}>{row.unit}</a> : row.unit}
                    <Range drawn={row.drawn} />
                  </th>
                  <td className="n">
                    <RankCell rank={row.rank} lang={lang} />
                  </td>
                  <td className="n">{row.range}</td>
                  <td className="n">{row.equal}</td>
                  <td className="n">{row.without}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <EditionSource edition={view.edition} />
    </PageShell>
  );
}
