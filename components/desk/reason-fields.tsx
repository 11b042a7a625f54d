import { deskWords } from '@/lib/i18n/words/desk';
import { DEFAULT_LANG, LANGUAGES, type Lang, type Localised, MAX_TEXT_LENGTH } from '@/lib/site';

/** The fields of a reason, by its language. */
export const REASON_FIELDS: Localised = { vi: 'ly-do', en: 'ly-do-en' };

interface Props {
  readonly lang: Lang;
  /** Begins the ids of its fields, where a page has more than one reason. */
  readonly id?: string;
  readonly required: boolean;
  readonly values?: Localised;
  /** What is said of the first field. */
  readonly hint?: string;
}

/** Why something is done, in each language; only the first may be demanded. */
export function ReasonFields({ lang, id, required, values, hint }: Props) {
  return LANGUAGES.map((each) => {
    const field = id ? `${id}-${each}` : REASON_FIELDS[each];
    const first = each === DEFAULT_LANG;
    return (
      <div key={each}>
        <label htmlFor={field}>{deskWords[lang].reason[each]}</label>
        <textarea
          id={field}
          name={REASON_FIELDS[each]}
          rows={2}
          maxLength={MAX_TEXT_LENGTH}
          required={first && required}
          defaultValue={values?.[each]}
          aria-describedby={first && hint ? `${field}-cach` : undefined}
        />
        {first && hint && (
          <p className="small" id={`${field}-cach`}>
            {hint}
          </p>
        )}
      </div>
    );
  });
}
