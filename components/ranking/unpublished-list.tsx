import { LinkRow } from '@/components/ui/link-row';
import { BETWEEN } from '@/lib/i18n/between';
import { rankingWords } from '@/lib/i18n/words/ranking';
import type { Lang } from '@/lib/site';
import type { UnpublishedView } from '@/lib/views/ranking/types';

/** Units for which nothing is published, by district, and how to ask for it. */
export function UnpublishedList({ unpublished, lang }: { unpublished: UnpublishedView; lang: Lang }) {
  const words = rankingWords[lang];
  return (
    <section>
      <h2 id="chua-cong-bo">{words.unpublishedTitle}</h2>
      <p>{unpublished.text}</p>
      <p>
        {unpublished.ask && (
          <>
            <a href={unpublished.ask.href}>{unpublished.ask.label}</a>
            {BETWEEN}
          </>
        )}
        <a href={unpublished.follow.href}>{unpublished.follow.label}</a>
      </p>
      {unpublished.groups.length > 1 && (
        <LinkRow
          label={words.toDistrict}
          links={unpublished.groups.flatMap(({ anchor, label }) =>
            anchor && label ? [{ label, href: `#${anchor}`, chosen: false }] : [],
          )}
        />
      )}
      {unpublished.groups.map((group) => (
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
  );
}
