import { assessmentOf, isEditionSegment, isPinned } from '@/lib/params/edition';
import { langSegment } from '@/lib/params/slug';
import type { Lang } from '@/lib/site';

/** Two revisions of one assessment, as an address names them. */
export interface RevisionPair {
  readonly lang: Lang;
  readonly from: string;
  readonly to: string;
}

/** Reads /dinh-chinh/{from}/{to}; null unless both pin different revisions of the same assessment. */
export function parseRevisionPair(path: { lang?: unknown; from?: unknown; to?: unknown }): RevisionPair | null {
  const lang = langSegment.safeParse(path.lang);
  const { from, to } = path;
  if (!lang.success || typeof from !== 'string' || typeof to !== 'string') return null;
  const both = [from, to].every((segment) => isEditionSegment(segment) && isPinned(segment));
  return both && from !== to && assessmentOf(from) === assessmentOf(to) ? { lang: lang.data, from, to } : null;
}

/** The pair with the earlier revision first. */
export function inOrder({ lang, from, to }: RevisionPair): RevisionPair {
  const numberOf = (segment: string) => Number(segment.split('.')[1]);
  return numberOf(from) <= numberOf(to) ? { lang, from, to } : { lang, from: to, to: from };
}
