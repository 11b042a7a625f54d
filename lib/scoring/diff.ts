import { measureOf } from '@/lib/scoring/measure';
import { compareNames } from '@/lib/scoring/rank';
import { type ScaleName, scaleOf } from '@/lib/scoring/scale';
import { tierModel } from '@/lib/scoring/tier-model';
import {
  type Band,
  type CriterionRow,
  type Measured,
  NO_REMARK,
  type Points,
  type RankScope,
  type Remark,
  type Remarked,
  type ScoreRow,
  type TierRows,
} from '@/lib/scoring/types';
import { LANGUAGES } from '@/lib/site';

/** One value that differs between two revisions of a tier. `row` is the later one; `criterion` null: the total, else a criterion or a part of one. */
export interface ValueChange<Row extends ScoreRow = ScoreRow> {
  readonly kind: 'value';
  readonly row: Row;
  readonly criterion: CriterionRow | null;
  readonly before: Measured;
  readonly after: Measured;
}

/** A shown rank that differs; null where none is shown. */
export interface RankChange<Row extends ScoreRow = ScoreRow> {
  readonly kind: 'rank';
  readonly row: Row;
  readonly before: number | null;
  readonly after: number | null;
}

/** The printed band of a unit differs; null where none is printed. */
interface BandChange<Row extends ScoreRow = ScoreRow> {
  readonly kind: 'band';
  readonly row: Row;
  readonly before: Band | null;
  readonly after: Band | null;
}

/** What is remarked on a unit differs. */
interface NoteChange<Row extends ScoreRow = ScoreRow> {
  readonly kind: 'note';
  readonly row: Row;
  readonly before: Remark;
  readonly after: Remark;
}

/** A unit that only one of the two revisions lists. */
interface MembershipChange<Row extends ScoreRow = ScoreRow> {
  readonly kind: 'added' | 'removed';
  readonly row: Row;
}

export type RevisionChange<Row extends ScoreRow = ScoreRow> =
  | ValueChange<Row>
  | RankChange<Row>
  | BandChange<Row>
  | NoteChange<Row>
  | MembershipChange<Row>;

/** What a list says of itself that differs: the day of its units, its rule for ties, its note, whether it is whole, a criterion's name. */
export type FrameChange =
  | { readonly of: 'as-of'; readonly before: string | null; readonly after: string | null }
  | { readonly of: 'tie-rule'; readonly before: string | null; readonly after: string | null }
  | { readonly of: 'note'; readonly before: Remark; readonly after: Remark }
  | { readonly of: 'bands'; readonly before: readonly Band[]; readonly after: readonly Band[] }
  | { readonly of: 'rank-scope'; readonly before: RankScope | null; readonly after: RankScope | null }
  | { readonly of: 'scale'; readonly before: ScaleName; readonly after: ScaleName }
  | { readonly of: 'complete'; readonly before: boolean; readonly after: boolean }
  | { readonly of: 'criterion-name'; readonly before: CriterionRow; readonly after: CriterionRow };

/** A maximum that differs, in thousandths; null where not published. `criterion` null: the total. */
export interface MaximumChange {
  readonly criterion: CriterionRow | null;
  readonly before: Points | null;
  readonly after: Points | null;
}

/**
 * Rows of two revisions are of one unit when the register says so, unmatched rows when they print the same name. A unit
 * with a second row (which reconciliation reports) keeps both: the second of one list meets the second of the other.
 */
function byIdentity<Row extends ScoreRow>(tier: TierRows<Row>): Map<string, Row> {
  const rows = new Map<string, Row>();
  const seen = new Map<string, number>();
  for (const row of tier.rows.toSorted((a, b) => a.sourceRow - b.sourceRow)) {
    const unit = row.unitId === null ? `name ${row.nameAsPrinted}` : `unit ${row.unitId}`;
    const nth = (seen.get(unit) ?? 0) + 1;
    seen.set(unit, nth);
    rows.set(`${unit} #${nth}`, row);
  }
  return rows;
}

/** "351" and "351,0" are one value; two texts without a value are two. */
const same = (a: Measured, b: Measured): boolean =>
  a.points === b.points && a.missing === b.missing && (a.points !== null || a.printed === b.printed);

const remarkOf = ({ note = NO_REMARK }: Remarked): Remark => note;
const sameRemark = (a: Remark, b: Remark): boolean => LANGUAGES.every((lang) => a[lang] === b[lang]);

const bandOf = ({ bands = [] }: TierRows, row: ScoreRow): Band | null =>
  bands.find(({ slug }) => slug === row.band) ?? null;

/** Whether two lists of bands are the same, names and thresholds. */
const sameBands = (a: readonly Band[], b: readonly Band[]): boolean => {
  const text = (bands: readonly Band[]) =>
    JSON.stringify(bands.map(({ slug, name, from }) => [slug, name.vi, name.en, from]));
  return text(a) === text(b);
};

