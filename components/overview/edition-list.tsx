import { KeptText } from '@/components/ui/kept-text';
import { overviewWords } from '@/lib/i18n/words/overview';
import type { Lang } from '@/lib/site';
import type { EditionSummary } from '@/lib/views/overview/overview';
import '@/components/ui/run-in.css';

export function EditionList({ editions, lang }: { editions: readonly EditionSummary[]; lang: Lang }) {
  const words = overviewWords[lang];
  return (
    <div className="scroll">
      <table className="run-in">
        <thead>
          <tr>
            <th scope="col">{words.editionHead}</th>
            <th scope="col">{words.kindHead}</th>
            <th scope="col">{words.decisionHead}</th>
            <th scope="col">{words.coverageHead}</th>
            <th scope="col">{words.revisionHead}</th>
          </tr>
        </thead>
        <tbody>
          {editions.map((edition) => (
            <tr key={edition.revision}>
              <th scope="row">
                <a href={edition.href}>
                  {edition.year}
                  {edition.simulated && ` (${edition.kind})`}
                </a>
              </th>
              <td>{edition.kind}</td>
              <td>
                <KeptText text={edition.decision} />
              </td>
              <td className="whole">{edition.coverage}</td>
              <td className="whole">{edition.issue}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
