import { criterionWords } from '@/lib/i18n/words/criterion';
import { siteWords } from '@/lib/i18n/words/site';
import type { CriterionView } from '@/lib/views/criterion';
import '@/components/criterion/criterion.css';

/** Where the criterion is scored: year, tier, maximum, who leads. */
export function CriterionPlaces({ view }: { view: CriterionView }) {
  const { lang } = view.frame;
  const words = criterionWords[lang];
  return (
    <section aria-labelledby="o-dau">
      <h2 id="o-dau">{words.whereTitle}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={siteWords[lang].tableOf(words.whereTitle)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.editionHead}</th>
              <th scope="col">{words.tierHead}</th>
              <th scope="col" className="n">
                {words.maximumHead}
              </th>
              <th scope="col">{words.leaderHead}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.year}</th>
                <td>{row.ranking ? <a href={row.ranking}>{row.tier}</a> : row.tier}</td>
                <td className={row.maximum ? 'n' : 'n none'}>{row.maximum ?? words.notPublished}</td>
                <td className={row.leader ? undefined : 'none'}>{row.leader ?? words.notPublished}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {view.remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {view.other && (
        <p>
          {view.other.text} <a href={view.other.link.href}>{view.other.link.label}</a>
        </p>
      )}
    </section>
  );
}
