import type { TileCell, TilesFigure } from '@/lib/figures/tiles/types';
import { tilesChartWords } from '@/lib/figures/tiles/words';
import { bareName } from '@/lib/i18n/collate';
import { formatCount } from '@/lib/i18n/format';
import { siteWords } from '@/lib/i18n/words/site';
import { oncePerKey } from '@/lib/scoring/kept';
import { type By, maximumOf, valueBy } from '@/lib/scoring/measure';
import { percentOfMaximum } from '@/lib/scoring/statistics';
import type { Lang, Localised } from '@/lib/site';
import { rowOf, type TierEdition } from '@/lib/store/queries/tiers';
import type { TiledUnit, TileGroup } from '@/lib/store/queries/tiles';
import type { rankLabels } from '@/lib/views/figures/context';
import { groupOf, groupsShown, MOST_TILES, toBlocks } from '@/lib/views/figures/tile-blocks';
import { toldIn } from '@/lib/views/score/amount';

// Why: lib/decisions/0036-facts-of-a-list-go-with-it.md

/** Lower bounds of the classes above the lowest, in tenths of a percent of the maximum. */
export const CLASS_BOUNDS = [500, 600, 700, 800] as const;

/** What a map shows of its units, whoever is marked. */
interface TileMap {
  readonly cells: readonly TileCell[];
  /** Where a tile stands for several: how many places wide and high it is, and the most it stands for. Null where each has its own. */
  readonly blocks: { readonly side: number; readonly most: number } | null;
  readonly groups: TilesFigure['groups'];
  /** What the first unit outside a district is outlined with. */
  readonly outlined: Exclude<TileGroup['kind'], 'district'> | null;
  readonly units: number;
  readonly published: number;
  /** Why there is no score, each reason once. */
  readonly missing: readonly string[];
}

/** A group's name without the word for what it is. */
const GROUP_NAME: Localised<(name: Localised) => string> = {
  vi: ({ vi }) => bareName(vi).replace(/^Tỉnh /u, ''),
  en: ({ en }) => en.replace(/ (?:district|city|town|province)(?=$| \d)/iu, ''),
};

/** What tiles are outlined by, each once, by its bare name. */
function groupsOf(units: readonly TiledUnit[], lang: Lang): TilesFigure['groups'] {
  const groups = units.flatMap(({ group }) => (group ? [group] : []));
  return [...new Map(groups.map((group) => [group.slug, group])).values()].map(({ slug, name }) => ({
    key: slug,
    name: GROUP_NAME[lang](name),
  }));
}

function outlinedBy(units: readonly TiledUnit[]): TileMap['outlined'] {
  for (const { group } of units) if (group && group.kind !== 'district') return group.kind;
  return null;
}

const levelOf = (share: number | null): number | null =>
  share === null ? null : CLASS_BOUNDS.filter((bound) => share >= bound).length;

type Labels = ReturnType<typeof rankLabels>;

function buildMap(tier: TierEdition, units: readonly TiledUnit[], by: By, lang: Lang, labels: Labels): TileMap {
  const own = tilesChartWords[lang];
  const { amount } = toldIn(tier, lang);
  const maximum = maximumOf(tier, by);
  const valued = units.map((unit) => {
    const row = rowOf(tier, unit.id);
    const { points: value, missing } = valueBy(row, by);
    const rank = labels(row);
    const cell: TileCell = {
      key: unit.slug,
      name: unit.name[lang],
      group: unit.group?.slug ?? '',
      column: unit.column,
      row: unit.row,
      level: maximum === null ? (value === null ? null : 0) : levelOf(percentOfMaximum(value, maximum)),
      mark: rank.length <= 4 ? rank : '',
      label: value === null ? siteWords[lang].missing[missing] : own.tileLabel(amount(value), rank),
    };
    return { ...cell, value };
  });
  const groups = groupsOf(units, lang);
  const known = {
    outlined: outlinedBy(units),
    units: units.length,
    published: valued.filter(({ value }) => value !== null).length,
    missing: [...new Set(valued.flatMap(({ label, value }) => (value === null ? [label] : [])))],
  };
  if (units.length <= MOST_TILES) {
    return { ...known, groups, blocks: null, cells: valued.map(({ value: _, ...cell }) => cell) };
  }
  const blocks = toBlocks(valued);
  return {
    ...known,
    groups: groupsShown(groups),
    blocks: { side: blocks[0]?.side ?? 1, most: Math.max(...blocks.map((block) => block.units.length)) },
    cells: blocks.map((block): TileCell => {
      const { column, row, units: members, middle } = block;
      const group = groupOf(block, groups.length);
      return {
        key: `${column}-${row}`,
        name: groups.find(({ key }) => key === group)?.name ?? members[0]?.name ?? '',
        ...{ group, column, row, mark: '' },
        level: levelOf(percentOfMaximum(middle, maximum)),
        label: own.block(formatCount(members.length, lang), middle === null ? null : amount(middle)),
      };
    }),
  };
}

const mapsOf = oncePerKey((_: TierEdition, units: readonly TiledUnit[]) =>
  oncePerKey((tier: TierEdition, of: string, labels: Labels) => {
    const [lang, by] = JSON.parse(of) as [Lang, By];
    return buildMap(tier, units, by, lang, labels);
  }),
);

/** The map of a tier by total or criterion, the same for every page that shows it; `labels` are those of its ranks by that. */
export function tileMap(tier: TierEdition, units: readonly TiledUnit[], by: By, lang: Lang, labels: Labels): TileMap {
  return mapsOf(tier, units)(tier, JSON.stringify([lang, by]), labels);
}

/** The tiles with the one a unit is in marked: by its name, where others are in it too. */
export function markTile({ cells, blocks }: TileMap, marked: TiledUnit | null, lang: Lang): readonly TileCell[] {
  if (!marked || !blocks) return cells;
  const at = (place: number) => Math.floor(place / blocks.side);
  return cells.map((cell) =>
    cell.column === at(marked.column) && cell.row === at(marked.row)
      ? { ...cell, key: marked.slug, name: marked.name[lang] }
      : cell,
  );
}
