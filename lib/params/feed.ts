import { languageHead, splitLanguage } from '@/lib/params/language';
import { slugSegment, tierSegment } from '@/lib/params/slug';
import type { Lang, Tier } from '@/lib/site';

export type FeedParams =
  | { readonly kind: 'editions' | 'corrections'; readonly lang: Lang; readonly simulated: boolean }
  | { readonly kind: 'unit'; readonly lang: Lang; readonly tier: Tier; readonly slug: string };

const NAMES = { 'cac-ban.xml': 'editions', 'dinh-chinh.xml': 'corrections' } as const;
const FILES = { editions: 'cac-ban.xml', corrections: 'dinh-chinh.xml' } as const;

/** Reads the path after /nguon-tin; null where no feed has this shape. */
export function parseFeed(segments: readonly string[]): FeedParams | null {
  const { lang, rest } = splitLanguage(segments);
  if (rest[0] === 'don-vi') {
    const tier = tierSegment.safeParse(rest[1]);
    const last = rest.at(-1) ?? '';
    const slug = [...rest.slice(2, -1), last.slice(0, -'.xml'.length)];
    const known = last.endsWith('.xml') && slug.every((part) => slugSegment.safeParse(part).success);
    return tier.success && known && slug.length <= 2
      ? { kind: 'unit', lang, tier: tier.data, slug: slug.join('/') }
      : null;
  }
  const simulated = rest[0] === 'mo-phong';
  const [name = '', ...more] = simulated ? rest.slice(1) : rest;
  if (more.length > 0 || !Object.hasOwn(NAMES, name)) return null;
  return { kind: NAMES[name as keyof typeof NAMES], lang, simulated };
}

/** What follows the head of a feed's address: the inverse of `parseFeed`. */
export function serialiseFeed(feed: FeedParams): string {
  const head = languageHead(feed.lang);
  if (feed.kind === 'unit') return `${head}/don-vi/${feed.tier}/${feed.slug}.xml`;
  return `${head}${feed.simulated ? '/mo-phong' : ''}/${FILES[feed.kind]}`;
}
