import { broken, rankParts } from '@/lib/annex/check/rank-parts';
import type { HeadingRow } from '@/lib/annex/list/choose-columns';
import type { TierList } from '@/lib/annex/list/tier-list';
import { areVariants } from '@/lib/annex/list/variants';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import { percentOf, readScoreCell } from '@/lib/annex/score-cell';
import { columnName, type Sheet } from '@/lib/annex/sheet';
import { formatPoints } from '@/lib/scoring/points';
import type { Measured } from '@/lib/scoring/types';
import type { ResultDraft, TierDraft } from '@/lib/store/draft';

// What no decision says of its units, and a column that was mistaken for another does.

const TOTAL = { vi: 'Tổng điểm', en: 'Total' };

/** With fewer units anything may be by chance. */
const FEWEST = 3;
const MOST_NAMED = 5;

const pointsOf = (measured: Measured | undefined): number | null => measured?.points ?? null;

/** A column's value in a unit's row, whatever its heading says; null where it is no number. */
function valueAt(sheet: Sheet, { sourceRow }: ResultDraft, column: number): number | null {
  const cell = sheet.rows[sourceRow - 1]?.[column] ?? null;
  if (cell?.kind === 'number') return Number(cell.text);
  const percent = percentOf(cell);
  if (percent !== null) return Number(percent.replace(',', '.'));
  const read = readScoreCell(cell);
  return read.ok ? read.value.points : null;
}

/** Ranks that do not follow the totals that were read, and do follow a column that was not. */
function reportOtherOrder(
  tier: TierDraft,
  sheet: Sheet,
  headings: HeadingRow,
  place: Place,
  problems: AnnexProblems,
): void {
  const ranked = tier.results.flatMap((row) =>
    row.officialRank === null ? [] : [{ row, rank: row.officialRank, total: row.total.points }],
  );
  const read = ranked.flatMap(({ rank, total }) => (total === null ? [] : [{ rank, value: total }]));
  const wrong = broken(read);
  if (read.length < FEWEST || wrong === 0) return;
  const total = [...headings.headings].find(([, { role }]) => role.kind === 'total')?.[0];
  const used = new Set(headings.headings.keys());
  const width = Math.max(...ranked.map(({ row }) => sheet.rows[row.sourceRow - 1]?.length ?? 0));
  for (let column = 0; column < width && total !== undefined; column += 1) {
    if (used.has(column)) continue;
    const values = ranked.flatMap(({ row, rank }) => {
      const value = valueAt(sheet, row, column);
      return value === null ? [] : [{ rank, value }];
    });
    const distinct = new Set(values.map(({ value }) => value)).size;
    if (values.length === ranked.length && distinct >= FEWEST && broken(values) === 0) {
      const cell = `${columnName(column)}${headings.next}`;
      problems.add('ranks-follow-other', place, cell, null, columnName(total), columnName(column));
    }
  }
}

/** Why ranks may not follow what was read. */
const CAUSES: ReadonlySet<string> = new Set(['ranks-follow-other', 'list-in-parts', 'ranks-within-groups']);

/** In fewer units than these only an order wholly turned round is no chance. */
const ENOUGH_FOR_A_PART = 6;

/**
 * Ranks that have nothing to do with the totals that were read, or go against them: neighbours in the order of ranks of which
 * the better has less, in so many places as chance would make. A decision contradicts itself in a few.
 */
function reportUnrelated(tier: TierDraft, place: Place, problems: AnnexProblems): void {
  const ranked = tier.results.flatMap(({ officialRank: rank, total: { points: value } }) =>
    rank === null || value === null ? [] : [{ rank, value }],
  );
  const wrong = broken(ranked);
  const neighbours = ranked.length - 1;
  if (ranked.length < FEWEST) return;
  if (ranked.length < ENOUGH_FOR_A_PART ? wrong === neighbours : wrong * 5 >= neighbours * 2)
    problems.add('ranks-unrelated', place, null, null, String(wrong), String(neighbours));
}

/** Lists of their own under one tier. Ranks within what units are within are the tier's, counted there. */
function reportParts(
  tier: TierDraft,
  list: TierList,
  parentOf: (code: string | null) => string | null,
  place: Place,
  problems: AnnexProblems,
): void {
  const groups = [...new Set(list.groups.values())];
  // Whatever their ranks say, and where there are none: figures of two scales are never one list.
  if (areVariants(groups)) {
    const [, second] = groups;
    const line = [...list.groups].find(([, group]) => group === second)?.[0] ?? 1;
    const cell = list.cellAt(line, tier.results.some(({ officialRank }) => officialRank !== null) ? 'rank' : 'name');
    problems.add('list-in-parts', place, cell, null, groups.slice(0, MOST_NAMED).join('; '));
    return;
  }
  const parts = tier.rankScope ? null : rankParts(tier, list, parentOf);
  if (parts?.by === 'lists') problems.add('list-in-parts', place, parts.cell, null, parts.named);
}

