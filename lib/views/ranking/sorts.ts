import { rankingWords } from '@/lib/i18n/words/ranking';
import { localise, paths } from '@/lib/params/paths';
import type { RankingParams, RankingSort } from '@/lib/params/ranking';
import type { ListedRow } from '@/lib/scoring/shown-rank';
import type { Localised } from '@/lib/site';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import type { ChangeGate } from '@/lib/views/ranking/change';
import type { RankingView } from '@/lib/views/ranking/types';

type Listed = ListedRow<ResultRow>;

/** Of a unit no register knows the printed name is all there is. */
const NAME_TO_SORT_BY: Localised<(row: ResultRow) => string> = {
  vi: (row) => row.sortKey,
  en: (row) => row.unit?.name.en ?? row.sortKey,
};

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Rows come ranked; another order is asked for by column, and turned round on request. Ranks stay with their rows. */
export function sortRows(
  listed: readonly Listed[],
  params: RankingParams,
  changeOf: ChangeGate['changeOf'],
): readonly Listed[] {
  if (!params.sort) return params.reversed ? listed.toReversed() : listed;
  const collator = new Intl.Collator('vi', { numeric: true });
  const name = ({ row }: Listed) => NAME_TO_SORT_BY[params.lang](row);
  // Asked for once a row, not at each comparison.
  const changes = new Map(params.sort === 'thay-doi' ? listed.map(({ row }) => [row, changeOf(row)]) : []);
  const change = ({ row }: Listed) => changes.get(row) ?? Number.NEGATIVE_INFINITY;
  const orders: Record<RankingSort, (a: Listed, b: Listed) => number> = {
    ten: (a, b) => compareText(name(a), name(b)),
    huyen: (a, b) => collator.compare(a.row.unit?.parentName?.vi ?? '', b.row.unit?.parentName?.vi ?? ''),
    'thay-doi': (a, b) => change(b) - change(a) || 0,
  };
  const sorted = listed.toSorted(orders[params.sort]);
  return params.reversed ? sorted.reverse() : sorted;
}

/** What a list is ordered by besides the score of the page, in words; null where it is by that, the highest first. */
export function describeOrder(
  { sort, reversed, lang }: RankingParams,
  { district, change }: RankingView['sorts'],
  { since }: ChangeGate,
): string | null {
  const words = rankingWords[lang];
  const by: Record<RankingSort, string | null> = {
    ten: words.orderedByName,
    huyen: district && words.orderedByDistrict,
    'thay-doi': change && since !== null ? words.orderedByChange(since) : null,
  };
  const parts = [sort && by[sort], reversed ? words.reversedOrder : null].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
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
