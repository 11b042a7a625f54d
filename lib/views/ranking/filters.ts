import { fold } from '@/lib/i18n/fold';
import { formatCount } from '@/lib/i18n/format';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { localise, paths } from '@/lib/params/paths';
import type { ParameterError } from '@/lib/params/query';
import type { RankingParams } from '@/lib/params/ranking';
import type { Localised } from '@/lib/site';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import type { RankingView } from '@/lib/views/ranking/types';

/** "Thị trấn" → "thi-tran": the word a kind of unit has in an address. */
export function typeSlug(type: string): string {
  return fold(type).replaceAll(' ', '-');
}

export interface RankingFilter {
  readonly district: string | null;
  readonly type: string | null;
}

/** What a tier can be filtered by: its districts and kinds of unit, by their words in an address. */
export interface FilterChoices {
  readonly districts: ReadonlyMap<string, Localised>;
  readonly types: ReadonlyMap<string, string>;
}

export function filterChoices(tier: TierEdition): FilterChoices {
  const units = tier.rows.flatMap(({ unit }) => unit ?? []);
  return {
    districts: new Map(
      units.flatMap(({ parentSlug, parentName }) =>
        parentSlug === null || parentName === null ? [] : [[parentSlug, parentName] as const],
      ),
    ),
    types: new Map(units.map(({ type }) => [typeSlug(type), type])),
  };
}

/** Filters that name nothing in the tier, for files and the API, which refuse them each under its own names. */
export function filterFaults(
  tier: TierEdition,
  filter: RankingFilter,
  toFault: (key: keyof RankingFilter, value: string, known: readonly string[]) => ParameterError,
): ParameterError[] {
  const { districts, types } = filterChoices(tier);
  const fault = (key: keyof RankingFilter, known: ReadonlyMap<string, unknown>) => {
    const value = filter[key];
    return value === null || known.has(value) ? [] : [toFault(key, value, [...known.keys()].toSorted())];
  };
  return [...fault('district', districts), ...fault('type', types)];
}

/** Rows that pass the filters of the address; a filter that names nothing in the tier filters nothing. */
export function filterRows(rows: readonly ResultRow[], params: RankingFilter): readonly ResultRow[] {
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
  const { districts, types } = filterChoices(tier);
  if (tier.rows.length < 8 || (districts.size < 2 && types.size < 2)) return null;
  const active = shown < all;
  const options = (map: ReadonlyMap<string, Localised | string>, chosen: string | null) =>
    [...map]
      .map(([value, name]) => ({
        value,
        label: typeof name === 'string' ? name : name[params.lang],
        chosen: value === chosen,
      }))
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

/** A filter in words, as "Huyện Yên Mô, loại Thị trấn"; null where nothing is filtered. Kinds have Vietnamese names alone. */
export function filterWords(tier: TierEdition, { district, type }: RankingFilter): Localised | null {
  const choices = filterChoices(tier);
  const where = district === null ? undefined : choices.districts.get(district);
  const kind = type === null ? undefined : choices.types.get(type);
  if (!where && !kind) return null;
  const join = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(', ');
  return {
    vi: join(where?.vi, kind && `loại ${kind}`),
    en: join(where?.en, kind && `kind “${kind}”`),
  };
}
