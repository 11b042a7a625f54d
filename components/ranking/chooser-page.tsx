import { PageShell } from '@/components/layout/page-shell';
import { PageTitle } from '@/components/ui/page-title';
import { keepNumbers } from '@/lib/i18n/keep-numbers';
import { menuWords } from '@/lib/i18n/words/menu';
import type { ChooserEdition, ChooserView } from '@/lib/views/ranking/chooser';
import '@/components/ranking/chooser.css';
import '@/components/ui/tag.css';

function Edition({ edition, latest }: { edition: ChooserEdition; latest: string }) {
  return (
    <section className="chooser" id={edition.id} aria-labelledby={`${edition.id}-ten`}>
      <h2 id={`${edition.id}-ten`}>{edition.heading}</h2>
      <p className="small">{edition.decision}</p>
      <ul>
        {edition.tiers.map((tier) => (
          <li key={tier.link.href}>
            <a href={tier.link.href}>{tier.link.label}</a> {tier.latest && <span className="tag">{latest}</span>}
            {tier.finding && <p>{keepNumbers(tier.finding)}</p>}
            <p className="small">{keepNumbers(tier.coverage)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every ranking, by year and tier, with what each holds. */
export function ChooserPage({ view }: { view: ChooserView }) {
  const words = menuWords[view.frame.lang];
  return (
    <PageShell frame={view.frame}>
      <PageTitle text={view.frame.title} lang={view.frame.lang} />
      <p>{view.editions.length > 0 ? words.chooserIntro : words.chooserNone}</p>
      {view.editions.map((edition) => (
        <Edition key={edition.id} edition={edition} latest={words.chooserLatest} />
      ))}
    </PageShell>
  );
}
