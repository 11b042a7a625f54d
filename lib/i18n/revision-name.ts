import type { Lang, Localised } from '@/lib/site';

const WORDS: Localised<{
  readonly simulated: string;
  readonly year: (year: string) => string;
  readonly revision: (number: string, year: string) => string;
  readonly choice: (number: string) => string;
  readonly latest: string;
}> = {
  vi: {
    simulated: 'mô phỏng',
    year: (year) => `năm ${year}`,
    revision: (number, year) => `lần công bố ${number} năm ${year}`,
    choice: (number) => `lần công bố ${number}`,
    latest: 'luôn mới nhất',
  },
  en: {
    simulated: 'simulated',
    year: (year) => year,
    revision: (number, year) => `revision ${number} of ${year}`,
    choice: (number) => `revision ${number}`,
    latest: 'always the latest',
  },
};

type Words = (typeof WORDS)[Lang];

/** What is said of a revision by its parts; a slug that is none stays as it is. */
function say(slug: string, lang: Lang, saying: (words: Words, year: string, number: string | undefined) => string) {
  const [, simulated, year, number] = /^(mo-phong-)?(\d{4})(?:\.(\d+))?$/.exec(slug) ?? [];
  if (year === undefined) return slug;
  const said = saying(WORDS[lang], year, number);
  return simulated ? `${said} (${WORDS[lang].simulated})` : said;
}

/** What readers call a revision, within a sentence: "lần công bố 2 năm 2023 (mô phỏng)"; of a year alone, the year. */
export function revisionName(slug: string, lang: Lang): string {
  return say(slug, lang, (words, year, number) =>
    number === undefined ? words.year(year) : words.revision(number, year),
  );
}

/** A revision, or what a year means, in a list to choose from: the year first, and short enough for a phone's. */
export function revisionChoice(slug: string, lang: Lang): string {
  return say(
    slug,
    lang,
    (words, year, number) => `${year}, ${number === undefined ? words.latest : words.choice(number)}`,
  );
}
