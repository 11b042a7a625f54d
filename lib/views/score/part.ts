import { formatCount } from '@/lib/i18n/format';
import { rankingWords } from '@/lib/i18n/words/ranking';
import type { Slice } from '@/lib/scoring/list-pages';
import type { Lang } from '@/lib/site';

/** Which part of a list of so many units is shown, in words. */
export function describePart({ page, pages, from, to }: Slice, count: number, lang: Lang): string {
  const number = (value: number) => formatCount(value, lang);
  return rankingWords[lang].pageOf(number(page), number(pages), number(from + 1), number(to), number(count));
}
