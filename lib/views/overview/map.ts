import type { TextStyle } from '@/lib/figures/text/measure-text';
import { wrapText } from '@/lib/figures/text/measure-text';
import { groupOutlines } from '@/lib/figures/tiles/outline';
import { bareName } from '@/lib/i18n/collate';
import { formatCount } from '@/lib/i18n/format';
import { overviewWords } from '@/lib/i18n/words/overview';
import { localise, paths } from '@/lib/params/paths';
import { pointsOf } from '@/lib/scoring/measure';
import type { Lang } from '@/lib/site';
import { listTiersOf } from '@/lib/store/queries/registers';
import { listTiledUnits } from '@/lib/store/queries/tiles';
import { findLatestOfEach, type KnownRow } from '@/lib/views/edition/latest-known';
import { rowName } from '@/lib/views/page/names';
import { toldIn } from '@/lib/views/score/amount';
import { findInherited, type Inherited } from '@/lib/views/score/inherited';
import { describeResult } from '@/lib/views/score/result';

/** A commune on the map of the front page. Edges in the map's own units. */
export interface MapTile {
  readonly href: string;
  readonly x: number;
  readonly y: number;
  /** The name without the word for its kind, in lines that fit the tile; below them the best known score. */
  readonly lines: readonly string[];
  /** What is known of it, in one sentence; null where nothing is. */
  readonly known: string | null;
}

/** The communes of today as tiles, near their true places. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  /** Side of a tile. */
  readonly side: number;
  readonly tiles: readonly MapTile[];
  /** Lines between what tiles are grouped by: an SVG path. */
  readonly outlines: string;
  readonly caption: string;
}

/** Later than every day: the layout of today. */
const TODAY = '9999-12-31';
const SIZE = 48;
const NAME: TextStyle = { size: 11, weight: 400 };

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
  const own = await findLatestOfEach(new Set(units.map(({ id }) => id)));
  const inherited = new Map(
    await Promise.all(
      units.map(async ({ id }) => [id, own.has(id) ? null : await findInherited({ id, register })] as const),
    ),
  );
  const tiles = units.map((unit): MapTile => {
    const known = resultsOf(own.get(unit.id), inherited.get(unit.id));
    const best = known.find(({ row }) => pointsOf(row, null) !== null);
    const lines = wrapText(bareName(unit.name.vi), SIZE - 2, NAME);
    return {
      href: localise(paths.unit(tier.slug, unit.slug), lang),
      x: unit.column * SIZE,
      y: unit.row * SIZE,
      lines: best ? [...lines, toldIn(best.tier, lang).score(pointsOf(best.row, null) ?? 0)] : lines,
      known: known.length > 0 ? `${unit.name[lang]}: ${describeKnown(known, lang)}` : null,
    };
  });
  const cells = units.map(({ slug, column, row, group }) => ({
    key: slug,
    name: '',
    group: group?.slug ?? '',
    column,
    row,
    level: null,
    mark: '',
    label: '',
  }));
  const known = tiles.filter((tile) => tile.known !== null).length;
  return {
    width: SIZE * Math.max(...units.map(({ column }) => column + 1)),
    height: SIZE * Math.max(...units.map(({ row }) => row + 1)),
    side: SIZE,
    tiles,
    outlines: groupOutlines(cells, { left: 0, top: 0, size: SIZE }),
    caption: words.mapCaption(formatCount(units.length, lang), formatCount(known, lang)),
  };
}
