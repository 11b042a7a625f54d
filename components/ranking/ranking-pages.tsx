import { rankingWords } from '@/lib/i18n/words/ranking';
import type { RankingView } from '@/lib/views/ranking/types';
import '@/components/ui/link-row.css';

/** The ways through a list that stands on several pages: links, and a plain form that leads to any part. */
export function RankingPages({ view }: { view: RankingView }) {
  const { pages, frame } = view;
  if (!pages) return null;
  const words = rankingWords[frame.lang];
  return (
    <>
      <nav className="link-row noprint" aria-label={words.pagesNav}>
        <span>{pages.text}:</span>
        <ul>
          {pages.links.map((link) => (
            <li key={link.label}>
              <a href={`${link.href}#bang`} rel={link.rel ?? undefined}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form className="filters noprint" action={`${pages.action}#bang`} method="get" aria-label={words.pagesNav}>
        {pages.kept.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          <span>{words.toPlaces}</span>
          <select name="trang" defaultValue={pages.choices.find(({ chosen }) => chosen)?.value}>
            {pages.choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{words.open}</button>
      </form>
    </>
  );
}
