import { rankingWords } from '@/lib/i18n/words/ranking';
import type { Lang } from '@/lib/site';
import type { UnrankedView } from '@/lib/views/ranking/types';

/** Units outside the ranking, each with its reason; nothing where there are none. */
export function UnrankedList({ units, lang }: { units: readonly UnrankedView[]; lang: Lang }) {
  if (units.length === 0) return null;
  return (
    <section className="unranked">
      <h2 id="khong-xep-hang">{rankingWords[lang].unrankedTitle}</h2>
      <dl>
        {units.map((unit) => (
          <div key={unit.name}>
            <dt>{unit.href ? <a href={unit.href}>{unit.name}</a> : unit.name}</dt>
            <dd>
              <span className="none">{unit.label}</span>. {unit.note ?? unit.why}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
