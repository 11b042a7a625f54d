import { readAnnexFile } from '@/lib/annex/file/read-file';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import { cellAddress, type SheetCell } from '@/lib/annex/sheet';
import { bareName, sortKeyOf } from '@/lib/i18n/collate';
import { fold } from '@/lib/i18n/fold';
import { buildSearchKey } from '@/lib/search/search-key';
import { type Lang, TIERS, type Tier } from '@/lib/site';
import type { UnitDraft } from '@/lib/store/draft';
import { movedSlugsOf, type UnitRow } from '@/lib/store/queries/units';
import { ACCEPTED_EVIDENCE } from '@/lib/store/write-register';

const COLUMNS = ['tier', 'code', 'name_vi', 'name_en', 'type', 'parent_code', 'slug'] as const;
const REQUIRED = ['tier', 'code', 'name_vi', 'name_en', 'type'] as const;
type Column = (typeof COLUMNS)[number];

interface Line {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** A file of units as it was read, before it is known which register they are for. */
export interface UnitsFile {
  readonly place: Place;
  readonly columns: ReadonlyMap<Column, number>;
  readonly lines: readonly Line[];
}

/** A unit to take in, and where the file has its code, district and address. */
export interface AcceptedUnit {
  readonly draft: UnitDraft;
  readonly cells: Readonly<Record<'code' | 'parent_code' | 'slug', string>>;
  /** A commune of which no district is named. */
  readonly alone: boolean;
}

interface District {
  readonly code: string;
  readonly slug: string;
  readonly nameVi: string;
}

const slugOf = (text: string) => fold(text).replaceAll(' ', '-');
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/;
const WANTED: Readonly<Partial<Record<Column, Readonly<Record<Lang, string>>>>> = {
  tier: { vi: 'so-nganh, cap-huyen hoặc cap-xa', en: 'so-nganh, cap-huyen or cap-xa' },
  code: { vi: 'chữ không dấu, số, gạch nối', en: 'plain letters, digits, hyphens' },
  slug: { vi: 'chữ thường không dấu, số, gạch nối', en: 'plain lower case, digits, hyphens' },
  parent_code: {
    vi: 'mã một huyện của cùng sổ hoặc của chính tệp này (với xã); để trống (với cấp khác)',
    en: 'the code of a district of the same register or of this file (a commune), nothing (other tiers)',
  },
};

class UnitsReader {
  readonly #file: UnitsFile;
  readonly #problems: AnnexProblems;
  readonly #register: string;
  readonly #known: readonly UnitRow[];

  constructor(file: UnitsFile, problems: AnnexProblems, register: string, known: readonly UnitRow[]) {
    this.#file = file;
    this.#problems = problems;
    this.#register = register;
    this.#known = known;
  }

  #at(line: Line, column: Column): string {
    return cellAddress(line.row, this.#file.columns.get(column) ?? 0);
  }

  #wrong(line: Line, column: Column): void {
    const wanted = WANTED[column] ?? { vi: column, en: column };
    const value = line.cells[column] ?? null;
    this.#problems.add('wrong-unit-cell', this.#file.place, this.#at(line, column), value, column, wanted);
  }

  /** Units of one tier; `districts`: those a commune may be of. */
  #tier(tier: Tier, districts: readonly District[]): AcceptedUnit[] {
    const lines = this.#file.lines.filter(({ cells }) => cells.tier === tier);
    return lines.flatMap((line) => this.#unit(tier, line, districts) ?? []);
  }

  #unit(tier: Tier, line: Line, districts: readonly District[]): AcceptedUnit | null {
    const { place } = this.#file;
    const missing = REQUIRED.filter((column) => !line.cells[column]);
    for (const column of missing) this.#problems.add('empty-cell', place, this.#at(line, column));
    const { code = '', name_vi: nameVi = '', name_en: nameEn = '', type = '', parent_code: parentCode } = line.cells;
    const district = districts.find((unit) => unit.code === parentCode);
    if (parentCode && (tier !== 'cap-xa' || !district)) this.#wrong(line, 'parent_code');
    const bare = tier === 'so-nganh' ? slugOf(nameVi) : slugOf(bareName(nameVi));
    const slug = line.cells.slug ?? (district ? `${district.slug}/${bare}` : bare);
    if (slug !== '' && !SLUG.test(slug)) this.#wrong(line, 'slug');
    if (code !== '' && !/^[\w-]{1,60}$/.test(code)) this.#wrong(line, 'code');
    // Codes are a register's own; addresses are the site's.
    const taken = this.#known.find(
      (unit) => unit.tier === tier && ((unit.register === this.#register && unit.code === code) || unit.slug === slug),
    );
    if (taken) this.#problems.add('repeated-slug', place, this.#at(line, 'code'), code, taken.nameVi);
    if (missing.length > 0) return null;
    const draft: UnitDraft = {
      tier,
      code,
      slug,
      nameVi,
      nameEn,
      type,
      parentCode: district?.code ?? null,
      evidence: ACCEPTED_EVIDENCE,
      validTo: null,
      sortKey: sortKeyOf(bareName(nameVi)),
      searchKey: buildSearchKey({ tier, nameVi, nameEn, parentName: district?.nameVi ?? null, aliases: [] }),
      tileColumn: null,
      tileRow: null,
    };
    const at = (column: Column) => this.#at(line, column);
    const cells = { code: at('code'), parent_code: at('parent_code'), slug: at('slug') };
    return { draft, cells, alone: tier === 'cap-xa' && !parentCode };
  }

