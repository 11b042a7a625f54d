import { compounds, leading, named } from '@/lib/i18n/words/compounds';
import type { Lang, Localised } from '@/lib/site';

const NO_BREAK = '\u00a0';

/** What is longer is left to break anywhere: it would not fit a line of a phone’s title. */
const LONGEST = 16;

const alternatives = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');

/** A number stays with what it numbers: a year, a revision, a part of a name. */
const NUMBERED = /(?<=[\p{L}]) (?=\d)/gu;

/** A small word begins its line. */
const begun = (words: readonly string[]) => new RegExp(`(?<=(?<!\\p{L})(?:${alternatives(words)})) (?=\\p{L})`, 'giu');

interface Rules {
  readonly words: readonly RegExp[];
  readonly phrases: readonly RegExp[];
}

const RULES: Localised<Rules> = {
  vi: {
    words: [
      new RegExp(`(?<!\\p{L})(?:${alternatives(compounds)})(?!\\p{L})`, 'giu'),
      NUMBERED,
      // "Thông tin", "Giáo dục", "Xếp hạng": a word begun by a capital goes on with the next syllable, but for a small word.
      new RegExp(`(?<=(?<!\\p{L})\\p{Lu}\\p{Ll}*) (?=\\p{Ll})(?!(?:${alternatives(leading.vi)})(?!\\p{L}))`, 'gu'),
    ],
    phrases: [
      // "Yên Thắng", "xã Mẫu": a name.
      new RegExp(`(?<=(?<!\\p{L})(?:\\p{Lu}\\p{Ll}*|${alternatives(named)})) (?=\\p{Lu}\\p{Ll})`, 'gu'),
      begun(leading.vi),
    ],
  },
  // English words are written in one.
  en: { words: [NUMBERED], phrases: [begun(leading.en)] },
};

const joined = (text: string, rules: readonly RegExp[]) =>
  rules.reduce((so, rule) => so.replace(rule, (match) => match.replaceAll(' ', NO_BREAK)), text);

/** What the rules join, but for what would be longer than a line: that stays as it was. */
function keep(text: string, rules: readonly RegExp[]): string {
  let at = 0;
  return joined(text, rules)
    .split(' ')
    .map((part) => {
      const before = text.slice(at, at + part.length);
      at += part.length + 1;
      return part.length > LONGEST ? before : part;
    })
    .join(' ');
}

/**
 * A title whose lines end between words: in Vietnamese the syllables of a word stand apart, and a line filled as far as it goes
 * ends inside of one. Names and numbers stay whole too, as long as a line of a phone holds them.
 */
export function keepTogether(text: string, lang: Lang): string {
  const { words, phrases } = RULES[lang];
  return keep(keep(text, words), phrases);
}
