import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { deskWords } from '@/lib/i18n/words/desk';
import { type Lang, MAX_TEXT_LENGTH } from '@/lib/site';

interface Props {
  readonly lang: Lang;
  readonly readings: readonly {
    readonly register: string;
    readonly tier: string;
    readonly title: string;
    readonly agreed: readonly string[];
  }[];
  readonly forget: FormTarget;
}

/** The layouts that are not asked about again, each to be withdrawn. */
export function ReadingsPage({ lang, readings, forget }: Props) {
  const words = deskWords[lang];
  return (
    <>
      <h1>{words.readingsTitle}</h1>
      <p>{words.readingsLead}</p>
      {readings.length === 0 && <p className="soft">{words.noReadings}</p>}
      {readings.map(({ register, tier, title, agreed }) => {
        const id = `${register}-${tier}`;
        return (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            {agreed.length === 0 ? (
              <p className="soft">{words.nothingAgreed}</p>
            ) : (
              <ul>
                {agreed.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
            <details>
              <summary>{words.forget(title)}</summary>
              <DeskForm to={forget} hidden={{ so: register, cap: tier }} className="fields">
                <div>
                  <label htmlFor={`ly-do-${id}`}>{words.forgetWhy}</label>
                  <textarea id={`ly-do-${id}`} name="ly-do" rows={2} maxLength={MAX_TEXT_LENGTH} required />
                </div>
                <button type="submit">{words.forgetNow}</button>
              </DeskForm>
            </details>
          </section>
        );
      })}
    </>
  );
}
