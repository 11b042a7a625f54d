import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { FigureList } from '@/components/figure/figure-list';
import { PageShell } from '@/components/layout/page-shell';
import { EditionSource } from '@/components/ui/edition-source';
import { Facts } from '@/components/ui/facts';
import { PageTitle } from '@/components/ui/page-title';
import { UnitAsk } from '@/components/unit/unit-ask';
import { UnitCriteriaTable } from '@/components/unit/unit-criteria-table';
import { UnitHeadline } from '@/components/unit/unit-headline';
import { UnitHistory } from '@/components/unit/unit-history';
import { UnitLineage } from '@/components/unit/unit-lineage';
import { UnitNear } from '@/components/unit/unit-near';
import { UnitShare } from '@/components/unit/unit-share';
import { UnitWayUp } from '@/components/unit/unit-way-up';
import { unitWords } from '@/lib/i18n/words/unit';
import type { UnitView } from '@/lib/views/unit/types';
import '@/components/ui/source-foot.css';
import '@/components/unit/unit.css';

/** One page, one answer: the result and the way up first, then what explains them, at last where they come from. */
export function UnitPage({ view }: { view: UnitView }) {
  const { lang } = view.frame;
  const words = unitWords[lang];
  const lineage = <UnitLineage lineage={view.lineage} lang={lang} />;
  const sources = (
    <section aria-labelledby="nguon" className={view.facts.length === 0 ? 'noprint' : undefined}>
      <h2 id="nguon">{words.sourcesTitle}</h2>
      <Facts facts={view.facts} />
      <details>
        <summary>{words.recordTitle}</summary>
        <Facts facts={view.record} />
      </details>
      <DownloadLinks links={view.downloads} lang={lang} />
      {view.citation && <Citation citation={view.citation} />}
    </section>
  );
  const figures = (
    <>
      <FigureList figures={view.figures} lang={lang} place="wider" />
      <UnitHistory history={view.history} lang={lang} />
    </>
  );
  const relatives = view.relatives && (
    <section aria-labelledby="cung-huyen">
      <h2 id="cung-huyen">{view.relatives.title}</h2>
      <ul>
        {view.relatives.units.map((unit) => (
          <li key={unit.href}>
            <a href={unit.href}>{unit.label}</a> {unit.rank && <span className="small">{unit.rank}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
  const answer = (
    <>
      <UnitHeadline headline={view.headline} lang={lang} />
      <UnitShare view={view} lang={lang} />
      <UnitWayUp view={view} />
    </>
  );
  const beside = (
    <div className="beside">
      {view.ask && <UnitAsk ask={view.ask} lang={lang} />}
      <UnitNear view={view} />
    </div>
  );
  // A unit the edition could not have is answered by what it came of, and what became of it.
  const absent = (
    <div className="unit">
      <div>
        {answer}
        {lineage}
        <EditionSource edition={view.edition} />
        {figures}
      </div>
      <div className="beside">
        <UnitNear view={view} />
        {relatives}
        {sources}
      </div>
    </div>
  );
  const present = (
    <div className="unit">
      <div>{answer}</div>
      {/* Where nothing is published, what can be done comes first on a phone. */}
      {view.ask && beside}
      <section aria-labelledby="tieu-chi">
        <h2 id="tieu-chi">{view.criteria.title}</h2>
        <UnitCriteriaTable criteria={view.criteria} lang={lang} />
        <EditionSource edition={view.edition} />
      </section>
      {!view.ask && beside}
      <div>{figures}</div>
      <div>
        {lineage}
        {relatives}
        {sources}
      </div>
    </div>
  );
  return (
    <PageShell frame={view.frame}>
      <PageTitle text={view.name} lang={lang} />
      <p className="soft">{view.context}</p>
      {view.absent ? absent : present}
    </PageShell>
  );
}
