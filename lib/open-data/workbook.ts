import { strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { type CellNote, cellNotes } from '@/lib/open-data/cell-notes';
import { printSetup } from '@/lib/open-data/print-setup';

/** A cell to be written; null leaves it empty. */
export type SheetCell = null | {
  value: string | number | boolean;
  type: typeof String;
  fontWeight?: 'bold';
  fontStyle?: 'italic';
  textColor?: string;
  backgroundColor?: string;
  /** Number format; '@' keeps what is typed as it is typed. */
  format?: string;
  wrap?: boolean;
  /** Of its row, in points: not every program makes room for what it wraps. */
  height?: number;
  /** Covers this many columns; the cells it covers are null. */
  columnSpan?: number;
  alignVertical?: 'top';
};

export interface Sheet {
  sheet: string;
  data: SheetCell[][];
  columns?: { width: number }[];
  stickyRowsCount?: number;
  notes?: readonly CellNote[];
  /** Printed with all its columns on one page: what offices hand round, not files of sixty columns. */
  fitsPage?: boolean;
}

// The writer decides how to write a cell by its `type`, whose typing knows only one constructor at a time.
/** A typed cell: a number is one for the spreadsheet program, shown in the reader's own locale. */
export const typed = (value: string | number | boolean): SheetCell => ({
  value,
  type: (typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String) as typeof String,
});
export const text = (value: string, bold = false): SheetCell => ({
  value,
  type: String,
  ...(bold ? { fontWeight: 'bold' as const } : {}),
});
export const head = (...titles: string[]) => titles.map((title) => text(title, true));

/** Named, or cells with a style of their own get the program's; one that has every Vietnamese letter. */
const FONT = { fontFamily: 'Arial', fontSize: 10 };

const FIXED_TIME = new Date(2000, 0, 1);

/** The same workbook gives the same bytes: times of writing are taken out of the package. */
function withoutTimes(workbook: Uint8Array): Uint8Array {
  const files = unzipSync(workbook);
  const entries = Object.entries(files).map(([name, bytes]) => {
    if (name !== 'docProps/core.xml') return [name, bytes] as const;
    const xml = new TextDecoder().decode(bytes);
    return [name, strToU8(xml.replace(/>\d{4}-\d{2}-\d{2}T[^<]*</g, '>2000-01-01T00:00:00Z<'))] as const;
  });
  return zipSync(Object.fromEntries(entries), { mtime: FIXED_TIME, level: 6 });
}

/** The sheets as a workbook. The same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const features = [
    printSetup(sheets.map(({ fitsPage }) => fitsPage ?? false)),
    cellNotes(sheets.map(({ notes }) => notes ?? [])),
  ];
  const written = sheets.map(({ notes: _, fitsPage: __, ...sheet }) => sheet);
  return withoutTimes(await writeExcelFile(written, { ...FONT, features }).toBuffer());
}
