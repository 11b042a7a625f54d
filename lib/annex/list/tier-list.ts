import type { AnnexUnit } from '@/lib/annex/content';
import { bandsNamed, readBand } from '@/lib/annex/list/bands';
import type { HeadingRow } from '@/lib/annex/list/choose-columns';
import { ColumnRemarks } from '@/lib/annex/list/column-remarks';
import { ListColumns } from '@/lib/annex/list/columns';
import { DecimalSigns, type WrittenFigure } from '@/lib/annex/list/decimal-signs';
import { DistrictNames } from '@/lib/annex/list/district-names';
import type { UnitHow } from '@/lib/annex/list/match-unit';
import { type PrintedMaximum, printedMaxima } from '@/lib/annex/list/maxima';
import { readQualifiers } from '@/lib/annex/list/qualifiers';
import { holdRanks } from '@/lib/annex/list/ranks-in-cells';
import { reportFormulas } from '@/lib/annex/list/report-formulas';
import { isSignature, type RowKind, type RowParts, rowKind } from '@/lib/annex/list/row-kind';
import { type UnitCells, UnitFinder } from '@/lib/annex/list/unit-finder';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import { percentOf, readRankCell, readScoreCell, showsAnother } from '@/lib/annex/score-cell';
import { cellAddress, type Sheet, type SheetCell } from '@/lib/annex/sheet';
import { assessedButUnknown } from '@/lib/scoring/measure';
import type { Band, Measured, Remark } from '@/lib/scoring/types';
import type { ResultDraft } from '@/lib/store/draft';

export interface TierList {
  readonly results: readonly ResultDraft[];
  /** Whether any row has more than a unit's name. */
  readonly begun: boolean;
  /** Whether rows of figures are left out, because nobody knows of which unit they are. */
  readonly dropped: boolean;
  /** Whether any unit has a total, or a word or code in its place. */
  readonly hasTotal: boolean;
  /** Criteria that have a column with a value; the others are not published. */
  readonly published: readonly string[];
  /** Of these, and `total`: the columns of percentages. */
  readonly percent: ReadonlySet<string>;
  /** Maxima the sheet itself prints: of the total under `''`, of criteria under their slugs. */
  readonly maxima: ReadonlyMap<string, PrintedMaximum>;
  /** Rows that hold nothing but a unit's name: the cell of the name, by the unit's code. */
  readonly unfilled: ReadonlyMap<string, string>;
  /** Of the same rows the cell where the first figure should be. */
  readonly blank: readonly string[];
  /** The usual bands it names, where its facts name none. */
  readonly bands: readonly Band[];
  /** How each unit was found, by its code. */
  readonly how: ReadonlyMap<string, UnitHow>;
  /** Names of the groups rows are in, by line. */
  readonly groups: ReadonlyMap<number, string>;
  /** Lines of which the list says that they are not ranked. */
  readonly unranked: ReadonlySet<number>;
  /** The totals, where each is one and a fraction or a thousand and more, and nothing in the list says which. */
  readonly thousands: readonly WrittenFigure[];
  /** Address of a row's cell: `total`, `rank`, `name`, or a criterion's slug. `line` is 1-based. */
  readonly cellAt: (line: number, what: string) => string;
}

interface TierListContext {
  readonly units: readonly AnnexUnit[];
  /** Units of the register's other tiers. */
  readonly others: readonly AnnexUnit[];
  /** By code the names under which the year's revision has units. */
  readonly printed: ReadonlyMap<string, string>;
  /** Slugs of the tier's criteria, in order. */
  readonly criteria: readonly string[];
  /** The bands its facts name; none where they do not. */
  readonly bands?: readonly Band[];
  /** Slugs of sources; the first is the one of a row that names none. */
  readonly sources: readonly string[];
}

/** What groups of units are called, besides the districts they are in. */
const GROUP_NAME = /^(?:khối|nhóm|cụm|các|cấp)\s/iu;

/** The name of an area, which may be misspelt, or no district's. */
const IN_AREA = /(?:^|[\s.])(?:huyện|quận|thành phố|thị xã|tp|tx)[\s.]/iu;

