import { siteWords } from '@/lib/i18n/words/site';
import { localise, paths } from '@/lib/params/paths';
import type { PageFrame } from '@/lib/views/page/frame';

export function SiteFooter({ frame }: { frame: PageFrame }) {
  const words = siteWords[frame.lang];
  return (
    <footer className="site-footer">
      <p>{words.footerSource}</p>
      <nav aria-label={words.footerNav}>
        <a href={localise(paths.accessibility(), frame.lang)}>{words.accessibility}</a>
      </nav>
    </footer>
  );
}
