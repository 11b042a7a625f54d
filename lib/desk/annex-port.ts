import { labelOf } from '@/lib/annex/content';
import { isFactsSheet } from '@/lib/annex/facts/facts-sheet';
import { type RowKind, rowKind } from '@/lib/annex/list/row-kind';
import type { AnnexProblem, Place } from '@/lib/annex/problem';
import { type ColumnReading, questionKey, questionsOf, type RowReading, type TableReading } from '@/lib/annex/reading';
import { columnNumber, type Sheet } from '@/lib/annex/sheet';
import { toAnnexUnit } from '@/lib/annex/stored-content';
import type { Draft } from '@/lib/desk/draft/draft';
import { unitsNamedOn } from '@/lib/publishing/desk/annex-context';
import { cellPosition } from '@/lib/publishing/desk/fixes';
import { type Plan, planOf, publish } from '@/lib/publishing/desk/publish';
import { readSubmission, type SubmittedAnnex } from '@/lib/publishing/desk/submitted-annex';
import type { Remark, Variant } from '@/lib/scoring/types';
import type { Lang, Tier } from '@/lib/site';
import { covers, lastDayOf } from '@/lib/store/facts';

// All that the desk asks of annexes and of publishing goes through here.

/** What a column is taken for, or passed over and why. */
export interface ReadColumn {
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  /** Kind of a heading, or `criterion <slug>`; null where the column is passed over. */
  readonly taken: string | null;
  readonly passed: ColumnReading['passed'];
  /** Nobody sees it who opens the file. */
  readonly hidden: boolean;
}

/** A table of a sheet: the line its rows begin below, counted from 0, and its columns. */
export interface ReadTable {
  readonly tier: Tier;
  /** The group of its units, where the tier has several lists. */
  readonly variant?: Variant | undefined;
  readonly next: number;
  readonly columns: readonly ReadColumn[];
}

/** What a row is taken for. */
export interface ReadRow {
  /** From 0. */
  readonly row: number;
  readonly kind: RowKind | 'unfilled' | 'title' | 'heading' | 'refused' | 'facts' | 'unread';
  /** "Xã Yên Thắng, Huyện Yên Mô", as the unit was called on the day the list is about. */
  readonly unit: string | null;
  readonly how: RowReading['how'];
  /** Index of its table; null where it is of none. */
  readonly table: number | null;
  readonly hidden: boolean;
  /** Indexes of its problems. */
  readonly problems: readonly number[];
}

export interface ReadSheet {
  readonly sheet: Sheet;
  /** What it holds; `none` where it was passed over. */
  readonly holds: 'list' | 'facts' | 'none';
  /** In the order of their lines. */
  readonly tables: readonly ReadTable[];
  readonly rows: readonly ReadRow[];
}

/** A draft, read and checked against the store. */
export interface Reading {
  readonly annex: SubmittedAnnex;
  readonly problems: readonly AnnexProblem[];
  readonly errors: number;
  readonly sheets: readonly ReadSheet[];
  /** Null while an error keeps the annex from being published. */
  readonly plan: Plan | null;
  /** What was passed over: problems somebody must agree to, by key. */
  readonly toConfirm: ReadonlyMap<string, AnnexProblem>;
  /** What was passed over as it was in an annex of this shape before, and is not asked again. */
  readonly knownBefore: readonly AnnexProblem[];
}

const isOf = ({ file, sheet: name }: Place, sheet: Sheet) => file === sheet.file && name === sheet.name;

function problemsByRow(sheet: Sheet, problems: readonly AnnexProblem[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const [index, problem] of problems.entries()) {
    if (!isOf(problem, sheet) || problem.cell === null) continue;
    const row = cellPosition(problem.cell.split(':')[0] ?? '')?.row;
    if (row !== undefined) rows.set(row, [...(rows.get(row) ?? []), index]);
  }
  return rows;
}

/** What a row that is of no unit is taken for, by its cells alone. */
function kindWithoutUnit(cells: Sheet['rows'][number], { columns }: TableReading): RowKind {
  const cellOf = (kind: string) => {
    const column = columns.find(({ as }) => as === kind)?.column;
    return column === undefined ? null : (cells[columnNumber(column)] ?? null);
  };
  const values = columns
    .filter(({ as }) => as === 'total' || as?.startsWith('rank') || as?.startsWith('criterion '))
    .map(({ column }) => cells[columnNumber(column)] ?? null);
  const known = { isUnit: () => false, isGroup: () => true };
  const parts = { cells, order: cellOf('order'), code: cellOf('code'), name: cellOf('name'), values, heading: false };
  return rowKind(parts, known);
}

/** Whether a line above a table's rows is of its headings: the last always is, one above it where it says part of them. */
function isHeading(cells: Sheet['rows'][number], row: number, { line, columns }: TableReading): boolean {
  const filled = cells.flatMap((cell) => (cell ? [cell.text] : []));
  const said = filled.filter((text) => columns.some(({ heading }) => heading.includes(text)));
  return row === line - 1 || (row < line && filled.length > 1 && said.length > 1);
}

