import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { ReasonFields } from '@/components/desk/reason-fields';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang, Localised } from '@/lib/site';

export interface PublishProps {
  readonly lang: Lang;
  /** Null while something keeps the draft from being published. */
  readonly to: FormTarget | null;
  readonly version: number;
  /** The revision it would become; null while that is not known. */
  readonly slug: string | null;
  /** A reason is demanded. */
  readonly correction: boolean;
  readonly blocked: readonly { readonly said: string; readonly href: string }[];
  readonly reason: Localised;
}

/** The last step. */
export function PublishForm({ lang, to, version, slug, correction, blocked, reason }: PublishProps) {
  const words = deskDraftWords[lang];
  return (
    <>
      {blocked.length > 0 && (
        <ul className="blocked">
          {blocked.map((reason) => (
            <li key={reason.href}>
              <a href={reason.href}>{reason.said}</a>
            </li>
          ))}
        </ul>
      )}
      {to !== null && slug !== null && (
        <>
          <p>{words.publishLead(slug)}</p>
          <DeskForm to={to} hidden={{ ban: version, thanh: slug }} className="fields">
            <ReasonFields
              lang={lang}
              required={correction}
              values={reason}
              hint={correction ? words.noteWhy : words.noteMay}
            />
            <p className="tick">
              <input type="checkbox" id="da-xem" name="da-xem" value="1" required />
              <label htmlFor="da-xem">{words.publishYes}</label>
            </p>
            <button type="submit">{words.publish(slug)}</button>
          </DeskForm>
        </>
      )}
    </>
  );
}
