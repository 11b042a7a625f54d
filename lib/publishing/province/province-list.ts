import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fold } from '@/lib/i18n/fold';
import { BundleError, type BundleProblem } from '@/lib/publishing/bundle/problem';
import { cellOf, readTable, requiredCell, type TableRow } from '@/lib/publishing/bundle/table';
import { FileProblems } from '@/lib/publishing/bundle/text';
import standard from '@/lib/publishing/province/standard.json' with { type: 'json' };
import type { Tier } from '@/lib/site';

/** What a row of the list is: the province itself, or a unit of a tier, with what its type is called. */
export interface ListedUnit {
  readonly line: number;
  readonly tier: Tier;
  /** Empty for a body that the list gives none. */
  readonly code: string;
  /** With its type word: "Thị xã Duy Tiên". */
  readonly name: string;
  /** Null where the list has none. */
  readonly english: string | null;
  readonly type: string;
  /** Code of the unit it is within; null for a body, and for an area right under the province. */
  readonly parentCode: string | null;
}

/** A province as a public list has it. */
interface ProvinceList {
  /** "Tỉnh Hà Nam"; null where the list has no row of the province. */
  readonly name: string | null;
  readonly units: readonly ListedUnit[];
}

const TYPES = new Map(standard.types.map((type) => [fold(type.vi), type]));
const PROVINCE = fold(standard.province.vi);

/** The type of a row as it is written: "huyen", "HUYỆN" and "Huyện" are one; of a body its own words. */
const typeOf = (text: string) => TYPES.get(fold(text))?.vi ?? text;

/** A name with its type word before it, which many lists leave out of names. */
function fullName(type: string, name: string): string {
  return !TYPES.has(fold(type)) || fold(name).startsWith(`${fold(type)} `) ? name : `${type} ${name}`;
}

interface Row {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly english: string | null;
  readonly type: string;
  readonly parent: string | null;
}

function readRow(row: TableRow, problems: FileProblems): Row {
  const type = typeOf(requiredCell(row, 'type', problems));
  const name = requiredCell(row, 'name', problems);
  const body = !TYPES.has(fold(type)) && fold(type) !== PROVINCE;
  const code = body ? (cellOf(row, 'code') ?? '') : requiredCell(row, 'code', problems);
  return { line: row.line, code, name, english: cellOf(row, 'name_en'), type, parent: cellOf(row, 'parent') };
}

/** A row as a unit, its parent checked: the province, or a unit of the tier above. */
function toUnit(row: Row, rows: readonly Row[], provinceCode: string | null, problems: FileProblems): ListedUnit {
  const tier = TYPES.get(fold(row.type))?.tier ?? standard.bodies;
  const above = standard.tiers.find(({ slug }) => slug === tier)?.parent ?? null;
  const parentCode = row.parent === provinceCode ? null : row.parent;
  const within = rows.some(({ code, type }) => code === parentCode && TYPES.get(fold(type))?.tier === above);
  if (parentCode !== null && !(above !== null && within)) {
    problems.add('unknown-parent-code', row.line, 'parent', parentCode);
  }
  const { line, code, english, type } = row;
  return { line, tier, code, name: fullName(type, row.name), english, type, parentCode };
}

/**
 * Reads the public list a register begins with: a CSV with `code`, `name`, `type`, `parent` (a code of the list) and, if
 * wished, `name_en`. What a type is, `standard.json` says; any other is a body such as a department.
 * @throws BundleError naming every wrong cell
 */
export async function readProvinceList(file: string): Promise<ProvinceList> {
  const name = path.basename(file);
  const all: BundleProblem[] = [];
  const problems = new FileProblems(all, path.basename(path.dirname(path.resolve(file))), name);
  const bytes = await readFile(file);
  const files = { folder: '', contents: new Map([[name, bytes]]), hash: '', bytes: bytes.length };
  const columns = { required: ['code', 'name', 'type', 'parent'], optional: ['name_en'] };
  const rows = (readTable(files, name, columns, problems)?.rows ?? []).map((row) => readRow(row, problems));
  const [province, second] = rows.filter(({ type }) => fold(type) === PROVINCE);
  if (second) problems.add('second-province', second.line, 'type', second.name);
  const listed = rows.filter((row) => row !== province && row !== second);
  const units = listed.map((row) => toUnit(row, listed, province?.code ?? null, problems));
  for (const [index, { line, tier, code }] of units.entries()) {
    const other = units.slice(0, index).some((earlier) => earlier.tier === tier && earlier.code === code);
    if (code !== '' && other) problems.add('code-in-use', line, 'code', code);
  }
  if (all.length === 0 && units.length === 0) problems.add('no-units');
  if (all.length > 0) throw new BundleError(all);
  const written = province && fold(province.name).startsWith(`${PROVINCE} `);
  return { name: province ? (written ? province.name : `${standard.province.vi} ${province.name}`) : null, units };
}