/** A unit's name of its label, and how it was found. */
function unitOf({ unit, how }: RowReading) {
  return { kind: 'unit', unit: unit?.replace(/ \([^()]+\)$/, '') ?? null, how } as const;
}

function readSheet(sheet: Sheet, annex: SubmittedAnnex, problems: readonly AnnexProblem[]): ReadSheet {
  const byRow = problemsByRow(sheet, problems);
  const rows = (kindOf: (row: number) => Pick<ReadRow, 'kind' | 'unit' | 'how' | 'table'>) =>
    sheet.rows.map((_, row) => ({
      row,
      ...kindOf(row),
      hidden: sheet.hidden.rows.has(row),
      problems: byRow.get(row) ?? [],
    }));
  const plain = (kind: ReadRow['kind'], table: number | null = null) => ({ kind, unit: null, how: null, table });
  if (isFactsSheet(sheet)) return { sheet, holds: 'facts', tables: [], rows: rows(() => plain('facts')) };
  const tables = annex.readings.filter((table) => isOf(table, sheet)).toSorted((a, b) => a.line - b.line);
  if (tables.length === 0) return { sheet, holds: 'none', tables: [], rows: rows(() => plain('unread')) };
  const units = new Map(
    tables.flatMap((table, index) =>
      table.rows.filter(({ unit }) => unit !== null).map((row) => [row.line, { row, table, index }] as const),
    ),
  );
  // Of lists under the same headings each has rows of its own.
  const rowsOf = new Map(tables.flatMap((table, index) => table.rows.map(({ line }) => [line, index] as const)));
  const kindOf = (row: number) => {
    const found = units.get(row + 1);
    if (found && !found.row.filled) return plain('unfilled', found.index);
    if (found) return { ...unitOf(found.row), table: found.index };
    const cells = sheet.rows[row] ?? [];
    const above = tables.findIndex((table) => isHeading(cells, row, table));
    if (above >= 0) return plain('heading', above);
    const index = rowsOf.get(row + 1) ?? tables.findLastIndex(({ line }) => line <= row);
    const table = tables[index];
    if (!table) return plain('title');
    const kind = kindWithoutUnit(cells, table);
    return plain(kind === 'unit' ? 'refused' : kind, index);
  };
  return {
    sheet,
    holds: 'list',
    tables: tables.map(({ tier, variant, line, columns }) => ({
      tier,
      variant,
      next: line,
      columns: columns.map(({ column, heading, as, passed, hidden }) => ({
        column: columnNumber(column),
        heading,
        taken: as,
        passed,
        hidden,
      })),
    })),
    rows: rows(kindOf),
  };
}

/** Labels of the units that lists of a tier may name, as they were called on the day of each; those the annex brings along too. */
export function unitLabels({ annex }: Reading, tier: Tier): string[] {
  const { content, store, added } = annex;
  const kind = store.editions.find((edition) => edition.kind === 'official') ?? store.editions[0];
  const register = content?.assessment.register ?? kind?.register ?? '';
  const year = content?.assessment.year ?? (kind?.year ?? 0) + 1;
  // Lists of groups of a tier's units may be about days of their own.
  const days = new Set(content?.tiers.flatMap((list) => (list.tier === tier ? [list.asOf] : [])));
  const labels = [...(days.size > 0 ? days : [lastDayOf(year)])].flatMap((day) => [
    ...unitsNamedOn(store, register, tier, day).map((unit) => labelOf(toAnnexUnit(unit))),
    ...added
      .filter(({ draft, fact }) => draft.tier === tier && covers(fact, day))
      .map(({ fact: { name, code }, parentName }) =>
        [[name.vi, parentName].filter(Boolean).join(', '), `(${code})`].join(' '),
      ),
  ]);
  return [...new Set(labels)];
}

/**
 * Reads a draft and checks it against the store. `fixes`: path of its file of fixes.
 * @throws StoreError when the store cannot be read; DeskError when a fix does not fit the file.
 */
export async function readDraft(
  draft: Draft,
  files: { readonly annex: readonly string[]; readonly units: string | null; readonly fixes: string | null },
  lang: Lang,
): Promise<Reading> {
  const { year, tier, asOf } = draft;
  const annex = await readSubmission({
    files: files.annex,
    year,
    tier,
    asOf,
    acceptedUnits: files.units,
    fixes: files.fixes,
    lang,
  });
  const problems = annex.problems.list;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const { content } = annex;
  return {
    annex,
    problems,
    errors,
    sheets: annex.sheets.map((sheet) => readSheet(sheet, annex, problems)),
    plan: content !== null && errors === 0 ? await planOf(annex, content, null, lang) : null,
    knownBefore: problems.filter((problem) => annex.agreed.includes(questionKey(problem))),
    toConfirm: new Map(questionsOf(problems, annex.agreed).map((problem) => [questionKey(problem), problem])),
  };
}

/** Publishes what was read into a store. @throws DeskError, StoreError as `publish` does */
export function publishReading({ annex }: Reading, plan: Plan, databasePath: string, note: Remark, lang: Lang) {
  return publish({ annex, plan, databasePath, note, lang });
}
