import type { Lang, Localised } from '@/lib/site';

const SOFT_HYPHEN = '\u00AD';

/** Where English words of nine letters and more come apart: after how they begin, before how they end. */
const JOINT =
  /(?<=^(?:admin|aware|commu|cyber|govern|infor|infra|insti|inter|manage|organi|trans|work))|(?=(?:force|ments?|ness|tions?|tures?)$)/gi;

/** Words of Vietnamese are syllables apart, so short that none need be broken. */
const BROKEN: Localised<(text: string) => string> = {
  vi: (text) => text,
  en: (text) => text.replaceAll(/[a-z]{9,}/gi, (word) => word.replaceAll(JOINT, SOFT_HYPHEN)),
};

/**
 * Words of a narrow head with the places where they may be broken. A browser without a dictionary breaks a word anywhere or
 * nowhere; Vietnamese words are short.
 */
export function breakable(text: string, lang: Lang): string {
  return BROKEN[lang](text);
}
