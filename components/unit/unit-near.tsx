import { RankCell, RankPlace } from '@/components/ranking/rank-cell';
import { ScoreCell } from '@/components/ranking/score-cell';
import { BETWEEN } from '@/lib/i18n/between';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { unitWords } from '@/lib/i18n/words/unit';
import { wayUpWords } from '@/lib/i18n/words/way-up';
import type { Lang } from '@/lib/site';
import type { NearbyRow, UnitView } from '@/lib/views/unit/types';

function Places({ rows, caption, lang }: { rows: readonly NearbyRow[]; caption: string; lang: Lang }) {
  return (
    <table className="nearby">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="n">
            {unitWords[lang].rankHead}
          </th>
          <th scope="col">{rankingWords[lang].unitHead}</th>
          <th scope="col" className="n">
            {unitWords[lang].pointsHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unit.href} className={row.chosen ? 'chosen' : undefined}>
            <td className="rank">
              <RankCell rank={row.rank} lang={lang} />
            </td>
            <th scope="row">
              {row.chosen ? row.unit.label : <a href={row.unit.href}>{row.unit.label}</a>}
              <RankPlace rank={row.rank} />
            </th>
            <ScoreCell cell={row.score} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who stands next to the unit, and who is like it. */
export function UnitNear({ view }: { view: UnitView }) {
  const { lang } = view.frame;
  const words = unitWords[lang];
  return (
    <>
      {view.nearby.length > 1 && (
        <section aria-labelledby="lien-ke">
          <h2 id="lien-ke">{words.nearby}</h2>
          <Places rows={view.nearby} caption={words.nearbyCaption} lang={lang} />
        </section>
      )}
      {view.alike && (
        <section aria-labelledby="tuong-tu">
          <h2 id="tuong-tu">{wayUpWords[lang].alikeTitle}</h2>
          <Places rows={view.alike.rows} caption={view.alike.rule} lang={lang} />
        </section>
      )}
      <p className="noprint">
        <a href={view.ranking.href}>{view.ranking.label}</a>
        {BETWEEN}
        <a href={view.compare.href}>{view.compare.label}</a>
        {view.siblings && (
          <>
            {BETWEEN}
            <a href={view.siblings.href}>{view.siblings.label}</a>
          </>
        )}
      </p>
    </>
  );
}