/** A list in which every total is one number, or the most that can be reached. */
function reportUniform(tier: TierDraft, place: Place, problems: AnnexProblems): void {
  const totals = tier.results.flatMap(({ total }) => pointsOf(total) ?? []);
  if (totals.length < FEWEST || new Set(totals).size > 1) return;
  const rule = totals[0] === tier.maximum ? 'totals-at-maximum' : 'totals-equal';
  problems.add(rule, place, null, null, String(totals.length));
}

/** What part of the middle total another is at least: below it a comma stands for thousands. */
const LEAST_PART = 1 / 50;

/** Totals that are an order or ranks, and single ones that a misplaced comma made. One too large is an error of its own. */
function reportStrange(tier: TierDraft, list: TierList, place: Place, problems: AnnexProblems): void {
  const found = tier.results.flatMap(({ total: { points }, sourceRow }) =>
    points === null ? [] : [{ points, sourceRow }],
  );
  if (found.length < FEWEST) return;
  const sorted = found.map(({ points }) => points).toSorted((a, b) => a - b);
  // Of ranks several units may have one.
  if (
    sorted.every((points, index) => points === (sorted.indexOf(points) + 1) * 1000 && (index === 0 || points > 1000))
  ) {
    problems.add('totals-count', place, null, null, String(sorted.length));
    return;
  }
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  for (const { points, sourceRow } of found) {
    const cell = list.cellAt(sourceRow, 'total');
    if (points > 0 && points < middle * LEAST_PART)
      problems.add('total-far', place, cell, formatPoints(points, 'vi'), { points: middle });
  }
}

/** By how much the middle total of a list may differ from another before a comma is the likelier cause. */
const TIMES_UNLIKE = 8;
const LEAST_OF_MAXIMUM = 10;

const BEFORE = { vi: 'lần công bố trước', en: 'those published before' };
const REACHABLE = { vi: 'điểm tối đa', en: 'the maximum' };

/** The middle total; null of too few. */
function middleOf({ results }: TierDraft): number | null {
  const totals = results.flatMap(({ total }) => pointsOf(total) ?? []).toSorted((a, b) => a - b);
  return totals.length < FEWEST ? null : (totals[Math.floor(totals.length / 2)] ?? null);
}

/** Totals of which every one is ten times, or a tenth, of what it was: a program of another language ate a comma. */
function reportUnlike(tier: TierDraft, earlier: TierDraft | undefined, place: Place, problems: AnnexProblems): void {
  const middle = middleOf(tier);
  if (middle === null || middle === 0) return;
  const points = { points: middle };
  // Percentages and indexes have an end that no list comes near to or keeps away from by a rule.
  if (tier.maximum !== null && !tier.scale) {
    if (middle * LEAST_OF_MAXIMUM < tier.maximum)
      problems.add('totals-unlike', place, null, null, points, { points: tier.maximum }, REACHABLE);
    return;
  }
  const before = earlier && earlier.scale === tier.scale ? middleOf(earlier) : null;
  if (before !== null && (middle >= before * TIMES_UNLIKE || middle * TIMES_UNLIKE <= before))
    problems.add('totals-unlike', place, null, null, points, { points: before }, BEFORE);
}

/** Totals of one and three decimals: thousands as others group them. Said better where their size is known. */
function reportThousands({ thousands }: TierList, place: Place, problems: AnnexProblems): void {
  const [first, last] = [thousands[0], thousands.at(-1)];
  if (!first || !last || problems.hasAt('totals-unlike', place)) return;
  const text = first.cell?.text ?? null;
  problems.add('thousands-doubtful', place, `${first.at}:${last.at}`, text, String(thousands.length));
}

/** A part that is more than the whole: its column, or some of its rows, are another's. */
function reportAboveTotal(tier: TierDraft, list: TierList, place: Place, problems: AnnexProblems): void {
  if (tier.scale) return;
  for (const { slug, name } of tier.criteria) {
    const above = tier.results.filter(({ scores, total }) => {
      const part = Object.hasOwn(scores, slug) ? pointsOf(scores[slug]) : null;
      return part !== null && total.points !== null && part > total.points;
    });
    const [first] = above;
    if (!first) continue;
    const units = above.slice(0, MOST_NAMED).map(({ nameAsPrinted }) => nameAsPrinted);
    const cell = list.cellAt(first.sourceRow, slug);
    problems.add('criterion-above-total', place, cell, null, name, String(above.length), units.join('; '));
  }
}

/** A criterion that every unit has whole: its maxima may have been read. */
function reportWhole({ criteria, results }: TierDraft, place: Place, problems: AnnexProblems): void {
  for (const { slug, name, maximum } of criteria) {
    const values = results.map(({ scores }) => (Object.hasOwn(scores, slug) ? pointsOf(scores[slug]) : null));
    const found = values.filter((value) => value !== null);
    if (found.length >= FEWEST && maximum !== null && found.every((value) => value === maximum))
      problems.add('criterion-at-maximum', place, null, null, name, String(found.length));
  }
}

