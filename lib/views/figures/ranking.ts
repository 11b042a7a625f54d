import { pickDrawn } from '@/lib/figures/ranking/rows';
import type { RankingBar, RankingFigure } from '@/lib/figures/ranking/types';
import { rankingChartWords } from '@/lib/figures/ranking/words';
import { figureWords } from '@/lib/i18n/words/figure';
import { siteWords } from '@/lib/i18n/words/site';
import { pageAt, partOf, sliceOf } from '@/lib/scoring/list-pages';
import { mainCriteria, maximumOf, pointsOf, valueBy } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import type { ResultRow } from '@/lib/store/queries/tiers';
import { describeChosen } from '@/lib/views/figures/chosen';
import { type FigureContext, figureFrame, listedIn, rankLabels } from '@/lib/views/figures/context';
import type { Built, KindView } from '@/lib/views/figures/kind-view';
import { markLinks } from '@/lib/views/figures/mark-links';
import { rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { describeFiltered, describeLacking, describeRanking } from '@/lib/views/score/finding';
import { describePart } from '@/lib/views/score/part';

/** What of a list is drawn and what is in its table: all of it, or of a long one the part its marked unit stands in. */
function toParts(rows: readonly ResultRow[], { by, lang, row: chosen }: FigureContext) {
  const count = rows.length;
  const at = chosen === null ? -1 : rows.indexOf(chosen);
  const slice = sliceOf(count, pageAt(Math.max(0, at)));
  if (slice.pages === 1) {
    return { part: { rows, text: null }, whole: null, drawn: rows.map((unit, place) => ({ unit, place })) };
  }
  const scored = rows.filter((row) => pointsOf(row, by) !== null);
  const unscored = rows.filter((row) => pointsOf(row, by) === null);
  return {
    part: { rows: partOf(rows, 0, slice), text: describePart(slice, count, lang) },
    whole: { scored: scored.length, unscored: unscored.length },
    drawn: [...pickDrawn(scored, chosen), ...pickDrawn(unscored, chosen)],
  };
}

/** Bars of a tier, by total (stacked by criterion where every bar has its parts) or by one criterion. */
function build(context: FigureContext): Built<RankingFigure> | null {
  const { tier, lang, by, hue, row: chosen, edition } = context;
  const words = figureWords[lang];
  const own = rankingChartWords[lang];
  const { score: points } = toldIn(tier, lang);
  const { rows: chosenRows, where } = listedIn(context);
  const { listed, unranked } = tierModel(tier, by).among(chosenRows);
  if (listed.length === 0) return null;
  const labels = rankLabels(context);
  const criteria = mainCriteria(tier);
  const stacked =
    by === null &&
    criteria.length > 0 &&
    listed.every(({ row }) => criteria.some(({ slug }) => pointsOf(row, slug) !== null));
  const rows = [...listed.map(({ row }) => row), ...unranked.map(({ row }) => row)];
  const toBar = (row: ResultRow): RankingBar => {
    const { points: value, missing } = valueBy(row, by);
    return {
      key: row.unit?.slug ?? String(row.sourceRow),
      name: rowName(row, lang),
      rank: labels(row),
      value: { points: value, label: value === null ? siteWords[lang].missing[missing] : points(value) },
      parts: stacked && value !== null ? criteria.map(({ slug }) => pointsOf(row, slug)) : null,
    };
  };
  const { part, whole, drawn } = toParts(rows, context);
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
      bars: drawn.map(({ unit, place }) => ({ ...toBar(unit), ...(whole && { place }) })),
      ...(whole && { whole }),
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
      rows: part.rows.map(toBar).map((bar) => [bar.rank, bar.name, bar.value.label]),
      ...(part.text === null ? {} : { part: part.text }),
    },
  };
}

export const rankingView: KindView<RankingFigure> = {
  words: rankingChartWords,
  build,
  links: (context, { bars }) => markLinks(context, bars),
};
