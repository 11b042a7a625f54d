import { deskWords } from '@/lib/i18n/words/desk';
import { siteWords } from '@/lib/i18n/words/site';
import { type Lang, TIERS, type Tier } from '@/lib/site';

export function YearField({ lang, id, value }: { lang: Lang; id: string; value: number | null }) {
  const words = deskWords[lang];
  return (
    <div>
      <label htmlFor={id}>{words.yearLabel}</label>
      <input
        id={id}
        name="nam"
        inputMode="numeric"
        pattern="20[0-9]{2}"
        size={6}
        defaultValue={value ?? ''}
        aria-describedby={`${id}-cach`}
      />
      <p className="small" id={`${id}-cach`}>
        {words.yearHint}
      </p>
    </div>
  );
}

/** The day whose units the lists are about. */
export function DayField({ lang, id, value }: { lang: Lang; id: string; value: string | null }) {
  const words = deskWords[lang];
  return (
    <div>
      <label htmlFor={id}>{words.dayLabel}</label>
      <input id={id} name="ngay" type="date" defaultValue={value ?? ''} aria-describedby={`${id}-cach`} />
      <p className="small" id={`${id}-cach`}>
        {words.dayHint}
      </p>
    </div>
  );
}

export function TierSelect({ lang, id, value }: { lang: Lang; id: string; value: Tier | null }) {
  const words = deskWords[lang];
  return (
    <div>
      <label htmlFor={id}>{words.tierLabel}</label>
      <select id={id} name="cap" defaultValue={value ?? ''} aria-describedby={`${id}-cach`}>
        <option value="">{words.tierItself}</option>
        {TIERS.map((tier) => (
          <option key={tier} value={tier}>
            {siteWords[lang].tier[tier]}
          </option>
        ))}
      </select>
      <p className="small" id={`${id}-cach`}>
        {words.tierHint}
      </p>
    </div>
  );
}
