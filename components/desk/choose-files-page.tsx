import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { deskWords } from '@/lib/i18n/words/desk';
import type { Lang } from '@/lib/site';

interface Props {
  readonly lang: Lang;
  readonly choose: FormTarget;
  readonly version: number;
  /** All that were dropped; every one is kept. */
  readonly files: readonly string[];
  /** How many are read together. */
  readonly most: number;
  readonly discard: FormTarget;
}

/** More files were dropped than are read together: all are kept, and somebody says which are meant. */
export function ChooseFilesPage({ lang, choose, version, files, most, discard }: Props) {
  const words = deskWords[lang];
  return (
    <>
      <h1>{words.chooseTitle(files.length)}</h1>
      <p>{words.chooseLead(most)}</p>
      <DeskForm to={choose} hidden={{ ban: version }}>
        <ul className="confirm whole">
          {files.map((file, index) => (
            <li key={file}>
              <input type="checkbox" id={`tep-${index}`} name="chon" value={file} defaultChecked={index < most} />
              <label htmlFor={`tep-${index}`}>{file}</label>
            </li>
          ))}
        </ul>
        <p className="line">
          <button type="submit">{words.chooseRead}</button>
        </p>
      </DeskForm>
      <DeskForm to={discard}>
        <button type="submit" className="second">
          {words.chooseNone}
        </button>
      </DeskForm>
    </>
  );
}
