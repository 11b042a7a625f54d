import { deskWords } from '@/lib/i18n/words/desk';
import type { Lang, Tier, TierKind } from '@/lib/site';

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

interface TierSelectProps {
  readonly lang: Lang;
  readonly id: string;
  readonly value: Tier | null;
  readonly tiers: readonly TierKind[];
}

export function TierSelect({ lang, id, value, tiers }: TierSelectProps) {
  const words = deskWords[lang];
  return (
    <div>
      <label htmlFor={id}>{words.tierLabel}</label>
      <select id={id} name="cap" defaultValue={value ?? ''} aria-describedby={`${id}-cach`}>
        <option value="">{words.tierItself}</option>
        {tiers.map(({ slug, words: named }) => (
          <option key={slug} value={slug}>
            {named[lang].name}
          </option>
        ))}
      </select>
      <p className="small" id={`${id}-cach`}>
        {words.tierHint}
      </p>
    </div>
  );
}
