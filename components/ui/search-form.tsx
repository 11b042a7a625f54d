import { siteWords } from '@/lib/i18n/words/site';
import { localise, paths } from '@/lib/params/paths';
import { type Lang, MAX_QUERY_LENGTH } from '@/lib/site';
import '@/components/ui/form-fields.css';
import '@/components/ui/search-form.css';

/** Finds a unit by name; a plain form. */
export function SearchForm({ lang, query = '', label }: { lang: Lang; query?: string; label?: string }) {
  const words = siteWords[lang];
  return (
    <search>
      <form className="find" action={localise(paths.search(), lang)} method="get">
        <label htmlFor="q">{label ?? words.searchLabel}</label>
        <p className="hint" id="q-hint">
          {words.searchHint}
        </p>
        <div>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={query}
            maxLength={MAX_QUERY_LENGTH}
            autoComplete="off"
            aria-describedby="q-hint"
          />
          <button type="submit">{words.searchButton}</button>
        </div>
      </form>
    </search>
  );
}