/** Criteria of either tier and their parts, in the decision's order. */
function criteriaOf(...tiers: readonly TierRows[]): CriterionRow[] {
  const all = tiers.flatMap(({ criteria }) => criteria.toSorted((a, b) => a.position - b.position));
  return [...new Map(all.map((criterion) => [criterion.slug, criterion])).values()];
}

/**
 * What a revision changed in a tier: units added and removed, values, shown ranks and remarks, by unit in Vietnamese order
 * and then total first. Two equal tiers give nothing; swapping the two swaps every before and after.
 */
export function diffTiers<Row extends ScoreRow>(
  before: TierRows<Row>,
  after: TierRows<Row>,
): readonly RevisionChange<Row>[] {
  const earlier = byIdentity(before);
  const later = byIdentity(after);
  const criteria = criteriaOf(before, after);
  const ranks = [tierModel(before), tierModel(after)] as const;
  const changes: RevisionChange<Row>[] = [];
  const identities = [...new Map([...earlier, ...later])].toSorted(([, a], [, b]) => compareNames(a, b));
  for (const [identity] of identities) {
    const [then, now] = [earlier.get(identity), later.get(identity)];
    if (then && !now) changes.push({ kind: 'removed', row: then });
    if (now && !then) changes.push({ kind: 'added', row: now });
    if (!then || !now) continue;
    for (const criterion of [null, ...criteria]) {
      const by = criterion?.slug ?? null;
      const values = [measureOf(then, by), measureOf(now, by)] as const;
      if (!same(...values)) changes.push({ kind: 'value', row: now, criterion, before: values[0], after: values[1] });
    }
    const [rankThen, rankNow] = [ranks[0].rankOf(then)?.rank ?? null, ranks[1].rankOf(now)?.rank ?? null];
    if (rankThen !== rankNow) changes.push({ kind: 'rank', row: now, before: rankThen, after: rankNow });
    const bands = [bandOf(before, then), bandOf(after, now)] as const;
    if (bands[0]?.slug !== bands[1]?.slug) changes.push({ kind: 'band', row: now, before: bands[0], after: bands[1] });
    const remarks = [remarkOf(then), remarkOf(now)] as const;
    if (!sameRemark(...remarks)) changes.push({ kind: 'note', row: now, before: remarks[0], after: remarks[1] });
  }
  return changes;
}

/** Maxima a revision changed in a tier, the total's first; a criterion that only one revision has counts as unknown in the other. */
export function diffMaxima(before: TierRows, after: TierRows): readonly MaximumChange[] {
  const maximumIn = (tier: TierRows, slug: string) =>
    tier.criteria.find((criterion) => criterion.slug === slug)?.maximum ?? null;
  return [
    { criterion: null, before: before.maximum, after: after.maximum },
    ...criteriaOf(before, after).map((criterion) => ({
      criterion,
      before: maximumIn(before, criterion.slug),
      after: maximumIn(after, criterion.slug),
    })),
  ].filter((change) => change.before !== change.after);
}

/** What a revision changed in what a tier's list says of itself. */
export function diffFrames(before: TierRows, after: TierRows): readonly FrameChange[] {
  const rules = [before.tieRule ?? null, after.tieRule ?? null] as const;
  const notes = [remarkOf(before), remarkOf(after)] as const;
  const asOf = [before.asOf ?? null, after.asOf ?? null] as const;
  const renamed = before.criteria.flatMap((then): FrameChange[] => {
    const now = after.criteria.find(({ slug }) => slug === then.slug);
    const same = !now || (then.name.vi === now.name.vi && then.name.en === now.name.en);
    return same ? [] : [{ of: 'criterion-name', before: then, after: now }];
  });
  const bands = [before.bands ?? [], after.bands ?? []] as const;
  const scales = [scaleOf(before), scaleOf(after)] as const;
  const scopes = [before.rankScope ?? null, after.rankScope ?? null] as const;
  return [
    ...(asOf[0] === asOf[1] ? [] : [{ of: 'as-of', before: asOf[0], after: asOf[1] } as const]),
    ...(scopes[0] === scopes[1] ? [] : [{ of: 'rank-scope', before: scopes[0], after: scopes[1] } as const]),
    ...(scales[0] === scales[1] ? [] : [{ of: 'scale', before: scales[0], after: scales[1] } as const]),
    ...(rules[0] === rules[1] ? [] : [{ of: 'tie-rule', before: rules[0], after: rules[1] } as const]),
    ...(sameRemark(...notes) ? [] : [{ of: 'note', before: notes[0], after: notes[1] } as const]),
    ...(before.complete === after.complete
      ? []
      : [{ of: 'complete', before: before.complete, after: after.complete } as const]),
    ...(sameBands(...bands) ? [] : [{ of: 'bands', before: bands[0], after: bands[1] } as const]),
    ...renamed,
  ];
}
