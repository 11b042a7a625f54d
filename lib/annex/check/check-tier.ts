import { type AnnexUnit, hasEnded, labelOf } from '@/lib/annex/content';
import type { TierList } from '@/lib/annex/list/tier-list';
import { type AnnexProblems, dated, type Place } from '@/lib/annex/problem';
import { toTierRows } from '@/lib/annex/tier-rows';
import { settle } from '@/lib/scoring/points';
import { failuresOf, reconcile } from '@/lib/scoring/reconcile';
import type { Failure } from '@/lib/scoring/reconcile-types';
import type { Measured, Points } from '@/lib/scoring/types';
import type { TierDraft } from '@/lib/store/draft';
import { HeldPoints } from '@/lib/store/held-points';

// Why: lib/decisions/0008-contradictions-are-published.md

/** A value so far above its maximum, or above what the list has otherwise, cannot be a score. */
const TIMES_MAXIMUM = 2;
const TIMES_MEDIAN = 4;
const FEWEST_FOR_MEDIAN = 3;
/** Units of one kind that a sentence names. */
const MOST_NAMED = 5;

function reportFailure(failure: Failure, list: TierList, place: Place, problems: AnnexProblems): void {
  const line = failure.row.sourceRow;
  const name = failure.row.nameVi;
  const points = (value: Points) => ({ points: value });
  switch (failure.code) {
    case 'sum-differs':
      problems.add(
        'sum-differs',
        place,
        list.cellAt(line, 'total'),
        failure.row.total.printed,
        name,
        points(failure.sum),
        points(failure.difference),
      );
      break;
    case 'parts-differ':
      problems.add(
        'parts-differ',
        place,
        list.cellAt(line, failure.criterion.slug),
        null,
        name,
        failure.criterion.name.vi,
        points(failure.sum),
        points(failure.value),
      );
      break;
    case 'criterion-above-maximum':
      problems.add(
        'criterion-above-maximum',
        place,
        list.cellAt(line, failure.criterion.slug),
        null,
        name,
        failure.criterion.name.vi,
        points(failure.value),
        points(failure.maximum),
      );
      break;
    case 'total-above-maximum':
      problems.add(
        'total-above-maximum',
        place,
        list.cellAt(line, 'total'),
        null,
        name,
        points(failure.total),
        points(failure.maximum),
      );
      break;
    case 'order-broken':
      problems.add(
        'order-broken',
        place,
        list.cellAt(line, 'rank'),
        String(failure.rank),
        name,
        String(failure.rank),
        points(failure.total),
        failure.other.nameVi,
        String(failure.otherRank),
        points(failure.otherTotal),
      );
      break;
    case 'rank-differs':
      problems.add(
        'rank-differs',
        place,
        list.cellAt(line, 'rank'),
        String(failure.official),
        name,
        String(failure.computed),
      );
      break;
    case 'band-differs':
      problems.add(
        'band-differs',
        place,
        list.cellAt(line, 'band'),
        failure.official.name.vi,
        name,
        failure.official.name.vi,
        failure.computed?.name.vi ?? '–',
      );
      break;
    // Units are matched while rows are read; an invalid value is marked by whoever filled the annex.
    case 'unit-unmatched':
    case 'unit-repeated':
    case 'invalid-in-source':
      break;
  }
}

