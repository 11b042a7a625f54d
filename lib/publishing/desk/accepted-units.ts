import { readAnnexFile } from '@/lib/annex/file/read-file';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import { cellAddress, type SheetCell } from '@/lib/annex/sheet';
import { bareName, sortKeyOf } from '@/lib/i18n/collate';
import { fold } from '@/lib/i18n/fold';
import { isDay } from '@/lib/publishing/bundle/date';
import { inEach, type Localised, type Tier, type TierKind } from '@/lib/site';
import type { FactDraft, UnitDraft } from '@/lib/store/draft';
import { covers, overlap, type Span } from '@/lib/store/facts';
import { movedSlugsOf, type UnitRow } from '@/lib/store/queries/units';
import { ACCEPTED_EVIDENCE } from '@/lib/store/write-register';

const COLUMNS = ['tier', 'code', 'name_vi', 'name_en', 'type', 'parent_code', 'slug', 'from'] as const;
const REQUIRED = ['tier', 'code', 'name_vi', 'name_en', 'type'] as const;
type Column = (typeof COLUMNS)[number];

interface Line {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** A file of units as it was read, before it is known which register they are for. */
interface UnitsFile {
  readonly place: Place;
  readonly columns: ReadonlyMap<Column, number>;
  readonly lines: readonly Line[];
}

/** A unit to take in, with the one fact it begins with, and where the file has its code, district and address. */
export interface AcceptedUnit {
  readonly draft: UnitDraft;
  readonly fact: FactDraft;
  readonly tierKind: TierKind;
  /** Name of its district. */
  readonly parentName: string | null;
  readonly cells: Readonly<Record<'code' | 'parent_code' | 'slug', string>>;
}

/** The register a file of units is for. */
interface AcceptingRegister {
  readonly register: string;
  /** The year of the annex: units exist from its first day unless the file names another day. */
  readonly year: number;
  /** Its tiers, in the order they are shown. */
  readonly tiers: readonly TierKind[];
  /** Units of every register that ever were, with all their facts. */
  readonly known: readonly UnitRow[];
}

interface District extends Span {
  readonly code: string;
  readonly slug: string;
  readonly name: Localised;
}

/** "a, b or c". */
const oneOf = (words: readonly string[], or: string) =>
  [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(` ${or} `);

const slugOf = (text: string) => fold(text).replaceAll(' ', '-');
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/;
const WANTED: Readonly<Partial<Record<Column, Localised>>> = {
  code: { vi: 'chữ không dấu, số, gạch nối', en: 'plain letters, digits, hyphens' },
  slug: { vi: 'chữ thường không dấu, số, gạch nối', en: 'plain lower case, digits, hyphens' },
  from: { vi: 'ngày có đơn vị, dạng 2025-07-01', en: 'the day the unit begins, as 2025-07-01' },
  parent_code: {
    vi: 'mã một huyện của cùng sổ hoặc của chính tệp này, có vào ngày đơn vị bắt đầu (với xã); để trống (với cấp khác, và khi không còn huyện)',
    en: 'the code of a district of the same register or of this file that stands on the day the unit begins (a commune), nothing (other tiers, and where no district stands any more)',
  },
};

class UnitsReader {
  readonly #file: UnitsFile;
  readonly #problems: AnnexProblems;
  readonly #into: AcceptingRegister;
  readonly #seen = new Set<string>();
  /** What of the known units is taken, by tier and code or address: a file may bring thousands. */
  readonly #codes = new Map<string, AcceptingRegister['known'][number]['facts'][number][]>();
  readonly #slugs = new Map<string, AcceptingRegister['known'][number]>();

  constructor(file: UnitsFile, problems: AnnexProblems, into: AcceptingRegister) {
    this.#file = file;
    this.#problems = problems;
    this.#into = into;
    for (const unit of into.known) {
      const address = `${unit.tier} ${unit.slug}`;
      if (!this.#slugs.has(address)) this.#slugs.set(address, unit);
      if (unit.register !== into.register || unit.formerProvince !== null) continue;
      for (const fact of unit.facts) {
        const key = `${unit.tier} ${fact.code}`;
        const held = this.#codes.get(key);
        if (held) held.push(fact);
        else this.#codes.set(key, [fact]);
      }
    }
  }

  #at(line: Line, column: Column): string {
    return cellAddress(line.row, this.#file.columns.get(column) ?? 0);
  }

  #wrong(line: Line, column: Column): void {
    const tiers = this.#into.tiers.map(({ slug }) => slug);
    const listed = { vi: oneOf(tiers, 'hoặc'), en: oneOf(tiers, 'or') };
    const wanted = column === 'tier' ? listed : (WANTED[column] ?? { vi: column, en: column });
    const value = line.cells[column] ?? null;
    this.#problems.add('wrong-unit-cell', this.#file.place, this.#at(line, column), value, column, wanted);
  }

  /** Units of one tier; `districts`: those a commune may be of. */
  #tier(kind: TierKind, districts: readonly District[]): AcceptedUnit[] {
    const lines = this.#file.lines.filter(({ cells }) => cells.tier === kind.slug);
    return lines.flatMap((line) => this.#unit(kind, line, districts) ?? []);
  }

  /** The first day of the annex's year, or the day the file names. */
  #from(line: Line): string {
    const { from } = line.cells;
    if (from !== undefined && isDay(from)) return from;
    if (from !== undefined) this.#wrong(line, 'from');
    return `${this.#into.year}-01-01`;
  }

  /** A code is taken by a unit that has it at the time; an address by any unit that ever was, for ever. */
  #reportTaken(tier: Tier, line: Line, slug: string, span: Span): void {
    const { code = '' } = line.cells;
    const holder = this.#codes.get(`${tier} ${code}`)?.find((fact) => overlap(fact, span));
    if (holder) this.#problems.add('code-taken', this.#file.place, this.#at(line, 'code'), code, holder.name.vi);
    const other = this.#slugs.get(`${tier} ${slug}`);
    if (other) this.#problems.add('slug-taken', this.#file.place, this.#slugAt(line), slug, other.name.vi);
    for (const [key, rule] of [
      [`code ${tier} ${code}`, 'repeated-slug'],
      [`slug ${tier} ${slug}`, 'slug-repeated'],
    ] as const) {
      if (this.#seen.has(key))
        this.#problems.add(rule, this.#file.place, this.#at(line, 'code'), key.split(' ').at(-1) ?? null);
      this.#seen.add(key);
    }
  }

  /** Where the address is, or what it was made of. */
  #slugAt(line: Line): string {
    return this.#at(line, line.cells.slug === undefined ? 'name_vi' : 'slug');
  }

