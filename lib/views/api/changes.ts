import type { z } from 'zod';
import { totalWords } from '@/lib/i18n/words/total';
import type { MaximumChange, RevisionChange } from '@/lib/scoring/diff';
import { inPoints } from '@/lib/scoring/points';
import type { Tier } from '@/lib/site';
import type { UnitRow } from '@/lib/store/queries/units';
import { renderMeasured, renderUnitRef } from '@/lib/views/api/render';
import type { Change } from '@/lib/views/api/schemas';
import type { TierDiff } from '@/lib/views/corrections/changes';

type Rendered = z.infer<typeof Change>;

const toPoints = (points: number | null) => (points === null ? null : inPoints(points));

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
  band_before: null,
  band_after: null,
  note_before: null,
  note_after: null,
} as const;

const renderMaximum = (tier: Tier, { criterion, before, after }: MaximumChange): Rendered => ({
  ...NOTHING,
  tier,
  kind: 'maximum',
  criterion: criterion?.slug ?? totalWords.slug,
  maximum_before: toPoints(before),
  maximum_after: toPoints(after),
});

function renderRow(tier: Tier, change: RevisionChange, units: ReadonlyMap<number, UnitRow>): Rendered {
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
    case 'band':
      return { ...common, band_before: change.before?.slug ?? null, band_after: change.after?.slug ?? null };
    case 'note':
      return { ...common, note_before: change.before, note_after: change.after };
    case 'added':
    case 'removed':
      return common;
  }
}

/** Everything the correction page compares: of each tier its maxima, then its rows. */
export function renderChanges(diffs: readonly TierDiff[], units: ReadonlyMap<number, UnitRow>): Rendered[] {
  return diffs.flatMap(({ tier, maxima, changes }) => [
    ...maxima.map((change) => renderMaximum(tier, change)),
    ...changes.map((change) => renderRow(tier, change, units)),
  ]);
}