/** A criterion's column that is another's again, or the total's where there are others. */
function reportRepeated(tier: TierDraft, place: Place, problems: AnnexProblems): void {
  const columns = tier.criteria
    .map(({ slug, name, parentSlug }) => ({
      slug,
      parentSlug,
      name,
      values: tier.results.map(({ scores }) => (Object.hasOwn(scores, slug) ? pointsOf(scores[slug]) : null)),
    }))
    .filter(({ values }) => new Set(values.filter((value) => value !== null)).size >= FEWEST);
  for (const [index, second] of columns.entries()) {
    // The only part of a criterion is the whole of it.
    const first = columns
      .slice(0, index)
      .find(
        ({ slug, values }) => slug !== second.parentSlug && values.every((value, row) => value === second.values[row]),
      );
    if (first) problems.add('criterion-repeated', place, null, null, first.name, second.name);
  }
  const totals = tier.results.map(({ total }) => pointsOf(total));
  const whole = columns.find(({ values }) => values.every((value, row) => value === totals[row]));
  const others = columns.some(({ slug, parentSlug }) => slug !== whole?.slug && parentSlug !== whole?.slug);
  if (whole && others) problems.add('criterion-repeated', place, null, null, TOTAL, whole.name);
}

/** Totals that the revision before has and this one would take away. */
function reportLost(tier: TierDraft, base: TierDraft | undefined, place: Place, problems: AnnexProblems): void {
  const had = new Set(
    (base?.results ?? []).flatMap(({ unitCode, total }) => (total.points === null ? [] : [unitCode])),
  );
  const have = new Set(tier.results.flatMap(({ unitCode, total }) => (total.points === null ? [] : [unitCode])));
  const lost = (base?.results ?? []).filter(({ unitCode }) => had.has(unitCode) && !have.has(unitCode));
  if (lost.length === 0) return;
  const names = lost.slice(0, MOST_NAMED).map(({ nameAsPrinted }) => nameAsPrinted);
  problems.add('total-lost', place, null, null, [...names, ...(lost.length > MOST_NAMED ? ['…'] : [])].join('; '));
}

/** Ranks that the revision before has, or this one a column for, and none is there: where its totals are and no column of ranks was passed over. */
function reportRanksLost(
  tier: TierDraft,
  base: TierDraft | undefined,
  { sheet, headings }: { readonly sheet: Sheet; readonly headings: HeadingRow },
  place: Place,
  problems: AnnexProblems,
): void {
  if (tier.results.every(({ total }) => total.points === null) || headings.passed.some(({ why }) => why === 'scope'))
    return;
  if (tier.results.some(({ officialRank, unranked }) => officialRank !== null || unranked)) return;
  const had = (base?.results ?? []).filter(({ officialRank }) => officialRank !== null).length;
  if (had > 0) problems.add('ranks-lost', place, null, null, String(had));
  // Of a year that was published without ranks it was asked then.
  else if (!base || base.results.length === 0) reportBlankRanks(tier, sheet, headings, place, problems);
}

/** A column of ranks without one in any unit's row. */
function reportBlankRanks(
  { results }: TierDraft,
  sheet: Sheet,
  { headings, next }: HeadingRow,
  place: Place,
  problems: AnnexProblems,
): void {
  const column = [...headings].find(([, { role }]) => role.kind === 'rank')?.[0];
  // Said better where it is known what stands there.
  if (column === undefined || problems.hasAt('rank-numbered', place)) return;
  const blank = (text: string | undefined) => text === undefined || /^[-–—]$/.test(text);
  if (results.every(({ sourceRow }) => blank(sheet.rows[sourceRow - 1]?.[column]?.text)))
    problems.add('ranks-blank', place, `${columnName(column)}${next}`, null, String(results.length));
}

/** Whether a list's figures can be what its headings were taken to say. `base`: the tier as the revision before has it;
 * `earlier`: as the edition before has it, where there is no revision. */
export function checkSense(
  tier: TierDraft,
  { base, earlier }: { readonly base: TierDraft | undefined; readonly earlier: TierDraft | undefined },
  list: TierList,
  { sheet, headings }: { readonly sheet: Sheet; readonly headings: HeadingRow },
  parentOf: (code: string | null) => string | null,
  place: Place,
  problems: AnnexProblems,
): void {
  reportParts(tier, list, parentOf, place, problems);
  if (list.hasTotal) reportOtherOrder(tier, sheet, headings, place, problems);
  // Said better where a cause is known.
  const known = problems.list.some(({ rule, sheet: of }) => CAUSES.has(rule) && of === place.sheet);
  if (!tier.rankScope && !known) reportUnrelated(tier, place, problems);
  reportUniform(tier, place, problems);
  reportStrange(tier, list, place, problems);
  reportUnlike(tier, earlier, place, problems);
  reportThousands(list, place, problems);
  reportAboveTotal(tier, list, place, problems);
  reportWhole(tier, place, problems);
  reportRepeated(tier, place, problems);
  reportLost(tier, base, place, problems);
  reportRanksLost(tier, base, { sheet, headings }, place, problems);
}
