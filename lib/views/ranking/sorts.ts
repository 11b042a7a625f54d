import { rankingWords } from '@/lib/i18n/words/ranking';
import { localise, paths } from '@/lib/params/paths';
import type { RankingParams, RankingSort } from '@/lib/params/ranking';
import type { ShownRank } from '@/lib/scoring/shown-rank';
import type { Points } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import type { ChangeGate } from '@/lib/views/ranking/change';
import type { RankingView } from '@/lib/views/ranking/types';

export interface RankingEntry {
  readonly result: ResultRow;
  readonly shown: ShownRank | null;
  /** Change of the score in thousandths. */
  readonly change: Points | null;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Entries come ranked; another order is asked for by column, and turned round on request. Ranks stay with their rows. */
export function sortRows(entries: readonly RankingEntry[], params: RankingParams, lang: Lang): RankingEntry[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  const name = (entry: RankingEntry) =>
    lang === 'vi' || !entry.result.unit ? entry.result.sortKey : entry.result.unit.name[lang];
  const orders: Record<RankingSort, (a: RankingEntry, b: RankingEntry) => number> = {
    ten: (a, b) => compareText(name(a), name(b)),
    huyen: (a, b) => collator.compare(a.result.unit?.parentName?.vi ?? '', b.result.unit?.parentName?.vi ?? ''),
    'thay-doi': (a, b) => (b.change ?? Number.NEGATIVE_INFINITY) - (a.change ?? Number.NEGATIVE_INFINITY) || 0,
  };
  const sorted = params.sort ? entries.toSorted(orders[params.sort]) : [...entries];
  return params.reversed ? sorted.reverse() : sorted;
}

/** The links in the table's head. */
export function buildSorts(params: RankingParams, tier: TierEdition, gate: ChangeGate): RankingView['sorts'] {
  const words = rankingWords[params.lang];
  const { district, type } = params;
  const link = (sort: RankingSort | null, label: string, reversed = false) => ({
    label,
    href: localise(
      paths.ranking(params.edition, params.tier, params.criterion, { district, type, sort, reversed }),
      params.lang,
    ),
    chosen: sort !== null && params.sort === sort,
  });
  const ascending = params.sort === 'ten' || params.sort === 'huyen';
  return {
    name: link('ten', words.unitHead),
    district: tier.rows.some((row) => row.unit?.parentSlug) ? link('huyen', words.districtHead) : null,
    change: gate.since === null ? null : link('thay-doi', words.changeHead(gate.since)),
    reverse: link(params.sort, words.reverse, !params.reversed),
    direction: ascending !== params.reversed ? 'ascending' : 'descending',
  };
}