  read(): AcceptedUnit[] {
    for (const line of this.#file.lines) {
      if (!line.cells.tier) this.#problems.add('empty-cell', this.#file.place, this.#at(line, 'tier'));
      else if (!(TIERS as readonly string[]).includes(line.cells.tier)) this.#wrong(line, 'tier');
    }
    const districts = this.#tier('cap-huyen', []);
    const known = this.#known.filter(({ register, tier }) => register === this.#register && tier === 'cap-huyen');
    const communes = this.#tier('cap-xa', [...known, ...districts.map(({ draft }) => draft)]);
    return [...this.#tier('so-nganh', []), ...districts, ...communes];
  }
}

function toLine(row: readonly (SheetCell | null)[], index: number, columns: ReadonlyMap<Column, number>): Line {
  const cells = [...columns].flatMap(([name, column]) => (row[column] ? [[name, row[column].text] as const] : []));
  return { row: index, cells: Object.fromEntries(cells) };
}

/**
 * Reads a file of units the register has not: columns tier, code, name_vi, name_en, type, parent_code (a commune's district)
 * and slug (may be left out). Adds what is wrong to `problems`; null where nothing of it can be read.
 */
export async function readUnitsFile(file: string, problems: AnnexProblems): Promise<UnitsFile | null> {
  const sheet = (await readAnnexFile(file, problems))?.sheets[0];
  if (!sheet) return null;
  const place = { file: sheet.file, sheet: sheet.name };
  const [heading = [], ...rows] = sheet.rows;
  const columns = new Map<Column, number>();
  for (const [index, cell] of heading.entries()) {
    const column = COLUMNS.find((name) => name === cell?.text.toLowerCase());
    if (column) columns.set(column, index);
    else if (cell) problems.add('unknown-column', place, cellAddress(0, index), cell.text);
  }
  for (const name of REQUIRED) if (!columns.has(name)) problems.add('missing-column', place, null, null, name);
  if (REQUIRED.some((name) => !columns.has(name))) return null;
  const lines = rows.map((row, index) => toLine(row, index + 1, columns));
  return { place, columns, lines: lines.filter(({ cells }) => Object.keys(cells).length > 0) };
}

/**
 * The units of a file as units of a register, checked against it: a code, a district or an address of another register is
 * none of this one. `known`: units of every register.
 */
export function acceptUnits(
  file: UnitsFile,
  register: string,
  known: readonly UnitRow[],
  problems: AnnexProblems,
): AcceptedUnit[] {
  const units = new UnitsReader(file, problems, register, known).read();
  const seen = new Set<string>();
  for (const { draft, cells } of units) {
    for (const key of [`${draft.tier} code ${draft.code}`, `${draft.tier} slug ${draft.slug}`]) {
      if (seen.has(key)) problems.add('repeated-slug', file.place, cells.code, draft.code);
      seen.add(key);
    }
  }
  return units;
}

/**
 * What is only known with the year and the store: a commune without a district where districts stood that year, and an
 * address that leads to another unit already.
 */
export async function checkAccepted(
  { place }: UnitsFile,
  units: readonly AcceptedUnit[],
  year: number,
  districts: readonly UnitRow[],
  problems: AnnexProblems,
): Promise<void> {
  const stood = districts.some(({ validTo }) => validTo === null || validTo > `${year}-12-31`);
  const moved = new Map(await Promise.all(TIERS.map(async (tier) => [tier, await movedSlugsOf(tier)] as const)));
  for (const { draft, cells, alone } of units) {
    if (alone && stood) {
      problems.add('wrong-unit-cell', place, cells.parent_code, null, 'parent_code', WANTED.parent_code ?? '');
    }
    const other = moved.get(draft.tier)?.get(draft.slug);
    if (other !== undefined) problems.add('address-taken', place, cells.slug, draft.slug, other);
  }
}