  #unit(kind: TierKind, line: Line, districts: readonly District[]): AcceptedUnit | null {
    const { place } = this.#file;
    const { slug: tier, parentSlug, areas } = kind;
    const missing = REQUIRED.filter((column) => !line.cells[column]);
    for (const column of missing) this.#problems.add('empty-cell', place, this.#at(line, column));
    const { code = '', type = '', parent_code: parentCode } = line.cells;
    const name = inEach((lang) => line.cells[`name_${lang}`] ?? '');
    const span = { from: this.#from(line), to: null };
    const known = this.#codes.get(`${tier} ${code}`)?.find((fact) => overlap(fact, span));
    if (known && fold(known.name.vi) === fold(name.vi)) {
      this.#problems.add('unit-known', place, this.#at(line, 'code'), code, known.name.vi);
      return null;
    }
    const standing = districts.filter((unit) => covers(unit, span.from));
    const district = standing.find((unit) => unit.code === parentCode);
    if (parentCode ? !district : parentSlug !== null && standing.length > 0) {
      this.#wrong(line, 'parent_code');
    }
    const bare = areas ? slugOf(bareName(name.vi)) : slugOf(name.vi);
    // Where no district stands, a commune's address has its type word: its bare name is often an older commune's.
    const alone = parentSlug === null ? bare : slugOf(name.vi);
    const slug = line.cells.slug ?? (district ? `${district.slug}/${bare}` : alone);
    if (slug !== '' && !SLUG.test(slug)) this.#wrong(line, 'slug');
    if (code !== '' && !/^[\w-]{1,60}$/.test(code)) this.#wrong(line, 'code');
    this.#reportTaken(tier, line, slug, span);
    if (missing.length > 0) return null;
    const fact: FactDraft = {
      ...span,
      // A unit is within a district while that stands, and no longer.
      to: district?.to ?? null,
      code,
      name,
      type,
      parent: district && parentSlug !== null ? { tier: parentSlug, slug: district.slug } : null,
      legalAct: null,
      confidence: 'sourced',
      sourceUrl: null,
      sortKey: sortKeyOf(bareName(name.vi)),
    };
    const draft: UnitDraft = {
      tier,
      slug,
      evidence: ACCEPTED_EVIDENCE,
      formerProvince: null,
      facts: [fact],
      tiles: [],
    };
    const at = (column: Column) => this.#at(line, column);
    const cells = { code: at('code'), parent_code: at('parent_code'), slug: this.#slugAt(line) };
    return { draft, fact, tierKind: kind, parentName: district?.name.vi ?? null, cells };
  }

  read(): AcceptedUnit[] {
    for (const line of this.#file.lines) {
      if (!line.cells.tier) this.#problems.add('empty-cell', this.#file.place, this.#at(line, 'tier'));
      else if (!this.#into.tiers.some(({ slug }) => slug === line.cells.tier)) this.#wrong(line, 'tier');
    }
    const { register, known, tiers } = this.#into;
    const taken = new Map<Tier, AcceptedUnit[]>();
    // A tier stands after the one its units may be within.
    for (const kind of tiers) {
      const above = known.filter(
        (unit) => unit.register === register && unit.tier === kind.parentSlug && unit.formerProvince === null,
      );
      const standing = above.flatMap(({ slug, facts }) => facts.map((fact) => ({ ...fact, slug })));
      const begun = (taken.get(kind.parentSlug ?? '') ?? []).map(({ draft, fact }) => ({ ...fact, slug: draft.slug }));
      taken.set(kind.slug, this.#tier(kind, [...standing, ...begun]));
    }
    return [...taken.values()].flat();
  }
}

function toLine(row: readonly (SheetCell | null)[], index: number, columns: ReadonlyMap<Column, number>): Line {
  const cells = [...columns].flatMap(([name, column]) => (row[column] ? [[name, row[column].text] as const] : []));
  return { row: index, cells: Object.fromEntries(cells) };
}

/**
 * Reads a file of units the register has not: columns tier, code, name_vi, name_en, type, parent_code (a commune's district),
 * slug and from (may be left out). Adds what is wrong to `problems`; null where nothing of it can be read.
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
  for (const { row, cells } of lines)
    for (const [name, column] of columns) problems.reportLong(place, cellAddress(row, column), cells[name]);
  const filled = lines.filter(({ cells }) => Object.keys(cells).length > 0);
  if (filled.length === 0) problems.add('no-unit-lines', place);
  return { place, columns, lines: filled };
}

/**
 * The units of a file as units of a register, checked against it: a code or a district of another register is none of this
 * one, an address is the whole site's.
 */
export function acceptUnits(file: UnitsFile, into: AcceptingRegister, problems: AnnexProblems): AcceptedUnit[] {
  return new UnitsReader(file, problems, into).read();
}

/** What only the store knows: an address that leads to another unit already. */
export async function checkAccepted(
  { place }: UnitsFile,
  units: readonly AcceptedUnit[],
  problems: AnnexProblems,
): Promise<void> {
  const moved = new Map<Tier, ReadonlyMap<string, string>>();
  for (const { draft } of units) {
    if (!moved.has(draft.tier)) moved.set(draft.tier, await movedSlugsOf(draft.tier));
  }
  for (const { draft, cells } of units) {
    const other = moved.get(draft.tier)?.get(draft.slug);
    if (other !== undefined) problems.add('address-taken', place, cells.slug, draft.slug, other);
  }
}
