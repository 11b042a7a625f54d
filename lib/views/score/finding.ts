import { formatCount, formatList } from '@/lib/i18n/format';
import { figureWords } from '@/lib/i18n/words/figure';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { oncePerKey } from '@/lib/scoring/kept';
import { type By, missingOf, pointsOf } from '@/lib/scoring/measure';
import { rankedCount } from '@/lib/scoring/rank';
import { tierModel } from '@/lib/scoring/tier-model';
import type { CriterionRow, ScoreRow } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import { toldIn } from '@/lib/views/score/amount';
import { rankPlace } from '@/lib/views/score/rank';

/** Full marks in a criterion may be shared by half a tier: more than this many first ones are counted, not named. */
const MOST_NAMED = 4;

/** Who is first in a tier, and how many have a value and yet no place in the order. */
const firstOf = oncePerKey((tier: TierEdition, by: By) => {
  const { ranks, statistics } = tierModel(tier, by);
  // The first of each district are not the first of the tier.
  const ranked = tier.rankScope ? [] : tier.rows.filter((row) => ranks.get(row)?.rank === 1);
  const best = new Set(statistics.top?.rows);
  return {
    ranked,
    leaders: ranked.length > 0 ? ranked : tier.rows.filter((row) => best.has(row)),
    unranked: tier.rows.filter((row) => row.unranked && pointsOf(row, by) !== null).length,
  };
});

/** Who is first, in one sentence without a full stop; says plainly where nothing is published. */
export function describeLeader(tier: TierEdition, by: By, lang: Lang): string {
  const words = rankingWords[lang];
  const { ranked: first, leaders, unranked } = firstOf(tier, by);
  const nameOf = (row: TierEdition['rows'][number]) => (row.unit ? row.unit.name[lang] : row.nameAsPrinted);
  const { top, count } = tierModel(tier, by).statistics;
  if (!top) return words.empty(tier.kind.words[lang].units);
  const score = toldIn(tier, lang)[first.length === 0 ? 'score' : 'amount'](top.points);
  const names = leaders.map(nameOf);
  const named =
    names.length > MOST_NAMED ? words.leadersCounted(formatCount(names.length, lang)) : formatList(names, lang);
  if (first.length === 0) return words.best(named, score);
  const assessed = rankedCount(tier, by) === null ? '' : words.leaderOf(formatCount(count - unranked, lang));
  const place = tier.variant ? ` ${rankPlace({ variant: tier.variant }, lang)}` : '';
  return (names.length > 1 ? words.leaders(named, score) : words.leader(named, score)) + assessed + place;
}

/** What a ranking says of its tier wherever it is shared: who is first, and how many have no score or are not printed at all. */
export function describeRanking(tier: TierEdition, by: By, lang: Lang): string {
  const scored = tierModel(tier, by).statistics.count;
  return [
    `${describeLeader(tier, by, lang)}.`,
    ...(tier.complete || scored === 0 ? [] : [figureWords[lang].sparse(formatCount(scored, lang))]),
    ...describeMissing(tier.rows, by, lang),
  ].join(' ');
}

/** What the rows left by a filter say: the best of them, and how many of the tier they are. `where` names the filter. */
export function describeFiltered(
  tier: TierEdition,
  by: By,
  { rows, where }: { readonly rows: readonly ResultRow[]; readonly where: string },
  lang: Lang,
): string {
  const words = rankingWords[lang];
  const scored = rows.flatMap((row) => pointsOf(row, by) ?? []);
  const top = Math.max(...scored);
  const best = rows.filter((row) => pointsOf(row, by) === top).map((row) => row.unit?.name[lang] ?? row.nameAsPrinted);
  const named =
    best.length > MOST_NAMED ? words.leadersCounted(formatCount(best.length, lang)) : formatList(best, lang);
  const finding = scored.length > 0 ? [`${words.best(named, toldIn(tier, lang).score(top))}.`] : [];
  const counts = [formatCount(rows.length, lang), formatCount(tier.rows.length, lang)] as const;
  return `${where}: ${[...finding, ...describeMissing(rows, by, lang), figureWords[lang].filtered(...counts)].join(' ')}`;
}

const missingIn = oncePerKey((rows: readonly ScoreRow[], by: By) => {
  const codes = rows.map((row) => missingOf(row, by)).filter((code) => code !== null);
  const invalid = codes.filter((code) => code === 'invalid-in-source').length;
  return { invalid, missing: codes.length - invalid };
});

/** How many of the rows have no value, those whose source is wrong apart; nothing where all have one. */
export function describeMissing(rows: readonly ScoreRow[], by: By, lang: Lang): readonly string[] {
  const words = figureWords[lang];
  const { invalid, missing } = missingIn(rows, by);
  return [
    ...(invalid > 0 ? [words.invalidUnits(formatCount(invalid, lang))] : []),
    ...(missing > 0 ? [words.missingUnits(formatCount(missing, lang))] : []),
  ];
}

/** How many of the rows have a total but not every one of the criteria; nothing where none. */
export function describeLacking(
  rows: readonly ScoreRow[],
  criteria: readonly CriterionRow[],
  lang: Lang,
): readonly string[] {
  const lacking = rows.filter(
    (row) => pointsOf(row, null) !== null && criteria.some(({ slug }) => pointsOf(row, slug) === null),
  );
  return lacking.length > 0 ? [figureWords[lang].lackingUnits(formatCount(lacking.length, lang))] : [];
}
