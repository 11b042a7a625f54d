import type { ScoreRow, TierRows } from '@/lib/scoring/types';

// Why: lib/decisions/0033-rank-scope.md

/** What the ranks of a list are counted in: its tier, what each unit is within, or the variant of the tier it is. */
export const rankScopeOf = ({ rankScope, variant }: Pick<TierRows, 'rankScope' | 'variant'>) =>
  rankScope ?? (variant ? ('variant' as const) : ('tier' as const));

/** By slug of what units are within; undefined of those within nothing, and of a tier that is one list. */
type RankLists<Tier> = ReadonlyMap<string | undefined, Tier>;

const known = new WeakMap<TierRows, RankLists<TierRows>>();

/** The lists the ranks of a tier are counted in; one alone where they are the tier's. */
export function rankLists<Tier extends TierRows>(tier: Tier): RankLists<Tier> {
  if (!tier.rankScope) return new Map([[undefined, tier]]);
  const made = known.get(tier);
  // Each is made of the tier it is of, with fewer rows.
  if (made) return made as RankLists<Tier>;
  const rows = new Map<string | undefined, ScoreRow[]>();
  for (const row of tier.rows) rows.set(row.within?.slug, [...(rows.get(row.within?.slug) ?? []), row]);
  const lists = new Map([...rows].map(([slug, own]) => [slug, { ...tier, rankScope: undefined, rows: own }]));
  known.set(tier, lists);
  return lists;
}

/** The list a row, or a rank that is shown, is ranked in: the tier, or those of the tier that are within the same unit. */
export function rankListOf<Tier extends TierRows>(tier: Tier, { within }: Pick<ScoreRow, 'within'>): Tier {
  return rankLists(tier).get(tier.rankScope && within?.slug) ?? tier;
}
