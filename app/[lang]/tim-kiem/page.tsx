import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { PageShell } from '@/components/layout/page-shell';
import { SearchResults } from '@/components/search/search-results';
import { SearchForm } from '@/components/ui/search-form';
import { searchWords } from '@/lib/i18n/words/search';
import { parseSearch } from '@/lib/params/search';
import { toMetadata } from '@/lib/views/page/metadata';
import { buildSearch } from '@/lib/views/search/search';

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function viewOf({ params, searchParams }: Props) {
  const parsed = parseSearch((await params).lang, await searchParams);
  return parsed ? buildSearch(parsed) : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return toMetadata((await viewOf(props)).frame);
}

export default async function SearchPage(props: Props) {
  const view = await viewOf(props);
  const { lang } = view.frame;
  return (
    <PageShell frame={view.frame}>
      <h1>{searchWords[lang].title}</h1>
      <p>{searchWords[lang].intro}</p>
      <SearchForm lang={lang} query={view.query} />
      <SearchResults view={view} />
      {view.downloads.length > 0 && <DownloadLinks links={view.downloads} lang={lang} />}
      {view.citation && <Citation citation={view.citation} lang={lang} />}
    </PageShell>
  );
}
