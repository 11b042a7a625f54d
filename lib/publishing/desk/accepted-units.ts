import type { AnnexProblems, Place } from '@/lib/annex/problem';
import { readAnnexFile } from '@/lib/annex/read-file';
import { cellAddress, type SheetCell } from '@/lib/annex/sheet';
import { bareName, sortKeyOf } from '@/lib/i18n/collate';
import { fold } from '@/lib/i18n/fold';
import { buildSearchKey } from '@/lib/search/search-key';
import { TIERS, type Tier } from '@/lib/site';
import type { UnitDraft } from '@/lib/store/draft';
import type { UnitRow } from '@/lib/store/queries/units';
import { ACCEPTED_EVIDENCE } from '@/lib/store/write-register';

const COLUMNS = ['tier', 'code', 'name_vi', 'name_en', 'type', 'parent_code', 'slug'] as const;
const REQUIRED = ['tier', 'code', 'name_vi', 'name_en', 'type'] as const;
type Column = (typeof COLUMNS)[number];

interface Line {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

const slugOf = (text: string) => fold(text).replaceAll(' ', '-');

class UnitsReader {
  readonly #columns: ReadonlyMap<Column, number>;
  readonly #place: Place;
  readonly #problems: AnnexProblems;
  readonly #known: readonly UnitRow[];

  constructor(columns: ReadonlyMap<Column, number>, place: Place, problems: AnnexProblems, known: readonly UnitRow[]) {
    this.#columns = columns;
    this.#place = place;
    this.#problems = problems;
    this.#known = known;
  }

  #at(line: Line, column: Column): string {
    return cellAddress(line.row, this.#columns.get(column) ?? 0);
  }

  #wrong(line: Line, column: Column): void {
    this.#problems.add('wrong-fact', this.#place, this.#at(line, column), line.cells[column] ?? null, column);
  }

  /** The draft of a line; null, with problems, where it cannot be one. */
  read(line: Line): UnitDraft | null {
    const missing = REQUIRED.filter((column) => !line.cells[column]);
    for (const column of missing) this.#problems.add('empty-cell', this.#place, this.#at(line, column));
    const {
      tier,
      code = '',
      name_vi: nameVi = '',
      name_en: nameEn = '',
      type = '',
      parent_code: parentCode,
    } = line.cells;
    if (!(TIERS as readonly string[]).includes(tier ?? '')) {
      if (tier) this.#wrong(line, 'tier');
      return null;
    }
    const own = tier as Tier;
    const district = this.#known.find((unit) => unit.tier === 'cap-huyen' && unit.code === parentCode);
    if ((own === 'cap-xa') !== (district !== undefined)) this.#wrong(line, 'parent_code');
    const bare = own === 'so-nganh' ? slugOf(nameVi) : slugOf(bareName(nameVi));
    const slug = line.cells.slug ?? (district ? `${district.slug}/${bare}` : bare);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/.test(slug)) this.#wrong(line, 'slug');
    if (code !== '' && !/^[\w-]{1,60}$/.test(code)) this.#wrong(line, 'code');
    const taken = this.#known.find((unit) => unit.tier === own && (unit.code === code || unit.slug === slug));
    if (taken) this.#problems.add('repeated-slug', this.#place, this.#at(line, 'code'), code, taken.nameVi);
    if (missing.length > 0) return null;
    const names = { tier: own, nameVi, nameEn, parentName: district?.nameVi ?? null, aliases: [] };
    return {
      tier: own,
      code,
      slug,
      nameVi,
      nameEn,
      type,
      parentCode: district?.code ?? null,
      evidence: ACCEPTED_EVIDENCE,
      validTo: null,
      sortKey: sortKeyOf(bareName(nameVi)),
      searchKey: buildSearchKey(names),
      tileColumn: null,
      tileRow: null,
    };
  }
}

function toLine(row: readonly (SheetCell | null)[], index: number, columns: ReadonlyMap<Column, number>): Line {
  const cells = [...columns].flatMap(([name, column]) => (row[column] ? [[name, row[column].text] as const] : []));
  return { row: index, cells: Object.fromEntries(cells) };
}

/**
 * Reads a file of units the register has not: columns tier, code, name_vi, name_en, type, parent_code (a commune's district)
 * and slug (may be left out). Adds what is wrong to `problems`. `known`: units of the register.
 */
export async function readAcceptedUnits(
  file: string,
  known: readonly UnitRow[],
  problems: AnnexProblems,
): Promise<UnitDraft[]> {
  const sheet = (await readAnnexFile(file, problems))?.sheets[0];
  if (!sheet) return [];
  const place = { file: sheet.file, sheet: sheet.name };
  const [heading = [], ...rows] = sheet.rows;
  const columns = new Map<Column, number>();
  for (const [index, cell] of heading.entries()) {
    const column = COLUMNS.find((name) => name === cell?.text.toLowerCase());
    if (column) columns.set(column, index);
    else if (cell) problems.add('unknown-column', place, cellAddress(0, index), cell.text);
  }
  for (const name of REQUIRED) if (!columns.has(name)) problems.add('missing-column', place, null, null, name);
  if (REQUIRED.some((name) => !columns.has(name))) return [];
  const reader = new UnitsReader(columns, place, problems, known);
  const lines = rows.map((row, index) => toLine(row, index + 1, columns));
  const units = lines.flatMap((line) => (Object.keys(line.cells).length === 0 ? [] : (reader.read(line) ?? [])));
  const seen = new Set<string>();
  for (const { tier, code, slug } of units) {
    for (const key of [`${tier} code ${code}`, `${tier} slug ${slug}`]) {
      if (seen.has(key)) problems.add('repeated-slug', place, null, code);
      seen.add(key);
    }
  }
  return units;
}