/** What a percentage is of, in thousandths. */
const PERCENT = 100_000;

/** Whether a row's words say whose figures it has, as a line under its unit does. */
const saysWhose = ({ cells, values }: RowParts): boolean =>
  values.some((cell) => cell !== null) &&
  cells.some((cell) => cell?.kind === 'text' && /^(?:own|appraised)$/.test(readQualifiers([cell.text])));

/** Columns of words. */
const WORDS = ['code', 'name', 'district', 'note', 'note-en', 'source'] as const;

const UNREADABLE: Measured = { points: null, printed: null, missing: 'not-published' };

/** Reads the rows of one tier's sheet below its headings. */
export class TierListReader {
  readonly #sheet: Sheet;
  readonly #headings: HeadingRow;
  readonly #context: TierListContext;
  readonly #problems: AnnexProblems;
  readonly #finder: UnitFinder;
  readonly #columns: ListColumns;
  readonly #kinds: readonly RowKind[];
  readonly #place: Place;
  readonly #published: readonly string[];
  readonly #hasTotal: boolean;
  /** Columns of percentages throughout: they are read on their own scale, of 100. */
  readonly #percent: ReadonlySet<string>;
  readonly #signs: DecimalSigns;
  /** Columns whose cells hold a rank before the figure. */
  readonly #ranksBefore: ReadonlySet<string>;
  readonly #districts: DistrictNames;
  #district: string | null = null;
  /** Name of the group the rows that are read are in. */
  #group: string | null = null;
  readonly #groups = new Map<number, string>();
  readonly #unranked = new Set<number>();
  readonly #unfilled = new Map<string, string>();
  readonly #blank: string[] = [];
  /** Slugs of the bands that were read. */
  readonly #bands = new Set<string>();
  readonly #remarks = new ColumnRemarks();

  constructor(sheet: Sheet, headings: HeadingRow, context: TierListContext, problems: AnnexProblems) {
    this.#sheet = sheet;
    this.#headings = headings;
    this.#context = context;
    this.#problems = problems;
    this.#districts = new DistrictNames(context.units);
    this.#place = { file: sheet.file, sheet: sheet.name };
    this.#finder = new UnitFinder(context.units, context.others, this.#place, problems, context.printed);
    this.#columns = new ListColumns(sheet, headings, context.criteria);
    this.#kinds = sheet.rows.map((_, row) => (row < headings.next ? 'headings' : this.#kindOf(row)));
    this.#hasTotal = this.#hasValues('total');
    const figures = ['total', ...context.criteria.map((slug) => `criterion ${slug}`)];
    this.#percent = new Set(figures.filter((key) => this.#isPercent(key)));
    this.#published = context.criteria.filter((slug) => this.#hasValues(`criterion ${slug}`));
    this.#ranksBefore = new Set(figures.filter((key) => holdRanks(this.#ofUnits(key))));
    this.#signs = new DecimalSigns(
      this.#kinds.flatMap((kind, row) =>
        kind === 'unit' ? figures.map((key) => ({ key, at: this.#at(row, key), cell: this.#cell(row, key) })) : [],
      ),
    );
  }

  #kindOf(row: number): RowKind {
    const parts = this.#columns.parts(row);
    // Lines of another table of the sheet are blank here.
    if (this.#sheet.units?.has(row) && parts.cells.some((cell) => cell !== null)) return 'unit';
    return rowKind(parts, {
      isUnit: (name) => this.#finder.isUnit(name),
      isGroup: (name) => GROUP_NAME.test(name) || this.#districts.find(name) !== null,
    });
  }

  /** Whether a column has a value in any unit's row; a column left blank throughout is not published. */
  #hasValues(key: string): boolean {
    return this.#kinds.some((kind, row) => kind === 'unit' && this.#columns.cell(row, key) !== null);
  }

