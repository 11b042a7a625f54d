import { criterionWords } from '@/lib/i18n/words/criterion';
import type { CriterionView } from '@/lib/views/criterion/criterion';
import '@/components/criterion/criterion.css';

/** Where the criterion is named: year, tier, maximum. */
export function CriterionPlaces({ view }: { view: CriterionView }) {
  const words = criterionWords[view.frame.lang];
  return (
    <section aria-labelledby="o-dau">
      <h2 id="o-dau">{words.whereTitle}</h2>
      <table className="places">
        <thead>
          <tr>
            <th scope="col">{words.editionHead}</th>
            <th scope="col">{words.tierHead}</th>
            <th scope="col" className="n">
              {words.maximumHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.uses.map((use) => (
            <tr key={use.key}>
              <th scope="row">{use.year}</th>
              <td>{use.ranking ? <a href={use.ranking}>{use.where}</a> : use.where}</td>
              <td className={use.maximum ? 'n' : 'n none'}>{use.maximum ?? words.notPublished}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="source small">{view.schemes.join(' ')}</p>
    </section>
  );
}
