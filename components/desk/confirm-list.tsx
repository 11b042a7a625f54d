import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang } from '@/lib/site';

export interface PassedOver {
  readonly key: string;
  readonly place: string;
  readonly value: string | null;
  readonly what: string;
  readonly agreed: boolean;
}

interface Props {
  readonly lang: Lang;
  readonly to: FormTarget | null;
  readonly version: number;
  readonly parts: readonly PassedOver[];
}

/** What the reader passed over, each to be agreed to. */
export function ConfirmList({ lang, to, version, parts }: Props) {
  const words = deskDraftWords[lang];
  if (parts.length === 0) return <p className="soft">{words.nothingPassed}</p>;
  const open = parts.some(({ agreed }) => !agreed);
  const list = (
    <ul className="confirm">
      {parts.map((part, index) => (
        <li key={part.key}>
          <input
            type="checkbox"
            id={`bo-qua-${index}`}
            name="bo-qua"
            value={part.key}
            defaultChecked={part.agreed}
            disabled={to === null}
          />
          <label htmlFor={`bo-qua-${index}`}>
            {part.place}
            {part.value !== null && <> “{part.value}”</>}: {part.what}
          </label>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <p>{open ? words.confirmLead : words.confirmedAll}</p>
      {to === null ? (
        list
      ) : (
        <DeskForm to={to} hidden={{ ban: version }}>
          {list}
          <p className="line">
            <button type="submit">{words.confirm}</button>
            {open && (
              <button type="submit" name="tat-ca" value="1" className="second">
                {words.confirmAll}
              </button>
            )}
          </p>
        </DeskForm>
      )}
    </>
  );
}
