import { deskWords } from '@/lib/i18n/words/desk';
import { localise } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';

/** A sentence where something could not be done, and the way on. */
export function MessagePage({
  lang,
  title,
  lines,
  back,
}: {
  lang: Lang;
  title: string;
  lines: readonly string[];
  back: boolean;
}) {
  return (
    <>
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {back && (
        <p>
          <a href={localise('/', lang)}>{deskWords[lang].backHome}</a>
        </p>
      )}
    </>
  );
}
