import { LinksLine } from '@/components/ui/links-line';
import { BETWEEN } from '@/lib/i18n/between';
import { searchWords } from '@/lib/i18n/words/search';
import { siteWords } from '@/lib/i18n/words/site';
import type { SearchView } from '@/lib/views/search/search';
import '@/components/search/search.css';
import '@/components/ui/tag.css';

/** What was found, or what might have been meant. */
export function SearchResults({ view }: { view: SearchView }) {
  const words = searchWords[view.frame.lang];
  return (
    <>
      {view.summary && (
        <p role="status" className="summary">
          {view.summary}
        </p>
      )}
      {view.suggestions.length > 0 && (
        <p>
          {words.suggest}{' '}
          {view.suggestions.map((link, index) => (
            <span key={link.href}>
              {index > 0 && ', '}
              <a href={link.href}>{link.label}</a>
            </span>
          ))}
        </p>
      )}
      {view.hits.length > 0 && (
        <ol className="hits">
          {view.hits.map((hit) => (
            <li key={`${hit.label}, ${hit.within}, ${hit.href}`}>
              {hit.href === null ? hit.label : <a href={hit.href}>{hit.label}</a>}
              {hit.within && <span className="soft">, {hit.within}</span>}
              {hit.simulated && <span className="tag">{siteWords[view.frame.lang].simulatedShort}</span>}
              <span className="under">{[hit.score, hit.life, hit.via].filter(Boolean).join(BETWEEN)}</span>
            </li>
          ))}
        </ol>
      )}
      {view.hits.length === 0 && (
        <p>
          {words.browse} <LinksLine links={view.tiers} />
        </p>
      )}
    </>
  );
}
