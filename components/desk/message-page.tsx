import { deskWords } from '@/lib/i18n/words/desk';
import { localise } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';

/** A sentence where something could not be done, and the way on. */
export function MessagePage({
  lang,
  title,
  lines,
  back,
  backTo = '/',
}: {
  lang: Lang;
  title: string;
  lines: readonly string[];
  back: boolean;
  /** Where the way on leads; the desk's first page where left out. */
  backTo?: string;
}) {
  return (
    <>
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {back && (
        <p>
          <a href={localise(backTo, lang)}>{backTo === '/' ? deskWords[lang].backHome : deskWords[lang].backThere}</a>
        </p>
      )}
    </>
  );
}
