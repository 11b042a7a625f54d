import {
  FACT_TABLES,
  FACTS,
  FACTS_SHEET,
  type FactColumn,
  type FactKey,
  type FactTable,
  keyLabelled,
} from '@/lib/annex/fact-labels';
import type { AnnexProblems, Place } from '@/lib/annex/problem';
import { cellAddress, type Sheet, type SheetCell } from '@/lib/annex/sheet';

/** A value of a facts sheet and where it stands. */
export interface Fact {
  readonly cell: SheetCell;
  readonly place: Place;
  readonly at: string;
}

export type FactRow<Table extends FactTable> = Readonly<Partial<Record<FactColumn<Table>, Fact>>> & {
  readonly at: string;
};

/** A facts sheet as it is written; nothing is judged yet. */
export interface FactsSheet {
  readonly place: Place;
  readonly facts: ReadonlyMap<FactKey, Fact>;
  /** The day whose units every list is about that names none of its own: a line of label and value. */
  readonly asOf: Fact | null;
  readonly tables: { readonly [Table in FactTable]: readonly FactRow<Table>[] };
}

type Row = readonly (SheetCell | null)[];

function tableAt(row: Row): { table: FactTable; columns: Map<number, string> } | null {
  for (const table of Object.keys(FACT_TABLES) as FactTable[]) {
    const labels = FACT_TABLES[table] as Record<string, { vi: string; en: string }>;
    const columns = new Map<number, string>();
    for (const [column, cell] of row.entries()) {
      const key = cell ? keyLabelled(labels, cell.text) : null;
      if (key) columns.set(column, key);
    }
    // "Cấp" and "Nhóm" head several tables; another heading tells which.
    const [first, second] = [...columns.values()];
    const keys = Object.keys(labels);
    if (first === keys[0] && second !== undefined && isHeadedAs(table, row)) return { table, columns };
  }
  return null;
}

/** Whether the headings of tiers' tables are those of this one. */
function isHeadedAs(table: FactTable, row: Row): boolean {
  const [criteria, bands] = [columnsOf('criteria', row).has('slug'), columnsOf('bands', row).has('name-vi')];
  return table === 'tiers' ? !criteria && !bands : table === 'criteria' ? criteria : table === 'bands' ? bands : true;
}

function columnsOf(table: FactTable, row: Row): Set<string> {
  const labels = FACT_TABLES[table] as Record<string, { vi: string; en: string }>;
  return new Set(row.flatMap((cell) => (cell ? (keyLabelled(labels, cell.text) ?? []) : [])));
}

/** The fact a label names, the day of the units among them. */
function factOf(text: string): FactKey | 'asOf' | null {
  return keyLabelled(FACTS, text) ?? keyLabelled({ asOf: FACT_TABLES.tiers.asOf }, text);
}

/** Whether a sheet is one of facts: two of its lines begin with a fact's label, or one where its name or a table says so too. */
export function isFactsSheet(sheet: Sheet): boolean {
  const labelled = sheet.rows.slice(0, 60).filter((row) => row[0] && keyLabelled(FACTS, row[0].text) !== null);
  const named = sheet.name !== null && keyLabelled({ facts: FACTS_SHEET }, sheet.name) !== null;
  return labelled.length >= 2 || (labelled.length > 0 && (named || sheet.rows.some((row) => tableAt(row) !== null)));
}

/** Reads a facts sheet: lines of label and value, then tables under their headings, in any order. */
export function readFactsSheet(sheet: Sheet, problems: AnnexProblems): FactsSheet {
  const place: Place = { file: sheet.file, sheet: sheet.name };
  const facts = new Map<FactKey, Fact>();
  const tables = { sources: [], tiers: [], criteria: [], bands: [] } as { [Table in FactTable]: FactRow<Table>[] };
  let open: ReturnType<typeof tableAt> = null;
  let asOf: Fact | null = null;
  let blank = false;
  const valued = (cell: SheetCell | null | undefined, row: number, column: number): SheetCell | null => {
    problems.reportLong(place, cellAddress(row, column), cell?.text);
    if (cell?.kind !== 'unvalued') return cell ?? null;
    problems.add('formula-without-value', place, cellAddress(row, column), cell.text);
    return null;
  };
  for (const [index, row] of sheet.rows.entries()) {
    const [label] = row;
    if (row.every((cell) => cell === null)) {
      blank = true;
      continue;
    }
    // A line that somebody cleared does not end a table; what stands alone after it is a line of guidance, a label a fact.
    if (blank && (row.slice(1).every((cell) => cell === null) || (label && factOf(label.text)))) open = null;
    blank = false;
    const heading = tableAt(row);
    if (heading) {
      open = heading;
      continue;
    }
    if (open) {
      const cells = [...open.columns].flatMap(([column, key]) => {
        const cell = valued(row[column], index, column);
        return cell ? [[key, { cell, place, at: cellAddress(index, column) }] as const] : [];
      });
      if (cells.length > 0) {
        (tables[open.table] as unknown[]).push({ ...Object.fromEntries(cells), at: cellAddress(index, 0) });
      }
      continue;
    }
    const key = label ? factOf(label.text) : null;
    const value = key ? valued(row[1], index, 1) : row[1];
    if (key === 'asOf') asOf ??= value ? { cell: value, place, at: cellAddress(index, 1) } : null;
    else if (key && facts.has(key)) problems.add('repeated-column', place, cellAddress(index, 0), label?.text ?? null);
    else if (key && value) facts.set(key, { cell: value, place, at: cellAddress(index, 1) });
    else if (!key && label && value) problems.add('unknown-fact', place, cellAddress(index, 0), label.text);
  }
  return { place, facts, asOf, tables };
}
