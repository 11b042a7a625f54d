import { fold } from '@/lib/i18n/fold';
import { formatCount } from '@/lib/i18n/format';
import { rankingWords } from '@/lib/i18n/words/ranking';
import type { RankingParams } from '@/lib/params/ranking';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import { localise, paths } from '@/lib/urls';
import type { RankingView } from '@/lib/views/ranking-types';

/** "Thị trấn" → "thi-tran": the word a kind of unit has in an address. */
export function typeSlug(type: string): string {
  return fold(type).replaceAll(' ', '-');
}

/** Rows that pass the filters of the address; a filter that names nothing in the tier filters nothing. */
export function filterRows(
  rows: readonly ResultRow[],
  params: Pick<RankingParams, 'district' | 'type'>,
): readonly ResultRow[] {
  const knownDistrict = rows.some((row) => row.unit?.parentSlug === params.district);
  const knownType = rows.some((row) => row.unit && typeSlug(row.unit.type) === params.type);
  return rows.filter(
    (row) =>
      (!params.district || !knownDistrict || row.unit?.parentSlug === params.district) &&
      (!params.type || !knownType || (row.unit !== null && typeSlug(row.unit.type) === params.type)),
  );
}

/** The filter form; null where the tier has nothing to choose from. */
export function buildFilters(
  tier: TierEdition,
  params: RankingParams,
  shown: number,
  all: number,
): RankingView['filters'] {
  const words = rankingWords[params.lang];
  const districts = new Map<string, string>();
  const types = new Map<string, string>();
  for (const { unit } of tier.rows) {
    if (unit?.parentSlug)
      districts.set(unit.parentSlug, (params.lang === 'vi' ? unit.parentNameVi : unit.parentNameEn) ?? '');
    if (unit) types.set(typeSlug(unit.type), unit.type);
  }
  if (tier.rows.length < 8 || (districts.size < 2 && types.size < 2)) return null;
  const active = shown < all;
  const options = (map: Map<string, string>, chosen: string | null) =>
    [...map]
      .map(([value, label]) => ({ value, label, chosen: value === chosen }))
      .sort((a, b) => new Intl.Collator('vi', { numeric: true }).compare(a.label, b.label));
  return {
    action: localise(paths.ranking(params.edition, params.tier, params.criterion), params.lang),
    clear: localise(paths.ranking(params.edition, params.tier, params.criterion), params.lang),
    districts: options(districts, params.district),
    types: options(types, params.type),
    active,
    summary: active ? words.filtered(formatCount(shown, params.lang), formatCount(all, params.lang)) : null,
  };
}
