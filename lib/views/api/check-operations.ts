import { editionFacts } from '@/lib/open-data/edition-facts';
import { API_PARAMETERS } from '@/lib/params/api';
import { isPinned } from '@/lib/params/edition';
import { paths } from '@/lib/params/paths';
import { badValue } from '@/lib/params/query';
import { inPoints } from '@/lib/scoring/points';
import { reconcile } from '@/lib/scoring/reconcile';
import type { Failure } from '@/lib/scoring/reconcile-types';
import { inEach } from '@/lib/site';
import { findEdition } from '@/lib/store/queries/editions';
import { listTiers, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { listShownUnits } from '@/lib/store/queries/units';
import { renderChanges } from '@/lib/views/api/changes';
import { listed, type Operation } from '@/lib/views/api/operation';
import { Diff, TierChecks } from '@/lib/views/api/schemas';
import { diffRevisions } from '@/lib/views/corrections/changes';

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
    case 'band-differs':
      return { official: failure.official.slug, computed: failure.computed?.slug ?? null };
    case 'unit-repeated':
      return { first_row: failure.firstRow };
    case 'invalid-in-source':
      return { printed: failure.printed };
    case 'unit-unmatched':
      return {};
  }
}

function renderFailure(failure: Failure<ResultRow>) {
  return {
    code: failure.code,
    name_as_printed: failure.row.nameAsPrinted,
    unit_slug: failure.row.unit?.slug ?? null,
    source_row: failure.row.sourceRow,
    criterion: 'criterion' in failure ? (failure.criterion?.slug ?? null) : null,
    figures: figuresOf(failure),
  };
}

/** Every check of every tier, and apart from them their failures: only those can be many, so only they come in pages. */
function checkTiers(tiers: readonly TierEdition[]) {
  const checked = tiers.map((tier) => ({ tier: tier.tier, checks: reconcile(tier) }));
  const failures = checked.flatMap(({ tier, checks }) =>
    checks.flatMap((check) =>
      check.failures.map((failure) => ({ tier, check: check.name, failure: renderFailure(failure) })),
    ),
  );
  const withFailures = (page: typeof failures) =>
    checked.map(({ tier, checks }) => ({
      tier,
      checks: checks.map((check) => ({
        ...check,
        failures: page.filter((item) => item.tier === tier && item.check === check.name).map(({ failure }) => failure),
      })),
    }));
  return { failures, withFailures };
}

export const checkOperations: readonly Operation[] = [
  {
    id: 'getReconciliation',
    path: '/editions/{edition}/reconciliation',
    summary: {
      vi: 'Đối chiếu: tổng các tiêu chí, điểm tối đa, hạng, đơn vị; từng chỗ sai.',
      en: 'Reconciliation: sums, maxima, ranks, units; each failure.',
    },
    query: ['limit', 'cursor'],
    paged: 'failures',
    schema: TierChecks.array(),
    find: async ({ edition: segment = '' }) => {
      const edition = await findEdition(segment);
      if (!edition) return null;
      const { failures, withFailures } = checkTiers(await listTiers(edition.id));
      return listed(
        failures,
        `reconciliation ${edition.slug}`,
        { edition, immutable: isPinned(segment), html: paths.reconciliation(segment) },
        withFailures,
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
    query: ['limit', 'cursor'],
    paged: 'changes',
    schema: Diff,
    find: async ({ edition: segment = '', other = '' }) => {
      const [from, to] = [await findEdition(segment), await findEdition(other)];
      if (!from || !to) return null;
      if (from.assessmentSlug !== to.assessmentSlug) {
        const { expected } = API_PARAMETERS.other;
        const list = from.revisions.map(({ slug }) => slug).join(', ');
        return [
          badValue(
            'other',
            other,
            inEach((lang) => `${expected[lang]}: ${list}`),
          ),
        ];
      }
      const days = (await listTiers(to.id)).map(({ kind, asOf }) => listShownUnits(to.register, kind.slug, asOf));
      const units = new Map((await Promise.all(days)).flat().map((unit) => [unit.id, unit]));
      const ends = { from: editionFacts(from), to: editionFacts(to) };
      return listed(
        renderChanges(await diffRevisions(from, to), units),
        `diff ${from.slug} ${to.slug}`,
        {
          edition: to,
          immutable: isPinned(segment) && isPinned(other),
          published: [from, to].map(({ publishedAt }) => publishedAt).toSorted()[1],
          html: from.number < to.number ? paths.revisionDiff(from.slug, to.slug) : paths.corrections(),
        },
        (changes) => ({ ...ends, changes }),
      );
    },
  },
];
