import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { deskWords } from '@/lib/i18n/words/desk';
import type { Lang } from '@/lib/site';

interface Props {
  readonly lang: Lang;
  readonly run: FormTarget;
  /** Null before it was asked for. */
  readonly findings: readonly { readonly label: string; readonly found: readonly string[] }[] | null;
  /** When it was looked, as it is said. */
  readonly at: string;
}

/** What is wrong with the store. */
export function ExaminationPage({ lang, run, findings, at }: Props) {
  const words = deskWords[lang];
  const bad = findings?.filter(({ found }) => found.length > 0) ?? [];
  const good = findings?.filter(({ found }) => found.length === 0) ?? [];
  return (
    <>
      <h1>{words.doctorTitle}</h1>
      <p>{words.doctorLead}</p>
      <DeskForm to={run} className="alone">
        <button type="submit">{words.doctorRun}</button>
      </DeskForm>
      {findings && (
        <p role="status" className={bad.length === 0 ? 'good' : 'bad'}>
          {bad.length === 0
            ? words.doctorAllGood(good.length, at)
            : words.doctorSomeBad(bad.length, findings.length, at)}
        </p>
      )}
      {findings && (
        <table className="examined">
          <thead>
            <tr>
              <th scope="col">{words.checkHead}</th>
              <th scope="col">{words.resultHead}</th>
            </tr>
          </thead>
          <tbody>
            {[...bad, ...good].map(({ label, found }) => (
              <tr key={label}>
                <th scope="row">
                  {label}
                  {found.map((line) => (
                    <span key={line} className="under">
                      {line}
                    </span>
                  ))}
                </th>
                <td className={found.length === 0 ? 'good' : 'bad'}>
                  {found.length === 0 ? words.doctorGood : words.doctorBad}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
