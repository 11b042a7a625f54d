import type { Query } from '@/lib/params/query';
import { langSegment } from '@/lib/params/slug';
import { type Lang, MAX_QUERY_LENGTH } from '@/lib/site';

export interface SearchParams {
  readonly lang: Lang;
  /** Trimmed, at most MAX_QUERY_LENGTH characters; empty where nothing was asked. */
  readonly query: string;
}

/** Reads a search address; a repeated or missing `q` asks nothing. Null for an unknown language. */
export function parseSearch(lang: unknown, query: Query): SearchParams | null {
  const parsed = langSegment.safeParse(lang);
  if (!parsed.success) return null;
  const asked = typeof query.q === 'string' ? query.q : '';
  return { lang: parsed.data, query: Array.from(asked.trim()).slice(0, MAX_QUERY_LENGTH).join('').trim() };
}
