import { siteWords } from '@/lib/i18n/words/site';
import { localise, paths } from '@/lib/params/paths';
import type { PageFrame } from '@/lib/views/page/frame';

export function SiteHeader({ frame }: { frame: PageFrame }) {
  const words = siteWords[frame.lang];
  const other = frame.lang === 'vi' ? 'en' : 'vi';
  return (
    <header className="site-header">
      <a className="site-name" href={localise('/', frame.lang)}>
        {words.siteName} <span>{frame.siteOwner}</span>
      </a>
      <nav aria-label={words.mainNav}>
        <ul>
          {frame.nav.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
          <li>
            <a href={localise(paths.search(), frame.lang)}>{words.search}</a>
          </li>
          <li>
            <a href={localise(frame.path, other)} lang={other} hrefLang={other} title={words.otherLanguageTitle}>
              {words.otherLanguage}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
