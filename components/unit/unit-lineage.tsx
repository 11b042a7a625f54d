import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import type { Lang } from '@/lib/site';
import type { LineageEntry } from '@/lib/views/unit/types';
import '@/components/ui/tag.css';

/** What became of the unit, with the legal act and how sure that is. */
export function UnitLineage({ entries, lang }: { entries: readonly LineageEntry[]; lang: Lang }) {
  const words = unitWords[lang];
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="sap-xep">
      <h2 id="sap-xep">{words.lineageTitle}</h2>
      <ul className="lineage">
        {entries.map((entry) => (
          <li key={entry.text}>
            {entry.text} <span className="tag">{entry.confidence}</span>{' '}
            {entry.sourceUrl && <a href={entry.sourceUrl}>{siteWords[lang].source}</a>}
            {entry.together && (
              <p className="small">
                {entry.together.label}:{' '}
                {entry.together.units.map((unit, index) => (
                  <span key={unit.href}>
                    {index > 0 && ', '}
                    <a href={unit.href}>{unit.label}</a>
                  </span>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
