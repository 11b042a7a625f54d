import { currentSettings } from '@/lib/env';
import { siteWords } from '@/lib/i18n/words/site';
import type { Lang } from '@/lib/site';

// A mark across a drawing or a band on a page stays behind when words travel: in a tab, a chat, an alternative text, a file's
// own title. Whatever leaves gets its mark here, and nowhere else.

/** Signs of a title at most: a mark in brackets is seen in one, and cut off from a longer text. */
const TITLE = 100;

/** What figures are that no decision has published: simulated, or a draft, or both. Null for what is published. */
export function markOf(simulated: boolean, lang: Lang): string | null {
  const words = siteWords[lang];
  const { draft } = currentSettings();
  const marks = [...(draft ? [words.draftShort] : []), ...(simulated ? [words.simulatedShort] : [])];
  return marks.length === 0 ? null : marks.join(', ');
}

/**
 * The same text with its mark before it, unless it begins with it or is a title with it in brackets: a unit's name may hold
 * the word.
 */
export function markedText(text: string, mark: string | null): string {
  if (mark === null || text === '') return text;
  const [said, word] = [text.toLowerCase(), mark.toLowerCase()];
  const bracketed = text.length <= TITLE && said.includes(`(${word})`);
  return bracketed || said.startsWith(`${word}: `) ? text : `${mark}: ${text}`;
}
