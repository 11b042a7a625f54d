import { isEditionSegment } from '@/lib/params/edition';
import { langSegment } from '@/lib/params/slug';
import type { Lang } from '@/lib/site';

/** Reads a page's address that names a language and an edition. */
export function parseEditionPage(path: { lang?: unknown; edition?: unknown }): { lang: Lang; edition: string } | null {
  const lang = langSegment.safeParse(path.lang);
  return lang.success && typeof path.edition === 'string' && isEditionSegment(path.edition)
    ? { lang: lang.data, edition: path.edition }
    : null;
}
