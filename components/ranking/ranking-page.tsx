import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { FigureList } from '@/components/figure/figure-list';
import { PageShell } from '@/components/layout/page-shell';
import { RankingFilters } from '@/components/ranking/ranking-filters';
import { RankingPages } from '@/components/ranking/ranking-pages';
import { RankingTable } from '@/components/ranking/ranking-table';
import { UnrankedList } from '@/components/ranking/unranked-list';
import { EditionSource } from '@/components/ui/edition-source';
import { LinkRow } from '@/components/ui/link-row';
import { PageTitle } from '@/components/ui/page-title';
import { rankingWords } from '@/lib/i18n/words/ranking';
import type { Lang } from '@/lib/site';
import type { RankingView } from '@/lib/views/ranking/types';
import type { TierSummary as TierSummaryView } from '@/lib/views/score/leaders';
import '@/components/ranking/ranking.css';

/** An edition without a result of the tier: the latest there is comes first. */
function LatestKnown({ summary, finding, lang }: { summary: TierSummaryView; finding: string; lang: Lang }) {
  return (
    <>
      <p className="lead">
        {summary.when} {summary.finding}.
      </p>
      <ul>
        {summary.rows.map(({ rank, unit, cell }) => (
          <li key={unit.href}>
            <a href={unit.href}>{unit.label}</a>: {cell.text}
            {rank && ` (${rank.spoken.toLocaleLowerCase(lang)})`}
          </li>
        ))}
      </ul>
      <p>
        {summary.coverage} <a href={summary.ranking.href}>{summary.ranking.label}</a>
      </p>
      <p>{finding}.</p>
    </>
  );
}

export function RankingPage({ view }: { view: RankingView }) {
  const words = rankingWords[view.frame.lang];
  const beside = view.columns.length === 1 && view.rows.length > 0;
  const place = beside ? 'half' : 'alone';
  const map = (
    <FigureList
      figures={view.maps}
      lang={view.frame.lang}
      id="ban-do"
      title={words.jumpMap}
      printed={false}
      place={place}
    />
  );
  const charts = <FigureList figures={view.figures} lang={view.frame.lang} printed={false} place={place} />;
  // Few rows stand beside what is highest: the map where there is one, else their chart.
  const mapBeside = beside && view.maps.length > 0;
  return (
    <PageShell frame={view.frame}>
      <PageTitle text={view.heading} lang={view.frame.lang} />
      {view.known ? (
        <LatestKnown summary={view.known} finding={view.finding} lang={view.frame.lang} />
      ) : (
        <p className="lead">{view.finding}.</p>
      )}
      <LinkRow label={words.tiersNav} links={view.tiers} />
      {view.editions.length > 1 && <LinkRow label={words.editionsNav} links={view.editions} />}
      {view.columns.length > 1 && (
        <LinkRow
          label={words.criteriaNav}
          links={view.columns.map(({ label, href, chosen }) => ({ label, href, chosen }))}
        />
      )}
      <RankingFilters view={view} />
      {view.jumps.length > 0 && (
        <LinkRow label={words.jumps} links={view.jumps.map((jump) => ({ ...jump, chosen: false }))} />
      )}
      <div className={beside ? 'beside' : undefined}>
        {mapBeside && map}
        <div>
          {!mapBeside && map}
          {view.rows.length > 0 && view.columns.length > 1 && (
            <p className="all-columns small noprint">
              <label>
                <input type="checkbox" /> {words.allColumns}
              </label>
            </p>
          )}
          <RankingPages view={view} />
          {view.rows.length > 0 ? <RankingTable view={view} /> : view.filters?.active && <p>{words.nothing}</p>}
          {view.remarks.length > 0 && (
            <ul className="remarks small">
              {view.remarks.map((remark) => (
                <li key={remark}>{remark}</li>
              ))}
            </ul>
          )}
          {view.notes.length > 0 && (
            <ol className="notes small" aria-label={words.footnote}>
              {view.notes.map((note, index) => (
                <li key={note} id={`ghi-chu-${index + 1}`}>
                  {note}
                </li>
              ))}
            </ol>
          )}
          {mapBeside && charts}
        </div>
        {!mapBeside && charts}
      </div>
      <EditionSource edition={view.edition} />
      <DownloadLinks links={view.downloads} lang={view.frame.lang} />
      <Citation citation={view.citation} />
      <UnrankedList view={view} />
    </PageShell>
  );
}
