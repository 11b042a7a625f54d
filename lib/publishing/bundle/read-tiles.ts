import type { BundleFiles } from '@/lib/publishing/bundle/files';
import type { ListedUnit } from '@/lib/publishing/bundle/read-units';
import { readTable, requiredCell, type TableRow } from '@/lib/publishing/bundle/table';
import type { FileProblems } from '@/lib/publishing/bundle/text';

export interface Tile {
  readonly column: number;
  readonly row: number;
}

function readPosition(row: TableRow, column: string, problems: FileProblems): number | null {
  const text = requiredCell(row, column, problems);
  if (/^\d{1,2}$/.test(text)) return Number(text);
  if (text !== '') problems.add('wrong-tile', row.line, column, text);
  return null;
}

/** Reads tiles.csv: the place of each commune on the tile map, by code. */
export function readTiles(
  files: BundleFiles,
  name: string,
  units: readonly ListedUnit[],
  problems: FileProblems,
): Map<string, Tile> {
  const table = readTable(files, name, { required: ['code', 'column', 'row'], optional: [] }, problems);
  const communes = new Set(units.filter((unit) => unit.tier === 'cap-xa').map((unit) => unit.code));
  const tiles = new Map<string, Tile>();
  const taken = new Set<string>();
  for (const line of table?.rows ?? []) {
    const code = requiredCell(line, 'code', problems);
    const column = readPosition(line, 'column', problems);
    const row = readPosition(line, 'row', problems);
    if (code !== '' && !communes.has(code)) problems.add('unknown-unit', line.line, 'code', code);
    if (tiles.has(code)) problems.add('repeated-unit', line.line, 'code', code);
    if (column === null || row === null) continue;
    if (taken.has(`${column},${row}`)) problems.add('taken-tile', line.line, 'column', `${column},${row}`);
    taken.add(`${column},${row}`);
    tiles.set(code, { column, row });
  }
  return tiles;
}
