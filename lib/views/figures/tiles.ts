import type { TilesFigure } from '@/lib/figures/tiles/types';
import { tilesChartWords } from '@/lib/figures/tiles/words';
import { atHead, formatCount, formatDecimal } from '@/lib/i18n/format';
import { figureWords } from '@/lib/i18n/words/figure';
import { localise, paths } from '@/lib/params/paths';
import { oncePerKey } from '@/lib/scoring/kept';
import { maximumOf, pointsOf } from '@/lib/scoring/measure';
import { percentOfMaximum } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import { findRegister } from '@/lib/store/queries/registers';
import { rowOf, type TierEdition } from '@/lib/store/queries/tiers';
import { listTiledUnits, type TiledUnit } from '@/lib/store/queries/tiles';
import { describeChosen } from '@/lib/views/figures/chosen';
import { type FigureContext, figureFrame, rankLabels } from '@/lib/views/figures/context';
import type { Built, KindView } from '@/lib/views/figures/kind-view';
import { unitLinks } from '@/lib/views/figures/mark-links';
import { CLASS_BOUNDS, markTile, tileMap } from '@/lib/views/figures/tile-map';
import { filterChoices } from '@/lib/views/score/filter';
import { describeMissing } from '@/lib/views/score/finding';

// Of a variant's map those of other variants are no part.
const unitsOf = oncePerKey((units: readonly TiledUnit[], tier: TierEdition) =>
  tier.variant ? units.filter(({ id }) => rowOf(tier, id) !== null) : units,
);

/** The tile map of a tier that has one: share of the maximum where known, else which have a published score. */
async function build(context: FigureContext): Promise<Built<TilesFigure> | null> {
  const { lang, tier, by, edition, row: chosen } = context;
  const units = unitsOf(await listTiledUnits(edition.register, tier.kind.slug, tier.asOf), tier);
  if (units.length === 0) return null;
  const words = figureWords[lang];
  const own = tilesChartWords[lang];
  const unitsCalled = tier.kind.words[lang].units;
  const percent = (tenths: number) => `${formatDecimal(tenths / 10, 1, lang)}%`;
  const maximum = maximumOf(tier, by);
  const map = tileMap(tier, units, by, lang, rankLabels(context));
  const { blocks, groups, published, missing } = map;
  const marked = chosen && (units.find(({ id }) => id === chosen.unitId) ?? null);
  const cells = markTile(map, marked, lang);
  const register = await findRegister(edition.register);
  // How a layout was made is the register's to say: by position is only what is usual.
  const toldLayout = register?.words['tile-map']?.[lang] ?? null;
  // Which communes have a published total is a finding, be it none; a criterion nobody has is no drawing.
  if (by !== null && published === 0) return null;
  // Of some that lie together that have a score and some that have none a tile could say neither.
  if (blocks && maximum === null) return null;
  const tiled = new Set(units.map(({ id }) => id));
  const untiled = tier.rows.filter(
    (row) => pointsOf(row, by) === null && (row.unitId === null || !tiled.has(row.unitId)),
  ).length;
  const medianShare = percentOfMaximum(tierModel(tier, by).statistics.median, maximum);
  const finding =
    medianShare === null
      ? [own.coverage(formatCount(published, lang), formatCount(map.units, lang), unitsCalled)]
      : [
          own.finding(percent(medianShare), own.ofMaximum),
          // As the list counts them, of which some may have ended before the map's day.
          ...describeMissing(tier.rows, by, lang),
          ...(untiled > 0 ? [own.untiled(formatCount(untiled, lang))] : []),
        ];
  const sentence = [...describeChosen(context), ...finding].join(' ');
  const [first, ...bounds] = CLASS_BOUNDS;
  const classes =
    maximum === null
      ? [own.published]
      : [
          own.belowPercent(percent(first)),
          ...CLASS_BOUNDS.slice(0, -1).map((bound, index) =>
            words.between(percent(bound), percent(bounds[index] ?? bound)),
          ),
          own.fromPercent(percent(CLASS_BOUNDS.at(-1) ?? first)),
        ];
  const title =
    maximum === null
      ? own.coverageTitle(unitsCalled, edition.year)
      : own.title(context.what, unitsCalled, edition.year);
  return {
    figure: {
      ...figureFrame(context, title, sentence, [
        ...(blocks
          ? [own.blocks(formatCount(blocks.most, lang)), ...(toldLayout ? [toldLayout] : [])]
          : [toldLayout ?? own.equalArea]),
        ...(groups.length > 0 && map.outlined ? [own.outlines[map.outlined]] : []),
      ]),
      kind: 'tiles',
      cells,
      words: {
        ...(!blocks && cells.some(({ mark }) => mark !== '') && { marks: own.ranksInTiles }),
        ...(groups.length > 0 && !map.outlined && { outlines: own.outlines.district }),
      },
      ...(blocks && { many: true as const }),
      groups,
      classes,
      missing: missing.length === 1 ? atHead(missing[0] ?? '') : own.noScore,
      chosen: chosen?.unit?.slug ?? null,
    },
    table: blocks
      ? {
          head: [own.ofMaximum, own.unitsHead],
          rows: classes.map((name, level) => [
            name,
            formatCount(cells.filter((cell) => cell.level === level).length, lang),
          ]),
        }
      : {
          head: [words.unitHead, words.scoreHead],
          rows: cells.map(({ name, label }) => [name, label]),
        },
  };
}

export const tilesView: KindView<TilesFigure> = {
  words: tilesChartWords,
  build,
  links: async (context, { cells, chosen, many = false }) => {
    const { edition, tier, lang } = context;
    const { districts } = filterChoices(tier);
    const within = cells.flatMap(({ key, group }) =>
      districts.has(group)
        ? [[key, localise(paths.ranking(edition.assessmentSlug, tier.tier, null, { district: group }), lang)] as const]
        : [],
    );
    const units = await unitLinks(context, many ? (chosen === null ? [] : [chosen]) : cells.map(({ key }) => key));
    // Of many units in a tile the ranking of what they are within is the way to each.
    return many ? { ...Object.fromEntries(within), ...units } : units;
  },
};
