import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { EditionBanner } from '@/components/layout/edition-banner';
import { JsonLd } from '@/components/layout/json-ld';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { SpeculationRules } from '@/components/layout/speculation-rules';
import { LinkRow } from '@/components/ui/link-row';
import { siteWords } from '@/lib/i18n/words/site';
import type { PageFrame } from '@/lib/views/page/frame';

/** What surrounds every page: skip link, simulated band, header, trail, notice, footer. */
export function PageShell({ frame, children }: { frame: PageFrame; children: ReactNode }) {
  const words = siteWords[frame.lang];
  return (
    <>
      <a className="skip" href="#noi-dung">
        {words.skip}
      </a>
      {frame.simulated && (
        <aside className="band" aria-label={words.simulatedShort}>
          <strong>{words.simulatedBand}</strong> <span>{words.simulatedMore}</span>
        </aside>
      )}
      <SiteHeader frame={frame} />
      <main id="noi-dung" tabIndex={-1}>
        <Breadcrumbs frame={frame} />
        {frame.section && <LinkRow label={frame.section.label} links={frame.section.links} />}
        {frame.banner && <EditionBanner banner={frame.banner} />}
        {children}
      </main>
      <SiteFooter frame={frame} />
      {frame.structured.map((data) => (
        <JsonLd key={JSON.stringify(data).slice(0, 80)} data={data} />
      ))}
      <SpeculationRules />
    </>
  );
}
