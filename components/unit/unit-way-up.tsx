import { ScoreCell } from '@/components/ranking/score-cell';
import { wayUpWords } from '@/lib/i18n/words/way-up';
import type { UnitView } from '@/lib/views/unit/types';

/** What a gain of points would come to, directly under the score. */
export function UnitWayUp({ view }: { view: UnitView }) {
  const words = wayUpWords[view.frame.lang];
  const { wayUp, firmness } = view;
  if (!wayUp) return null;
  return (
    <section className="way-up" aria-labelledby="duong-len">
      <h2 id="duong-len">{words.title}</h2>
      {wayUp.said.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {wayUp.rungs.length > 0 && (
        <table>
          <caption>{words.lead}</caption>
          <thead>
            <tr>
              <th scope="col" className="n">
                {wayUp.gainHead}
              </th>
              <th scope="col" className="n">
                {words.rankHead}
              </th>
              <th scope="col">{words.whatHead}</th>
            </tr>
          </thead>
          <tbody>
            {wayUp.rungs.map((rung) => (
              <tr key={rung.gain.text}>
                <ScoreCell cell={rung.gain} />
                <th scope="row" className="n rank">
                  {rung.rank}
                </th>
                <td>{rung.what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {wayUp.left && <p>{wayUp.left}</p>}
      {wayUp.notes.length + (wayUp.whatIf ? 1 : 0) > 0 && (
        <p className="small">
          {wayUp.notes.map((note) => `${note} `)}
          {wayUp.whatIf && <a href={wayUp.whatIf.href}>{wayUp.whatIf.label}</a>}
        </p>
      )}
      {firmness && (
        <p className="small">
          {firmness.text} <a href={firmness.more.href}>{firmness.more.label}</a>
        </p>
      )}
    </section>
  );
}
