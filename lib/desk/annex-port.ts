import type { AnnexContent } from '@/lib/annex/content';
import { isFactsSheet } from '@/lib/annex/facts/facts-sheet';
import { ListColumns } from '@/lib/annex/list/columns';
import { findHeadings, type HeadingRow } from '@/lib/annex/list/heading-row';
import { type RowKind, rowKind } from '@/lib/annex/list/row-kind';
import type { AnnexProblem, AnnexRule } from '@/lib/annex/problem';
import type { Sheet } from '@/lib/annex/sheet';
import type { Draft } from '@/lib/desk/draft/draft';
import { cellPosition } from '@/lib/publishing/desk/fixes';
import { type Plan, planOf, publish } from '@/lib/publishing/desk/publish';
import { readSubmission, type SubmittedAnnex } from '@/lib/publishing/desk/submitted-annex';
import type { Lang, Tier } from '@/lib/site';
import type { ResultDraft, TierDraft } from '@/lib/store/draft';

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

/** What the reader passed over. Nothing of it is published before somebody agreed. */
const PASSED_OVER: ReadonlySet<AnnexRule> = new Set<AnnexRule>([
  'unknown-column',
  'row-not-read',
  'sheet-not-read',
  'sheet-hidden',
  'rows-hidden',
  'tier-dropped',
  'empty-list',
  'unknown-fact',
]);

/** The same text for the same thing in the same place, as long as it says the same. */
export const keyOf = ({ rule, file, sheet, cell, value }: AnnexProblem): string =>
  JSON.stringify([rule, file, sheet, cell, value]);

function criteriaOf(annex: SubmittedAnnex): readonly { slug: string; nameVi: string; nameEn: string }[] {
  const contents = [annex.content, ...annex.store.contents.values()];
  return contents.flatMap((content) => content?.tiers ?? []).flatMap(({ criteria }) => criteria);
}

/** The tier whose results stand in this sheet's lines under the names they were printed with. */
function tierIn(sheet: Sheet, content: AnnexContent | null): TierDraft | null {
  const hits = (content?.tiers ?? []).map((tier) => ({
    tier,
    count: tier.results.filter(({ sourceRow, nameAsPrinted }) =>
      sheet.rows[sourceRow - 1]?.some((cell) => cell?.text === nameAsPrinted),
    ).length,
  }));
  const best = hits.toSorted((a, b) => b.count - a.count)[0];
  return best && best.count > 0 ? best.tier : null;
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

function columnsOf({ headings, unknown, repeated }: HeadingRow, sheet: Sheet, row: number, next: number): ReadColumn[] {
  const textAt = (column: number) =>
    sheet.rows
      .slice(row, next)
      .map((line) => line[column]?.text)
      .findLast((text) => text !== undefined) ?? '';
  const taken = [...headings].map(([column, { role }]) => ({
    column,
    heading: textAt(column),
    taken: role.kind === 'criterion' ? `criterion ${role.slug}` : role.kind,
    passed: null,
  }));
  const passed = (list: typeof unknown, why: 'unknown' | 'repeated') =>
    list.map(({ column, text }) => ({ column, heading: text, taken: null, passed: why }));
  return [...taken, ...passed(unknown, 'unknown'), ...passed(repeated, 'repeated')].sort((a, b) => a.column - b.column);
}

function readSheet(sheet: Sheet, annex: SubmittedAnnex, problems: readonly AnnexProblem[]): ReadSheet {
  const byRow = problemsByRow(sheet, problems);
  const rows = (kindOf: (row: number) => Omit<ReadRow, 'row' | 'problems'>) =>
    sheet.rows.map((_, row) => ({ row, ...kindOf(row), problems: byRow.get(row) ?? [] }));
  const plain = (kind: ReadRow['kind']) => ({ kind, unitCode: null, how: null });
  if (isFactsSheet(sheet)) {
    return { sheet, holds: 'facts', tier: null, columns: [], rows: rows(() => plain('facts')), next: 0 };
  }
  const headings = findHeadings(sheet, criteriaOf(annex), null);
  if (!headings) return { sheet, holds: 'none', tier: null, columns: [], rows: rows(() => plain('unread')), next: 0 };
  const tier = tierIn(sheet, annex.content);
  const byLine = new Map<number, ResultDraft>(tier?.results.map((result) => [result.sourceRow, result]));
  const list = new ListColumns(sheet, headings, tier?.criteria.map(({ slug }) => slug) ?? []);
  const known = { isUnit: () => false, isGroup: () => true };
  const kindOf = (row: number) => {
    if (row < headings.row) return plain('title');
    if (row < headings.next) return plain('heading');
    const result = byLine.get(row + 1);
    const isOf = result && sheet.rows[row]?.some((cell) => cell?.text === result.nameAsPrinted);
    if (isOf) {
      const how = list.cell(row, 'code') === null ? ('name' as const) : ('code' as const);
      return { kind: 'unit' as const, unitCode: result.unitCode, how };
    }
    const kind = rowKind(list.parts(row), known);
    return plain(kind === 'unit' ? 'refused' : kind);
  };
  const columns = columnsOf(headings, sheet, headings.row, headings.next);
  return { sheet, holds: 'list', tier: tier?.tier ?? null, columns, rows: rows(kindOf), next: headings.next };
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
    toConfirm: new Map(
      problems
        .filter(({ rule, severity }) => severity === 'warning' && PASSED_OVER.has(rule))
        .map((problem) => [keyOf(problem), problem]),
    ),
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
