import { ScrollBox } from '@/components/ui/scroll-box';
import { correctionWords } from '@/lib/i18n/words/corrections';
import { siteWords } from '@/lib/i18n/words/site';
import type { Lang } from '@/lib/site';
import type { ChangedValue } from '@/lib/views/corrections/changes';
import '@/components/ui/stacked.css';

interface Props {
  readonly changes: readonly ChangedValue[];
  /** What the table is of, for those who do not see it. */
  readonly label: string;
  readonly lang: Lang;
}

/** Old and new value of everything that changed, and the difference between them. */
export function ChangesTable({ changes, label, lang }: Props) {
  const words = correctionWords[lang];
  return (
    <ScrollBox label={siteWords[lang].tableOf(label)}>
      <table className="changes stacked">
        <thead>
          <tr>
            <th scope="col">{words.unitHead}</th>
            {[words.beforeHead, words.afterHead, words.differenceHead].map((head) => (
              <th key={head} scope="col" className="n">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.key}>
              <th scope="row">
                {change.href ? <a href={change.href}>{change.unit}</a> : change.unit}
                {change.parent && <span className="soft"> ({change.parent})</span>}
                <span className="under">{change.what}</span>
              </th>
              {change.figures ? (
                <>
                  <td className="n soft">{change.before}</td>
                  <td className="n">
                    <strong>{change.after}</strong>
                  </td>
                  <td className="n">{change.difference}</td>
                </>
              ) : (
                // Words among the figures would push them apart.
                <td colSpan={3} className="words">
                  <span className="soft">{change.before}</span> → <strong>{change.after}</strong>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
