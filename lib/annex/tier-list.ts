import type { AnnexUnit } from '@/lib/annex/content';
import { DistrictNames } from '@/lib/annex/district-names';
import type { HeadingRow } from '@/lib/annex/heading-row';
import { roleKey } from '@/lib/annex/headings';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import { reportFormulas } from '@/lib/annex/report-formulas';
import { type RowParts, rowKind } from '@/lib/annex/row-kind';
import { readRankCell, readScoreCell } from '@/lib/annex/score-cell';
import { cellAddress, type Sheet, type SheetCell } from '@/lib/annex/sheet';
import { type UnitCells, UnitFinder } from '@/lib/annex/unit-finder';
import { assessedButUnknown } from '@/lib/scoring/measure';
import type { Measured, Points } from '@/lib/scoring/types';
import type { ResultDraft } from '@/lib/store/draft';

export interface TierList {
  readonly results: readonly ResultDraft[];
  /** Criteria that have a column with a value; the others are not published. */
  readonly published: readonly string[];
  /** Maxima the sheet itself prints: of the total under `''`, of criteria under their slugs. */
  readonly maxima: ReadonlyMap<string, { readonly points: Points; readonly cell: string }>;
  /** Rows that hold nothing but a unit's name: the cell of the name, by the unit's code. */
  readonly unfilled: ReadonlyMap<string, string>;
  /** Address of a row's cell: `total`, `rank`, `name`, or a criterion's slug. `line` is 1-based. */
  readonly cellAt: (line: number, what: string) => string;
}

export interface TierListContext {
  readonly units: readonly AnnexUnit[];
  /** Slugs of the tier's criteria, in order. */
  readonly criteria: readonly string[];
  /** Slugs of sources; the first is the one of a row that names none. */
  readonly sources: readonly string[];
}

const UNREADABLE: Measured = { points: null, printed: null, missing: 'not-published' };

/** Reads the rows of one tier's sheet below its headings. */
export class TierListReader {
  readonly #sheet: Sheet;
  readonly #headings: HeadingRow;
  readonly #context: TierListContext;
  readonly #problems: AnnexProblems;
  readonly #finder: UnitFinder;
  readonly #columns = new Map<string, number>();
  readonly #place: Place;
  readonly #published: readonly string[];
  readonly #hasTotal: boolean;
  readonly #districts: DistrictNames;
  #district: string | null = null;
  readonly #unfilled = new Map<string, string>();

  constructor(sheet: Sheet, headings: HeadingRow, context: TierListContext, problems: AnnexProblems) {
    this.#sheet = sheet;
    this.#headings = headings;
    this.#context = context;
    this.#problems = problems;
    this.#districts = new DistrictNames(context.units);
    this.#place = { file: sheet.file, sheet: sheet.name };
    this.#finder = new UnitFinder(context.units, this.#place, problems);
    for (const [column, { role }] of headings.headings) this.#columns.set(roleKey(role), column);
    this.#hasTotal = this.#hasValues('total');
    this.#published = context.criteria.filter((slug) => this.#hasValues(`criterion ${slug}`));
  }

