import { fold } from '@/lib/i18n/fold';
import { unitTypeIn } from '@/lib/i18n/words/unit-types';
import { oncePer } from '@/lib/scoring/kept';
import type { Localised } from '@/lib/site';
import { groupBy } from '@/lib/store/group-by';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';

/** "Thị trấn" → "thi-tran": the word a kind of unit has in an address. */
function typeSlug(type: string): string {
  return fold(type).replaceAll(' ', '-');
}

export interface RankingFilter {
  readonly district: string | null;
  readonly type: string | null;
}

/** What a tier can be filtered by: its districts and kinds of unit, by their words in an address. */
interface FilterChoices {
  readonly districts: ReadonlyMap<string, Localised>;
  readonly types: ReadonlyMap<string, Localised>;
}

export const filterChoices = oncePer(({ rows }: TierEdition): FilterChoices => {
  const districts = new Map<string, Localised>();
  const types = new Map<string, Localised>();
  for (const type of new Set(rows.flatMap(({ unit }) => unit?.type ?? []))) types.set(typeSlug(type), unitTypeIn(type));
  for (const { unit } of rows) {
    if (unit?.parentSlug != null && unit.parentName !== null) districts.set(unit.parentSlug, unit.parentName);
  }
  return { districts, types };
});

const rowsWithin = oncePer((rows: readonly ResultRow[]) => groupBy(rows, ({ unit }) => unit?.parentSlug ?? null));
const rowsOfType = oncePer((rows: readonly ResultRow[]) => {
  const slugs = new Map(rows.flatMap(({ unit }) => (unit ? [[unit.type, '']] : [])));
  for (const type of slugs.keys()) slugs.set(type, typeSlug(type));
  return groupBy(rows, ({ unit }) => (unit ? (slugs.get(unit.type) ?? null) : null));
});

/** The rows of a list whose units are within the same one, in the list's order. */
export const rowsIn = ({ rows }: TierEdition, district: string): readonly ResultRow[] =>
  rowsWithin(rows).get(district) ?? [];

/** Rows that pass the filters of the address; a filter that names nothing in the tier filters nothing. */
export function filterRows(rows: readonly ResultRow[], { district, type }: RankingFilter): readonly ResultRow[] {
  const within = district === null ? undefined : rowsWithin(rows).get(district);
  const ofType = type === null ? undefined : rowsOfType(rows).get(type);
  if (!within || !ofType) return within ?? ofType ?? rows;
  const both = new Set(ofType);
  return within.filter((row) => both.has(row));
}

/** A filter in words, as "Huyện Yên Mô, loại Thị trấn"; null where nothing is filtered. */
export function filterWords(tier: TierEdition, { district, type }: RankingFilter): Localised | null {
  const choices = filterChoices(tier);
  const where = district === null ? undefined : choices.districts.get(district);
  const kind = type === null ? undefined : choices.types.get(type);
  if (!where && !kind) return null;
  const join = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(', ');
  return {
    vi: join(where?.vi, kind && `loại ${kind.vi}`),
    en: join(where?.en, kind && `kind “${kind.en}”`),
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
