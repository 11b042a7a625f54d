import { publishingWords } from '@/lib/i18n/words/publishing';
import { writeNew } from '@/lib/publishing/commands/file-commands';
import { orProblems } from '@/lib/publishing/commands/store-commands';
import type { Outcome } from '@/lib/publishing/outcome';
import { toCsv } from '@/lib/publishing/simulation/files';
import { layTiles, type UnitToPlace } from '@/lib/publishing/tiles/lay-tiles';
import { readUnitsToPlace } from '@/lib/publishing/tiles/read-units';
import type { Lang, Tier } from '@/lib/site';

/** The tile map of a list of units as a register's tiles.csv holds it, in the list's order of names. */
export function tilesFile(units: readonly UnitToPlace[], tier: Tier, from: string | null): string {
  const rows = [...layTiles(units)].map(([unit, { column, row }]) => [tier, unit, from, column, row]);
  return toCsv(['tier', 'unit', 'from', 'column', 'row'], rows);
}

/** `tiles FILE`: makes a tile map of units with positions, or with groups alone, and says by which. */
export function makeTiles(
  file: string,
  asked: { readonly tier: Tier; readonly asOf: string | null; readonly out: string },
  lang: Lang,
): Promise<Outcome> {
  return orProblems('tiles', lang, async () => {
    const units = await readUnitsToPlace(file);
    const located = units.every(({ position }) => position !== null);
    const words = publishingWords[lang];
    const target = await writeNew(asked.out, '.csv', Buffer.from(tilesFile(units, asked.tier, asked.asOf)), lang);
    return {
      exit: 0,
      lines: [words.written(target), located ? words.tilesByPosition(units.length) : words.tilesByGroup(units.length)],
      json: { command: 'tiles', ok: true, file: target, units: units.length, basis: located ? 'positions' : 'groups' },
    };
  });
}
