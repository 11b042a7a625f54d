import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { columnNumber, plainText, type Sheet, type SheetCell } from '@/lib/annex/sheet';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { DeskError } from '@/lib/publishing/desk/desk-error';
import type { Lang } from '@/lib/site';

/** Something that is read otherwise than the file has it. The file stays as it was given; this stands beside it. */
export interface AnnexFix {
  /** `cell`: a cell is read as another value. `unit`: its row is of this unit, whatever the row prints. */
  readonly what: 'cell' | 'unit';
  readonly file: string;
  /** Name of the sheet; empty for a CSV file. */
  readonly sheet: string;
  /** "C7". */
  readonly cell: string;
  /** What the file has there; empty for an empty cell. What is otherwise now is an error, never overwritten in silence. */
  readonly from: string;
  /** What is read instead, empty for an empty cell; of a unit its name and code, "Sở Nội vụ (so-noi-vu)". */
  readonly to: string;
  /** ISO date-time at which somebody said so. */
  readonly at: string;
}

const COLUMNS = ['what', 'file', 'sheet', 'cell', 'from', 'to', 'at'] as const satisfies readonly (keyof AnnexFix)[];
const CELL = /^([A-Z]{1,3})([1-9]\d{0,5})$/;

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Fixes as the CSV file that is kept beside the annex and is part of its lineage. The same fixes give the same bytes. */
export function serialiseFixes(fixes: readonly AnnexFix[]): string {
  const lines = fixes.map((fix) => COLUMNS.map((column) => quoted(fix[column])).join(','));
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

/** Row and column, counted from 0, of "C7"; null where the text is no address. */
export function cellPosition(cell: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = CELL.exec(cell) ?? [];
  return letters && digits ? { row: Number(digits) - 1, column: columnNumber(letters) } : null;
}

/** Reads a file that `serialiseFixes` wrote. @throws DeskError where it is none. */
export async function readFixes(file: string, lang: Lang): Promise<AnnexFix[]> {
  const refused = () => new DeskError(publishingWords[lang].noFixes(path.basename(file)));
  let records: readonly Record<string, string>[];
  try {
    records = parse(await readFile(file, 'utf8'), { columns: true, bom: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code) throw error;
    throw refused();
  }
  return records.map((record) => {
    if (COLUMNS.some((column) => typeof record[column] !== 'string')) throw refused();
    const { what, file: of = '', sheet = '', cell = '', from = '', to = '', at = '' } = record;
    if (!cellPosition(cell) || (what !== 'cell' && what !== 'unit')) throw refused();
    if (what === 'unit' && unitCode(to) === null) throw refused();
    return { what, file: of, sheet, cell, from, to, at };
  });
}

/** The code at the end of a unit's label, "Sở Nội vụ (so-noi-vu)"; null where there is none. */
export const unitCode = (label: string): string | null => /\(([^()]+)\)$/.exec(label)?.[1] ?? null;

function fixedSheet(sheet: Sheet, fixes: readonly AnnexFix[], lang: Lang): Sheet {
  const rows = new Map<number, (SheetCell | null)[]>();
  const units = new Map<number, string>();
  for (const { what, cell, from, to } of fixes) {
    const { row, column } = cellPosition(cell) ?? { row: 0, column: 0 };
    const cells = rows.get(row) ?? [...(sheet.rows[row] ?? [])];
    const there = cells[column]?.text ?? '';
    if (there !== from) throw new DeskError(publishingWords[lang].fixStale(cell, from, there));
    if (what === 'unit') {
      units.set(row, unitCode(to) ?? '');
      continue;
    }
    while (cells.length < column) cells.push(null);
    const text = plainText(to);
    cells[column] = text === null ? null : { kind: 'text', text };
    rows.set(row, cells);
  }
  const last = Math.max(sheet.rows.length - 1, ...rows.keys());
  const all = Array.from({ length: last + 1 }, (_, row) => rows.get(row) ?? sheet.rows[row] ?? []);
  const fixed = new Set(fixes.filter(({ what }) => what === 'cell').map(({ cell }) => cell));
  return { ...sheet, rows: all, units, formulas: new Set([...sheet.formulas].filter((cell) => !fixed.has(cell))) };
}

/**
 * The sheets with fixes read in their place, in their order: a later one of a cell has what an earlier one left as `from`.
 * @throws DeskError where a cell is not what the fix was made for, or a sheet is not there.
 */
export function applyFixes(sheets: readonly Sheet[], fixes: readonly AnnexFix[], lang: Lang): Sheet[] {
  const isOf = (sheet: Sheet, fix: AnnexFix) => fix.file === sheet.file && fix.sheet === (sheet.name ?? '');
  const astray = fixes.find((fix) => !sheets.some((sheet) => isOf(sheet, fix)));
  if (astray) throw new DeskError(publishingWords[lang].fixAstray(astray.cell, astray.sheet || astray.file));
  return sheets.map((sheet) => {
    const own = fixes.filter((fix) => isOf(sheet, fix));
    return own.length === 0 ? sheet : fixedSheet(sheet, own, lang);
  });
}
