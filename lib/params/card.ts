import { isEditionSegment } from '@/lib/params/edition';
import { slugSegment, tierSegment } from '@/lib/params/slug';
import type { Tier } from '@/lib/site';

/** What a share card shows; the edition is always named, so that a new one has a new address. */
export type CardAddress =
  | { readonly kind: 'tong-quan'; readonly edition: string }
  | { readonly kind: 'xep-hang'; readonly edition: string; readonly tier: Tier; readonly criterion: string | null }
  | { readonly kind: 'don-vi'; readonly edition: string; readonly tier: Tier; readonly slug: string };

const isSlug = (text: string | undefined) => slugSegment.safeParse(text).success;

/** Reads a card's path, without ending: `tong-quan/{edition}`, `xep-hang/{edition}/{tier}[/{criterion}]`, `don-vi/{edition}/{tier}/{unit}`. */
export function parseCard(segments: readonly string[]): CardAddress | null {
  const [kind, edition = '', tierWord, ...rest] = segments;
  if (!isEditionSegment(edition)) return null;
  if (kind === 'tong-quan') return tierWord === undefined ? { kind, edition } : null;
  const tier = tierSegment.safeParse(tierWord);
  if (!tier.success || !rest.every(isSlug)) return null;
  if (kind === 'xep-hang' && rest.length <= 1) return { kind, edition, tier: tier.data, criterion: rest[0] ?? null };
  if (kind === 'don-vi' && (rest.length === 1 || rest.length === 2))
    return { kind, edition, tier: tier.data, slug: rest.join('/') };
  return null;
}

/** The path of a card without ending: the inverse of `parseCard`. */
export function serialiseCard(card: CardAddress): string {
  switch (card.kind) {
    case 'tong-quan':
      return `${card.kind}/${card.edition}`;
    case 'xep-hang':
      return `${card.kind}/${card.edition}/${card.tier}${card.criterion ? `/${card.criterion}` : ''}`;
    case 'don-vi':
      return `${card.kind}/${card.edition}/${card.tier}/${card.slug}`;
  }
}
