import { TierSummary } from '@/components/overview/tier-summary';
import { EditionSource } from '@/components/ui/edition-source';
import { criterionWords } from '@/lib/i18n/words/criterion';
import type { CriterionView } from '@/lib/views/criterion/criterion';

/** Who has most by the criterion in each tier, or that nobody can tell yet. */
export function CriterionLeaders({ view }: { view: CriterionView }) {
  const { lang } = view.frame;
  const words = criterionWords[lang];
  return (
    <section aria-labelledby="cao-nhat">
      <h2 id="cao-nhat">{words.leadersTitle(view.edition.year)}</h2>
      {view.leaders.length > 0 ? (
        <>
          <div className="tiers">
            {view.leaders.map((summary) => (
              <TierSummary key={summary.tier} summary={summary} lang={lang} />
            ))}
          </div>
          <EditionSource edition={view.edition} />
        </>
      ) : (
        <p>{words.noScores}</p>
      )}
      {view.other && (
        <p className={view.leaders.length > 0 ? 'source' : undefined}>
          {view.other.text} <a href={view.other.link.href}>{view.other.link.label}</a>
        </p>
      )}
    </section>
  );
}
