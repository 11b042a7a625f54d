import { quotedIn } from '@/lib/i18n/quoted-in';
import type { Lang } from '@/lib/site';

/** A sentence with what it quotes from a source in the source's language, so that it is read out as that. */
export function Quoting({ text, quoted, lang }: { text: string; quoted: string | null; lang: Lang }) {
  const language = quotedIn(lang);
  const at = language && quoted ? text.indexOf(quoted) : -1;
  if (at < 0 || !quoted) return text;
  return (
    <>
      {text.slice(0, at)}
      <span lang={language}>{quoted}</span>
      {text.slice(at + quoted.length)}
    </>
  );
}
