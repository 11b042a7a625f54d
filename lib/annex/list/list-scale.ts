import { FIGURE_SCALES } from '@/lib/annex/fact-labels';
import type { TierList } from '@/lib/annex/list/tier-list';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import { endOf, type ScaleName, scaleOf } from '@/lib/scoring/scale';
import type { Points, Scale } from '@/lib/scoring/types';
import type { ResultDraft, TierDraft } from '@/lib/store/draft';

/** What the facts sheet says of a list, and the list of the edition it corrects. */
interface Said {
  readonly facts?: { readonly scale?: ScaleName } | undefined;
  readonly base?: TierDraft | undefined;
}

const nameOf = ({ facts, base }: Said): ScaleName | undefined => facts?.scale ?? (base && scaleOf(base));
const held = (name: ScaleName | undefined): Scale | undefined => (name === 'points' ? undefined : name);

/** What a list's figures are said to be; undefined of points, and where nothing says it. */
export const scaleSaid = (said: Said): Scale | undefined => held(nameOf(said));

const valuesOf = ({ total, scores }: ResultDraft): readonly (Points | null)[] => [
  total.points,
  ...Object.values(scores).map(({ points }) => points),
];

/**
 * What a list's own figures say they are; `mixed`: percentages beside figures that are none. Percentages are told by their
 * sign. An index is: several totals, and not a figure of the list, the maximum included, is above 1. Of a list of points that
 * would be next to nothing for every unit.
 */
function scaleSeen(
  { results, percent, published, hasTotal }: TierList,
  maximum: Points | null,
): Scale | 'mixed' | null {
  if (percent.size > 0) {
    const columns = [...(hasTotal ? ['total'] : []), ...published];
    return columns.every((column) => percent.has(column)) ? 'percent' : 'mixed';
  }
  const end = endOf('index') ?? 0;
  const figures = results.flatMap((result) => valuesOf(result).filter((points) => points !== null));
  const totals = results.filter(({ total }) => total.points !== null);
  const small = totals.length > 1 && figures.every((points) => points <= end) && figures.some((points) => points > 0);
  return small && (maximum ?? end) === end ? 'index' : null;
}

/**
 * Fractions of one under a sign of percent: "0,9434" is 94,34 % and would be shown as 0,94 %. A list in which no unit comes to
 * more than one in a hundred is asked about, whoever says that its figures are percentages.
 */
function reportFractions(
  { results, percent, hasTotal, cellAt }: TierList,
  place: Place,
  problems: AnnexProblems,
): void {
  if (!percent.has('total') && (hasTotal || percent.size === 0)) return;
  const figures = results.flatMap((result) => (hasTotal ? [result.total.points] : valuesOf(result)));
  const highest = Math.max(0, ...figures.flatMap((points) => points ?? []));
  if (highest === 0 || highest > (endOf('index') ?? 0)) return;
  const [line, what] = [results[0]?.sourceRow ?? 1, hasTotal ? 'total' : ([...percent][0] ?? 'total')];
  problems.add('percent-small', place, cellAt(line, what), null, { points: highest });
}

/**
 * What a list's figures are: what the facts sheet says, the edition it corrects, or they themselves. Reports columns that
 * do not go together, and figures that are not what was said. `maximum`: of the total, null where nothing says it.
 */
export function settleScale(
  of: Said,
  list: TierList,
  maximum: Points | null,
  place: Place,
  problems: AnnexProblems,
): Scale | undefined {
  const said = nameOf(of);
  const seen = scaleSeen(list, maximum);
  reportFractions(list, place, problems);
  if (seen === null || seen === said) return held(said);
  const line = list.results[0]?.sourceRow ?? 1;
  const at = (column: string) => list.cellAt(line, column);
  if (seen === 'mixed') {
    const plain = [...(list.hasTotal ? ['total'] : []), ...list.published].filter((slug) => !list.percent.has(slug));
    const columns = [...list.percent, ...plain].map(at).join(', ');
    problems.add(
      'scale-mixed',
      place,
      at((list.percent.has('total') ? plain : [...list.percent])[0] ?? 'total'),
      null,
      columns,
    );
    return undefined;
  }
  // What is said to be points may be as small as an index; a sign of percent says what it is.
  const stated = of.facts?.scale;
  if (stated !== undefined && (seen === 'percent' || stated === 'percent'))
    problems.add('scale-disagrees', place, at('total'), null, FIGURE_SCALES[stated], FIGURE_SCALES[seen]);
  if (stated !== undefined) return held(stated);
  // An edition of points as small as an index stays one; of any other the figures of its correction say what they are.
  const highest = Math.max(0, ...(of.base?.results ?? []).map(({ total }) => total.points ?? 0));
  const small = highest > 0 && highest <= (endOf('index') ?? 0);
  if (seen === 'index' && small && of.base) return held(scaleOf(of.base));
  if (seen === 'index') problems.add('index-read', place, at('total'));
  return seen;
}
