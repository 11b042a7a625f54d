import { DEFAULT_LANG, LANGUAGES, type Lang } from '@/lib/site';

/** What stands before an address in a language: nothing for the default one. */
export const languageHead = (lang: Lang): string => (lang === DEFAULT_LANG ? '' : `/${lang}`);

/** The language of a query; none for the default one, so that an address has one spelling. */
export const languageKey = (lang: Lang): Lang | null => (lang === DEFAULT_LANG ? null : lang);

/** The language an address begins with, and what follows it. The default one is never written. */
export function splitLanguage(segments: readonly string[]): { readonly lang: Lang; readonly rest: readonly string[] } {
  const named = LANGUAGES.find((lang) => lang !== DEFAULT_LANG && lang === segments[0]);
  return named ? { lang: named, rest: segments.slice(1) } : { lang: DEFAULT_LANG, rest: segments };
}

export const isLanguage = (asked: unknown): asked is Lang => LANGUAGES.some((lang) => lang === asked);

/** A language as it was asked for; the default one where it was not, or in words that are none. */
export const languageOf = (asked: unknown): Lang => (isLanguage(asked) ? asked : DEFAULT_LANG);