  /** What stands in a column beside the units. */
  #ofUnits(key: string): SheetCell[] {
    return this.#kinds.flatMap((kind, row) => (kind === 'unit' ? (this.#columns.cell(row, key) ?? []) : []));
  }

  #isPercent(key: string): boolean {
    const cells = this.#ofUnits(key);
    const figures = cells.filter((cell) => {
      const read = readScoreCell(cell);
      return !read.ok || read.value.missing === null;
    });
    if (figures.length === 0) return false;
    return this.#columns.inPercent(key) || (figures.length > 1 && figures.every((cell) => percentOf(cell) !== null));
  }

  #cell(row: number, key: string): SheetCell | null {
    return this.#columns.cell(row, key);
  }

  #at(row: number, key: string): string {
    return this.#columns.at(row, key);
  }

  read(): TierList {
    const results: ResultDraft[] = [];
    for (const [row, kind] of this.#kinds.entries()) {
      const parts = this.#columns.parts(row);
      if (kind === 'group') this.#readGroup(row, parts);
      // A numbered row is of the list, whatever it is called.
      else if (kind === 'summary' && (/^\d+$/.test(parts.order?.text ?? '') || saysWhose(parts)))
        this.#notRead(row, parts);
      else if (kind === 'unit') {
        const result = this.#readUnit(row, parts);
        if (this.#group !== null) this.#groups.set(row + 1, this.#group);
        if (result) results.push(result);
      }
    }
    this.#remarks.report(this.#columns, this.#place, this.#problems);
    this.#reportLines();
    const isRead = (row: number) => ['unit', 'maxima'].includes(this.#kinds[row] ?? 'blank');
    reportFormulas(this.#sheet, this.#columns.all, isRead, this.#place, this.#problems);
    const cellAt = (line: number, what: string) =>
      this.#at(line - 1, this.#columns.has(what) ? what : `criterion ${what}`);
    const filled = this.#kinds.filter((kind) => kind === 'unit').length - this.#unfilled.size;
    return {
      results,
      begun: filled > 0,
      dropped: filled > results.length,
      hasTotal: this.#hasTotal,
      published: this.#published,
      percent: new Set([...this.#percent].map((key) => key.replace(/^criterion /, ''))),
      maxima: this.#maxima(),
      unfilled: this.#unfilled,
      blank: this.#blank,
      bands: bandsNamed(this.#bands),
      how: this.#finder.how,
      groups: this.#groups,
      unranked: this.#unranked,
      thousands: this.#signs.allThousands('total'),
      cellAt,
    };
  }

  #maxima(): ReadonlyMap<string, PrintedMaximum> {
    const rows = this.#kinds.flatMap((kind, row) => (kind === 'maxima' ? [row] : []));
    const maxima = new Map(printedMaxima(this.#headings, this.#columns, rows, this.#context.criteria));
    for (const key of this.#percent) {
      const slug = key.replace(/^total$|^criterion /, '');
      maxima.set(slug, { points: PERCENT, cell: this.#columns.at(this.#headings.next - 1, key) });
    }
    return maxima;
  }

  /** A district above its communes; anything else that stands between the rows is said to have been passed over. */
  #readGroup(row: number, parts: RowParts): void {
    const text = parts.cells.find((cell) => cell !== null && cell !== parts.order)?.text ?? parts.order?.text ?? '';
    const fits = this.#districts.find(text);
    // Units under a group nobody knows are not in the one before it.
    if (fits || parts.order !== null || IN_AREA.test(text)) this.#district = fits;
    const figures = parts.values.some((cell) => cell !== null);
    if (isSignature(text)) return;
    if (!figures) this.#group = text;
    if (figures || !(fits || GROUP_NAME.test(text))) this.#notRead(row, parts);
  }

  /** Sums and maxima under most of the units are lines of these units: the list has several lines a unit. */
  #reportLines(): void {
    const isFigures = (row: number) => this.#columns.parts(row).values.some((cell) => readScoreCell(cell).ok);
    const under = this.#kinds.flatMap((kind, row) =>
      (kind === 'summary' || kind === 'maxima') && this.#kinds[row - 1] === 'unit' && isFigures(row) ? [row] : [],
    );
    const [first] = under;
    const units = this.#kinds.filter((kind) => kind === 'unit').length;
    if (first === undefined || under.length < 2 || under.length * 2 <= units) return;
    const text = this.#columns.parts(first).cells.find((cell) => cell !== null)?.text ?? null;
    this.#problems.add('lines-of-units', this.#place, cellAddress(first, 0), text, String(under.length));
  }

  #notRead(row: number, { cells, order }: RowParts): void {
    const column = cells.findIndex((cell) => cell !== null && cell !== order);
    const text = cells[column]?.text ?? order?.text ?? '';
    const figures =
      cells.some((cell) => cell?.kind === 'number' && cell !== order) || readScoreCell(cells.at(-1) ?? null).ok;
    const kind = figures ? [{ vi: 'dòng có số', en: 'it has figures' }] : [];
    this.#problems.add('row-not-read', this.#place, cellAddress(row, Math.max(column, 0)), text, ...kind);
  }

  #unitCells(row: number, { code, name }: RowParts): UnitCells {
    const district = this.#cell(row, 'district')?.text ?? this.#district;
    const chosen = this.#sheet.units?.get(row) ?? null;
    return { chosen, code, name, district, at: (heading) => this.#at(row, heading) };
  }

  #measured(row: number, key: string): Measured {
    const cell = this.#cell(row, key);
    if (cell === null && this.#columns.mergedOver(row, key)) {
      this.#problems.add('merged-figure', this.#place, this.#at(row, key), this.#columns.mergedOver(row, key)?.text);
      return UNREADABLE;
    }
    if (cell !== null && this.#ranksBefore.has(key)) {
      this.#problems.add('two-values', this.#place, this.#at(row, key), cell.text);
      return UNREADABLE;
    }
    const percent = this.#percent.has(key) ? percentOf(cell) : null;
    const read = readScoreCell(percent === null ? cell : { kind: 'text', text: percent.replace('.', ',') });
    if (percent !== null) this.#remarks.add('percent-read', row, key);
    if (!read.ok) {
      this.#problems.add(read.rule, this.#place, this.#at(row, key), cell?.shown ?? cell?.text ?? null);
      return UNREADABLE;
    }
    const against = percent === null ? this.#signs.against(key, cell) : null;
    if (against !== null) {
      const detail = [against.at, against.cell?.text ?? ''];
      this.#problems.add('ambiguous-number', this.#place, this.#at(row, key), cell?.text ?? null, ...detail);
      return UNREADABLE;
    }
    if (percent === null && showsAnother(cell)) {
      this.#problems.add('shown-otherwise', this.#place, this.#at(row, key), cell?.shown ?? null, cell?.text ?? '');
      return UNREADABLE;
    }
    if (read.point) this.#remarks.add('decimal-point', row, key);
    if (read.worded) this.#remarks.add('unit-word', row, key);
    if (read.marked) this.#remarks.add('footnote-mark', row, key);
    if (percent === null && cell?.shown !== undefined) this.#remarks.add('shown-rounded', row, key);
    return read.value;
  }

  #band(row: number): string | null {
    const cell = this.#cell(row, 'band');
    if (cell === null || /^[-–—]$/.test(cell.text)) return null;
    const named = this.#context.bands ?? [];
    const band = readBand(cell.text, named);
    if (band) this.#bands.add(band.slug);
    else {
      const known = named.map(({ name }) => name.vi).join('; ');
      this.#problems.add('unknown-band', this.#place, this.#at(row, 'band'), cell.text, known || '–');
    }
    return band?.slug ?? null;
  }

  #rank(row: number, total: Measured): number | null {
    const cell = this.#cell(row, 'rank');
    const over = cell === null ? this.#columns.mergedOver(row, 'rank') : null;
    if (over) this.#problems.add('merged-figure', this.#place, this.#at(row, 'rank'), over.text);
    if (cell === null && this.#sheet.numbered?.has(this.#at(row, 'rank')))
      this.#remarks.add('rank-numbered', row, 'rank');
    const read = readRankCell(cell);
    if (typeof read === 'string') {
      this.#problems.add(read, this.#place, this.#at(row, 'rank'), cell?.text ?? null);
      return null;
    }
    const { rank, remark } = read;
    if (remark !== null) this.#remarks.add(remark, row, 'rank');
    if (remark === 'rank-none') this.#unranked.add(row + 1);
    if (rank !== null && total.missing !== null && !assessedButUnknown(total.missing)) {
      this.#problems.add('rank-of-unassessed', this.#place, this.#at(row, 'rank'), cell?.text ?? null);
    }
    return rank;
  }

  #readUnit(row: number, parts: RowParts): ResultDraft | null {
    const cells = this.#unitCells(row, parts);
    if (parts.values.every((cell) => cell === null) && this.#cell(row, 'note') === null) {
      const found = this.#finder.named(cells);
      if (found) {
        const figure = ['total', 'rank', 'band', ...this.#context.criteria.map((slug) => `criterion ${slug}`)];
        this.#blank.push(this.#at(row, figure.find((key) => this.#columns.has(key)) ?? 'name'));
        this.#unfilled.set(found.code, this.#at(row, this.#columns.has('name') ? 'name' : 'code'));
        return null;
      }
    }
    const unit = this.#reportWords(row) ? null : this.#finder.find(cells);
    const total = this.#hasTotal ? this.#measured(row, 'total') : UNREADABLE;
    const scores = this.#scores(row, total);
    const note = { vi: this.#cell(row, 'note')?.text ?? null, en: this.#cell(row, 'note-en')?.text ?? null };
    this.#checkNote(row, [total, ...Object.values(scores)], note);
    const result = {
      unitCode: unit?.code ?? null,
      nameAsPrinted: parts.name?.text ?? unit?.name.vi ?? '',
      total,
      officialRank: this.#rank(row, total),
      unranked: this.#unranked.has(row + 1),
      band: this.#band(row),
      note,
      source: this.#source(row),
      sourceRow: row + 1,
      scores,
    };
    return unit === null ? null : result;
  }

  /** Words beyond the bound, and formulas without a value where words should be; those in place of figures are found as figures. True where the unit is one. */
  #reportWords(row: number): boolean {
    for (const key of WORDS) this.#problems.reportLong(this.#place, this.#at(row, key), this.#cell(row, key)?.text);
    const found = WORDS.filter((key) => this.#cell(row, key)?.kind === 'unvalued');
    for (const key of found) {
      this.#problems.add('formula-without-value', this.#place, this.#at(row, key), this.#cell(row, key)?.text ?? null);
    }
    return found.some((key) => key === 'code' || key === 'name');
  }

  #scores(row: number, total: Measured): Record<string, Measured> {
    const unassessed = total.missing !== null && !assessedButUnknown(total.missing);
    const scores: Record<string, Measured> = {};
    for (const slug of this.#published) {
      const key = `criterion ${slug}`;
      // A unit that took no part has no criterion scores: its cells may stay blank.
      if (unassessed && this.#cell(row, key) === null) {
        scores[slug] = { points: null, printed: null, missing: total.missing };
        continue;
      }
      const score = this.#measured(row, key);
      if (unassessed && score.points !== null) {
        this.#problems.add('score-of-unassessed', this.#place, this.#at(row, key), score.printed);
      }
      scores[slug] = score;
    }
    return scores;
  }

  #checkNote(row: number, measured: readonly Measured[], note: Remark): void {
    if (note.vi === null && measured.some(({ missing }) => missing === 'invalid-in-source')) {
      this.#problems.add('note-missing', this.#place, this.#at(row, 'note'));
    }
    if ((note.vi === null) !== (note.en === null)) {
      this.#problems.add('note-one-language', this.#place, this.#at(row, 'note'), note.vi ?? note.en);
    }
  }

  #source(row: number): string {
    const [first = ''] = this.#context.sources;
    const cell = this.#cell(row, 'source');
    if (cell === null) return first;
    if (!this.#context.sources.includes(cell.text)) {
      this.#problems.add('unknown-source', this.#place, this.#at(row, 'source'), cell.text, ...this.#context.sources);
    }
    return cell.text;
  }
}
