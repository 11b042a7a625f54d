import { Citation } from '@/components/data/citation';
import { FigureList } from '@/components/figure/figure-list';
import { SectionShell } from '@/components/layout/section-shell';
import { EditionSource } from '@/components/ui/edition-source';
import { PageTitle } from '@/components/ui/page-title';
import { keepNumbers } from '@/lib/i18n/keep-numbers';
import { pressWords } from '@/lib/i18n/words/press';
import type { PressView } from '@/lib/views/press/press';
import '@/components/ui/source-foot.css';
import '@/components/press/press.css';

/** Ready figures with their findings, how to cite them, whom to ask, and what may not be concluded. */
export function PressPage({ view }: { view: PressView }) {
  const { lang } = view.frame;
  const words = pressWords[lang];
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={view.frame.title} lang={lang} />
      <div className="press">
        <section aria-labelledby="ket-qua">
          <h2 id="ket-qua">{words.findings}</h2>
          <ul>
            {view.findings.map(({ text, ranking }) => (
              <li key={ranking.href}>
                <a href={ranking.href}>{ranking.label}</a>: {keepNumbers(text)}
              </li>
            ))}
          </ul>
          <EditionSource edition={view.edition} />
          <Citation citation={view.citation} />
        </section>
        <aside>
          <section aria-labelledby="khong-nen">
            <h2 id="khong-nen">{words.limits}</h2>
            <ul>
              {words.limit.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="lien-he">
            <h2 id="lien-he">{words.contact}</h2>
            <p>{view.contact}</p>
            <ul>
              {view.errors.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </section>
        </aside>
        <div>
          {view.figures.length > 0 && <p className="small">{words.figuresIntro}</p>}
          <FigureList figures={view.figures} lang={lang} title={words.figures} place="wider" />
        </div>
      </div>
    </SectionShell>
  );
}
