import { formatCount, formatList, inSentence } from '@/lib/i18n/format';
import { rankScopeWords } from '@/lib/i18n/words/rank-scope';
import { scaleWords } from '@/lib/i18n/words/scale';
import { wayUpWords } from '@/lib/i18n/words/way-up';
import { localise, paths } from '@/lib/params/paths';
import { buildLadder, type Ladder, rankAt, type Step, stepToBestOf } from '@/lib/scoring/ladder';
import { mainCriteria, maximumOf, pointsOf } from '@/lib/scoring/measure';
import { addsUp, scaleOf } from '@/lib/scoring/scale';
import { pointsLeft } from '@/lib/scoring/statistics';
import { supposeScores } from '@/lib/scoring/what-if';
import type { Lang } from '@/lib/site';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import { rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { longestDecimals, pointsCell } from '@/lib/views/score/cells';
import { rowsIn } from '@/lib/views/score/filter';
import { rankPlaceOf } from '@/lib/views/score/rank';
import type { UnitContext } from '@/lib/views/unit/context';
import { buildGap } from '@/lib/views/unit/criteria';
import type { LadderRung, LadderView } from '@/lib/views/unit/types';

/** The greatest round gain told here, in thousandths of a point. */
const MOST_GAIN = 10_000;
/** More units than this on one score are counted, not named. */
const MOST_NAMED = 2;
/** Criteria named for the points they have left. */
const MOST_LEFT = 3;

/**
 * The way up: what a gain of points would come to in this edition, everyone else's score staying. Where an unprinted score
 * may stand on a step there is no ladder, only what the published ranks can tell.
 */
export function buildWayUp(context: UnitContext): LadderView | null {
  const { lang, tier, row, unit, edition } = context;
  const words = wayUpWords[lang];
  if (!tier || !row || pointsOf(row, null) === null) return null;
  const ladder = buildLadder(tier, row);
  const said = buildGap(context);
  if (!ladder) return said.length === 0 ? null : { gainHead: '', rungs: [], said, left: null, notes: [], whatIf: null };
  const possible = supposeScores(tier, row, {}) !== null;
  const official = row.officialRank;
  const place = rankPlaceOf(tier, row, lang);
  const { gainHead } = scaleWords[lang][scaleOf(tier)];
  return {
    gainHead,
    rungs: rungsOf(context, tier, row, ladder),
    said: ladder.steps.length === 0 ? said : [],
    left: mostLeft(tier, row, lang),
    notes: [
      ...(official !== null && official !== ladder.rank
        ? [words.differs(formatCount(official, lang), formatCount(ladder.rank, lang))]
        : []),
      ...(place === null ? [] : [rankScopeWords[lang].counted(place)]),
      ...(ladder.steps.length > 0 ? [words.note] : []),
    ],
    whatIf: possible
      ? { label: words.whatIf, href: localise(paths.whatIf(edition.slug, unit.tier, unit.slug), lang) }
      : null,
  };
}

/** Every step worth a line, the smallest gain first; gains that come to one score share a line. */
function rungsOf({ lang }: UnitContext, tier: TierEdition, row: ResultRow, ladder: Ladder<ResultRow>): LadderRung[] {
  const words = wayUpWords[lang];
  const district = row.unit?.parentName?.[lang] ?? null;
  const group = district === null ? [] : rowsIn(tier, row.unit?.parentSlug ?? '');
  const best = stepToBestOf(tier, row, group);
  // The first of the tier is no step of a rank within the district.
  const top = tier.rankScope ? null : stepToBestOf(tier, row, tier.rows);
  const named: (readonly [Step<ResultRow> | null, string])[] = [
    ...ladder.steps.map((step) => [step, levelWith(step, lang)] as const),
    [ladder.toMedian, words.median],
    [best, words.districtBest(inSentence(district ?? '', lang))],
    [top, words.tierBest],
    // Greater ones are a form away: /neu-thi.
    ...ladder.gains.filter(({ gain }) => gain <= MOST_GAIN).map((step) => [step, ''] as const),
  ];
  const rungs = new Map<number, { step: Step<ResultRow>; what: string[] }>();
  for (const [step, what] of named) {
    if (!step) continue;
    const known = rungs.get(step.gain);
    if (!known) rungs.set(step.gain, { step, what: what === '' ? [] : [what] });
    else if (what !== '') known.what.push(what);
  }
  const ordered = [...rungs.values()].toSorted((a, b) => a.step.gain - b.step.gain);
  // A round gain that comes to no better rank than a smaller one says nothing.
  const told = ordered.filter(
    ({ step, what }, at) => what.length > 0 || step.rank < (ordered[at - 1]?.step.rank ?? Infinity),
  );
  const scale = { decimals: longestDecimals(told.map(({ step }) => step.gain)), full: null };
  return told.map(({ step, what }) => {
    const cell = pointsCell(step.gain, scale, lang);
    return { gain: { ...cell, text: `+${cell.text}` }, rank: formatCount(step.rank, lang), what: what.join(', ') };
  });
}

function levelWith(step: Step<ResultRow>, lang: Lang): string {
  const words = wayUpWords[lang];
  if (step.rows.length > MOST_NAMED) return words.levelCounted(formatCount(step.rows.length, lang));
  return words.level(
    formatList(
      step.rows.map((other) => inSentence(rowName(other, lang), lang)),
      lang,
    ),
  );
}

/** The criteria with the most points left, and the rank that full marks in each alone would come to. */
function mostLeft(tier: TierEdition, row: ResultRow, lang: Lang): LadderView['left'] {
  const words = wayUpWords[lang];
  const total = pointsOf(row, null) ?? 0;
  const left = mainCriteria(tier).flatMap((criterion) => {
    const points = pointsLeft(pointsOf(row, criterion.slug), maximumOf(tier, criterion.slug));
    return points === null || points === 0 ? [] : [{ criterion, points }];
  });
  // What full marks come to is known where criteria add up.
  if (left.length === 0 || !addsUp(tier)) return null;
  const said = left
    .toSorted((a, b) => b.points - a.points || a.criterion.position - b.criterion.position)
    .slice(0, MOST_LEFT)
    .map(({ criterion, points }) =>
      words.left(
        criterion.name[lang],
        toldIn(tier, lang).score(points),
        formatCount(rankAt(tier, row, total + points), lang),
      ),
    );
  return `${words.leftLead}: ${said.join('; ')}.`;
}
