import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BundleError, type BundleProblem } from '@/lib/publishing/bundle/problem';
import { cellOf, readTable, requiredCell, type TableRow } from '@/lib/publishing/bundle/table';
import { FileProblems } from '@/lib/publishing/bundle/text';
import type { UnitToPlace } from '@/lib/publishing/tiles/lay-tiles';

/** More units than any province has; the work grows with the third power. */
const MOST_UNITS = 600;

function degreesCell(row: TableRow, column: string, most: number, problems: FileProblems): number | null {
  const text = cellOf(row, column);
  if (text === null) return null;
  const degrees = /^-?\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(degrees) <= most) return degrees;
  problems.add('wrong-degrees', row.line, column, text);
  return null;
}

function readUnit(row: TableRow, problems: FileProblems): UnitToPlace {
  const longitude = degreesCell(row, 'longitude', 180, problems);
  const latitude = degreesCell(row, 'latitude', 90, problems);
  return {
    unit: requiredCell(row, 'unit', problems),
    position: longitude === null || latitude === null ? null : { longitude, latitude },
    group: cellOf(row, 'group'),
  };
}

/**
 * The units of a tile map to be made: a CSV with `unit` and, for each, `longitude` and `latitude` (degrees) or at least
 * `group`. @throws BundleError naming every wrong cell
 */
export async function readUnitsToPlace(file: string): Promise<UnitToPlace[]> {
  const name = path.basename(file);
  const all: BundleProblem[] = [];
  const problems = new FileProblems(all, path.basename(path.dirname(path.resolve(file))), name);
  const bytes = await readFile(file);
  const files = { folder: '', contents: new Map([[name, bytes]]), hash: '', bytes: bytes.length };
  const table = readTable(files, name, { required: ['unit'], optional: ['longitude', 'latitude', 'group'] }, problems);
  const rows = table?.rows ?? [];
  const units = rows.map((row) => readUnit(row, problems));
  if (table && (units.length === 0 || units.length > MOST_UNITS)) problems.add('count-of-tiles');
  for (const [index, { unit, position, group }] of units.entries()) {
    const line = rows[index]?.line ?? null;
    if (units.findIndex((other) => other.unit === unit) !== index) problems.add('repeated-unit', line, 'unit', unit);
    // A list is wholly by positions, or wholly by groups: a mixture would put a unit where nobody said it is.
    if ((position === null) !== (units[0]?.position === null)) problems.add('mixed-positions', line, 'latitude', unit);
    if (position === null && group === null) problems.add('no-place', line, 'group', unit);
  }
  if (all.length > 0) throw new BundleError(all);
  return units;
}
