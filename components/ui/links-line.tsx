import { Fragment } from 'react';
import { BETWEEN } from '@/lib/i18n/between';
import type { Link } from '@/lib/views/page/frame';

/** Links of one line of words. `files`: what they lead to is no page. */
export function LinksLine({ links, files = false }: { links: readonly Link[]; files?: boolean }) {
  return links.map((link, index) => (
    <Fragment key={link.href}>
      {index > 0 && BETWEEN}
      <a href={link.href} rel={files ? 'nofollow' : undefined}>
        {link.label}
      </a>
    </Fragment>
  ));
}
