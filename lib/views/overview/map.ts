import { bareName } from '@/lib/i18n/collate';
import { formatCount } from '@/lib/i18n/format';
import { overviewWords } from '@/lib/i18n/words/overview';
import { localise, paths } from '@/lib/params/paths';
import { pointsOf } from '@/lib/scoring/measure';
import type { Lang } from '@/lib/site';
import { listTiersOf } from '@/lib/store/queries/registers';
import { listTiledUnits, type TiledUnit } from '@/lib/store/queries/tiles';
import { findLatestOfEach, type KnownRow } from '@/lib/views/edition/latest-known';
import { rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { findInherited, type Inherited } from '@/lib/views/score/inherited';
import { describeResult } from '@/lib/views/score/result';

/** A side of a tile that is between two groups, or at the edge of the map. */
type TileEdge = 'top' | 'right' | 'bottom' | 'left';

/** A commune on the map of the front page. */
export interface MapTile {
  readonly href: string;
  /** The name without the word for its kind. */
  readonly name: string;
  /** The best score known of it; null where none is. */
  readonly score: string | null;
  /** What is known of it, in one sentence; null where nothing is. */
  readonly known: string | null;
  readonly edges: readonly TileEdge[];
}

/** Tiles of the map that belong together, each in its place on the whole map: numbers are places left free. */
export interface MapGroup {
  readonly slug: string;
  /** Null where the map is one group. */
  readonly name: string | null;
  /** Every row of the map, from the north; each has a place for every column. */
  readonly rows: readonly (readonly (MapTile | number)[])[];
}

/** The communes of today as tiles, near their true places. */
export interface MapView {
  readonly columns: number;
  readonly groups: readonly MapGroup[];
  readonly caption: string;
}

/** Later than every day: the layout of today. */
const TODAY = '9999-12-31';

/** A commune's own latest result, else those of what it was made of. */
function resultsOf(own: KnownRow | undefined, inherited: Inherited | null | undefined): readonly KnownRow[] {
  if (own) return [own];
  return inherited?.results.map(({ tier, row }) => ({ edition: inherited.edition, tier, row })) ?? [];
}

function describeKnown(results: readonly KnownRow[], lang: Lang): string {
  return results
    .map(({ edition, tier, row }) =>
      overviewWords[lang].known(rowName(row, lang), describeResult(tier, row, lang), edition.year),
    )
    .join('; ');
}

/** The communes of a register today, each leading to its page, with what is known of what it was made of; null without a layout. */
export async function buildMap(register: string, lang: Lang): Promise<MapView | null> {
  const words = overviewWords[lang];
  const tier = (await listTiersOf(register)).find(({ hasMap }) => hasMap);
  const units = tier ? await listTiledUnits(register, tier.slug, TODAY) : [];
  if (!tier || units.length === 0) return null;
  const own = await findLatestOfEach(units.map(({ id }) => ({ id, register })));
  const inherited = new Map(
    await Promise.all(
      units.map(async ({ id }) => [id, own.has(id) ? null : await findInherited({ id, register })] as const),
    ),
  );
  const groupAt = new Map(units.map(({ column, row, group }) => [`${column},${row}`, group?.slug ?? '']));
  // A line between two groups is drawn by the tile to its right or under it; outer edges by the tile they bound.
  const edgesOf = ({ column, row, group }: TiledUnit): TileEdge[] => {
    const at = (dx: number, dy: number) => groupAt.get(`${column + dx},${row + dy}`);
    const own = group?.slug ?? '';
    const edges: Record<TileEdge, boolean> = {
      top: at(0, -1) !== own,
      right: at(1, 0) === undefined,
      bottom: at(0, 1) === undefined,
      left: at(-1, 0) !== own,
    };
    return (Object.keys(edges) as TileEdge[]).filter((edge) => edges[edge]);
  };
  const tileOf = (unit: TiledUnit): MapTile => {
    const known = resultsOf(own.get(unit.id), inherited.get(unit.id));
    const best = known.find(({ row }) => pointsOf(row, null) !== null);
    return {
      href: localise(paths.unit(tier.slug, unit.slug), lang),
      name: bareName(unit.name.vi),
      score: best ? toldIn(best.tier, lang).score(pointsOf(best.row, null) ?? 0) : null,
      known: known.length > 0 ? `${unit.name[lang]}: ${describeKnown(known, lang)}` : null,
      edges: edgesOf(unit),
    };
  };
  const columns = Math.max(...units.map(({ column }) => column + 1));
  const rows = Math.max(...units.map(({ row }) => row + 1));
  const named = new Map(units.map(({ group }) => [group?.slug ?? '', group?.name[lang] ?? null]));
  const groups = [...named].map(([slug, name]): MapGroup => {
    const within = units.filter(({ group }) => (group?.slug ?? '') === slug);
    return {
      slug,
      name: named.size > 1 ? name : null,
      rows: Array.from({ length: rows }, (_, row) =>
        rowOf(
          within.filter((unit) => unit.row === row),
          columns,
          tileOf,
        ),
      ),
    };
  });
  const known = units.filter(({ id }) => resultsOf(own.get(id), inherited.get(id)).length > 0).length;
  return {
    columns,
    groups,
    caption: words.mapCaption(formatCount(units.length, lang), formatCount(known, lang)),
  };
}

/** A row of the map: the tiles of a group from the west, and how many places are free before, between and after them. */
function rowOf(
  units: readonly TiledUnit[],
  columns: number,
  tileOf: (unit: TiledUnit) => MapTile,
): (MapTile | number)[] {
  const cells: (MapTile | number)[] = [];
  let next = 0;
  for (const unit of units) {
    if (unit.column > next) cells.push(unit.column - next);
    cells.push(tileOf(unit));
    next = unit.column + 1;
  }
  if (next < columns) cells.push(columns - next);
  return cells;
}
