import { fold } from '@/lib/i18n/fold';
import type { Localised } from '@/lib/site';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';

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

/** What of a filter names something in the tier; the rest filters nothing. */
export function knownFilter(tier: TierEdition, { district, type }: RankingFilter): RankingFilter {
  const { districts, types } = filterChoices(tier);
  return {
    district: district !== null && districts.has(district) ? district : null,
    type: type !== null && types.has(type) ? type : null,
  };
}

/** Whether each part of a filter names something in the tier. */
export function isFilterKnown(tier: TierEdition, filter: RankingFilter): boolean {
  const known = knownFilter(tier, filter);
  return known.district === filter.district && known.type === filter.type;
}
