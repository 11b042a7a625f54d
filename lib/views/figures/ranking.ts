import type { RankingBar, RankingFigure } from '@/lib/figures/ranking/types';
import { rankingChartWords } from '@/lib/figures/ranking/words';
import { figureWords } from '@/lib/i18n/words/figure';
import { siteWords } from '@/lib/i18n/words/site';
import { mainCriteria, maximumOf, pointsOf, valueBy } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import { describeChosen } from '@/lib/views/figures/chosen';
import { type FigureContext, figureFrame, listedIn, rankLabels } from '@/lib/views/figures/context';
import type { Built, KindView } from '@/lib/views/figures/kind-view';
import { rowLinks } from '@/lib/views/figures/mark-links';
import { rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { describeFiltered, describeLacking, describeRanking } from '@/lib/views/score/finding';

/** Bars of a tier, by total (stacked by criterion where every bar has its parts) or by one criterion. */
function build(context: FigureContext): Built<RankingFigure> | null {
  const { tier, lang, by, hue, row: chosen, edition } = context;
  const words = figureWords[lang];
  const own = rankingChartWords[lang];
  const { score: points } = toldIn(tier, lang);
  const { rows: chosenRows, where } = listedIn(context);
  const within = new Set(chosenRows);
  const all = tierModel(tier, by).ranking;
  const listed = all.listed.filter(({ row }) => within.has(row));
  const unranked = all.unranked.filter(({ row }) => within.has(row));
  if (listed.length === 0) return null;
  const labels = rankLabels(context);
  const criteria = mainCriteria(tier);
  const stacked =
    by === null &&
    criteria.length > 0 &&
    listed.every(({ row }) => criteria.some(({ slug }) => pointsOf(row, slug) !== null));
  const bars = [...listed.map(({ row }) => row), ...unranked.map(({ row }) => row)].map((row): RankingBar => {
    const { points: value, missing } = valueBy(row, by);
    return {
      key: row.unit?.slug ?? String(row.sourceRow),
      name: rowName(row, lang),
      rank: labels(row),
      value: { points: value, label: value === null ? siteWords[lang].missing[missing] : points(value) },
      parts: stacked && value !== null ? criteria.map(({ slug }) => pointsOf(row, slug)) : null,
    };
  });
  const maximum = maximumOf(tier, by);
  // The median is that of the whole tier: among some of its units it would be read as theirs.
  const median = where === null ? tierModel(tier, by).statistics.median : null;
  const lacking = stacked ? describeLacking(chosenRows, criteria, lang) : [];
  const title = own.title(context.what, tier.kind.words[lang].inSentence, edition.year);
  const leads =
    !tier.rankScope && chosen && pointsOf(chosen, by) !== null && tierModel(tier, by).ranks.get(chosen)?.rank === 1;
  const sentence = [
    // Who is first is said of all; a marked unit that is not comes before.
    ...(leads ? [] : describeChosen(context)),
    where === null ? describeRanking(tier, by, lang) : describeFiltered(tier, by, { rows: chosenRows, where }, lang),
    ...lacking,
  ].join(' ');
  return {
    figure: {
      ...figureFrame(context, where === null ? title : `${title}, ${where}`, sentence),
      kind: 'ranking',
      bars,
      hue,
      criteria: stacked ? criteria.map((criterion, index) => ({ name: criterion.name[lang], hue: index + 1 })) : [],
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

export const rankingView: KindView<RankingFigure> = { words: rankingChartWords, build, links: rowLinks };
