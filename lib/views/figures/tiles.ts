import type { TileCell, TilesFigure } from '@/lib/figures/tiles/types';
import { tilesChartWords } from '@/lib/figures/tiles/words';
import { bareName } from '@/lib/i18n/collate';
import { atHead, formatCount, formatDecimal } from '@/lib/i18n/format';
import { figureWords } from '@/lib/i18n/words/figure';
import { siteWords } from '@/lib/i18n/words/site';
import { localise, paths } from '@/lib/params/paths';
import { maximumOf, valueBy } from '@/lib/scoring/measure';
import { percentOfMaximum } from '@/lib/scoring/statistics';
import { tierModel } from '@/lib/scoring/tier-model';
import type { Lang } from '@/lib/site';
import { findRegister } from '@/lib/store/queries/registers';
import { listTiledUnits, type TiledUnit } from '@/lib/store/queries/tiles';
import { describeChosen } from '@/lib/views/figures/chosen';
import { type FigureContext, figureFrame, rankLabels } from '@/lib/views/figures/context';
import type { Built, KindView } from '@/lib/views/figures/kind-view';
import { unitLinks } from '@/lib/views/figures/mark-links';
import { groupOf, groupsShown, MOST_TILES, toBlocks } from '@/lib/views/figures/tile-blocks';
import { toldIn } from '@/lib/views/score/amount';
import { filterChoices } from '@/lib/views/score/filter';

/** Lower bounds of the classes above the lowest, in tenths of a percent of the maximum. */
const CLASS_BOUNDS = [500, 600, 700, 800] as const;

/** What tiles are outlined by, each once, by its bare name. */
function groupsOf(units: readonly TiledUnit[], lang: Lang): TilesFigure['groups'] {
  const groups = units.flatMap(({ group }) => (group ? [group] : []));
  return [...new Map(groups.map((group) => [group.slug, group])).values()].map(({ slug, name }) => ({
    key: slug,
    name: lang === 'vi' ? bareName(name.vi).replace(/^Tỉnh /u, '') : name.en.replace(/ province$/, ''),
  }));
}

/** The tile map of a tier that has one: share of the maximum where known, else which have a published score. */
async function build(context: FigureContext): Promise<Built<TilesFigure> | null> {
  const { lang, tier, by, edition, row: chosen } = context;
  const listed = new Set(tier.rows.map(({ unitId }) => unitId));
  // Of a variant's map those of other variants are no part.
  const units = (await listTiledUnits(edition.register, tier.kind.slug, tier.asOf)).filter(
    ({ id }) => !tier.variant || listed.has(id),
  );
  if (units.length === 0) return null;
  const words = figureWords[lang];
  const own = tilesChartWords[lang];
  const { amount } = toldIn(tier, lang);
  const percent = (tenths: number) => `${formatDecimal(tenths / 10, 1, lang)}%`;
  const maximum = maximumOf(tier, by);
  const labels = rankLabels(context);
  const rowOf = new Map(tier.rows.map((row) => [row.unitId, row]));
  const levelOf = (share: number | null): number | null =>
    share === null ? null : CLASS_BOUNDS.filter((bound) => share >= bound).length;
  const cells = units.map((unit) => {
    const row = rowOf.get(unit.id);
    const { points: value, missing } = valueBy(row, by);
    const share = percentOfMaximum(value, maximum);
    const rank = labels(row);
    const cell: TileCell = {
      key: unit.slug,
      name: unit.name[lang],
      group: unit.group?.slug ?? '',
      column: unit.column,
      row: unit.row,
      level: maximum === null ? (value === null ? null : 0) : levelOf(share),
      mark: rank.length <= 4 ? rank : '',
      label: value === null ? siteWords[lang].missing[missing] : own.tileLabel(amount(value), rank),
    };
    return { cell, value, share };
  });
  const all = groupsOf(units, lang);
  const blocks = units.length > MOST_TILES ? inBlocks() : null;
  const groups = blocks ? groupsShown(all) : all;

  /** Units too many for a tile each, in tiles of those that lie together. */
  function inBlocks(): { readonly cells: readonly TileCell[]; readonly most: number } {
    const valued = cells.map(({ cell, value }) => ({ ...cell, value }));
    const made = toBlocks(valued);
    return {
      most: Math.max(...made.map((block) => block.units.length)),
      cells: made.map((block): TileCell => {
        const { column, row, units: members, middle } = block;
        const marked = members.find(({ key }) => key === chosen?.unit?.slug);
        const group = groupOf(block, all.length);
        const [first] = members;
        return {
          key: marked?.key ?? `${column}-${row}`,
          name: marked?.name ?? all.find(({ key }) => key === group)?.name ?? first?.name ?? '',
          ...{ group, column, row, mark: '' },
          level: levelOf(percentOfMaximum(middle, maximum)),
          label: own.block(formatCount(members.length, lang), middle === null ? null : amount(middle)),
        };
      }),
    };
  }
  const register = await findRegister(edition.register);
  // How a layout was made is the register's to say: by position is only what is usual.
  const toldLayout = register?.words['tile-map']?.[lang] ?? null;
  const outlined = units.flatMap(({ group }) => (group && group.kind !== 'district' ? [own.outlines[group.kind]] : []));
  const published = cells.filter(({ value }) => value !== null).length;
  // Which communes have a published total is a finding, be it none; a criterion nobody has is no drawing.
  if (by !== null && published === 0) return null;
  // Of some that lie together that have a score and some that have none a tile could say neither.
  if (blocks && maximum === null) return null;
  const missingWords = [...new Set(cells.flatMap(({ cell, value }) => (value === null ? [cell.label] : [])))];
  const medianShare = percentOfMaximum(tierModel(tier, by).statistics.median, maximum);
  const finding =
    medianShare === null
      ? [own.coverage(formatCount(published, lang), formatCount(cells.length, lang))]
      : [
          own.finding(percent(medianShare), own.ofMaximum),
          ...(published < cells.length ? [words.missingUnits(formatCount(cells.length - published, lang))] : []),
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
  const title = maximum === null ? own.coverageTitle(edition.year) : own.title(context.what, edition.year);
  return {
    figure: {
      ...figureFrame(context, title, sentence, [
        ...(blocks
          ? [own.blocks(formatCount(blocks.most, lang)), ...(toldLayout ? [toldLayout] : [])]
          : [toldLayout ?? own.equalArea]),
        ...(groups.length > 0 ? outlined.slice(0, 1) : []),
        ...(!blocks && cells.some(({ cell }) => cell.mark !== '') ? [own.ranksInTiles] : []),
      ]),
      kind: 'tiles',
      cells: blocks?.cells ?? cells.map(({ cell }) => cell),
      ...(blocks && { many: true as const }),
      groups,
      classes,
      missing: missingWords.length === 1 ? atHead(missingWords[0] ?? '') : own.noScore,
      chosen: chosen?.unit?.slug ?? null,
    },
    table: blocks
      ? {
          head: [own.ofMaximum, own.unitsHead],
          rows: classes.map((name, level) => [
            name,
            formatCount(blocks.cells.filter((cell) => cell.level === level).length, lang),
          ]),
        }
      : {
          head: [words.unitHead, words.scoreHead],
          rows: cells.map(({ cell }) => [cell.name, cell.label]),
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
