import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { FigureList } from '@/components/figure/figure-list';
import { PageShell } from '@/components/layout/page-shell';
import { EditionSource } from '@/components/ui/edition-source';
import { Facts } from '@/components/ui/facts';
import { LinkRow } from '@/components/ui/link-row';
import { UnitCriteriaTable } from '@/components/unit/unit-criteria-table';
import { UnitHeadline } from '@/components/unit/unit-headline';
import { UnitHistory } from '@/components/unit/unit-history';
import { UnitLineage } from '@/components/unit/unit-lineage';
import { UnitShare } from '@/components/unit/unit-share';
import { UnitStanding } from '@/components/unit/unit-standing';
import { unitWords } from '@/lib/i18n/words/unit';
import type { UnitView } from '@/lib/views/unit/types';
import '@/components/unit/unit.css';

export function UnitPage({ view }: { view: UnitView }) {
  const { lang } = view.frame;
  const words = unitWords[lang];
  return (
    <PageShell frame={view.frame}>
      <h1>{view.name}</h1>
      <p className="soft">{view.context}</p>
      <UnitHeadline headline={view.headline} lang={lang} />
      {view.editions.length > 0 && <LinkRow label={words.editionsNav} links={view.editions} />}
      <EditionSource edition={view.edition} />
      <section aria-labelledby="tieu-chi">
        <h2 id="tieu-chi">{view.criteria.title}</h2>
        <UnitCriteriaTable criteria={view.criteria} lang={lang} />
      </section>
      <FigureList figures={view.figures} lang={lang} />
      <UnitStanding view={view} />
      <UnitHistory history={view.history} lang={lang} />
      <UnitLineage lineage={view.lineage} lang={lang} />
      {view.relatives && (
        <section aria-labelledby="cung-huyen">
          <h2 id="cung-huyen">{view.relatives.title}</h2>
          <ul className="unit-list">
            {view.relatives.units.map((unit) => (
              <li key={unit.href}>
                <a href={unit.href}>{unit.label}</a> {unit.rank && <span className="small">{unit.rank}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="nguon">
        <h2 id="nguon">{words.sourcesTitle}</h2>
        <Facts facts={view.facts} />
        <DownloadLinks links={view.downloads} lang={lang} />
        {view.citation && <Citation citation={view.citation} lang={lang} />}
      </section>
      <UnitShare share={view.share} edition={view.edition.pinnedSegment} lang={lang} />
    </PageShell>
  );
}
