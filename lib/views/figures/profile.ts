import { drawsRadar } from '@/lib/figures/profile/layout';
import type { ProfileFigure, ProfileRow } from '@/lib/figures/profile/types';
import { profileChartWords } from '@/lib/figures/profile/words';
import { formatCount, formatDecimal, formatList } from '@/lib/i18n/format';
import { figureWords } from '@/lib/i18n/words/figure';
import { siteWords } from '@/lib/i18n/words/site';
import { mainCriteria, valueBy } from '@/lib/scoring/measure';
import { percentOfMaximum } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import { type FigureContext, figureFrame } from '@/lib/views/figures/context';
import type { Built, KindView } from '@/lib/views/figures/kind-view';
import { criterionLinks } from '@/lib/views/figures/mark-links';
import { rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';

/** A unit's criteria as shares of their maxima, with the tier's median and best marked. Null without a single value. */
function build(context: FigureContext): Built<ProfileFigure> | null {
  const { tier, lang, row, edition, address } = context;
  if (!row) return null;
  const words = figureWords[lang];
  const own = profileChartWords[lang];
  const { score: points } = toldIn(tier, lang);
  // Tenths of a percent are thousandths of the maximum.
  const percent = (share: number) => `${formatDecimal(share / 10, 1, lang)}%`;
  const rows = mainCriteria(tier).map((criterion, index): ProfileRow => {
    const { points: value, missing } = valueBy(row, criterion.slug);
    const { median, top } = tierModel(tier, criterion.slug).statistics;
    const share = percentOfMaximum(value, criterion.maximum);
    return {
      key: criterion.slug,
      name: criterion.name[lang],
      hue: index + 1,
      value: { points: value, label: value === null ? siteWords[lang].missing[missing] : points(value) },
      share,
      shareLabel: share === null ? '' : percent(share),
      maximumLabel: criterion.maximum === null ? '' : own.outOf(points(criterion.maximum)),
      median: percentOfMaximum(median, criterion.maximum),
      top: percentOfMaximum(top?.points ?? null, criterion.maximum),
    };
  });
  const shared = rows.filter((item) => item.share !== null).toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const [best, worst] = [shared[0], shared.at(-1)];
  if (!best || !worst) return null;
  const unit = rowName(row, lang);
  const missing = rows.filter(({ value }) => value.points === null).length;
  const named = (share: number | null) =>
    formatList(
      shared.filter((item) => item.share === share).map(({ name }) => name),
      lang,
    );
  const sentence = [
    best.share === worst.share
      ? own.findingOnly(unit, named(best.share), best.shareLabel)
      : own.finding(unit, named(best.share), best.shareLabel, named(worst.share), worst.shareLabel),
    ...(missing > 0 ? [own.missing(formatCount(missing, lang))] : []),
  ].join(' ');
  return {
    figure: {
      ...figureFrame(context, own.title(unit, edition.year), sentence),
      kind: 'profile',
      view: address.radar ? 'radar' : 'bars',
      unit,
      rows,
      words: { median: words.medianWord, top: words.top, axis: own.axis },
    },
    table: {
      head: [words.criterionHead, words.scoreHead, own.percentHead, words.medianHead, words.top],
      rows: rows.map((item) => [
        item.name,
        `${item.value.label}${item.value.points === null ? '' : item.maximumLabel}`,
        item.shareLabel,
        item.median === null ? '' : percent(item.median),
        item.top === null ? '' : percent(item.top),
      ]),
    },
  };
}

export const profileView: KindView<ProfileFigure> = {
  words: profileChartWords,
  build,
  links: criterionLinks,
  second: {
    words: profileChartWords,
    of: (figure) => {
      const radar = { ...figure, view: 'radar' as const };
      return figure.view !== 'radar' && drawsRadar(radar) ? radar : null;
    },
  },
};
