import { LinkRow } from '@/components/ui/link-row';
import { BETWEEN } from '@/lib/i18n/between';
import { rankingWords } from '@/lib/i18n/words/ranking';
import type { RankingView } from '@/lib/views/ranking/types';

/** Units outside the ranking, each with its reason, and units for which nothing is published. */
export function UnrankedList({ view }: { view: RankingView }) {
  const words = rankingWords[view.frame.lang];
  return (
    <>
      {view.unranked.length > 0 && (
        <section className="unranked">
          <h2 id="khong-xep-hang">{words.unrankedTitle}</h2>
          <dl>
            {view.unranked.map((unit) => (
              <div key={unit.name}>
                <dt>{unit.href ? <a href={unit.href}>{unit.name}</a> : unit.name}</dt>
                <dd>
                  <span className="none">{unit.label}</span>. {unit.note ?? unit.why}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {view.unpublished && (
        <section>
          <h2 id="chua-cong-bo">{words.unpublishedTitle}</h2>
          <p>{view.unpublished.text}</p>
          <p>
            {view.unpublished.ask && (
              <>
                <a href={view.unpublished.ask.href}>{view.unpublished.ask.label}</a>
                {BETWEEN}
              </>
            )}
            <a href={view.unpublished.follow.href}>{view.unpublished.follow.label}</a>
          </p>
          {view.unpublished.groups.length > 1 && (
            <LinkRow
              label={words.toDistrict}
              links={view.unpublished.groups.flatMap(({ anchor, label }) =>
                anchor && label ? [{ label, href: `#${anchor}`, chosen: false }] : [],
              )}
            />
          )}
          {view.unpublished.groups.map((group) => (
            <div key={group.label ?? ''} id={group.anchor ?? undefined}>
              {group.label && <h3>{group.label}</h3>}
              <ul className="unit-list">
                {group.units.map((unit) => (
                  <li key={unit.href}>
                    <a href={unit.href}>{unit.label}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
