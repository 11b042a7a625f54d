import { ColumnHeads } from '@/components/ui/column-heads';
import { ScrollBox } from '@/components/ui/scroll-box';
import { deskWords } from '@/lib/i18n/words/desk';
import type { Lang } from '@/lib/site';

interface LogRow {
  readonly hash: string;
  readonly at: string;
  readonly action: string;
  readonly revision: string | null;
  readonly note: string | null;
}

interface Props {
  readonly lang: Lang;
  /** Newest first. */
  readonly rows: readonly LogRow[];
  /** What is wrong with it; nothing where it holds. */
  readonly faults: readonly string[];
}

/** What was done to the store, verified. */
export function LogPage({ lang, rows, faults }: Props) {
  const words = deskWords[lang];
  return (
    <>
      <h1>{words.logTitle}</h1>
      <p>{words.logLead}</p>
      {faults.length === 0 ? (
        <p className="good">{words.logHolds(rows.length)}</p>
      ) : (
        <ul className="blocked">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <ScrollBox label={words.logTitle}>
        <table className="log run-in">
          <ColumnHeads heads={[words.whenHead, words.actionHead, words.revisionHead, words.noteHead, words.hashHead]} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.hash}>
                <th scope="row">{row.at}</th>
                <td>{words.actions[row.action] ?? row.action}</td>
                <td>{row.revision}</td>
                <td>{row.note}</td>
                <td>
                  <code title={row.hash}>{row.hash.slice(0, 12)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
