import { keepTogether } from '@/lib/i18n/keep-together';
import type { Lang } from '@/lib/site';

/** What a page is of. Its lines end between words. */
export function PageTitle({ text, lang }: { text: string; lang: Lang }) {
  return <h1>{keepTogether(text, lang)}</h1>;
}
