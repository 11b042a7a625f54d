import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { ReasonFields } from '@/components/desk/reason-fields';
import { deskWords } from '@/lib/i18n/words/desk';
import type { Lang } from '@/lib/site';

interface Props {
  readonly lang: Lang;
  /** Where they are. */
  readonly folder: string;
  /** Newest first, each with the moment it was made, as it is said. */
  readonly copies: readonly { readonly file: string; readonly at: string }[];
  readonly make: FormTarget;
  readonly restore: FormTarget;
}

/** The copies of the store. */
export function BackupsPage({ lang, folder, copies, make, restore }: Props) {
  const words = deskWords[lang];
  return (
    <>
      <h1>{words.backupsTitle}</h1>
      <p>{words.backupsLead(folder)}</p>
      <DeskForm to={make} className="alone">
        <button type="submit">{words.backupNow}</button>
      </DeskForm>
      {copies.length === 0 ? (
        <p className="soft">{words.noBackups}</p>
      ) : (
        <table className="copies">
          <thead>
            <tr>
              <th scope="col">{words.copiedHead}</th>
              <th scope="col">
                <span className="sr">{words.restore}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {copies.map(({ file, at }) => (
              <tr key={file}>
                <th scope="row">
                  {at} <code className="under">{file}</code>
                </th>
                <td>
                  <DeskForm to={restore} hidden={{ tep: file }}>
                    <button type="submit" className="plain" aria-label={`${words.restore} ${file}`}>
                      {words.restore}
                    </button>
                  </DeskForm>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface RestoreProps {
  readonly lang: Lang;
  readonly file: string;
  readonly restore: FormTarget;
  /** What readers lose, and why nothing was done yet. */
  readonly said: readonly string[];
}

/** What a restore takes from readers, before it is done. */
export function RestorePage({ lang, file, restore, said }: RestoreProps) {
  const words = deskWords[lang];
  return (
    <>
      <h1>{words.restoreTitle(file)}</h1>
      <p>
        {words.restoreLead} {said.length === 0 ? words.nothingLost : words.losesFollow}
      </p>
      {said.length > 0 && (
        <ul className="blocked">
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <DeskForm to={restore} hidden={{ tep: file, lam: '1' }} className="fields">
        <ReasonFields lang={lang} required={said.length > 0} />
        <p className="tick">
          <input type="checkbox" id="van-muon" name="van-muon" value="1" required />
          <label htmlFor="van-muon">{words.restoreYes}</label>
        </p>
        <button type="submit" className="danger">
          {words.restoreNow}
        </button>
      </DeskForm>
    </>
  );
}
