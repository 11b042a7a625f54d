import { dayCell, tierCell } from '@/lib/publishing/bundle/cells';
import type { RegisterFile } from '@/lib/publishing/bundle/edition-format';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import type { ListedUnit } from '@/lib/publishing/bundle/read-units';
import { readTable, requiredCell, type TableRow } from '@/lib/publishing/bundle/table';
import type { FileProblems } from '@/lib/publishing/bundle/text';
import type { Tier } from '@/lib/site';
import type { TileDraft } from '@/lib/store/draft';

/** A unit's place on the tile map. */
export interface ListedTile extends TileDraft {
  readonly tier: Tier;
  readonly unit: string;
}

function readPosition(row: TableRow, column: string, problems: FileProblems): number | null {
  const text = requiredCell(row, column, problems);
  if (/^\d{1,2}$/.test(text)) return Number(text);
  if (text !== '') problems.add('wrong-tile', row.line, column, text);
  return null;
}

/** Reads tiles.csv: the place of each unit on the tile map of its tier, in the layout that holds from a day on. */
export function readTiles(
  files: BundleFiles,
  name: string,
  about: RegisterFile,
  units: readonly ListedUnit[],
  problems: FileProblems,
): ListedTile[] {
  const columns = ['tier', 'unit', 'from', 'column', 'row'];
  const table = readTable(files, name, { required: columns, optional: [] }, problems);
  const drawn = new Set(about.tiers.filter(({ hasMap }) => hasMap).map(({ slug }) => slug));
  const known = new Set(units.filter(({ tier }) => drawn.has(tier)).map(({ tier, slug }) => `${tier} ${slug}`));
  const tiles: ListedTile[] = [];
  const [placed, taken] = [new Set<string>(), new Set<string>()];
  for (const line of table?.rows ?? []) {
    const tier = tierCell(line, about, problems);
    const unit = requiredCell(line, 'unit', problems);
    const from = dayCell(line, 'from', problems);
    const column = readPosition(line, 'column', problems);
    const row = readPosition(line, 'row', problems);
    if (tier === null || unit === '') continue;
    const layout = `${tier} ${from}`;
    if (!known.has(`${tier} ${unit}`)) problems.add('unlisted-unit', line.line, 'unit', unit);
    if (placed.has(`${layout} ${unit}`)) problems.add('repeated-unit', line.line, 'unit', unit);
    placed.add(`${layout} ${unit}`);
    if (column === null || row === null) continue;
    const place = `${column},${row}`;
    if (taken.has(`${layout} ${place}`)) problems.add('taken-tile', line.line, 'column', place);
    taken.add(`${layout} ${place}`);
    tiles.push({ tier, unit, from, column, row });
  }
  return tiles;
}
