import { type PathProps, pathPage } from '@/app/page-route';
import { Citation } from '@/components/data/citation';
import { DownloadLinks } from '@/components/data/download-links';
import { SectionShell } from '@/components/layout/section-shell';
import { TierChecks } from '@/components/reconciliation/tier-checks';
import { EditionSource } from '@/components/ui/edition-source';
import { Facts } from '@/components/ui/facts';
import { LinkRow } from '@/components/ui/link-row';
import { PageTitle } from '@/components/ui/page-title';
import { reconciliationWords } from '@/lib/i18n/words/reconciliation';
import { parseEditionPage } from '@/lib/params/edition-page';
import { findReconciliation } from '@/lib/views/reconciliation/reconciliation';

const route = pathPage(parseEditionPage, ({ lang, edition }) => findReconciliation(lang, edition));

export const generateMetadata = route.metadata;

export default async function ReconciliationPage(props: PathProps) {
  const view = await route.viewOf(props);
  const { lang } = view.frame;
  const words = reconciliationWords[lang];
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={view.frame.title} lang={lang} />
      <p className="lead">{view.summary}</p>
      {view.failing.length > 0 && (
        <LinkRow label={words.failingAt} links={view.failing.map((link) => ({ ...link, chosen: false }))} />
      )}
      <p>{words.intro}</p>
      <LinkRow label={words.editionsNav} links={view.editions} />
      <div className="tiers">
        {view.tiers.map((tier) => (
          <TierChecks key={tier.id} tier={tier} lang={lang} />
        ))}
      </div>
      <section aria-labelledby="tep">
        <h2 id="tep">{words.fileTitle}</h2>
        <Facts facts={view.facts} />
      </section>
      <EditionSource edition={view.edition} />
      <DownloadLinks links={view.downloads} lang={lang} />
      <Citation citation={view.citation} />
    </SectionShell>
  );
}
