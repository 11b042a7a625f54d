import { Citation } from '@/components/data/citation';
import { DataEdition, Links } from '@/components/data/data-edition';
import { UseData } from '@/components/data/use-data';
import { SectionShell } from '@/components/layout/section-shell';
import { TriedTable } from '@/components/tried/tried-table';
import { PageTitle } from '@/components/ui/page-title';
import { dataWords } from '@/lib/i18n/words/data';
import type { DataPageView } from '@/lib/views/downloads/page';
import type { Link } from '@/lib/views/page/frame';
import '@/components/ui/main-aside.css';

function LinkList({ links }: { links: readonly Link[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.label}</a>
        </li>
      ))}
    </ul>
  );
}

export function DataPage({ view }: { view: DataPageView }) {
  const { lang } = view.frame;
  const words = dataWords[lang];
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={words.title} lang={lang} />
      <p className="lead">{words.intro}</p>
      <div className="main-aside">
        <div>
          <section aria-labelledby="cac-ban">
            <h2 id="cac-ban">{words.editionsTitle}</h2>
            {view.editions.map((item) => (
              <DataEdition key={item.edition.pinnedSegment} item={item} lang={lang} />
            ))}
            {view.withdrawn.map((item) => (
              <section className="data-edition" key={item.series} aria-labelledby={item.series}>
                <h3 id={item.series}>{item.title}</h3>
                <Links links={item.revisions} />
              </section>
            ))}
          </section>
          <section aria-labelledby="tat-ca">
            <h2 id="tat-ca">{words.allTitle}</h2>
            <p>{words.allIntro}</p>
            <Links links={view.all} />
            {view.allMixed && <p>{view.allMixed}</p>}
            <UseData snippets={view.allSnippets} lang={lang} />
          </section>
          <section aria-labelledby="ve-cac-tep">
            <h2 id="ve-cac-tep">{words.fileNotesTitle}</h2>
            <ul>
              {words.fileNotes.map((note) => (
                <li key={note}>{note}</li>
              ))}
              {view.filtered && (
                <li>
                  {words.filterExample} <a href={view.filtered.href}>{view.filtered.label}</a>
                </li>
              )}
            </ul>
          </section>
        </div>
        <div>
          <section aria-labelledby="giay-phep">
            <h2 id="giay-phep">{words.termsTitle}</h2>
            {view.terms.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
          {view.citation && (
            <section aria-labelledby="trich-dan">
              <h2 id="trich-dan">{words.citeTitle}</h2>
              <p>{words.citeIntro}</p>
              <p className="cite-text">{view.citation.text}</p>
              <Citation citation={view.citation} />
            </section>
          )}
          <section aria-labelledby="api">
            <h2 id="api">{words.apiTitle}</h2>
            <p>{words.apiIntro}</p>
            <LinkList links={view.api} />
          </section>
          <section aria-labelledby="nguon-tin">
            <h2 id="nguon-tin">{words.feedsTitle}</h2>
            <LinkList links={view.feeds} />
            {view.unitFeed && (
              <p>
                {words.feedUnit} <a href={view.unitFeed.href}>{view.unitFeed.label}</a>
              </p>
            )}
          </section>
          <section aria-labelledby="danh-muc">
            <h2 id="danh-muc">{words.catalogueTitle}</h2>
            <LinkList links={view.catalogue} />
          </section>
          <section aria-labelledby="nhung">
            <h2 id="nhung">{words.embedTitle}</h2>
            <p>{words.embedText}</p>
            <p>
              <a href={view.embed.href}>{view.embed.label}</a>
            </p>
          </section>
          {view.templates.length > 0 && (
            <section aria-labelledby="mau-phu-luc">
              <h2 id="mau-phu-luc">{words.templateTitle}</h2>
              <p>{words.templateText}</p>
              <LinkList links={view.templates} />
            </section>
          )}
        </div>
      </div>
      <TriedTable tried={view.tried} />
    </SectionShell>
  );
}
