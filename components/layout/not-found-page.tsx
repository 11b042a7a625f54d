import { PageShell } from '@/components/layout/page-shell';
import { PageTitle } from '@/components/ui/page-title';
import { SearchForm } from '@/components/ui/search-form';
import { notFoundWords } from '@/lib/i18n/words/not-found';
import type { NotFoundView } from '@/lib/views/search/not-found';
import '@/components/ui/code.css';

export function NotFoundPage({ view }: { view: NotFoundView }) {
  const { lang } = view.frame;
  const words = notFoundWords[lang];
  return (
    <PageShell frame={view.frame}>
      <PageTitle text={words.title} lang={lang} />
      <p>{words.intro}</p>
      {view.why && (
        <p>
          <strong>{view.why}</strong>
        </p>
      )}
      {view.asked && (
        <p className="soft">
          {words.address} <code>{view.asked}</code>
        </p>
      )}
      {view.near.length > 0 && (
        <section aria-labelledby="gan-nhat">
          <h2 id="gan-nhat">{words.near}</h2>
          <ul>
            {view.near.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="noprint" aria-labelledby="tim">
        <h2 id="tim">{words.searchInstead}</h2>
        <SearchForm lang={lang} />
      </section>
    </PageShell>
  );
}
