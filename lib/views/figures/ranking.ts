import type { RankingBar, RankingFigure } from '@/lib/figures/ranking/types';
import { rankingChartWords } from '@/lib/figures/ranking/words';
import { figureWords } from '@/lib/i18n/words/figure';
import { siteWords } from '@/lib/i18n/words/site';
import { mainCriteria, maximumOf, missingOf, pointsOf } from '@/lib/scoring/measure';
import { shownRanking, shownRanks } from '@/lib/scoring/shown-rank';
import { tierStatistics } from '@/lib/scoring/statistics';
import type { ScoreRow } from '@/lib/scoring/types';
import type { ResultRow } from '@/lib/store/queries/tiers';
import { describeChosen } from '@/lib/views/figures/chosen';
import { type FigureContext, figureFrame, pointsIn, rankLabels } from '@/lib/views/figures/context';
import type { Built, KindView } from '@/lib/views/figures/kind-view';
import { nameIn, rowName } from '@/lib/views/page/names';
import { describeLacking, describeRanking } from '@/lib/views/score/finding';

/** Bars of a tier, by total (stacked by criterion where every bar has its parts) or by one criterion. */
function build(context: FigureContext): Built<RankingFigure> | null {
  const { tier, lang, by, hue, row: chosen, edition } = context;
  const words = figureWords[lang];
  const own = rankingChartWords[lang];
  const points = pointsIn(lang);
  const resultOf = new Map<ScoreRow, ResultRow>(tier.rows.map((row) => [row, row]));
  const { listed, unranked } = shownRanking(tier, by);
  if (listed.length === 0) return null;
  const labels = rankLabels(context);
  const criteria = mainCriteria(tier);
  const stacked =
    by === null &&
    criteria.length > 0 &&
    listed.every(({ row }) => criteria.some(({ slug }) => pointsOf(row, slug) !== null));
  const bars = [...listed.map(({ row }) => row), ...unranked.map(({ row }) => row)].flatMap((row): RankingBar[] => {
    const result = resultOf.get(row);
    if (!result) return [];
    const value = pointsOf(row, by);
    const code = missingOf(row, by);
    return [
      {
        key: result.unit?.slug ?? String(result.sourceRow),
        name: rowName(result, lang),
        rank: labels.get(row) ?? '',
        value: {
          points: value,
          label: value === null ? siteWords[lang].missing[code ?? 'not-published'] : points(value),
        },
        parts: stacked && value !== null ? criteria.map(({ slug }) => pointsOf(row, slug)) : null,
      },
    ];
  });
  const maximum = maximumOf(tier, by);
  const { median } = tierStatistics(tier, by);
  const lacking = stacked ? describeLacking(tier.rows, criteria, lang) : [];
  const leads = chosen && pointsOf(chosen, by) !== null && shownRanks(tier, by).get(chosen)?.rank === 1;
  const sentence = [
    // Who is first is said of all; a marked unit that is not comes before.
    ...(leads ? [] : describeChosen(context)),
    describeRanking(tier, by, lang),
    ...lacking,
  ].join(' ');
  return {
    figure: {
      ...figureFrame(
        context,
        own.title(context.what, siteWords[lang].tierInSentence[tier.tier], edition.year),
        sentence,
      ),
      kind: 'ranking',
      bars,
      hue,
      criteria: stacked ? criteria.map((criterion, index) => ({ name: nameIn(criterion, lang), hue: index + 1 })) : [],
      maximum: maximum === null ? null : { points: maximum, label: words.maximum(points(maximum)) },
      median: median === null ? null : { points: median, label: words.median(points(median)) },
      chosen: chosen?.unit?.slug ?? null,
      words: {
        gap: own.gap,
        unscored: own.unscored,
        ...(lacking.length > 0 ? { missing: own.withoutScore } : {}),
      },
    },
    table: {
      head: [words.rankHead, words.unitHead, words.scoreHead],
      named: 1,
      rows: bars.map((bar) => [bar.rank, bar.name, bar.value.label]),
    },
  };
}

export const rankingView: KindView<RankingFigure> = { words: rankingChartWords, build };
