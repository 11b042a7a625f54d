import { formatCount, formatDecimal } from '@/lib/i18n/format';
import { claimWords } from '@/lib/i18n/words/claim';
import { rankScopeWords } from '@/lib/i18n/words/rank-scope';
import { type By, mainCriteria } from '@/lib/scoring/measure';
import { formatPoints, inPoints } from '@/lib/scoring/points';
import { rankedCount, rankObstacles } from '@/lib/scoring/rank';
import { rankListOf } from '@/lib/scoring/rank-scope';
import type { ShownRank } from '@/lib/scoring/shown-rank';
import { pointsLeft } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Points, Variant } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import { rankPlace } from '@/lib/views/score/rank';
import { scoreRecord } from '@/lib/views/score/records';

type WhyNoRank = keyof (typeof claimWords)['vi']['why'];

/** What follows from a figure: by which rule, of what, and what comes out. Points in thousandths, percent in tenths. */
export type Rule =
  | {
      readonly rule: 'rank-official';
      readonly computed: number | null;
      readonly value: number;
      readonly within?: ShownRank['within'];
      readonly variant?: Variant;
    }
  | {
      readonly rule: 'rank-computed';
      readonly higher: number;
      readonly ranked: number;
      readonly value: number;
      /** What it is a rank in, where that is not the tier. */
      readonly within?: ShownRank['within'];
      readonly variant?: Variant;
    }
  | { readonly rule: 'no-rank'; readonly why: WhyNoRank; readonly value: null }
  | { readonly rule: 'percent'; readonly score: Points; readonly maximum: Points; readonly value: number }
  | { readonly rule: 'no-percent'; readonly value: null }
  | { readonly rule: 'points-left'; readonly score: Points; readonly maximum: Points; readonly value: Points };

function rankRule(tier: TierEdition, row: ResultRow, by: By): Rule {
  const model = tierModel(tier, by);
  const none = (why: WhyNoRank): Rule => ({ rule: 'no-rank', why, value: null });
  if (by !== null && !mainCriteria(tier).some(({ slug }) => slug === by)) return none('part');
  const shown = model.rankOf(row);
  const { points } = scoreRecord(tier, row, by);
  const list = rankListOf(tier, row);
  const within = {
    ...(shown?.within && { within: shown.within }),
    ...(shown?.variant && { variant: shown.variant }),
  };
  if (shown?.kind === 'official') {
    return { rule: 'rank-official', computed: model.computed.get(row) ?? null, value: shown.rank, ...within };
  }
  if (row.unranked) return none('unranked');
  if (points === null) return none('no-value');
  const ranked = rankedCount(list, by);
  if (shown && ranked !== null) {
    const others = list.rows.filter((other) => !other.unranked).map((other) => scoreRecord(tier, other, by).points);
    const higher = others.filter((other) => other !== null && other > points).length;
    return { rule: 'rank-computed', higher, ranked, value: shown.rank, ...within };
  }
  return none(rankObstacles(list, by)[0]?.code ?? 'incomplete-list');
}

/** Everything that is said of a unit's figure beside the figure itself, each by its rule. */
export function rulesOf(tier: TierEdition, row: ResultRow, by: By): Rule[] {
  const { points: score, maximum, percent } = scoreRecord(tier, row, by);
  const left = pointsLeft(score, maximum);
  const shares: Rule[] =
    score === null
      ? []
      : maximum === null || percent === null
        ? [{ rule: 'no-percent', value: null }]
        : [{ rule: 'percent', score, maximum, value: percent }];
  return [
    rankRule(tier, row, by),
    ...shares,
    ...(score !== null && maximum !== null && left !== null
      ? [{ rule: 'points-left', score, maximum, value: left } as const]
      : []),
  ];
}

/** A rule in words, with its figures. */
export function describeRule(rule: Rule, lang: Lang): string {
  const { rules, why } = claimWords[lang];
  const count = (value: number) => formatCount(value, lang);
  const points = (value: Points) => formatPoints(value, lang);
  const said = (of: Pick<ShownRank, 'within' | 'variant'>, text: string) => {
    const place = rankPlace(of, lang);
    return place === null ? text : `${text} ${rankScopeWords[lang].counted(place)}`;
  };
  switch (rule.rule) {
    case 'rank-official':
      return said(
        rule,
        rules[rule.rule]({
          rank: count(rule.value),
          computed: rule.computed === null ? null : count(rule.computed),
        }),
      );
    case 'rank-computed':
      return said(
        rule,
        rules[rule.rule]({ higher: count(rule.higher), ranked: count(rule.ranked), rank: count(rule.value) }),
      );
    case 'no-rank':
      return rules[rule.rule]({ why: why[rule.why] });
    case 'percent':
      return rules[rule.rule]({
        score: points(rule.score),
        maximum: points(rule.maximum),
        percent: formatDecimal(rule.value / 10, 1, lang),
      });
    case 'no-percent':
      return rules[rule.rule]();
    case 'points-left':
      return rules[rule.rule]({
        score: points(rule.score),
        maximum: points(rule.maximum),
        left: points(rule.value),
      });
  }
}

/** A rule for programs: points and percents as numbers. */
export function renderRule(rule: Rule): object {
  const says = { vi: describeRule(rule, 'vi'), en: describeRule(rule, 'en') };
  switch (rule.rule) {
    case 'rank-official':
      return { rule: rule.rule, says, inputs: { rank_computed: rule.computed }, value: rule.value };
    case 'rank-computed':
      return { rule: rule.rule, says, inputs: { higher: rule.higher, ranked: rule.ranked }, value: rule.value };
    case 'no-rank':
      return { rule: rule.rule, says, inputs: { why: rule.why }, value: null };
    case 'percent':
      return { rule: rule.rule, says, inputs: inputsOf(rule), value: rule.value / 10 };
    case 'no-percent':
      return { rule: rule.rule, says, inputs: {}, value: null };
    case 'points-left':
      return { rule: rule.rule, says, inputs: inputsOf(rule), value: inPoints(rule.value) };
  }
}

const inputsOf = ({ score, maximum }: { readonly score: Points; readonly maximum: Points }) => ({
  score: inPoints(score),
  maximum: inPoints(maximum),
});
