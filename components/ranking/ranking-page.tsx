import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { FigureList } from '@/components/figure/figure-list';
import { PageShell } from '@/components/layout/page-shell';
import { RankingFilters } from '@/components/ranking/ranking-filters';
import { RankingPages } from '@/components/ranking/ranking-pages';
import { RankingTable } from '@/components/ranking/ranking-table';
import { UnpublishedList } from '@/components/ranking/unpublished-list';
import { UnrankedList } from '@/components/ranking/unranked-list';
import { EditionSource } from '@/components/ui/edition-source';
import { LinkRow } from '@/components/ui/link-row';
import { PageTitle } from '@/components/ui/page-title';
import { keepNumbers } from '@/lib/i18n/keep-numbers';
import { rankingWords } from '@/lib/i18n/words/ranking';
import type { Lang } from '@/lib/site';
import type { RankingView } from '@/lib/views/ranking/types';
import type { TierSummary as TierSummaryView } from '@/lib/views/score/leaders';
import '@/components/ui/form-fields.css';
import '@/components/ranking/ranking.css';

/** An edition without a result of the tier: the latest there is comes first. */
function LatestKnown({ summary, finding, lang }: { summary: TierSummaryView; finding: string; lang: Lang }) {
  return (
    <>
      <p className="lead">{keepNumbers(`${summary.when} ${summary.finding}.`)}</p>
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

/** What the list is of: its finding, the tiers, years and criteria there are, its filter, and the parts of the page. */
function ListHead({ view }: { view: RankingView }) {
  const words = rankingWords[view.frame.lang];
  return (
    <>
      {view.known ? (
        <LatestKnown summary={view.known} finding={view.finding} lang={view.frame.lang} />
      ) : (
        <p className="lead">{keepNumbers(view.finding)}.</p>
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
    </>
  );
}

/** More units than these would be a long column beside one drawing. */
const FEW = 6;

export function RankingPage({ view }: { view: RankingView }) {
  const words = rankingWords[view.frame.lang];
  const { lang } = view.frame;
  // Few rows of one column stand beside what is highest: the map where there is one, else their chart.
  const beside = view.columns.length === 1 && view.rows.length > 0;
  const mapBeside = beside && view.maps.length > 0;
  // Rows of every column take the screen: there the map stands beside what the list is of and what the map says, and a chart
  // beside whom it leaves out.
  const mapOver = !beside && view.maps.length > 0;
  const few = view.unranked.length > 0 && view.unranked.length <= FEW;
  const chartBeside = !beside && view.figures.length > 0 && few;
  const map = (
    <FigureList figures={view.maps} lang={lang} id="ban-do" title={words.jumpMap} printed={false} place="half" />
  );
  const charts = (
    <FigureList figures={view.figures} lang={lang} printed={false} place={beside || chartBeside ? 'half' : 'alone'} />
  );
  return (
    <PageShell frame={view.frame}>
      <PageTitle text={view.heading} lang={lang} />
      {mapOver ? (
        <div className="beside">
          <div>
            <ListHead view={view} />
            {view.maps.map(({ id, title, sentence }) => (
              <div key={id} className="noprint">
                <h2 id="ban-do">{words.jumpMap}</h2>
                <h3>{title}</h3>
                <p className="soft">{sentence}</p>
              </div>
            ))}
          </div>
          <FigureList
            figures={view.maps}
            lang={lang}
            id="ban-do"
            headed={false}
            titled={false}
            printed={false}
            place="half"
          />
        </div>
      ) : (
        <ListHead view={view} />
      )}
      <div className={beside ? 'beside' : undefined}>
        {mapBeside && map}
        <div>
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
        {beside && !mapBeside && charts}
      </div>
      <div className={chartBeside ? 'beside' : undefined}>
        {!beside && charts}
        <UnrankedList units={view.unranked} lang={lang} />
      </div>
      <EditionSource edition={view.edition} />
      <DownloadLinks links={view.downloads} lang={lang} />
      <Citation citation={view.citation} />
      {view.unpublished && <UnpublishedList unpublished={view.unpublished} lang={lang} />}
    </PageShell>
  );
}
