import { FixList, type ListedFix } from '@/components/desk/fix-list';
import { type ProblemGroup, ProblemList } from '@/components/desk/problem-list';
import { Code } from '@/components/ui/code';
import { ColumnHeads } from '@/components/ui/column-heads';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang } from '@/lib/site';

export interface PrintedSheet {
  readonly label: string;
  readonly columns: readonly {
    readonly key: string;
    readonly name: string;
    readonly heading: string;
    readonly said: string;
  }[];
  readonly rows: readonly { readonly line: number; readonly text: string; readonly said: string }[];
}

interface Props {
  readonly lang: Lang;
  readonly title: string;
  readonly printed: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly sheets: readonly PrintedSheet[];
  readonly counts: string;
  readonly groups: readonly ProblemGroup[];
  readonly fixes: readonly ListedFix[];
  readonly passed: readonly { readonly key: string; readonly said: string; readonly agreed: string }[];
}

function Heads({ heads }: { heads: readonly string[] }) {
  return <ColumnHeads heads={heads} />;
}

/** The reading and the problems whole, for the file of the decision. */
export function PrintPage({ lang, title, printed, files, sheets, counts, groups, fixes, passed }: Props) {
  const words = deskDraftWords[lang];
  return (
    <article className="printed">
      <h1>{words.printTitle}</h1>
      <p>
        {title}. {printed}.
      </p>
      <ul>
        {files.map((file) => (
          <li key={file.name}>
            {file.name}, {words.sha} <Code text={file.sha256} />
          </li>
        ))}
      </ul>
      <h2>{words.problemsTitle}</h2>
      <ProblemList lang={lang} counts={counts} groups={groups} more={0} />
      <FixList lang={lang} takeBack={null} version={0} fixes={fixes} />
      {passed.length > 0 && (
        <>
          <h2>{words.confirmTitle}</h2>
          <ul>
            {passed.map((part) => (
              <li key={part.key}>
                {part.said} – {part.agreed}
              </li>
            ))}
          </ul>
        </>
      )}
      {sheets.map((sheet) => (
        <section key={sheet.label}>
          <h2>{sheet.label}</h2>
          <h3>{words.columnsTitle}</h3>
          <table>
            <Heads heads={words.columnHeads} />
            <tbody>
              {sheet.columns.map((column) => (
                <tr key={column.key}>
                  <th scope="row">{column.name}</th>
                  <td>{column.heading}</td>
                  <td>{column.said}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <h3>{words.rowsTitle}</h3>
          <table>
            <Heads heads={words.rowHeads} />
            <tbody>
              {sheet.rows.map((row) => (
                <tr key={row.line}>
                  <th scope="row">{row.line}</th>
                  <td>{row.text}</td>
                  <td>{row.said}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </article>
  );
}
