import readXlsxFile from 'read-excel-file/node';
import { type SheetFacts, scanWorkbook } from '@/lib/annex/file/scan-workbook';
import { readZipEntries, ZipFault } from '@/lib/annex/file/zip-entries';
import type { AnnexProblems } from '@/lib/annex/problem';
import { columnNumber, plainText, type Sheet, type SheetCell } from '@/lib/annex/sheet';

/** All parts of a workbook unpacked, in bytes: some ten times what 20,000 units with six criteria take. */
const MAX_UNPACKED = 64 * 1024 * 1024;
export const MAX_ROWS = 25_000;
export const MAX_COLUMNS = 200;

interface Digits {
  readonly digits: string;
}

function isDigits(value: unknown): value is Digits {
  return typeof value === 'object' && value !== null && 'digits' in value;
}

function toCell(value: unknown): SheetCell | null {
  if (value === null || value === undefined) return null;
  if (isDigits(value)) return { kind: 'number', text: value.digits };
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return { kind: 'date', text: value.toISOString().slice(0, 10) };
  const text = plainText(String(value));
  return text === null ? null : { kind: 'text', text };
}

/** Rows as cells; what the reader leaves out, cells that show an error and formulas nobody computed, is put back. */
function toRows(data: readonly (readonly unknown[])[], facts: SheetFacts | undefined): (SheetCell | null)[][] {
  const rows = data.map((row) => row.map(toCell));
  const put = (kind: 'error' | 'unvalued', cells: ReadonlyMap<string, string> | undefined) => {
    for (const [address, text] of cells ?? []) {
      const [, column = '', line = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      // The reader's rows end at the last value it knows.
      while (rows.length < Number(line)) rows.push([]);
      const [row = [], at] = [rows[Number(line) - 1], columnNumber(column)];
      while (row.length < at) row.push(null);
      row[at] = { kind, text };
    }
  };
  for (const [address, shown] of facts?.shown ?? []) {
    const [, column = '', line = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const [row, at] = [rows[Number(line) - 1], columnNumber(column)];
    const cell = row?.[at];
    if (row && cell?.kind === 'number') row[at] = { ...cell, shown };
  }
  put('error', facts?.errors);
  put('unvalued', facts?.unvalued);
  return rows;
}

function reportFacts(facts: SheetFacts, file: string, sheet: string | null, problems: AnnexProblems): boolean {
  const place = { file, sheet };
  if (facts.lastRow > MAX_ROWS || facts.lastColumn > MAX_COLUMNS) {
    problems.add('sheet-too-large', place, null, null, String(MAX_ROWS), String(MAX_COLUMNS));
    return false;
  }
  if (facts.hidden) problems.add('sheet-hidden', place);
  if (facts.hiddenRows.length > 0) problems.add('rows-hidden', place, null, facts.hiddenRows.slice(0, 20).join(', '));
  return true;
}

/** Sheet names by tab, for problems that keep the values from being read at all. */
function tabNames(workbook: string): string[] {
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*?\sname="([^"]*)"/g)].map(([, name = '']) => name);
}

function reportPackage(names: readonly string[], file: string, problems: AnnexProblems): boolean {
  const place = { file, sheet: null };
  if (names.includes('content.xml') && names.includes('mimetype')) problems.add('file-ods', place);
  else if (names.some((name) => /^(?:word|ppt)\//.test(name))) problems.add('file-document', place);
  else if (!names.includes('xl/workbook.xml')) problems.add('file-unknown', place);
  else {
    if (names.some((name) => name.startsWith('xl/externalLinks/'))) problems.add('file-external-links', place);
    return true;
  }
  return false;
}

/**
 * The sheets of an XLSX workbook; none, with problems, where it cannot be read. Formulas count with the value they had
 * when the file was last saved.
 */
export async function readWorkbook(file: string, bytes: Buffer, problems: AnnexProblems): Promise<Sheet[]> {
  const place = { file, sheet: null };
  try {
    const { names, contents } = await readZipEntries(bytes, MAX_UNPACKED, (name) => /\.(?:xml|rels)$/.test(name));
    if (!reportPackage(names, file, problems)) return [];
    const facts = scanWorkbook(contents);
    const tabs = tabNames(contents.get('xl/workbook.xml')?.toString('utf8') ?? '');
    const readable = facts.map((sheet, tab) => reportFacts(sheet, file, tabs[tab] ?? null, problems));
    if (!readable.every(Boolean)) return [];
    const sheets = await readXlsxFile<Digits>(bytes, { trim: false, parseNumber: (digits) => ({ digits }) });
    return sheets.map(({ sheet, data }, tab) => ({
      file,
      name: sheet,
      rows: toRows(data, facts[tab]),
      formulas: facts[tab]?.formulas ?? new Set(),
    }));
  } catch (error) {
    problems.add(error instanceof ZipFault && error.code === 'inflates' ? 'file-inflates' : 'file-damaged', place);
    return [];
  }
}
