import { Quoting } from '@/components/ui/quoting';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import type { Lang } from '@/lib/site';
import type { LineageView } from '@/lib/views/unit/types';
import '@/components/ui/tag.css';

/** What the unit was and what became of it, with legal acts, how sure that is, and the results of those it came from. */
export function UnitLineage({ lineage, lang }: { lineage: LineageView; lang: Lang }) {
  const words = unitWords[lang];
  const { acts, groups } = lineage;
  if (acts.length === 0 && groups.length === 0) return null;
  return (
    <section aria-labelledby="sap-xep">
      <h2 id="sap-xep">{words.lineageTitle}</h2>
      {acts.length > 0 && (
        <ul className="lineage">
          {acts.map((act) => (
            <li key={act.text}>
              <Quoting text={act.text} quoted={act.act} lang={lang} /> <span className="tag">{act.confidence}</span>{' '}
              {act.sourceUrl && <a href={act.sourceUrl}>{siteWords[lang].source}</a>}
              {act.unit && (
                <p className="small">
                  <a href={act.unit.href}>{act.unit.label}</a> {act.unit.result}
                </p>
              )}
              {act.together && (
                <p className="small">
                  {act.together.label}:{' '}
                  {act.together.units.map((unit, index) => (
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
      )}
      {groups.map((group) => (
        <div key={group.title}>
          <h3>
            <Quoting text={group.title} quoted={group.act} lang={lang} />
          </h3>
          <ul className="lineage">
            {group.rows.map((row) => (
              <li key={row.href}>
                <a href={row.href}>{row.label}</a>
                {row.extent && ` (${row.extent})`} <span className="tag">{row.confidence}</span>
                {row.result && <span className="under">{row.result}</span>}
              </li>
            ))}
          </ul>
          {group.sourceUrl && (
            <p className="small">
              <a href={group.sourceUrl}>{siteWords[lang].source}</a>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
