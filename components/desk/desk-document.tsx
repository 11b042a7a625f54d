import type { ReactNode } from 'react';
import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { deskWords } from '@/lib/i18n/words/desk';
import { localise } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { otherLanguages } from '@/lib/site';

/** What stands round every page of the desk. */
export interface DeskFrame {
  readonly lang: Lang;
  readonly title: string;
  /** Address in Vietnamese, for the other language. */
  readonly path: string;
  /** What the last act did; said once. */
  readonly flash: string | null;
  /** Null for who has no session: then no part of the desk is offered. */
  readonly leave: FormTarget | null;
  /** Content hash in the addresses of style and script. */
  readonly assets: string;
}

export function DeskDocument({ frame, children }: { frame: DeskFrame; children: ReactNode }) {
  const { lang, title, path, flash, leave, assets } = frame;
  const words = deskWords[lang];
  const section = Object.keys(words.nav).find((href) => href !== '/' && path.startsWith(href)) ?? '/';
  return (
    <html lang={lang}>
      {/* biome-ignore lint/style/noHeadElement: the desk is no Next application */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{`${title} – ${words.name}`}</title>
        <link rel="stylesheet" href={`/ban-lam-viec-${assets}.css`} />
        <link rel="icon" href="data:," />
        <script type="module" src={`/ban-lam-viec-${assets}.js`} />
      </head>
      <body>
        <a className="skip" href="#noi-dung">
          {words.skip}
        </a>
        <header className="site-header">
          <a className="site-name" href={localise('/', lang)}>
            {words.name} <span>{words.owner}</span>
          </a>
          {leave && (
            <nav aria-label={words.navLabel}>
              <ul>
                {Object.entries(words.nav).map(([href, label]) => (
                  <li key={href}>
                    <a href={localise(href, lang)} aria-current={href === section ? 'page' : undefined}>
                      {label}
                    </a>
                  </li>
                ))}
                {otherLanguages(lang).map((other) => (
                  <li key={other}>
                    <a href={localise(path, other)} lang={other} hrefLang={other}>
                      {deskWords[other].ownName}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </header>
        <main id="noi-dung" tabIndex={-1}>
          {flash && (
            <p className="banner flash" role="status">
              {flash}
            </p>
          )}
          {children}
        </main>
        <footer className="site-footer">
          <p>{words.onlyHere}</p>
          {leave && (
            <DeskForm to={leave}>
              <button type="submit" className="plain">
                {words.leave}
              </button>
            </DeskForm>
          )}
        </footer>
      </body>
    </html>
  );
}
