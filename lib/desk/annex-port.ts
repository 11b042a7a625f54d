import type { AnnexContent } from '@/lib/annex/content';
import { isFactsSheet } from '@/lib/annex/facts/facts-sheet';
import { type RowKind, rowKind } from '@/lib/annex/list/row-kind';
import type { AnnexProblem, AnnexRule, Place } from '@/lib/annex/problem';
import { questionKey, questionsOf, type RowReading, type TableReading } from '@/lib/annex/reading';
import { columnNumber, type Sheet } from '@/lib/annex/sheet';
import type { Draft } from '@/lib/desk/draft/draft';
import { cellPosition } from '@/lib/publishing/desk/fixes';
import { type Plan, planOf, publish } from '@/lib/publishing/desk/publish';
import { readSubmission, type SubmittedAnnex } from '@/lib/publishing/desk/submitted-annex';
import type { Lang, Tier } from '@/lib/site';

// All that the desk asks of annexes and of publishing goes through here.

/** What a column is taken for, or passed over and why. */
export interface ReadColumn {
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  /** Kind of a heading, or `criterion <slug>`; null where the column is passed over. */
  readonly taken: string | null;
  readonly passed: 'unknown' | 'repeated' | null;
}

/** What a row is taken for. */
export interface ReadRow {
  /** From 0. */
  readonly row: number;
  readonly kind: RowKind | 'title' | 'heading' | 'refused' | 'facts' | 'unread';
  readonly unitCode: string | null;
  readonly how: 'code' | 'name' | null;
  /** Indexes of its problems. */
  readonly problems: readonly number[];
}

export interface ReadSheet {
  readonly sheet: Sheet;
  /** What it holds; `none` where it was passed over. */
  readonly holds: 'list' | 'facts' | 'none';
  readonly tier: Tier | null;
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly ReadRow[];
  /** First row below the headings, from 0. */
  readonly next: number;
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
}

function problemsByRow(sheet: Sheet, problems: readonly AnnexProblem[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const [index, problem] of problems.entries()) {
    if (problem.file !== sheet.file || problem.sheet !== sheet.name || problem.cell === null) continue;
    const row = cellPosition(problem.cell.split(':')[0] ?? '')?.row;
    if (row !== undefined) rows.set(row, [...(rows.get(row) ?? []), index]);
  }
  return rows;
}

/** Why a column was passed over, where a problem says so. */
const PASSED: Readonly<Partial<Record<AnnexRule, 'unknown' | 'repeated'>>> = {
  'unknown-column': 'unknown',
  'criterion-repeated': 'repeated',
};

const isOf = ({ file, sheet: name }: Place, sheet: Sheet) => file === sheet.file && name === sheet.name;

function columnsOf({ columns }: TableReading, sheet: Sheet, problems: readonly AnnexProblem[]): ReadColumn[] {
  const why = new Map(
    problems
      .filter((problem) => isOf(problem, sheet) && problem.cell !== null && PASSED[problem.rule])
      .map(({ cell, rule }) => [/^[A-Z]+/.exec(cell ?? '')?.[0], PASSED[rule] ?? null]),
  );
  return columns.map(({ column, heading, as }) => ({
    column: columnNumber(column),
    heading,
    taken: as,
    passed: as === null ? (why.get(column) ?? null) : null,
  }));
}

/** What a row that is of no unit is taken for, by its cells alone. */
function kindWithoutUnit(cells: Sheet['rows'][number], { columns }: TableReading): RowKind {
  const cellOf = (kind: string) => {
    const column = columns.find(({ as }) => as === kind)?.column;
    return column === undefined ? null : (cells[columnNumber(column)] ?? null);
  };
  const values = columns
    .filter(({ as }) => as === 'total' || as === 'rank' || as?.startsWith('criterion '))
    .map(({ column }) => cells[columnNumber(column)] ?? null);
  const known = { isUnit: () => false, isGroup: () => true };
  const parts = { cells, order: cellOf('order'), code: cellOf('code'), name: cellOf('name'), values, heading: false };
  return rowKind(parts, known);
}

/** Whether a line above a table's rows is of its headings: the last always is, one above it where it says part of them. */
function isHeading(cells: Sheet['rows'][number], row: number, { line, columns }: TableReading): boolean {
  const filled = cells.flatMap((cell) => (cell ? [cell.text] : []));
  const said = filled.filter((text) => columns.some(({ heading }) => heading.includes(text)));
  return row === line - 1 || (filled.length > 1 && said.length > 1);
}

/** The unit's code and how it was found: by its code where the row has one. */
function unitOf(row: RowReading, table: TableReading, sheet: Sheet, content: AnnexContent | null) {
  const { line, unit } = row;
  const result = content?.tiers
    .find(({ tier }) => tier === table.tier)
    ?.results.find(({ sourceRow, unitCode }) => sourceRow === line && unit?.endsWith(`(${unitCode})`));
  const code = table.columns.find(({ as }) => as === 'code')?.column;
  const hasCode = code !== undefined && Boolean(sheet.rows[line - 1]?.[columnNumber(code)]);
  return { kind: 'unit' as const, unitCode: result?.unitCode ?? null, how: hasCode ? 'code' : 'name' } as const;
}

function readSheet(sheet: Sheet, annex: SubmittedAnnex, problems: readonly AnnexProblem[]): ReadSheet {
  const byRow = problemsByRow(sheet, problems);
  const rows = (kindOf: (row: number) => Omit<ReadRow, 'row' | 'problems'>) =>
    sheet.rows.map((_, row) => ({ row, ...kindOf(row), problems: byRow.get(row) ?? [] }));
  const plain = (kind: ReadRow['kind']) => ({ kind, unitCode: null, how: null });
  if (isFactsSheet(sheet)) {
    return { sheet, holds: 'facts', tier: null, columns: [], rows: rows(() => plain('facts')), next: 0 };
  }
  const tables = annex.readings.filter((table) => isOf(table, sheet)).toSorted((a, b) => a.line - b.line);
  const [first] = tables;
  if (!first) return { sheet, holds: 'none', tier: null, columns: [], rows: rows(() => plain('unread')), next: 0 };
  const units = new Map(
    tables.flatMap((table) =>
      table.rows.filter(({ unit }) => unit !== null).map((row) => [row.line, { row, table }] as const),
    ),
  );
  const kindOf = (row: number) => {
    const found = units.get(row + 1);
    if (found) return unitOf(found.row, found.table, sheet, annex.content);
    const cells = sheet.rows[row] ?? [];
    if (row < first.line) return plain(isHeading(cells, row, first) ? 'heading' : 'title');
    const table = tables.findLast(({ line }) => line <= row) ?? first;
    const kind = kindWithoutUnit(cells, table);
    return plain(kind === 'unit' ? 'refused' : kind);
  };
  const columns = columnsOf(first, sheet, problems);
  return { sheet, holds: 'list', tier: first.tier, columns, rows: rows(kindOf), next: first.line };
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
  const { year, tier } = draft;
  const annex = await readSubmission({
    files: files.annex,
    year,
    tier,
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
    toConfirm: new Map(questionsOf(problems, []).map((problem) => [questionKey(problem), problem])),
  };
}

/** Publishes what was read into a store. @throws DeskError, StoreError as `publish` does */
export function publishReading(
  { annex }: Reading,
  plan: Plan,
  databasePath: string,
  notes: { readonly noteVi: string | null; readonly noteEn: string | null },
  lang: Lang,
) {
  return publish({ annex, plan, databasePath, ...notes, lang });
}
