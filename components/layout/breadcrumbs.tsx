import { siteWords } from '@/lib/i18n/words/site';
import type { PageFrame } from '@/lib/views/page/frame';

/** The trail to this page, as links. */
export function Breadcrumbs({ frame }: { frame: PageFrame }) {
  if (frame.crumbs.length === 0) return null;
  return (
    <nav className="crumbs" aria-label={siteWords[frame.lang].breadcrumbs}>
      <ol>
        {frame.crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span aria-current="page">{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
