import { type PathProps, pathPage } from '@/app/page-route';
import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { PageShell } from '@/components/layout/page-shell';
import { EditionList } from '@/components/overview/edition-list';
import { HomeMap } from '@/components/overview/home-map';
import { TierSummary } from '@/components/overview/tier-summary';
import { EditionSource } from '@/components/ui/edition-source';
import { KeptText } from '@/components/ui/kept-text';
import { PageTitle } from '@/components/ui/page-title';
import { SearchForm } from '@/components/ui/search-form';
import { overviewWords } from '@/lib/i18n/words/overview';
import { localise, paths } from '@/lib/params/paths';
import { parseLang } from '@/lib/params/slug';
import { buildOverview } from '@/lib/views/overview/overview';

const route = pathPage(({ lang }) => parseLang(lang), buildOverview);

export const generateMetadata = route.metadata;

export default async function OverviewPage(props: PathProps) {
  const view = await route.viewOf(props);
  const { lang } = view.frame;
  const words = overviewWords[lang];
  return (
    <PageShell frame={view.frame}>
      <PageTitle text={view.frame.title} lang={lang} />
      <p className="lead">
        <KeptText text={view.finding ?? view.lead} />
      </p>
      <div className="front">
        <SearchForm lang={lang} label={words.findYours} />
        {view.edition && (
          <section className="first" aria-labelledby="ket-qua">
            <h2 id="ket-qua">{view.heading}</h2>
            <p className="small">
              <KeptText text={`${view.edition.decision}.`} />
            </p>
            {view.tiers.map((summary) => (
              <TierSummary key={summary.tier} summary={summary} lang={lang} />
            ))}
          </section>
        )}
        {view.map && <HomeMap map={view.map} lang={lang} />}
        {view.edition && (
          <div>
            {view.sources.map((source) => (
              <EditionSource key={source.pinnedSegment} edition={source} />
            ))}
            <DownloadLinks links={view.downloads} lang={lang} />
            {view.citations.map((citation) => (
              <Citation key={citation.label} citation={citation} />
            ))}
          </div>
        )}
        {view.sparse && (
          <section className="sparse" aria-labelledby="con-thieu">
            <h2 id="con-thieu">{words.sparseTitle}</h2>
            <p>
              <KeptText text={view.sparse.why} />
            </p>
            <p>{view.sparse.fill}</p>
            {view.sparse.simulated && (
              <p>
                {view.sparse.simulated.text}{' '}
                <a href={view.sparse.simulated.link.href}>{view.sparse.simulated.link.label}</a>
              </p>
            )}
          </section>
        )}
      </div>
      {view.searchScript && <script type="module" src={view.searchScript} />}
      <section aria-labelledby="cac-ban">
        <h2 id="cac-ban">{words.editionsTitle}</h2>
        <EditionList editions={view.editions} lang={lang} />
        <DownloadLinks links={view.editionDownloads} lang={lang} />
      </section>
      <section aria-labelledby="cach-doc">
        <h2 id="cach-doc">{words.readTitle}</h2>
        <p>{view.lead}</p>
        <ul>
          {words.read.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          <a href={localise(paths.method(), lang)}>{words.readMore}</a>
        </p>
      </section>
    </PageShell>
  );
}
