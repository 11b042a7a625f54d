import type { z } from 'zod';
import type { MaximumChange, RevisionChange } from '@/lib/scoring/diff';
import type { Tier } from '@/lib/site';
import type { UnitRow } from '@/lib/store/queries/units';
import { renderMeasured, renderUnitRef } from '@/lib/views/api/render';
import type { Change } from '@/lib/views/api/schemas';
import { totalWords } from '@/lib/views/download-words';
import type { TierDiff } from '@/lib/views/revision-changes';

type Rendered = z.infer<typeof Change>;

/** The kinds of change of a row the API documents; the rules may know more, which it does not give until it does. */
const ROW_KINDS = ['added', 'removed', 'value', 'rank'] as const;
type RowChange = Extract<RevisionChange, { readonly kind: (typeof ROW_KINDS)[number] }>;

const isDocumented = (change: RevisionChange): change is RowChange =>
  (ROW_KINDS as readonly string[]).includes(change.kind);

const inPoints = (thousandths: number | null) => (thousandths === null ? null : thousandths / 1000);

/** What a kind of change does not speak of is null. */
const NOTHING = {
  unit: null,
  name_as_printed: null,
  criterion: null,
  before: null,
  after: null,
  rank_before: null,
  rank_after: null,
  maximum_before: null,
  maximum_after: null,
} as const;

const renderMaximum = (tier: Tier, { criterion, before, after }: MaximumChange): Rendered => ({
  ...NOTHING,
  tier,
  kind: 'maximum',
  criterion: criterion?.slug ?? totalWords.slug,
  maximum_before: inPoints(before),
  maximum_after: inPoints(after),
});

function renderRow(tier: Tier, change: RowChange, units: ReadonlyMap<number, UnitRow>): Rendered {
  const { row } = change;
  const unit = row.unitId === null ? undefined : units.get(row.unitId);
  const common = {
    ...NOTHING,
    tier,
    kind: change.kind,
    unit: unit ? renderUnitRef(unit) : null,
    name_as_printed: row.nameAsPrinted,
  };
  switch (change.kind) {
    case 'value':
      return {
        ...common,
        criterion: change.criterion?.slug ?? totalWords.slug,
        before: renderMeasured(change.before),
        after: renderMeasured(change.after),
      };
    case 'rank':
      return { ...common, rank_before: change.before, rank_after: change.after };
    default:
      return common;
  }
}

/** Everything the correction page compares: of each tier its maxima, then its rows. */
export function renderChanges(diffs: readonly TierDiff[], units: ReadonlyMap<number, UnitRow>): Rendered[] {
  return diffs.flatMap(({ tier, maxima, changes }) => [
    ...maxima.map((change) => renderMaximum(tier, change)),
    ...changes.filter(isDocumented).map((change) => renderRow(tier, change, units)),
  ]);
}
