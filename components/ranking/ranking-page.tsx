import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { FigureList } from '@/components/figure/figure-list';
import { PageShell } from '@/components/layout/page-shell';
import { RankingFilters } from '@/components/ranking/ranking-filters';
import { RankingTable } from '@/components/ranking/ranking-table';
import { UnrankedList } from '@/components/ranking/unranked-list';
import { EditionSource } from '@/components/ui/edition-source';
import { LinkRow } from '@/components/ui/link-row';
import { rankingWords } from '@/lib/i18n/words/ranking';
import type { RankingView } from '@/lib/views/ranking/types';
import '@/components/ranking/ranking.css';

export function RankingPage({ view }: { view: RankingView }) {
  const words = rankingWords[view.frame.lang];
  return (
    <PageShell frame={view.frame}>
      <h1>{view.heading}</h1>
      <p className="lead">{view.finding}.</p>
      <LinkRow label={words.tiersNav} links={view.tiers} />
      {view.editions.length > 1 && <LinkRow label={words.editionsNav} links={view.editions} />}
      {view.columns.length > 1 && (
        <LinkRow
          label={words.criteriaNav}
          links={view.columns.map(({ label, href, chosen }) => ({ label, href, chosen }))}
        />
      )}
      <RankingFilters view={view} />
      {view.rows.length > 0 && view.columns.length > 1 && (
        <p className="all-columns small noprint">
          <label>
            <input type="checkbox" /> {words.allColumns}
          </label>
        </p>
      )}
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
      <EditionSource edition={view.edition} />
      <DownloadLinks links={view.downloads} lang={view.frame.lang} />
      <Citation citation={view.citation} lang={view.frame.lang} />
      <FigureList figures={view.figures} lang={view.frame.lang} />
      <UnrankedList view={view} />
    </PageShell>
  );
}
