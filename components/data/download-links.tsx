import { Fragment } from 'react';
import { dataWords } from '@/lib/i18n/words/data';
import type { Lang } from '@/lib/site';
import type { Link } from '@/lib/views/page/frame';

/** "CSV · XLSX · JSON" under a table: exactly what the table shows. */
export function DownloadLinks({ links, lang }: { links: readonly Link[]; lang: Lang }) {
  const words = dataWords[lang];
  return (
    <p className="downloads small noprint">
      {words.download}:{' '}
      {links.map((link, index) => (
        <Fragment key={link.href}>
          {index > 0 && ' · '}
          <a href={link.href} rel="nofollow">
            {link.label}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
