import { formatCount } from '@/lib/i18n/format';
import { rankScopeWords } from '@/lib/i18n/words/rank-scope';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { localise, paths } from '@/lib/params/paths';
import type { ParameterError } from '@/lib/params/query';
import type { RankingParams } from '@/lib/params/ranking';
import { oncePerKey } from '@/lib/scoring/kept';
import type { Lang, Localised } from '@/lib/site';
import type { TierEdition } from '@/lib/store/queries/tiers';
import type { RankingView } from '@/lib/views/ranking/types';
import { filterChoices, type RankingFilter } from '@/lib/views/score/filter';

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

/** The words of a filter's values, in alphabetical order. */
const labelsOf = oncePerKey((map: ReadonlyMap<string, Localised>, lang: Lang) => {
  const { compare } = new Intl.Collator('vi', { numeric: true });
  return [...map].map(([value, name]) => ({ value, label: name[lang] })).sort((a, b) => compare(a.label, b.label));
});

/** Hà Nội’s, the most of any province. Of a longer list the part of one district names that one; the whole, a tap away, names all. */
const MOST_DISTRICTS = 30;

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
  const options = (map: ReadonlyMap<string, Localised>, chosen: string | null) =>
    labelsOf(map, params.lang).map((option) => ({ ...option, chosen: option.value === chosen }));
  const isLong = params.district !== null && districts.size > MOST_DISTRICTS;
  const offered = options(districts, params.district);
  return {
    action: localise(paths.ranking(params.edition, params.tier, params.criterion), params.lang),
    clear: localise(paths.ranking(params.edition, params.tier, params.criterion), params.lang),
    districts: isLong ? offered.filter(({ chosen }) => chosen) : districts.size > 1 ? offered : [],
    types: options(types, params.type),
    active,
    summary: active
      ? (tier.rankScope ? rankScopeWords[params.lang] : words).filtered(
          formatCount(shown, params.lang),
          formatCount(all, params.lang),
        )
      : null,
  };
}
