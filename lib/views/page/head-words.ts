import { markedText } from '@/lib/views/page/mark';

// What a browser's tab and a list of search results show of a page. Both cut what is longer, and what they cut off is the end:
// so the site's name goes first, then words, then sentences, and never the mark of what is simulated.

export const TITLE_LETTERS = 70;
export const DESCRIPTION_LETTERS = 160;

interface Titled {
  readonly title: string;
  /** The same in fewer words; null where the title has none to spare. */
  readonly shortTitle: string | null;
}

/** The title with the site's name after it where there is room for both, alone where there is not, else in fewer words. */
export function headTitle({ title, shortTitle }: Titled, mark: string | null, tail: string | null): string {
  const own = markedText(title, mark);
  const whole = tail === null ? own : `${own} — ${tail}`;
  const short = markedText(shortTitle ?? title, mark);
  return [whole, own].find(({ length }) => length <= TITLE_LETTERS) ?? short;
}

/** As many whole sentences as there is room for; of one that is longer than all of it, as many words. */
export function headDescription(description: string, mark: string | null): string {
  const text = markedText(description, mark);
  const sentences = text.split(/(?<=[.!?…])\s+/);
  let said = '';
  for (const sentence of sentences) {
    const longer = said === '' ? sentence : `${said} ${sentence}`;
    if (longer.length > DESCRIPTION_LETTERS) break;
    said = longer;
  }
  if (said !== '') return said;
  return `${text.slice(0, DESCRIPTION_LETTERS).replace(/[\s,;:–—-]+\S*$/, '')}…`;
}
