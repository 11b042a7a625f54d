import type { ScoreRow, TierRows } from '@/lib/scoring/types';
import { type Localised, listSlug } from '@/lib/site';
import type { ResultDraft, TierDraft } from '@/lib/store/draft';

/** What the rules ask of a unit. */
interface RankedUnit {
  readonly name: Localised;
  readonly sortKey: string;
  /** Full name of what it is within. */
  readonly parentName?: string | null;
}

/** A tier's rows as the rules take them, each with the draft it was made of. */
type DraftRows = TierRows<ScoreRow & { readonly result: ResultDraft }>;

/** A tier as the rules take it: a unit's id is `idOf` its code, a row without a unit has none. */
export function toTierRows(
  tier: Pick<
    TierDraft,
    | 'tier'
    | 'variant'
    | 'complete'
    | 'maximum'
    | 'criteriaScope'
    | 'rankScope'
    | 'scale'
    | 'criteria'
    | 'bands'
    | 'results'
  >,
  units: ReadonlyMap<string, RankedUnit>,
  idOf: (result: ResultDraft) => number | null,
): DraftRows {
  return {
    tier: listSlug({ tier: tier.tier, variant: tier.variant?.slug }),
    ...(tier.variant && { variant: tier.variant }),
    complete: tier.complete,
    maximum: tier.maximum,
    criteriaScope: tier.criteriaScope,
    rankScope: tier.rankScope,
    scale: tier.scale,
    bands: tier.bands ?? [],
    criteria: tier.criteria.map((criterion, position) => ({ ...criterion, position })),
    rows: tier.results.map((result) => {
      const unit = result.unitCode === null ? undefined : units.get(result.unitCode);
      const { nameAsPrinted, total, officialRank, unranked, scores, sourceRow } = result;
      const band = result.band ?? null;
      const above = unit?.parentName;
      const [nameVi, sortKey] = [unit?.name.vi ?? nameAsPrinted, unit?.sortKey ?? ''];
      return {
        ...{
          unitId: idOf(result),
          nameAsPrinted,
          nameVi,
          sortKey,
          total,
          officialRank,
          unranked,
          band,
          scores,
          sourceRow,
        },
        ...(tier.rankScope && { within: above ? { slug: above, name: { vi: above, en: above } } : null }),
        result,
      };
    }),
  };
}
