import type { DistributionDot, DistributionFigure } from '@/lib/figures/types';
import { formatCount } from '@/lib/i18n/format';
import { figureWords } from '@/lib/i18n/words/figure';
import { siteWords } from '@/lib/i18n/words/site';
import { maximumOf, pointsOf } from '@/lib/scoring/measure';
import { tierModel } from '@/lib/scoring/tier-model';
import { describeChosen } from '@/lib/views/figures/chosen';
import { type FigureContext, type FigureTable, figureFrame, pointsIn, rankLabels } from '@/lib/views/figures/context';
import { countByIntervals } from '@/lib/views/figures/distribution-counts';
import { rowName } from '@/lib/views/page/names';
import { describeMissing } from '@/lib/views/score/finding';

/** A dot for each unit with a value, on one scale; the median and one unit marked. */
export function buildDistributionFigure(
  context: FigureContext,
): { figure: DistributionFigure; table: FigureTable; summary: FigureTable } | null {
  const { tier, lang, by, row: chosen, edition } = context;
  const words = figureWords[lang];
  const points = pointsIn(lang);
  const labels = rankLabels(context);
  const valued = tier.rows
    .flatMap((row) => {
      const value = pointsOf(row, by);
      return value === null ? [] : [{ row, value }];
    })
    .sort((a, b) => b.value - a.value || (a.row.sortKey < b.row.sortKey ? -1 : 1));
  const [highest, lowest] = [valued[0], valued.at(-1)];
  if (!highest || !lowest) return null;
  const holders = (points: number) => valued.filter(({ value }) => value === points).length;
  const { median } = tierModel(tier, by).statistics;
  const maximum = maximumOf(tier, by);
  const count = formatCount(valued.length, lang);
  const sentence = [
    median === null
      ? words.spreadPartial(count, points(lowest.value), points(highest.value))
      : words.spread(count, points(lowest.value), points(highest.value), points(median)),
    ...describeMissing(tier.rows, by, lang),
    ...describeChosen(context),
  ].join(' ');
  const what = context.criterion ? context.what : words.totalInSentence;
  return {
    figure: {
      ...figureFrame(
        context,
        words.distributionTitle(what, siteWords[lang].tierInSentence[tier.tier], edition.year),
        sentence,
      ),
      kind: 'distribution',
      hue: context.hue,
      dots: valued.map(
        ({ row, value }): DistributionDot => ({
          key: row.unit?.slug ?? String(row.sourceRow),
          name: rowName(row, lang),
          points: value,
          label: points(value),
        }),
      ),
      chosen: chosen?.unit?.slug ?? null,
      median: median === null ? null : { points: median, label: words.median(points(median)) },
      maximum: maximum === null ? null : { points: maximum, label: words.maximum(points(maximum)) },
      words: {
        axis: words.dotsAxis,
        lowest: words.lowest,
        highest: words.top,
        ...([lowest, highest].some((end) => holders(end.value) > 2) ? { tied: words.tiedUnits } : {}),
      },
    },
    table: {
      head: [words.rankHead, words.unitHead, words.scoreHead],
      named: 1,
      rows: valued.map(({ row, value }) => [labels.get(row) ?? '', rowName(row, lang), points(value)]),
    },
    summary: {
      head: [words.scoreHead, words.countHead],
      rows: countByIntervals(valued.map(({ value }) => value)).map(({ from, to, count }) => [
        words.between(points(from), points(to)),
        formatCount(count, lang),
      ]),
    },
  };
}
