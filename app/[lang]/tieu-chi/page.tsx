import { type PathProps, pathPage } from '@/app/page-route';
import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { SectionShell } from '@/components/layout/section-shell';
import { PageTitle } from '@/components/ui/page-title';
import { keepNumbers } from '@/lib/i18n/keep-numbers';
import { criterionWords } from '@/lib/i18n/words/criterion';
import { parseLang } from '@/lib/params/slug';
import { buildCriteriaList } from '@/lib/views/criterion/criterion';
import '@/components/criterion/criterion.css';
import '@/components/ui/two-columns.css';

const route = pathPage(({ lang }) => parseLang(lang), buildCriteriaList);

export const generateMetadata = route.metadata;

export default async function CriteriaPage(props: PathProps) {
  const view = await route.viewOf(props);
  const words = criterionWords[view.frame.lang];
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={words.listTitle} lang={view.frame.lang} />
      <p className="lead">{keepNumbers(view.schemes.join(' '))}</p>
      <dl className="entries two-columns">
        {view.criteria.map((criterion) => (
          <div key={criterion.link.href}>
            <dt>
              <a href={criterion.link.href}>{criterion.link.label}</a>
            </dt>
            <dd>
              {criterion.meaning}
              <span className="under">{criterion.where}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small">{words.meaningNote}</p>
      <DownloadLinks links={view.downloads} lang={view.frame.lang} />
      {view.citation && <Citation citation={view.citation} />}
    </SectionShell>
  );
}
