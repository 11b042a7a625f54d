import { Links } from '@/components/data/data-edition';
import { SnippetList } from '@/components/data/use-data';
import { SectionShell } from '@/components/layout/section-shell';
import { PageTitle } from '@/components/ui/page-title';
import { dataWords } from '@/lib/i18n/words/data';
import type { SnippetsPageView } from '@/lib/views/ranking/snippets-page';
import '@/components/ui/two-columns.css';

/** "Dùng số liệu này": a ranking's table in seven programs, and its files. */
export function SnippetsPage({ view }: { view: SnippetsPageView }) {
  const words = dataWords[view.frame.lang];
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={view.title} lang={view.frame.lang} />
      {view.simulated && (
        <p>
          <strong>{view.simulated}</strong>
        </p>
      )}
      <p>{words.useNote}</p>
      <SnippetList snippets={view.snippets} className="two-columns" />
      <h2>{words.useFiles}</h2>
      <Links links={[...view.files, view.page]} />
    </SectionShell>
  );
}
