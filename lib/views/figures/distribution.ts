import type { DistributionDot, DistributionFigure } from '@/lib/figures/distribution/types';
import { distributionChartWords } from '@/lib/figures/distribution/words';
import { formatCount } from '@/lib/i18n/format';
import { figureWords } from '@/lib/i18n/words/figure';
import { type By, maximumOf, pointsOf } from '@/lib/scoring/measure';
import { formatPoints } from '@/lib/scoring/points';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Points } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import { describeChosen } from '@/lib/views/figures/chosen';
import { type FigureContext, figureFrame, pointsIn, rankLabels } from '@/lib/views/figures/context';
import { countByIntervals } from '@/lib/views/figures/distribution-counts';
import type { Built, KindView } from '@/lib/views/figures/kind-view';
import { rowLinks } from '@/lib/views/figures/mark-links';
import { rowName } from '@/lib/views/page/names';
import { describeMissing } from '@/lib/views/score/finding';

interface TierDots {
  /** Highest first. */
  readonly valued: readonly { readonly row: ResultRow; readonly value: Points }[];
  readonly dots: readonly DistributionDot[];
}

const listed = new WeakMap<TierEdition, Map<string, TierDots>>();

/** The dots of a tier, the same list for every page that shows it: a tier read from the store never changes. */
function listDots(tier: TierEdition, by: By, lang: Lang): TierDots {
  const known = listed.get(tier) ?? new Map<string, TierDots>();
  listed.set(tier, known);
  const key = `${lang} ${by ?? ''}`;
  const found = known.get(key);
  if (found) return found;
  const valued = tier.rows
    .flatMap((row) => {
      const value = pointsOf(row, by);
      return value === null ? [] : [{ row, value }];
    })
    .sort((a, b) => b.value - a.value || (a.row.sortKey < b.row.sortKey ? -1 : 1));
  const dots = valued.map(
    ({ row, value }): DistributionDot => ({
      key: row.unit?.slug ?? String(row.sourceRow),
      name: rowName(row, lang),
      points: value,
      label: formatPoints(value, lang),
    }),
  );
  const made = { valued, dots };
  known.set(key, made);
  return made;
}

/** A dot for each unit with a value, on one scale; the median and one unit marked. */
function build(context: FigureContext): Built<DistributionFigure> | null {
  const { tier, lang, by, row: chosen, edition } = context;
  const words = figureWords[lang];
  const own = distributionChartWords[lang];
  const points = pointsIn(lang);
  const labels = rankLabels(context);
  const { valued, dots } = listDots(tier, by, lang);
  const [highest, lowest] = [valued[0], valued.at(-1)];
  if (!highest || !lowest) return null;
  const holders = (points: number) => valued.filter(({ value }) => value === points).length;
  const { median } = tierModel(tier, by).statistics;
  const maximum = maximumOf(tier, by);
  const count = formatCount(valued.length, lang);
  const sentence = [
    median === null
      ? own.spreadPartial(count, points(lowest.value), points(highest.value))
      : own.spread(count, points(lowest.value), points(highest.value), points(median)),
    ...describeMissing(tier.rows, by, lang),
    ...describeChosen(context),
  ].join(' ');
  const what = context.criterion ? context.what : own.totalInSentence;
  return {
    figure: {
      ...figureFrame(context, own.title(what, tier.kind.words[lang].inSentence, edition.year), sentence),
      kind: 'distribution',
      hue: context.hue,
      dots,
      chosen: chosen?.unit?.slug ?? null,
      median: median === null ? null : { points: median, label: words.median(points(median)) },
      maximum: maximum === null ? null : { points: maximum, label: words.maximum(points(maximum)) },
      words: {
        axis: own.axis,
        lowest: own.lowest,
        highest: words.top,
        ...([lowest, highest].some((end) => holders(end.value) > 2) ? { tied: own.tiedUnits } : {}),
      },
    },
    table: {
      head: [words.rankHead, words.unitHead, words.scoreHead],
      named: 1,
      rows: valued.map(({ row, value }) => [labels(row), rowName(row, lang), points(value)]),
    },
    summary: {
      head: [words.scoreHead, own.countHead],
      rows: countByIntervals(valued.map(({ value }) => value)).map(({ from, to, count }) => [
        words.between(points(from), points(to)),
        formatCount(count, lang),
      ]),
    },
  };
}

export const distributionView: KindView<DistributionFigure> = { words: distributionChartWords, build, links: rowLinks };
