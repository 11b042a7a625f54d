import { type TextStyle, wrapText } from '@/lib/figures/text/measure-text';
import { keepTogether } from '@/lib/i18n/keep-together';
import type { Lang } from '@/lib/site';

/** A title or a name in lines of about the same length that end between words. What holds a line together is in none of them. */
export function wrapTitle(text: string, lang: Lang, width: number, style: TextStyle): string[] {
  return wrapText(keepTogether(text, lang), width, style).map((line) => line.replaceAll(/\u00a0(?![-–—·])/g, ' '));
}
