import { assessmentOf, isEditionSegment } from '@/lib/params/edition';
import type { Query } from '@/lib/params/query';
import { slugSegment, tierSegment, unitSlugs } from '@/lib/params/slug';
import { MAX_COMPARED, type Tier } from '@/lib/site';

/** What a share card shows; the edition is always named, so that a new one has a new address. */
export type CardAddress =
  | { readonly kind: 'tong-quan'; readonly edition: string }
  | {
      readonly kind: 'xep-hang';
      readonly edition: string;
      readonly tier: Tier;
      readonly criterion: string | null;
      /** Only the units of one district, or of one kind; left out where all are meant. */
      readonly district?: string;
      readonly type?: string;
    }
  | { readonly kind: 'don-vi'; readonly edition: string; readonly tier: Tier; readonly slug: string }
  /** Two to four units side by side. */
  | { readonly kind: 'so-sanh'; readonly edition: string; readonly tier: Tier; readonly units: readonly string[] };

/** Query keys of cards besides the language: the filters of a ranking, the units of a comparison. */
export const CARD_KEYS = ['don-vi', 'huyen', 'loai'] as const;

const isSlug = (text: string | undefined) => slugSegment.safeParse(text).success;

/**
 * Reads a card's path, without ending: `tong-quan/{edition}`, `xep-hang/{edition}/{tier}[/{criterion}]` with `huyen` and `loai`,
 * `don-vi/{edition}/{tier}/{unit}`, `so-sanh/{edition}/{tier}` with `don-vi`. Null where it has another shape, or a key that is
 * not its own.
 */
export function parseCard(segments: readonly string[], query: Query = {}): CardAddress | null {
  const [kind, edition = '', tierWord, ...rest] = segments;
  if (!isEditionSegment(edition)) return null;
  const given = CARD_KEYS.filter((key) => query[key] !== undefined);
  const takes = (...keys: readonly string[]) => given.every((key) => keys.includes(key));
  if (kind === 'tong-quan') return tierWord === undefined && takes() ? { kind, edition } : null;
  const tier = tierSegment.safeParse(tierWord);
  if (!tier.success || !rest.every(isSlug)) return null;
  if (kind === 'xep-hang' && rest.length <= 1 && takes('huyen', 'loai')) {
    const [district, type] = [slugOf(query.huyen), slugOf(query.loai)];
    if (district === undefined || type === undefined) return null;
    return { kind, edition, tier: tier.data, criterion: rest[0] ?? null, ...filterOf(district, type) };
  }
  if (kind === 'don-vi' && (rest.length === 1 || rest.length === 2) && takes())
    return { kind, edition, tier: tier.data, slug: rest.join('/') };
  if (kind === 'so-sanh' && rest.length === 0 && takes('don-vi')) {
    const units = unitSlugs(query['don-vi'], MAX_COMPARED);
    return units && { kind, edition, tier: tier.data, units };
  }
  return null;
}

/** A slug, null where nothing is said, undefined where what is said is none. */
function slugOf(value: Query[string]): string | null | undefined {
  if (value === undefined) return null;
  return typeof value === 'string' && isSlug(value) ? value : undefined;
}

/** The path of a card without ending: with `cardPairs` the inverse of `parseCard`. */
export function serialiseCard(card: CardAddress): string {
  switch (card.kind) {
    case 'tong-quan':
      return `${card.kind}/${card.edition}`;
    case 'xep-hang':
      return `${card.kind}/${card.edition}/${card.tier}${card.criterion ? `/${card.criterion}` : ''}`;
    case 'don-vi':
      return `${card.kind}/${card.edition}/${card.tier}/${card.slug}`;
    case 'so-sanh':
      return `${card.kind}/${card.edition}/${card.tier}`;
  }
}

/** A card's own query pairs. */
export function cardPairs(card: CardAddress): readonly (readonly [string, string | null])[] {
  if (card.kind === 'so-sanh') return [['don-vi', card.units.join(',')]];
  if (card.kind !== 'xep-hang') return [];
  return [
    ['huyen', card.district ?? null],
    ['loai', card.type ?? null],
  ];
}

/** A filter as a card's address has it. */
export function filterOf(district: string | null, type: string | null): { district?: string; type?: string } {
  return { ...(district === null ? {} : { district }), ...(type === null ? {} : { type }) };
}

/** Whether a card is of an assessment: same year, same register, whatever the revision. */
export const isCardOf = (card: CardAddress, assessment: string): boolean => assessmentOf(card.edition) === assessment;

/** What a card's file is called on a reader's disk, without ending. */
export function cardFileName(card: CardAddress): string {
  const values = cardPairs(card).flatMap(([, value]) => value ?? []);
  return ['the-chia-se', serialiseCard(card), ...values]
    .join('-')
    .replace(/[^a-z0-9.]+/g, '-')
    .slice(0, 150);
}
