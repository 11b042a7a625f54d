import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { EditionBanner } from '@/components/layout/edition-banner';
import { JsonLd } from '@/components/layout/json-ld';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { SpeculationRules } from '@/components/layout/speculation-rules';
import { siteWords } from '@/lib/i18n/words/site';
import type { PageFrame } from '@/lib/views/page/frame';

interface Shell {
  readonly frame: PageFrame;
  /** Ways to the other pages of this part of the site: `SectionShell` gives them. */
  readonly section?: ReactNode;
  readonly children: ReactNode;
}

/** What surrounds every page: skip link, simulated band, header, trail, notice, footer. */
export function PageShell({ frame, section, children }: Shell) {
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
        {section}
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
