import { LinksLine } from '@/components/ui/links-line';
import { dataWords } from '@/lib/i18n/words/data';
import type { Lang } from '@/lib/site';
import type { Link } from '@/lib/views/page/frame';

/** "CSV · XLSX · JSON" under a table: exactly what the table shows. */
export function DownloadLinks({ links, lang }: { links: readonly Link[]; lang: Lang }) {
  const words = dataWords[lang];
  return (
    <p className="downloads small noprint">
      {words.download}: <LinksLine links={links} files />
    </p>
  );
}