  /** Whether a column has a value in any row; a column left blank throughout is not published. */
  #hasValues(key: string): boolean {
    const column = this.#columns.get(key);
    return column !== undefined && this.#sheet.rows.some((row, index) => index >= this.#headings.next && row[column]);
  }

  #cell(row: number, key: string): SheetCell | null {
    const column = this.#columns.get(key);
    return column === undefined ? null : (this.#sheet.rows[row]?.[column] ?? null);
  }

  #at(row: number, key: string): string {
    return cellAddress(row, this.#columns.get(key) ?? 0);
  }

  #parts(row: number): RowParts {
    const keys = ['total', 'rank', ...this.#context.criteria.map((slug) => `criterion ${slug}`)];
    return {
      cells: this.#sheet.rows[row] ?? [],
      order: this.#cell(row, 'order'),
      code: this.#cell(row, 'code'),
      name: this.#cell(row, 'name'),
      values: keys.map((key) => this.#cell(row, key)),
    };
  }

  read(): TierList {
    const { rows } = this.#sheet;
    const results: ResultDraft[] = [];
    const maxima = this.#headingMaxima();
    for (let row = this.#headings.next; row < rows.length; row += 1) {
      const parts = this.#parts(row);
      switch (rowKind(parts, (name) => this.#finder.isUnit(name))) {
        case 'maxima':
          this.#readMaxima(row, maxima);
          break;
        case 'group':
          this.#readGroup(row, parts);
          break;
        case 'unit': {
          const result = this.#readUnit(row, parts);
          if (result) results.push(result);
          break;
        }
      }
    }
    reportFormulas(this.#sheet, [...this.#columns.values()], this.#place, this.#problems);
    const cellAt = (line: number, what: string) =>
      this.#at(line - 1, this.#columns.has(what) ? what : `criterion ${what}`);
    return { results, published: this.#published, maxima, unfilled: this.#unfilled, cellAt };
  }

  #headingMaxima() {
    const maxima = new Map<string, { points: Points; cell: string }>();
    for (const [column, { role, maximum }] of this.#headings.headings) {
      const slug = role.kind === 'criterion' ? role.slug : '';
      if (maximum !== null) maxima.set(slug, { points: maximum, cell: cellAddress(this.#headings.next - 1, column) });
    }
    return maxima;
  }

  #readMaxima(row: number, maxima: Map<string, { points: Points; cell: string }>): void {
    for (const slug of ['', ...this.#context.criteria]) {
      const key = slug === '' ? 'total' : `criterion ${slug}`;
      const read = readScoreCell(this.#cell(row, key));
      if (read.ok && read.value.points !== null)
        maxima.set(slug, { points: read.value.points, cell: this.#at(row, key) });
    }
  }

  /** A district above its communes; anything else that stands between the rows is said to have been passed over. */
  #readGroup(row: number, { cells, order }: RowParts): void {
    const column = cells.findIndex((cell) => cell !== null && cell !== order);
    const text = cells[column]?.text ?? order?.text ?? '';
    const fits = this.#districts.find(text);
    if (fits) this.#district = fits;
    else if (!/^(?:khối|nhóm|cụm|các|cấp)\s/iu.test(text)) {
      this.#problems.add('row-not-read', this.#place, cellAddress(row, Math.max(column, 0)), text);
    }
  }

  #unitCells(row: number, { code, name }: RowParts): UnitCells {
    const district = this.#cell(row, 'district')?.text ?? this.#district;
    return { code, name, district, at: (heading) => this.#at(row, heading) };
  }

  #measured(row: number, key: string): Measured {
    const cell = this.#cell(row, key);
    const read = readScoreCell(cell);
    if (!read.ok) {
      this.#problems.add(read.rule, this.#place, this.#at(row, key), cell?.text ?? null);
      return UNREADABLE;
    }
    if (read.point) this.#problems.add('decimal-point', this.#place, this.#at(row, key), cell?.text ?? null);
    return read.value;
  }

  #rank(row: number, total: Measured): number | null {
    const cell = this.#cell(row, 'rank');
    const rank = readRankCell(cell);
    if (typeof rank === 'string') {
      this.#problems.add(rank, this.#place, this.#at(row, 'rank'), cell?.text ?? null);
      return null;
    }
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
        this.#unfilled.set(found.code, this.#at(row, this.#columns.has('name') ? 'name' : 'code'));
        return null;
      }
    }
    const unit = this.#finder.find(cells);
    const total = this.#hasTotal ? this.#measured(row, 'total') : UNREADABLE;
    const scores = this.#scores(row, total);
    const note = { noteVi: this.#cell(row, 'note')?.text ?? null, noteEn: this.#cell(row, 'note-en')?.text ?? null };
    this.#checkNote(row, [total, ...Object.values(scores)], note);
    const result = {
      unitCode: unit?.code ?? null,
      nameAsPrinted: parts.name?.text ?? unit?.nameVi ?? '',
      total,
      officialRank: this.#rank(row, total),
      computedRank: null,
      ...note,
      source: this.#source(row),
      sourceRow: row + 1,
      scores,
    };
    return unit === null ? null : result;
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

  #checkNote(row: number, measured: readonly Measured[], note: { noteVi: string | null; noteEn: string | null }): void {
    if (note.noteVi === null && measured.some(({ missing }) => missing === 'invalid-in-source')) {
      this.#problems.add('note-missing', this.#place, this.#at(row, 'note'));
    }
    if ((note.noteVi === null) !== (note.noteEn === null)) {
      this.#problems.add('note-one-language', this.#place, this.#at(row, 'note'), note.noteVi ?? note.noteEn);
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
