import type { TrendFigure } from '@/lib/figures/trend/types';
import { trendChartWords } from '@/lib/figures/trend/words';
import type { FigureValue } from '@/lib/figures/types';
import { figureWords } from '@/lib/i18n/words/figure';
import { scaleWords } from '@/lib/i18n/words/scale';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { localise, paths } from '@/lib/params/paths';
import { compareEditions } from '@/lib/scoring/comparability';
import { valueBy } from '@/lib/scoring/measure';
import { scaleOf } from '@/lib/scoring/scale';
import { tierModel } from '@/lib/scoring/tier-model';
import { type EditionRow, listCurrentEditions, listRevisions } from '@/lib/store/queries/editions';
import { findTierOf } from '@/lib/store/queries/tiers';
import { findUnit } from '@/lib/store/queries/units';
import { describeReasons } from '@/lib/views/edition/comparability';
import { describeSources, type FigureContext, figureFrame } from '@/lib/views/figures/context';
import type { Built, KindView } from '@/lib/views/figures/kind-view';
import { toldIn } from '@/lib/views/score/amount';

// Why: lib/decisions/0011-trends-name-their-years.md

/**
 * The years before the edition addressed, oldest first: the revisions the address names, else what each year means now.
 * Null where one that is named does not exist beside this edition.
 */
async function findEarlier({ edition, address }: FigureContext): Promise<readonly EditionRow[] | null> {
  const named = address.earlier.length > 0;
  const earlier = (await (named ? listRevisions() : listCurrentEditions())).filter(
    (row) =>
      row.register === edition.register && row.year < edition.year && (!named || address.earlier.includes(row.slug)),
  );
  return named && earlier.length !== address.earlier.length ? null : earlier.toReversed();
}

/** A unit's total in each edition up to the one addressed, broken where the gate between two years is closed. */
async function build(context: FigureContext): Promise<Built<TrendFigure> | null> {
  const { lang, edition, address } = context;
  const unit = address.unit ? await findUnit(context.tier.kind.slug, address.unit) : null;
  if (!unit || unit.register !== edition.register) return null;
  const words = figureWords[lang];
  const own = trendChartWords[lang];
  const { score: points, gap } = toldIn(context.tier, lang);
  const earlier = await findEarlier(context);
  if (!earlier) return null;
  const known = (
    await Promise.all(
      [...earlier, edition].map(async (row) => ({
        edition: row,
        tier: await findTierOf(row.id, unit),
      })),
    )
  ).flatMap(({ edition: row, tier }) =>
    tier ? [{ edition: row, tier, row: tier.rows.find(({ unitId }) => unitId === unit.id) ?? null }] : [],
  );
  // On one axis there is one scale: years told on another are named, not drawn.
  const isDrawn = ({ tier }: (typeof known)[number]) => scaleOf(tier) === scaleOf(context.tier);
  const years = known.filter(isDrawn);
  const otherScales = known
    .filter((year) => !isDrawn(year))
    .map(({ edition: { year }, tier }) => own.otherScale(year, scaleWords[lang][scaleOf(tier)].name));
  const values = years.map(({ row }): FigureValue => {
    const { points: value, missing } = valueBy(row, null);
    return { points: value, label: value === null ? siteWords[lang].missing[missing] : points(value) };
  });
  if (years.length < 2 || values.every((value) => value.points === null)) return null;
  const breaks = years.slice(1).flatMap((now, index) => {
    const then = years[index];
    if (!then) return [];
    const gate = compareEditions(then.tier, now.tier);
    if (gate.scores) return [];
    const span = [then.edition.year, now.edition.year] as const;
    return [
      {
        before: index + 1,
        reason: unitWords[lang].noTrend(...span, describeReasons(gate.reasons.slice(0, 1), ...span, lang)),
      },
    ];
  });
  const name = unit.name[lang];
  const last = years.length - 1;
  const [then, now] = [values[last - 1]?.points ?? null, values[last]?.points ?? null];
  const closed = breaks.find(({ before }) => before === last);
  const span = [years[last - 1]?.edition.year ?? 0, edition.year] as const;
  const finding =
    closed?.reason ??
    (then === null || now === null
      ? own.one(name)
      : now > then
        ? own.up(name, gap(now - then), ...span)
        : now < then
          ? own.down(name, gap(then - now), ...span)
          : own.same(name, ...span));
  const missing = values.flatMap(({ points: value, label }, index) =>
    value === null ? [own.yearMissing(years[index]?.edition.year ?? 0, label)] : [],
  );
  const sentence = [finding, ...missing, ...otherScales].join(' ');
  const medians = years.map(({ tier }): FigureValue => {
    const { median } = tierModel(tier).statistics;
    return { points: median, label: median === null ? siteWords[lang].missing['not-published'] : points(median) };
  });
  const maxima = new Set(years.map(({ tier }) => tier.maximum));
  const [maximum] = maxima;
  return {
    earlier: years.slice(0, -1).map((year) => year.edition.slug),
    figure: {
      ...figureFrame(context, own.title(name), sentence),
      source: describeSources(
        years.map((year) => year.edition),
        lang,
      ),
      stamp: words.stamp(years.map((year) => year.edition.slug)),
      kind: 'trend',
      hue: 0,
      editions: years.map((year) => ({ key: year.edition.slug, label: String(year.edition.year) })),
      breaks,
      series: [
        { key: unit.slug, name, strong: true, values },
        ...(medians.some((value) => value.points !== null)
          ? [{ key: 'trung-vi', name: words.medianWord, strong: false, values: medians }]
          : []),
      ],
      maximum: maxima.size === 1 && maximum != null ? { points: maximum, label: words.maximum(points(maximum)) } : null,
      words: { axis: scaleWords[lang][scaleOf(context.tier)].axis },
    },
    table: {
      head: [own.yearHead, words.scoreHead, words.medianHead],
      rows: years.map((year, index) => [
        String(year.edition.year),
        values[index]?.label ?? '',
        medians[index]?.label ?? '',
      ]),
    },
  };
}

/** The unit's page in each year that has a score of it. */
async function links({ address, tier, lang }: FigureContext, { editions, series }: TrendFigure) {
  const years = new Map((await listRevisions()).map(({ slug, assessmentSlug }) => [slug, assessmentSlug]));
  return Object.fromEntries(
    editions.flatMap(({ key }, index) => {
      const year = years.get(key);
      const known = series[0]?.values[index]?.points != null;
      return year !== undefined && address.unit !== null && known
        ? [[key, localise(paths.unit(tier.kind.slug, address.unit, year), lang)]]
        : [];
    }),
  );
}

export const trendView: KindView<TrendFigure> = { words: trendChartWords, build, links };
