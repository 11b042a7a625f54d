import { DEFAULT_LANG, type Lang } from '@/lib/site';

/** The language of what is quoted from a source, where it is not the page's: a province's papers are in its own, the site's first. */
export const quotedIn = (lang: Lang): Lang | undefined => (lang === DEFAULT_LANG ? undefined : DEFAULT_LANG);