function median(values: readonly Points[]): Points {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * Values that cannot be scores, such as "3331,01" among totals around 335. They are kept only when marked as invalid. Totals
 * of a tier are of one size; scores of a criterion need not be, so they are held against its maximum only.
 */
function reportImpossible(tier: TierDraft, list: TierList, place: Place, problems: AnnexProblems): Set<string> {
  const found = new Set<string>();
  const columns = [{ slug: null, maximum: tier.maximum }, ...tier.criteria];
  for (const { slug, maximum } of columns) {
    const values = tier.results.flatMap((row) => {
      const measured = slug === null ? row.total : row.scores[slug];
      return typeof measured?.points === 'number' ? [{ row, points: measured.points, printed: measured.printed }] : [];
    });
    const middle = slug === null && values.length >= FEWEST_FOR_MEDIAN ? median(values.map(({ points }) => points)) : 0;
    const limit = maximum ? maximum * TIMES_MAXIMUM : middle * TIMES_MEDIAN;
    for (const { row, points, printed } of values) {
      if (limit === 0 || points <= limit) continue;
      const cell = list.cellAt(row.sourceRow, slug ?? 'total');
      found.add(`${row.sourceRow} ${slug}`);
      problems.add('impossible-number', place, cell, printed, maximum ? { points: maximum } : { points: middle });
    }
  }
  return found;
}

/** Figures too long for the decimals of their list: none is that large in a list that prints so many. */
function reportUnheld(tier: TierDraft, list: TierList, place: Place, problems: AnnexProblems): void {
  const held = HeldPoints.of(tier);
  for (const row of tier.results) {
    for (const [what, { points, printed }] of [['total', row.total] as const, ...Object.entries(row.scores)]) {
      if (points !== null && !held.fits(points))
        problems.add('too-large', place, list.cellAt(row.sourceRow, what), printed);
    }
  }
}

/** One slip of the pen is one problem: what cannot be takes no part in the other checks. */
function withoutValues(tier: TierDraft, impossible: ReadonlySet<string>): TierDraft {
  const settle = (line: number, slug: string | null, measured: Measured): Measured =>
    impossible.has(`${line} ${slug}`)
      ? { points: null, printed: measured.printed, missing: 'invalid-in-source' }
      : measured;
  return {
    ...tier,
    results: tier.results.map((row) => ({
      ...row,
      total: settle(row.sourceRow, null, row.total),
      scores: Object.fromEntries(
        Object.entries(row.scores).map(([slug, measured]) => [slug, settle(row.sourceRow, slug, measured)]),
      ),
    })),
  };
}

function reportUnits(
  tier: TierDraft,
  units: readonly AnnexUnit[],
  declared: boolean,
  list: TierList,
  place: Place,
  problems: AnnexProblems,
): void {
  const listed = new Map(tier.results.map((row) => [row.unitCode, row]));
  const absent = units.filter((unit) => !listed.has(unit.code) && !hasEnded(unit, tier.asOf));
  if (tier.complete) {
    for (const unit of absent) problems.add('missing-unit', place, list.unfilled.get(unit.code) ?? null, labelOf(unit));
  }
  if (!tier.complete && !declared && absent.length > 0)
    problems.add('list-partial', place, null, null, String(listed.size), String(absent.length));
  for (const unit of units.filter((candidate) => hasEnded(candidate, tier.asOf))) {
    const row = listed.get(unit.code);
    if (row)
      problems.add(
        'unit-ended',
        place,
        list.cellAt(row.sourceRow, 'name'),
        row.nameAsPrinted,
        dated(unit.validTo ?? ''),
      );
  }
}

/** A ranked list in which a score has no rank: the decision forgot it, or whoever copied it did. */
function reportUnranked(tier: TierDraft, list: TierList, place: Place, problems: AnnexProblems): void {
  if (tier.results.every(({ officialRank }) => officialRank === null)) return;
  const wrong = new Set(problems.list.flatMap(({ severity, cell }) => (severity === 'error' ? [cell] : [])));
  const unranked = tier.results.filter(
    ({ officialRank, total, sourceRow }) =>
      officialRank === null &&
      total.points !== null &&
      !list.unranked.has(sourceRow) &&
      !wrong.has(list.cellAt(sourceRow, 'rank')),
  );
  const [first, last] = [unranked[0], unranked.at(-1)];
  if (!first || !last) return;
  const cells = [first, last].map(({ sourceRow }) => list.cellAt(sourceRow, 'rank'));
  const names = unranked.slice(0, MOST_NAMED).map(({ nameAsPrinted }) => nameAsPrinted);
  const named = [...names, ...(unranked.length > MOST_NAMED ? ['…'] : [])].join('; ');
  problems.add('rank-missing', place, [...new Set(cells)].join(':'), null, String(unranked.length), named);
}

/** A rank within what a unit is within, of a unit that is within nothing. */
function reportWithin(
  tier: TierDraft,
  units: readonly AnnexUnit[],
  list: TierList,
  place: Place,
  problems: AnnexProblems,
) {
  if (!tier.rankScope) return;
  const within = new Set(units.flatMap(({ code, parentName }) => (parentName === null ? [] : [code])));
  for (const { officialRank, unitCode, nameAsPrinted, sourceRow } of tier.results) {
    if (officialRank !== null && !within.has(unitCode ?? ''))
      problems.add('rank-within-nothing', place, list.cellAt(sourceRow, 'rank'), String(officialRank), nameAsPrinted);
  }
}

/** A rank that a list of the whole tier would not reach: of a whole list it is told by counting. */
function reportBeyond(tier: TierDraft, units: number, list: TierList, place: Place, problems: AnnexProblems): void {
  if (tier.complete) return;
  for (const { officialRank, sourceRow } of tier.results) {
    if (officialRank !== null && officialRank > units)
      problems.add('rank-beyond', place, list.cellAt(sourceRow, 'rank'), String(officialRank), String(units));
  }
}

/** Criteria that may reach more or less than the total may: one of the maxima is a slip, and with it every percentage. */
function reportMaxima({ maximum, criteria, scale }: TierDraft, place: Place, problems: AnnexProblems): void {
  const maxima = criteria.filter(({ parentSlug }) => parentSlug === null).map((criterion) => criterion.maximum);
  // Percentages and indexes reach each their own end.
  if (scale || maximum === null || maxima.length === 0 || !maxima.every((points) => points !== null)) return;
  const sum = settle(maxima.reduce((total, points) => total + points, 0));
  if (sum !== maximum) problems.add('maxima-differ', place, null, null, { points: sum }, { points: maximum });
}

/** What a tier's figures say of each other and of the register. `units`: those of the tier; `declared`: it was said whether the list is complete. */
export function checkTier(
  tier: TierDraft,
  units: readonly AnnexUnit[],
  declared: boolean,
  list: TierList,
  place: Place,
  problems: AnnexProblems,
): void {
  reportUnits(tier, units, declared, list, place, problems);
  reportMaxima(tier, place, problems);
  reportUnheld(tier, list, place, problems);
  const impossible = reportImpossible(tier, list, place, problems);
  reportUnranked(tier, list, place, problems);
  reportWithin(tier, units, list, place, problems);
  reportBeyond(tier, units.length, list, place, problems);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const rows = toTierRows(withoutValues(tier, impossible), byCode, ({ sourceRow }) => sourceRow);
  // Ranks are not counted among units of which some are not read.
  const countable = !list.dropped && !problems.hasAt('missing-unit', place);
  // Ranks of another column than the one read are one problem, not one a unit.
  const misread = (['ranks-follow-other', 'rank-scope-disagrees', 'list-in-parts'] as const).some((rule) =>
    problems.hasAt(rule, place),
  );
  for (const failure of failuresOf(reconcile(rows))) {
    if (misread && (failure.code === 'rank-differs' || failure.code === 'order-broken')) continue;
    if (countable || failure.code !== 'rank-differs') reportFailure(failure, list, place, problems);
  }
}
