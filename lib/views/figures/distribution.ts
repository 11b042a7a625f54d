import type {
  DistributionDot,
  DistributionEnd,
  DistributionFigure,
  DistributionHeap,
} from '@/lib/figures/distribution/types';
import { distributionChartWords } from '@/lib/figures/distribution/words';
import { formatCount } from '@/lib/i18n/format';
import { figureWords } from '@/lib/i18n/words/figure';
import { scaleWords } from '@/lib/i18n/words/scale';
import { oncePerKey } from '@/lib/scoring/kept';
import { type By, maximumOf, pointsOf } from '@/lib/scoring/measure';
import { scaleOf } from '@/lib/scoring/scale';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Points } from '@/lib/scoring/types';
import type { Lang } from '@/lib/site';
import type { ResultRow, TierEdition } from '@/lib/store/queries/tiers';
import { describeChosen } from '@/lib/views/figures/chosen';
import { type FigureContext, type FigureTable, figureFrame, rankLabels } from '@/lib/views/figures/context';
import { countByIntervals } from '@/lib/views/figures/distribution-counts';
import type { Built, KindView } from '@/lib/views/figures/kind-view';
import { markLinks } from '@/lib/views/figures/mark-links';
import { rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { describeMissing } from '@/lib/views/score/finding';

// Why: lib/decisions/0037-columns-for-thousands.md

/** Above so many units a drawing of a dot for each is neither read nor small. */
const MOST_DOTS = 500;
/** About so many columns show how the units of a long list lie. */
const COLUMNS = 24;

interface Valued {
  readonly row: ResultRow;
  readonly value: Points;
}

interface TierDots {
  /** Highest first. */
  readonly valued: readonly Valued[];
  readonly dots: readonly DistributionDot[];
  readonly heap: DistributionHeap | null;
  /** How many lie in each interval of scores, the highest first. */
  readonly counts: FigureTable['rows'];
}

const keyOf = (row: ResultRow) => row.unit?.slug ?? String(row.sourceRow);

function toDot({ row, value }: Valued, tier: TierEdition, lang: Lang): DistributionDot {
  return { key: keyOf(row), name: rowName(row, lang), points: value, label: toldIn(tier, lang).score(value) };
}

function heapOf(valued: readonly Valued[], tier: TierEdition, lang: Lang): DistributionHeap | null {
  const [highest, lowest] = [valued[0], valued.at(-1)];
  if (!highest || !lowest || valued.length <= MOST_DOTS) return null;
  const { score: points } = toldIn(tier, lang);
  const endAt = (score: Points): DistributionEnd => {
    const holders = valued.filter(({ value }) => value === score);
    const names = holders.slice(0, 2).map(({ row }) => rowName(row, lang));
    return { points: score, label: points(score), count: holders.length, names };
  };
  const intervals = countByIntervals(
    valued.map(({ value }) => value),
    COLUMNS,
  ).reverse();
  return {
    intervals: intervals.map(({ from, to, count }) => ({
      ...{ from, to, count, name: figureWords[lang].between(points(from), points(to)) },
      label: distributionChartWords[lang].counted(formatCount(count, lang)),
    })),
    lowest: endAt(lowest.value),
    highest: endAt(highest.value),
  };
}

/** The dots of a tier, the same list for every page that shows it. */
const listDots = oncePerKey((tier: TierEdition, of: string): TierDots => {
  const [lang, by] = JSON.parse(of) as [Lang, By];
  const valued = tier.rows
    .flatMap((row) => {
      const value = pointsOf(row, by);
      return value === null ? [] : [{ row, value }];
    })
    .sort((a, b) => b.value - a.value || (a.row.sortKey < b.row.sortKey ? -1 : 1));
  const heap = heapOf(valued, tier, lang);
  const { score: points } = toldIn(tier, lang);
  return {
    valued,
    dots: heap ? [] : valued.map((one) => toDot(one, tier, lang)),
    heap,
    counts: countByIntervals(valued.map(({ value }) => value)).map(({ from, to, count }) => [
      figureWords[lang].between(points(from), points(to)),
      formatCount(count, lang),
    ]),
  };
});

/** A dot for each unit with a value, on one scale; the median and one unit marked. */
function build(context: FigureContext): Built<DistributionFigure> | null {
  const { tier, lang, by, row: chosen, edition } = context;
  const words = figureWords[lang];
  const own = distributionChartWords[lang];
  const { score: points, amount } = toldIn(tier, lang);
  const { axis } = scaleWords[lang][scaleOf(tier)];
  const labels = rankLabels(context);
  const { valued, dots, heap, counts } = listDots(tier, JSON.stringify([lang, by]));
  const [highest, lowest] = [valued[0], valued.at(-1)];
  if (!highest || !lowest) return null;
  // Highest first: those of one score stand together at the ends.
  const tied = valued[2]?.value === highest.value || valued.at(-3)?.value === lowest.value;
  const chosenValue = chosen && pointsOf(chosen, by);
  const { median } = tierModel(tier, by).statistics;
  const maximum = maximumOf(tier, by);
  const count = formatCount(valued.length, lang);
  const sentence = [
    median === null
      ? own.spreadPartial(count, points(lowest.value), points(highest.value))
      : own.spread(count, points(lowest.value), amount(highest.value), points(median)),
    ...describeMissing(tier.rows, by, lang),
    ...describeChosen(context),
  ].join(' ');
  const what = context.criterion ? context.what : own.totalInSentence;
  const summary = { head: [words.scoreHead, own.countHead], rows: counts };
  return {
    figure: {
      ...figureFrame(context, own.title(what, tier.kind.words[lang].inSentence, edition.year), sentence),
      kind: 'distribution',
      hue: context.hue,
      dots: heap && chosen && chosenValue != null ? [toDot({ row: chosen, value: chosenValue }, tier, lang)] : dots,
      ...(heap && { heap }),
      chosen: chosen?.unit?.slug ?? null,
      median: median === null ? null : { points: median, label: words.median(points(median)) },
      maximum: maximum === null ? null : { points: maximum, label: words.maximum(points(maximum)) },
      words: {
        axis: heap
          ? own.heapAxis(axis, formatCount(Math.max(...heap.intervals.map(({ count: each }) => each)), lang))
          : own.axis(axis),
        lowest: own.lowest,
        highest: words.top,
        ...(tied ? { tied: own.tiedUnits } : {}),
      },
    },
    // The list of thousands is the ranking's, and its files'.
    table: heap
      ? summary
      : {
          head: [words.rankHead, words.unitHead, words.scoreHead],
          named: 1,
          rows: valued.map(({ row, value }) => [labels(row), rowName(row, lang), points(value)]),
        },
    summary,
  };
}

export const distributionView: KindView<DistributionFigure> = {
  words: distributionChartWords,
  build,
  links: async (context, { heap, dots }) => (heap ? {} : markLinks(context, dots)),
};
