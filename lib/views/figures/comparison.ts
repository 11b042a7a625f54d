import type { ComparisonFigure, ComparisonRow } from '@/lib/figures/comparison/types';
import { comparisonChartWords } from '@/lib/figures/comparison/words';
import { formatList } from '@/lib/i18n/format';
import { figureWords } from '@/lib/i18n/words/figure';
import { siteWords } from '@/lib/i18n/words/site';
import { type By, mainCriteria, maximumOf, pointsOf, valueBy } from '@/lib/scoring/measure';
import { percentOfMaximum } from '@/lib/scoring/statistics';
import { type FigureContext, figureFrame } from '@/lib/views/figures/context';
import type { Built, KindView } from '@/lib/views/figures/kind-view';
import { criterionLinks } from '@/lib/views/figures/mark-links';
import { rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { describeLacking, describeMissing } from '@/lib/views/score/finding';

/** Up to four units of one tier side by side. Null where one of them is not in the tier's list. */
function build(context: FigureContext): Built<ComparisonFigure> | null {
  const { tier, lang, address, edition } = context;
  const words = figureWords[lang];
  const own = comparisonChartWords[lang];
  const { score: points } = toldIn(tier, lang);
  const units = address.units.flatMap((slug) => tier.rows.find(({ unit }) => unit?.slug === slug) ?? []);
  if (units.length !== address.units.length) return null;
  const build = (by: By, name: string, hue: number): ComparisonRow => {
    const maximum = maximumOf(tier, by);
    return {
      key: by ?? 'tong',
      name,
      hue,
      maximumLabel: maximum === null ? '' : own.outOfMaximum(points(maximum)),
      cells: units.map((row) => {
        const { points: value, missing } = valueBy(row, by);
        const label = value === null ? siteWords[lang].missing[missing] : points(value);
        return { value: { points: value, label }, share: percentOfMaximum(value, maximum) };
      }),
    };
  };
  const scored = mainCriteria(tier).map((criterion, index) => ({ criterion, hue: index + 1 }));
  const shown = scored.filter(({ criterion }) => tier.rows.some((row) => row.scores[criterion.slug]));
  const rows = [
    build(null, words.total, 0),
    ...shown.map(({ criterion, hue }) => build(criterion.slug, criterion.name[lang], hue)),
  ];
  const lacking = describeLacking(
    units,
    shown.map(({ criterion }) => criterion),
    lang,
  );
  const best = Math.max(...units.map((row) => pointsOf(row, null) ?? -1));
  const leaders = units.filter((row) => pointsOf(row, null) === best).map((row) => rowName(row, lang));
  const finding =
    leaders.length > 1
      ? own.tied(formatList(leaders, lang), points(best))
      : own.finding(leaders[0] ?? '', points(best));
  const sentence = best < 0 ? own.none : [finding, ...describeMissing(units, null, lang), ...lacking].join(' ');
  return {
    figure: {
      ...figureFrame(context, own.title(edition.year, tier.kind.words[lang].inSentence), sentence),
      kind: 'comparison',
      units: units.map((row) => ({ key: row.unit?.slug ?? '', name: rowName(row, lang) })),
      rows,
      words: {
        axis: rows.some(({ cells }) => cells.some(({ share }) => share !== null)) ? own.axis : own.noBars,
      },
    },
    table: {
      head: [words.criterionHead, ...units.map((row) => rowName(row, lang))],
      rows: rows.map((row) => [row.name, ...row.cells.map((cell) => cell.value.label)]),
    },
  };
}

export const comparisonView: KindView<ComparisonFigure> = {
  words: comparisonChartWords,
  build,
  links: criterionLinks,
};
