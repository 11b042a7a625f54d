import type { By } from '@/lib/scoring/measure';
import { valueBy } from '@/lib/scoring/measure';
import { compareNames, computedRankAllowed, rankRows, type UnrankedRow } from '@/lib/scoring/rank';
import { rankLists } from '@/lib/scoring/rank-scope';
import type { Points, ScoreRow, TierRows, Variant } from '@/lib/scoring/types';

export interface ShownRank {
  readonly rank: number;
  readonly kind: 'official' | 'computed';
  /** Another row of the list it is ranked in shows the same rank of the same kind. */
  readonly tied: boolean;
  /** Set when the official and the computed rank both exist and differ: shown, never repaired. */
  readonly difference: { readonly official: number; readonly computed: number } | null;
  /** What it is a rank in, where that is not the tier: such as its district. */
  readonly within?: NonNullable<ScoreRow['within']>;
  /** The variant of the tier it is a rank in, where the tier has variants. */
  readonly variant?: Variant;
}

export interface ListedRow<Row extends ScoreRow = ScoreRow> {
  readonly row: Row;
  /** Null for a row that has an official rank but no usable value. */
  readonly points: Points | null;
  /** Null for a row whose value is known in a list that may not be ranked. */
  readonly shown: ShownRank | null;
}

export interface ShownRanking<Row extends ScoreRow = ScoreRow> {
  /** Rows with a rank or a value: by shown rank, then by score, then by name; by score alone where ranks are not the tier's. */
  readonly listed: readonly ListedRow<Row>[];
  /** Rows with neither. */
  readonly unranked: readonly UnrankedRow<Row>[];
}

/** Ranks computed where that is allowed, by row; empty otherwise. */
export function computedRanks<Row extends ScoreRow>(tier: TierRows<Row>, by: By = null): ReadonlyMap<Row, number> {
  const ranks = new Map<Row, number>();
  for (const [slug, list] of rankLists(tier)) {
    // What is within nothing is ranked with nobody.
    if ((tier.rankScope && slug === undefined) || !computedRankAllowed(list, by)) continue;
    const ranked = list.rows.filter((row) => !row.unranked);
    for (const { row, rank } of rankRows(ranked, by).ranked) ranks.set(row, rank);
  }
  return ranks;
}

/** The rank each row shows; rows that show none are absent. The official rank, which exists for the total only, always wins. */
export function shownRanks<Row extends ScoreRow>(
  tier: TierRows<Row>,
  by: By,
  computed: ReadonlyMap<Row, number>,
): ReadonlyMap<Row, ShownRank> {
  if (tier.rankScope) return ranksWithin(tier, by, computed);
  const bare = new Map<Row, Pick<ShownRank, 'rank' | 'kind'>>();
  for (const row of tier.rows) {
    const official = by === null ? row.officialRank : null;
    const rank = official ?? computed.get(row);
    if (rank !== undefined) bare.set(row, { rank, kind: official === null ? 'computed' : 'official' });
  }
  const holders = new Map<string, number>();
  for (const { rank, kind } of bare.values()) {
    holders.set(`${kind} ${rank}`, (holders.get(`${kind} ${rank}`) ?? 0) + 1);
  }
  const shown = new Map<Row, ShownRank>();
  for (const [row, { rank, kind }] of bare) {
    const own = computed.get(row);
    const differs = kind === 'official' && own !== undefined && own !== rank;
    shown.set(row, {
      rank,
      kind,
      tied: holders.get(`${kind} ${rank}`) !== 1,
      difference: differs ? { official: rank, computed: own } : null,
      ...(tier.variant && { variant: tier.variant }),
    });
  }
  return shown;
}

/** Ranks of lists of their own, each with what it is a rank in; of a unit that is within nothing none is shown. */
function ranksWithin<Row extends ScoreRow>(
  tier: TierRows<Row>,
  by: By,
  computed: ReadonlyMap<Row, number>,
): ReadonlyMap<Row, ShownRank> {
  const all = new Map<Row, ShownRank>();
  for (const list of rankLists(tier).values()) {
    for (const [row, shown] of shownRanks(list, by, computed)) {
      if (row.within) all.set(row, { ...shown, within: row.within });
    }
  }
  return all;
}

/** A tier's table, in the order it is shown. */
export function shownRanking<Row extends ScoreRow>(
  tier: TierRows<Row>,
  by: By,
  ranks: ReadonlyMap<Row, ShownRank>,
): ShownRanking<Row> {
  const listed: ListedRow<Row>[] = [];
  const unranked: UnrankedRow<Row>[] = [];
  for (const row of tier.rows) {
    const { points, missing } = valueBy(row, by);
    const shown = ranks.get(row) ?? null;
    if (shown === null && points === null) unranked.push({ row, missing });
    else listed.push({ row, points, shown });
  }
  // The first of each district are not the first of the tier.
  const place = ({ shown }: ListedRow): number => (tier.rankScope ? 0 : (shown?.rank ?? Number.MAX_SAFE_INTEGER));
  const height = ({ points }: ListedRow): number => points ?? -1;
  listed.sort((a, b) => place(a) - place(b) || height(b) - height(a) || compareNames(a.row, b.row));
  unranked.sort((a, b) => compareNames(a.row, b.row));
  return { listed, unranked };
}
