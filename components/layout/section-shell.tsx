import type { ReactNode } from 'react';
import { PageShell } from '@/components/layout/page-shell';
import { LinkRow } from '@/components/ui/link-row';
import type { PageFrame } from '@/lib/views/page/frame';

/** A page of a part of the site that has others. It stands apart from the shell for its styles, which pages of scores do without. */
export function SectionShell({ frame, children }: { frame: PageFrame; children: ReactNode }) {
  const { section } = frame;
  return (
    <PageShell frame={frame} section={section && <LinkRow label={section.label} links={section.links} />}>
      {children}
    </PageShell>
  );
}
