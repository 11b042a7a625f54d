import { unitWords } from '@/lib/i18n/words/unit';
import type { Lang } from '@/lib/site';
import type { UnitHeadline as UnitHeadlineView } from '@/lib/views/unit/types';

/** Score and rank, large; the sentence that says it in words. What is known of another year comes before what is not of this. */
export function UnitHeadline({ headline, lang }: { headline: UnitHeadlineView; lang: Lang }) {
  const words = unitWords[lang];
  return (
    <div className="headline">
      {headline.latest && (
        <p className="place">
          <a href={headline.latest.href}>{headline.latest.label}</a>
        </p>
      )}
      <p className="score">
        {headline.score === null ? (
          <span className="none">
            {headline.missing?.printed && <s>{headline.missing.printed}</s>} {headline.missing?.label}
          </span>
        ) : (
          <>
            <strong>{headline.score}</strong>{' '}
            <span className="soft">{headline.maximum ? words.scoreOutOf(headline.maximum) : words.points}</span>
            {headline.percent && <span className="soft"> · {words.percent(headline.percent)}</span>}
          </>
        )}
      </p>
      <p className="place">{headline.rank}</p>
      <p>{headline.sentence}</p>
      {headline.rankNote && <p className="small">{headline.rankNote}</p>}
    </div>
  );
}
