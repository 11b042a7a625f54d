import { siteWords } from '@/lib/i18n/words/site';
import { localise } from '@/lib/params/paths';
import { otherLanguages } from '@/lib/site';
import type { PageFrame } from '@/lib/views/page/frame';

/** Whose site it is, the other language, and the menu: a line each on a phone. */
export function SiteHeader({ frame }: { frame: PageFrame }) {
  const words = siteWords[frame.lang];
  return (
    <header className="site-header">
      <a className="site-name" href={localise('/', frame.lang)}>
        {words.siteNameHead}
        {words.siteNameTail && <span className="more"> {words.siteNameTail}</span>} <span>{frame.siteOwner}</span>
      </a>
      {otherLanguages(frame.lang).map((other) => (
        <a key={other} className="tongue" href={localise(frame.path, other)} lang={other} hrefLang={other}>
          {siteWords[other].ownName}
        </a>
      ))}
      <nav aria-label={words.mainNav}>
        <ul>
          {frame.menu.map((link) => (
            <li key={link.href}>
              <a href={link.href} aria-current={link.current ?? undefined}>
                {link.label}
                {link.more && <span className="more">{link.more}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
