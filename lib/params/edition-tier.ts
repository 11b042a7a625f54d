import { isEditionSegment } from '@/lib/params/edition';
import { langSegment, tierSegment } from '@/lib/params/slug';
import type { Lang, Tier } from '@/lib/site';

/** Reads a page's address that names a language, an edition and a tier. */
export function parseEditionTier(path: {
  lang?: unknown;
  edition?: unknown;
  tier?: unknown;
}): { lang: Lang; edition: string; tier: Tier } | null {
  const [lang, tier] = [langSegment.safeParse(path.lang), tierSegment.safeParse(path.tier)];
  return lang.success && tier.success && typeof path.edition === 'string' && isEditionSegment(path.edition)
    ? { lang: lang.data, edition: path.edition, tier: tier.data }
    : null;
}
