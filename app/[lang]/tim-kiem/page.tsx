import { type QueryProps, queryPage } from '@/app/page-route';
import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { PageShell } from '@/components/layout/page-shell';
import { SearchResults } from '@/components/search/search-results';
import { PageTitle } from '@/components/ui/page-title';
import { SearchForm } from '@/components/ui/search-form';
import { searchWords } from '@/lib/i18n/words/search';
import { parseSearch } from '@/lib/params/search';
import { buildSearch } from '@/lib/views/search/search';

const route = queryPage(({ lang }, query) => parseSearch(lang, query), buildSearch);

export const generateMetadata = route.metadata;

export default async function SearchPage(props: QueryProps) {
  const view = await route.viewOf(props);
  const { lang } = view.frame;
  return (
    <PageShell frame={view.frame}>
      <PageTitle text={searchWords[lang].title} lang={lang} />
      <p>{searchWords[lang].intro}</p>
      <SearchForm lang={lang} query={view.query} />
      <SearchResults view={view} />
      {view.downloads.length > 0 && <DownloadLinks links={view.downloads} lang={lang} />}
      {view.citations.map((citation) => (
        <Citation key={citation.label} citation={citation} />
      ))}
    </PageShell>
  );
}
