import { CsvError, parse } from 'csv-parse/sync';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import { type FileProblems, readText } from '@/lib/publishing/bundle/text';
import { MAX_TEXT_LENGTH } from '@/lib/site';

/** One line of a CSV file. */
export interface TableRow {
  /** 1-based line of the file. */
  readonly line: number;
  /** By column name; every known column that the file has is there. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

interface Record {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parseRecords(text: string, problems: FileProblems): Record[] | null {
  try {
    return parse(text, { info: true, relax_column_count: true, skip_empty_lines: false }) as unknown as Record[];
  } catch (error) {
    problems.add('malformed-csv', error instanceof CsvError && typeof error.lines === 'number' ? error.lines : null);
    return null;
  }
}

function headerFits(header: readonly string[], columns: Columns, problems: FileProblems): boolean {
  const known = new Set([...columns.required, ...columns.optional]);
  let fits = true;
  const add = (rule: 'missing-column' | 'unknown-column' | 'repeated-column', name: string) => {
    problems.add(rule, 1, name);
    fits = false;
  };
  for (const name of columns.required) if (!header.includes(name)) add('missing-column', name);
  for (const [index, name] of header.entries()) {
    if (!known.has(name)) add('unknown-column', name);
    else if (header.indexOf(name) !== index) add('repeated-column', name);
  }
  return fits;
}

/** A CSV file with exactly the columns it may have; null, with problems, where it cannot be read as such. */
export function readTable(files: BundleFiles, name: string, columns: Columns, problems: FileProblems): Table | null {
  const text = readText(files, name, problems);
  const records = text === null ? null : parseRecords(text, problems);
  if (!records) return null;
  const header = records[0]?.record ?? [];
  if (!headerFits(header, columns, problems)) return null;
  const rows: TableRow[] = [];
  for (const { record, info } of records.slice(1)) {
    if (record.length !== header.length) {
      problems.add('row-length', info.lines, null, String(record.length));
      continue;
    }
    for (const [index, value] of record.entries()) {
      if (value !== value.trim() || /[\r\n\t]/.test(value)) {
        problems.add('padded-cell', info.lines, header[index] ?? null, value);
      }
      if (value.length > MAX_TEXT_LENGTH) problems.add('long-cell', info.lines, header[index] ?? null, value);
    }
    rows.push({ line: info.lines, cells: new Map(header.map((column, index) => [column, record[index] ?? ''])) });
  }
  return { columns: header, rows };
}

/** A cell, or null where it is empty or its column is not in the file. */
export function cellOf(row: TableRow, column: string): string | null {
  return row.cells.get(column) || null;
}

/** A cell that must not be empty; empty text, with a problem, where it is. */
export function requiredCell(row: TableRow, column: string, problems: FileProblems): string {
  const value = cellOf(row, column);
  if (value === null) problems.add('empty-cell', row.line, column, '');
  return value ?? '';
}
