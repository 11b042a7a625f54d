import { BETWEEN } from '@/lib/i18n/between';
import { keepNumbers } from '@/lib/i18n/keep-numbers';
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
      {headline.inherited && <Inherited inherited={headline.inherited} />}
      {!headline.inherited && (
        <p className="score">
          {headline.score === null ? (
            <span className="none">
              {headline.missing?.printed && <s>{headline.missing.printed}</s>} {headline.missing?.label}
            </span>
          ) : (
            <>
              <strong>{headline.score}</strong> <span className="soft">{keepNumbers(headline.unit)}</span>
              {headline.percent && (
                <span className="soft">
                  {BETWEEN}
                  {words.percent(headline.percent)}
                </span>
              )}
            </>
          )}
        </p>
      )}
      {!headline.inherited && <p className="place">{keepNumbers(headline.rank)}</p>}
      <p>{keepNumbers(headline.said)}</p>
      {headline.rankNote && <p className="small">{headline.rankNote}</p>}
    </div>
  );
}

/** What the units it was made of had: each with its figure as large as the unit's own would be. */
function Inherited({ inherited }: { inherited: NonNullable<UnitHeadlineView['inherited']> }) {
  return (
    <>
      <p className="place">{inherited.lead}:</p>
      {inherited.results.map(({ label, href, extent, score, unit, rank }) => (
        <p key={href} className="score">
          {score && (
            <>
              <strong>{score}</strong> <span className="soft">{unit}</span>
              <br />
            </>
          )}
          {rank && (
            <b>
              {rank}
              {BETWEEN}
            </b>
          )}
          <a href={href}>{label}</a>
          {extent && ` (${extent})`}
        </p>
      ))}
      {inherited.more && <p>{inherited.more}</p>}
    </>
  );
}
