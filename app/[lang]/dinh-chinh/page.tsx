import { type PathProps, pathPage } from '@/app/page-route';
import { CorrectionList } from '@/components/corrections/correction-list';
import { RevisionList } from '@/components/corrections/revision-list';
import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { SectionShell } from '@/components/layout/section-shell';
import { PageTitle } from '@/components/ui/page-title';
import { correctionWords } from '@/lib/i18n/words/corrections';
import { parseLang } from '@/lib/params/slug';
import { buildCorrections } from '@/lib/views/corrections/corrections';
import '@/components/corrections/corrections.css';
import '@/components/ui/main-aside.css';

const route = pathPage(({ lang }) => parseLang(lang), buildCorrections);

export const generateMetadata = route.metadata;

export default async function CorrectionsPage(props: PathProps) {
  const view = await route.viewOf(props);
  const { lang } = view.frame;
  const words = correctionWords[lang];
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={words.title} lang={lang} />
      <p className="lead">{words.intro}</p>
      <div className="main-aside">
        <section aria-labelledby="chinh-thuc">
          <h2 id="chinh-thuc">{words.officialTitle}</h2>
          {view.official.length > 0 ? (
            <CorrectionList corrections={view.official} lang={lang} />
          ) : (
            <>
              <p>{words.none}</p>
              <ul>
                {view.first.map((edition) => (
                  <li key={edition.href}>
                    <a href={edition.href}>{edition.label}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <div>
          <section aria-labelledby="bao-sai">
            <h2 id="bao-sai">{words.reportTitle}</h2>
            <p>{view.report}</p>
          </section>
          <p>
            <a href={view.feed.href}>{view.feed.label}</a>
          </p>
          <DownloadLinks links={view.downloads} lang={lang} />
          {view.citation && <Citation citation={view.citation} />}
        </div>
      </div>
      <section aria-labelledby="moi-ban">
        <h2 id="moi-ban">{words.revisionsTitle}</h2>
        <RevisionList revisions={view.revisions} lang={lang} />
      </section>
      {view.simulated.length > 0 && (
        <section className="simulated" aria-labelledby="mo-phong">
          <h2 id="mo-phong">{words.simulatedTitle}</h2>
          <p>{words.simulatedIntro}</p>
          <CorrectionList corrections={view.simulated} lang={lang} />
        </section>
      )}
    </SectionShell>
  );
}
