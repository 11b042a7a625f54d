import { editionFacts } from '@/lib/open-data/edition-facts';
import { unknownValue } from '@/lib/params/api';
import { isPinned } from '@/lib/params/edition';
import { diffTiers, type RevisionChange } from '@/lib/scoring/diff';
import { reconcile } from '@/lib/scoring/reconcile';
import type { Failure } from '@/lib/scoring/reconcile-types';
import type { Remark, ScoreRow, TierRows } from '@/lib/scoring/types';
import { TIERS, type Tier } from '@/lib/site';
import { findEdition } from '@/lib/store/queries/editions';
import { listTiers, type TierEdition } from '@/lib/store/queries/tiers';
import { listUnits, type UnitRow } from '@/lib/store/queries/units';
import { paths } from '@/lib/urls';
import { found, type Operation } from '@/lib/views/api/operation';
import { renderMeasured, renderUnitRef } from '@/lib/views/api/render';
import { Diff, TierChecks } from '@/lib/views/api/schemas';
import { totalWords } from '@/lib/views/download-words';

const inPoints = (thousandths: number) => thousandths / 1000;

/** The figures of a failure, points as points. */
function figuresOf(failure: Failure): Record<string, number | string | null> {
  switch (failure.code) {
    case 'sum-differs':
      return { sum: inPoints(failure.sum), total: inPoints(failure.total), difference: inPoints(failure.difference) };
    case 'parts-differ':
      return { sum: inPoints(failure.sum), value: inPoints(failure.value), difference: inPoints(failure.difference) };
    case 'criterion-above-maximum':
      return { value: inPoints(failure.value), maximum: inPoints(failure.maximum) };
    case 'total-above-maximum':
      return { total: inPoints(failure.total), maximum: inPoints(failure.maximum) };
    case 'order-broken':
      return {
        rank: failure.rank,
        total: inPoints(failure.total),
        other: failure.other.nameAsPrinted,
        other_rank: failure.otherRank,
        other_total: inPoints(failure.otherTotal),
      };
    case 'rank-differs':
      return { official: failure.official, computed: failure.computed };
    case 'unit-repeated':
      return { first_row: failure.firstRow };
    case 'invalid-in-source':
      return { printed: failure.printed };
    case 'unit-unmatched':
      return {};
  }
}

function renderChecks(tier: TierEdition) {
  const slugs = new Map<ScoreRow, string | null>(tier.rows.map((row) => [row, row.unit?.slug ?? null]));
  return {
    tier: tier.tier,
    checks: reconcile(tier).map((check) => ({
      ...check,
      failures: check.failures.map((failure) => ({
        code: failure.code,
        name_as_printed: failure.row.nameAsPrinted,
        unit_slug: slugs.get(failure.row) ?? null,
        source_row: failure.row.sourceRow,
        criterion: 'criterion' in failure ? (failure.criterion?.slug ?? null) : null,
        figures: figuresOf(failure),
      })),
    })),
  };
}

const renderRemark = ({ noteVi, noteEn }: Remark) => ({ vi: noteVi, en: noteEn });

function renderChange(tier: Tier, change: RevisionChange, units: ReadonlyMap<number, UnitRow>) {
  const { row } = change;
  const unit = row.unitId === null ? undefined : units.get(row.unitId);
  return {
    tier,
    kind: change.kind,
    unit: unit ? renderUnitRef(unit) : null,
    name_as_printed: row.nameAsPrinted,
    criterion: change.kind === 'value' ? (change.criterion?.slug ?? totalWords.slug) : null,
    before: change.kind === 'value' ? renderMeasured(change.before) : null,
    after: change.kind === 'value' ? renderMeasured(change.after) : null,
    rank_before: change.kind === 'rank' ? change.before : null,
    rank_after: change.kind === 'rank' ? change.after : null,
    note_before: change.kind === 'note' ? renderRemark(change.before) : null,
    note_after: change.kind === 'note' ? renderRemark(change.after) : null,
  };
}

/** A tier that one revision does not have at all. */
const emptyTier = (tier: Tier): TierRows => ({ tier, complete: false, maximum: null, criteria: [], rows: [] });

export const checkOperations: readonly Operation[] = [
  {
    id: 'getReconciliation',
    path: '/editions/{edition}/reconciliation',
    summary: {
      vi: 'Đối chiếu: tổng các tiêu chí, điểm tối đa, hạng, đơn vị; từng chỗ sai.',
      en: 'Reconciliation: sums, maxima, ranks, units; each failure.',
    },
    query: [],
    paged: false,
    schema: TierChecks.array(),
    example: '/api/v1/editions/2022.1/reconciliation',
    find: async ({ edition: segment = '' }) => {
      const edition = await findEdition(segment);
      return (
        edition &&
        found({
          data: (await listTiers(edition.id)).map(renderChecks),
          edition,
          immutable: isPinned(segment),
          html: paths.reconciliation(segment),
        })
      );
    },
  },
  {
    id: 'getDiff',
    path: '/editions/{edition}/diff/{other}',
    summary: {
      vi: 'Khác nhau giữa hai bản của cùng một kỳ đánh giá.',
      en: 'What differs between two editions of the same assessment.',
    },
    query: [],
    paged: false,
    schema: Diff,
    example: '/api/v1/editions/2023.1/diff/2023.1',
    find: async ({ edition: segment = '', other = '' }) => {
      const [from, to] = [await findEdition(segment), await findEdition(other)];
      if (!from || !to) return null;
      if (from.assessmentSlug !== to.assessmentSlug) {
        return [
          unknownValue(
            'other',
            other,
            from.revisions.map(({ slug }) => slug),
          ),
        ];
      }
      const [before, after] = [await listTiers(from.id), await listTiers(to.id)];
      const units = new Map((await listUnits(from.register)).map((unit) => [unit.id, unit]));
      const changes = TIERS.flatMap((name) => {
        const [then, now] = [before, after].map((list) => list.find(({ tier }) => tier === name) ?? emptyTier(name));
        return then && now ? diffTiers(then, now).map((change) => renderChange(name, change, units)) : [];
      });
      return found({
        data: { from: editionFacts(from), to: editionFacts(to), changes },
        edition: to,
        immutable: isPinned(segment) && isPinned(other),
        html: from.number < to.number ? paths.revisionDiff(from.slug, to.slug) : paths.corrections(),
      });
    },
  },
];
