import type { Lang, Localised } from '@/lib/site';

const WORDS: Localised<{
  readonly simulated: string;
  readonly year: (year: string) => string;
  readonly revision: (number: string, year: string) => string;
}> = {
  vi: {
    simulated: 'mô phỏng',
    year: (year) => `năm ${year}`,
    revision: (number, year) => `lần công bố ${number} năm ${year}`,
  },
  en: { simulated: 'simulated', year: (year) => year, revision: (number, year) => `revision ${number} of ${year}` },
};

/** What readers call a revision, within a sentence: "lần công bố 2 năm 2023 (mô phỏng)"; of a year alone, the year. */
export function revisionName(slug: string, lang: Lang): string {
  const [, simulated, year, number] = /^(mo-phong-)?(\d{4})(?:\.(\d+))?$/.exec(slug) ?? [];
  if (year === undefined) return slug;
  const words = WORDS[lang];
  const said = number === undefined ? words.year(year) : words.revision(number, year);
  return simulated ? `${said} (${words.simulated})` : said;
}
