import type { By } from '@/lib/scoring/measure';
import { type RankRange, rankRanges } from '@/lib/scoring/robustness';
import { computedRanks, type ShownRank, type ShownRanking, shownRanking, shownRanks } from '@/lib/scoring/shown-rank';
import { type TierStatistics, tierStatistics } from '@/lib/scoring/statistics';
import type { ScoreRow, TierRows } from '@/lib/scoring/types';

/** Beyond so many rows the draws of `rankRanges` would hold a web process for seconds: no province is near it. */
const MOST_ANALYSED = 400;

/** What of a list lies at the places of some rows, in its order. */
function inPlaces<Row, Item>(
  list: readonly Item[],
  placeOf: ReadonlyMap<Row, number>,
  rows: readonly Row[],
): readonly Item[] {
  const places = Uint32Array.from(rows.flatMap((row) => placeOf.get(row) ?? [])).sort();
  return Array.from(places, (place) => list[place] as Item);
}

/** What the rules say of one list by one measure, each part worked out when it is first asked for. */
class TierModel<Row extends ScoreRow> {
  readonly #tier: TierRows<Row>;
  readonly #by: By;
  #computed: ReadonlyMap<Row, number> | undefined;
  #ranks: ReadonlyMap<Row, ShownRank> | undefined;
  #ranking: ShownRanking<Row> | undefined;
  #places: ReadonlyMap<Row, number> | undefined;
  #apart: ReadonlyMap<Row, number> | undefined;
  #statistics: TierStatistics<Row> | undefined;
  #ranges: ReadonlyMap<Row, RankRange> | null | undefined;

  constructor(tier: TierRows<Row>, by: By) {
    this.#tier = tier;
    this.#by = by;
  }

  /** Ranks computed where that is allowed, by row; empty otherwise. */
  get computed(): ReadonlyMap<Row, number> {
    this.#computed ??= computedRanks(this.#tier, this.#by);
    return this.#computed;
  }

  /** The rank each row shows; rows that show none are absent. */
  get ranks(): ReadonlyMap<Row, ShownRank> {
    this.#ranks ??= shownRanks(this.#tier, this.#by, this.computed);
    return this.#ranks;
  }

  /** The rank one row shows, or null. */
  rankOf(row: Row): ShownRank | null {
    return this.ranks.get(row) ?? null;
  }

  /** The list in the order it is shown, rows with neither rank nor value apart. */
  get ranking(): ShownRanking<Row> {
    this.#ranking ??= shownRanking(this.#tier, this.#by, this.ranks);
    return this.#ranking;
  }

  /** Where each row of the list stands in it, from 0; rows apart from it are absent. */
  get places(): ReadonlyMap<Row, number> {
    this.#places ??= new Map(this.ranking.listed.map(({ row }, place) => [row, place]));
    return this.#places;
  }

  /** The list in the order it is shown, of some of its rows: no more work than they are many. */
  among(rows: readonly Row[]): ShownRanking<Row> {
    const { listed, unranked } = this.ranking;
    if (rows === this.#tier.rows) return this.ranking;
    this.#apart ??= new Map(unranked.map(({ row }, place) => [row, place]));
    return { listed: inPlaces(listed, this.places, rows), unranked: inPlaces(unranked, this.#apart, rows) };
  }

  /** Mean, median, quartiles and top over the units with values. */
  get statistics(): TierStatistics<Row> {
    this.#statistics ??= tierStatistics(this.#tier, this.#by);
    return this.#statistics;
  }

  /** How far the ranks by the total depend on the framework's choices; null where that cannot be told. */
  get ranges(): ReadonlyMap<Row, RankRange> | null {
    if (this.#ranges === undefined) {
      this.#ranges = this.#tier.rows.length > MOST_ANALYSED ? null : rankRanges(this.#tier);
    }
    return this.#ranges;
  }
}

// A list never changes once it is made, so what was worked out of it goes with it.
const models = new WeakMap<TierRows, Map<By, TierModel<ScoreRow>>>();

/** The model of a list by total (null) or by a criterion: one for each, however often and by whomever it is asked for. */
export function tierModel<Row extends ScoreRow>(tier: TierRows<Row>, by: By = null): TierModel<Row> {
  const ofTier = models.get(tier) ?? new Map<By, TierModel<ScoreRow>>();
  models.set(tier, ofTier);
  const known = ofTier.get(by);
  // The rows of a list's model are the list's own: what it was put in as is what it comes out as.
  if (known) return known as unknown as TierModel<Row>;
  const made = new TierModel(tier, by);
  ofTier.set(by, made as unknown as TierModel<ScoreRow>);
  return made;
}
