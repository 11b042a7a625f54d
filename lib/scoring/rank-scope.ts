import type { ScoreRow, TierRows } from '@/lib/scoring/types';

// Why: lib/decisions/0033-rank-scope.md

/** The key of rows that are within nothing. */
const NOTHING = '';

const known = new WeakMap<TierRows, ReadonlyMap<string, TierRows>>();

/** The lists the ranks of a tier are counted in, by slug of what their units are within; one alone where they are the tier's. */
export function rankLists<Tier extends TierRows>(tier: Tier): ReadonlyMap<string, Tier> {
  if (!tier.rankScope) return new Map([[NOTHING, tier]]);
  const made = known.get(tier);
  // Each is made of the tier it is of, with fewer rows.
  if (made) return made as ReadonlyMap<string, Tier>;
  const rows = new Map<string, ScoreRow[]>();
  for (const row of tier.rows) {
    const own = rows.get(row.within?.slug ?? NOTHING);
    if (own) own.push(row);
    else rows.set(row.within?.slug ?? NOTHING, [row]);
  }
  const lists = new Map([...rows].map(([slug, own]) => [slug, { ...tier, rankScope: undefined, rows: own }]));
  known.set(tier, lists);
  return lists;
}

/** The list a row is ranked in: its tier, or those of the tier that are within what it is within. */
export function rankListOf<Tier extends TierRows>(tier: Tier, row: ScoreRow): Tier {
  return rankLists(tier).get(tier.rankScope ? (row.within?.slug ?? NOTHING) : NOTHING) ?? tier;
}

/** The list a shown rank is counted in. */
export const listOfRank = <Tier extends TierRows>(
  tier: Tier,
  { within }: { readonly within?: ScoreRow['within'] },
): Tier => rankLists(tier).get(within?.slug ?? NOTHING) ?? tier;

/** Whether a rank may be computed in one of the lists: what is within nothing is ranked with nobody. */
export const isRankList = (tier: TierRows, slug: string): boolean => !tier.rankScope || slug !== NOTHING;
