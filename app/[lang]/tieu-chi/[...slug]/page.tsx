import { type PathProps, pathPage } from '@/app/page-route';
import { CriterionLeaders } from '@/components/criterion/criterion-leaders';
import { CriterionPlaces } from '@/components/criterion/criterion-places';
import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { SectionShell } from '@/components/layout/section-shell';
import { LinkRow } from '@/components/ui/link-row';
import { PageTitle } from '@/components/ui/page-title';
import { criterionWords } from '@/lib/i18n/words/criterion';
import { parseCriterion } from '@/lib/params/criterion';
import { findCriterion } from '@/lib/views/criterion/criterion';
import '@/components/ui/main-aside.css';

const route = pathPage(parseCriterion, findCriterion);

export const generateMetadata = route.metadata;

export default async function CriterionPage(props: PathProps) {
  const view = await route.viewOf(props);
  const words = criterionWords[view.frame.lang];
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={view.name} lang={view.frame.lang} />
      <p className="lead">{view.meaning}</p>
      <p className="small">{words.meaningNote}</p>
      {view.editions.length > 1 && <LinkRow label={words.editionsNav} links={view.editions} />}
      <div className={view.leaders.length > 0 ? undefined : 'main-aside'}>
        <CriterionLeaders view={view} />
        <CriterionPlaces view={view} />
      </div>
      <DownloadLinks links={view.downloads} lang={view.frame.lang} />
      <Citation citation={view.citation} />
      <hr />
      <LinkRow label={words.criteriaNav} links={view.criteria} />
    </SectionShell>
  );
}
