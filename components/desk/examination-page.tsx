import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { deskWords } from '@/lib/i18n/words/desk';
import type { Lang } from '@/lib/site';

interface Props {
  readonly lang: Lang;
  readonly run: FormTarget;
  /** Null before it was asked for. */
  readonly findings: readonly { readonly label: string; readonly found: readonly string[] }[] | null;
}

/** What is wrong with the store. */
export function ExaminationPage({ lang, run, findings }: Props) {
  const words = deskWords[lang];
  return (
    <>
      <h1>{words.doctorTitle}</h1>
      <p>{words.doctorLead}</p>
      <DeskForm to={run}>
        <button type="submit">{words.doctorRun}</button>
      </DeskForm>
      {findings && (
        <table className="copies">
          <thead>
            <tr>
              <th scope="col">{words.checkHead}</th>
              <th scope="col">{words.resultHead}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ label, found }) => (
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
