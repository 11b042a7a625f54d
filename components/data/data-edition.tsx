import '@/components/data/data.css';
import '@/components/ui/run-in.css';
import { EditionSource } from '@/components/ui/edition-source';
import { dataWords } from '@/lib/i18n/words/data';
import { siteWords } from '@/lib/i18n/words/site';
import { dataPaths } from '@/lib/params/data-paths';
import type { Lang } from '@/lib/site';
import type { DataEdition as DataEditionView } from '@/lib/views/downloads/page';
import type { Link } from '@/lib/views/page/frame';

export function Links({ links }: { links: readonly (Link & { readonly id?: string })[] }) {
  return (
    <ul className="inline-links">
      {links.map((link) => (
        <li key={link.href} id={link.id}>
          <a href={link.href} rel="nofollow">
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** One edition: what each tier holds and every file of it. */
export function DataEdition({ item, lang }: { item: DataEditionView; lang: Lang }) {
  const words = dataWords[lang];
  const { edition } = item;
  const anchor = dataPaths.anchor(edition.pinnedSegment);
  return (
    <section className="data-edition" id={item.series} aria-labelledby={anchor}>
      <h3 id={anchor}>
        {edition.title}
        {edition.simulated && ` — ${siteWords[lang].simulatedBand}`}
      </h3>
      <EditionSource edition={edition} />
      <table className="run-in">
        <caption className="sr">{edition.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.tierHead}</th>
            <th scope="col">{words.coverageHead}</th>
            <th scope="col">{words.filesHead}</th>
          </tr>
        </thead>
        <tbody>
          {item.tiers.map((row) => (
            <tr key={row.tier}>
              <th scope="row">
                <a href={row.ranking.href}>{row.ranking.label}</a>
              </th>
              <td>{row.coverage}</td>
              <td>
                <Links links={row.files} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.wholeEdition}:</p>
      <Links links={item.whole} />
      {item.older.length > 0 && (
        <>
          <p>{words.older}:</p>
          <Links links={item.older} />
        </>
      )}
      <p className="small">{item.note}</p>
    </section>
  );
}
